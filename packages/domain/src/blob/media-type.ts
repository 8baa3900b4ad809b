/**
 * Media type 文件类型: what a file says it is must be what its bytes say. Formats that run script in a browser (SVG,
 * HTML) are not in the list. Source: RELIABILITY "Uploads"; GB/T 33190 for OFD.
 */
const office = 'application/vnd.openxmlformats-officedocument'

export const mediaTypes = {
  'application/pdf': 'pdf',
  'application/ofd': 'ofd',
  [`${office}.wordprocessingml.document`]: 'docx',
  [`${office}.spreadsheetml.sheet`]: 'xlsx',
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'text/csv': 'csv',
  'text/plain': 'txt',
  'application/zip': 'zip',
} as const satisfies Record<string, string>
export type Extension = 'pdf' | 'ofd' | 'docx' | 'xlsx' | 'png' | 'jpg' | 'csv' | 'txt' | 'zip'

/** The extension of a media type that is taken at all, else null. */
export function extensionOf(mediaType: string): Extension | null {
  const known: Readonly<Record<string, string>> = mediaTypes
  return Object.hasOwn(known, mediaType) ? (known[mediaType] as Extension) : null
}

const heads: Partial<Record<Extension, readonly number[]>> = {
  pdf: [0x25, 0x50, 0x44, 0x46, 0x2d],
  png: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
  jpg: [0xff, 0xd8, 0xff],
  zip: [0x50, 0x4b, 0x03, 0x04],
}

/** A ZIP names its parts in clear text: each office format has one that the others lack. */
const parts: Partial<Record<Extension, string>> = { docx: 'word/document.xml', xlsx: 'xl/workbook.xml', ofd: 'OFD.xml' }

function startsWith(bytes: Uint8Array, head: readonly number[]): boolean {
  return head.every((byte, at) => bytes[at] === byte)
}

function contains(bytes: Uint8Array, text: string): boolean {
  const first = text.charCodeAt(0)
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    let same = 1
    while (same < text.length && bytes[at + same] === text.charCodeAt(same)) same += 1
    if (same === text.length) return true
  }
  return false
}

/** Text in UTF-8 or GB 18030 without control characters, that no browser would take for markup. */
function looksLikeText(bytes: Uint8Array): boolean {
  if (bytes.some((byte) => byte < 9 || (byte > 13 && byte < 32))) return false
  const decoded = ['utf-8', 'gb18030'].map((encoding) => {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes)
    } catch {
      return null
    }
  })
  const text = decoded.find((found) => found !== null)
  return text !== undefined && text !== null && !/<\s*(!doctype|html|head|body|script|svg|iframe|\?xml)/i.test(text)
}

/** True when the bytes are of the declared format. */
export function bytesMatch(extension: Extension, bytes: Uint8Array): boolean {
  const head = heads[extension]
  if (head) return startsWith(bytes, head)
  const part = parts[extension]
  if (part) return startsWith(bytes, [0x50, 0x4b, 0x03, 0x04]) && contains(bytes, part)
  return looksLikeText(bytes)
}
