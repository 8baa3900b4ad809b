/**
 * What a picture is by its first bytes 按文件头认格式: neither its name nor what the sender calls it is asked. Whatever
 * is none of these never reaches a decoder. Source: RELIABILITY "Uploads".
 */
export type PhotoFormat = 'jpeg' | 'png' | 'webp' | 'avif' | 'heic'

/** Letters of the first bytes; what is no plain letter only has to differ. */
const lettersAt = (bytes: Uint8Array, from: number, to: number): string =>
  String.fromCharCode(...bytes.subarray(from, to))

const heads: readonly (readonly [PhotoFormat, (bytes: Uint8Array) => boolean])[] = [
  ['jpeg', (bytes) => lettersAt(bytes, 0, 3) === '\u00ff\u00d8\u00ff'],
  ['png', (bytes) => lettersAt(bytes, 0, 8) === '\u0089PNG\r\n\u001a\n'],
  ['webp', (bytes) => lettersAt(bytes, 0, 4) === 'RIFF' && lettersAt(bytes, 8, 12) === 'WEBP'],
  ['avif', (bytes) => brands(bytes).some((brand) => brand === 'avif' || brand === 'avis')],
  ['heic', (bytes) => brands(bytes).some((brand) => /^(he[ivu][cmsxf]|mif1|msf1)$/.test(brand))],
]

/** The brands of the file type box of ISO 14496-12, in which AVIF and HEIC are told apart. */
function brands(bytes: Uint8Array): string[] {
  if (lettersAt(bytes, 4, 8) !== 'ftyp') return []
  const end = Math.min(bytes.length, 64, (bytes[2] ?? 0) * 256 + (bytes[3] ?? 0))
  const found = [lettersAt(bytes, 8, 12)]
  for (let at = 16; at + 4 <= end; at += 4) found.push(lettersAt(bytes, at, at + 4))
  return found
}

/** The format of a picture; null for anything else. */
export function photoFormatOf(bytes: Uint8Array): PhotoFormat | null {
  return heads.find(([, is]) => is(bytes))?.[0] ?? null
}
