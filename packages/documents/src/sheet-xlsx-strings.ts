/** Text inside XLSX parts 共享字符串与转义: entities, `_x000D_`, rich text without its reading aids. ECMA-376 18.4, 22.9. */

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/**
 * The text between two tags, given byte by byte as Latin-1. The result is a string of its own: a slice would keep the
 * whole piece of the file alive.
 */
export function xmlText(raw: string): string {
  let text = raw
  if (text.includes('<![CDATA['))
    text = text.replace(/<!\[CDATA\[([\s\S]*?)\]\]>/g, (_, inner: string) => escaped(inner))
  // biome-ignore lint/suspicious/noControlCharactersInRegex: everything that is not ASCII is UTF-8 read as Latin-1
  text = /[^\x00-\x7f]/.test(text) || text.length > 12 ? Buffer.from(text, 'latin1').toString('utf8') : text
  if (text.includes('&')) {
    text = text.replace(/&(#x[0-9a-f]+|#\d+|[a-z]+);/gi, (whole, name: string) => {
      if (!name.startsWith('#')) return ENTITIES[name] ?? whole
      const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1))
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole
    })
  }
  if (!text.includes('_x')) return text
  return text.replace(/_x([0-9a-f]{4})_/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
}

const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;')

/** The text of an `<si>` or `<is>`: its runs joined; `<rPh>`, how Japanese is read aloud, is no text. */
export function richText(inner: string): string {
  const simple = /^<t(?: [^>]*)?>([^<]*)<\/t>$/.exec(inner)
  if (simple) return xmlText(simple[1] ?? '')
  const runs = inner.replace(/<rPh[\s>][\s\S]*?<\/rPh>/g, '').matchAll(/<t(?:\s[^>]*)?>([\s\S]*?)<\/t>/g)
  return [...runs].map((run) => xmlText(run[1] ?? '')).join('')
}

/** Takes the namespace prefix off element names, where a program wrote one. */
export function prefixOf(head: string): string | null {
  return /<([\w.-]+):(?:worksheet|sst)[\s>]/.exec(head)?.[1] ?? null
}

export const withoutPrefix = (text: string, prefix: string) =>
  text.replaceAll(`<${prefix}:`, '<').replaceAll(`</${prefix}:`, '</')

/** The strings of `sharedStrings.xml` in their order. */
export async function readSharedStrings(pieces: AsyncIterable<Buffer>): Promise<string[]> {
  const strings: string[] = []
  let rest = ''
  let prefix: string | null | undefined
  for await (const piece of pieces) {
    let text = piece.toString('latin1')
    if (prefix === undefined) prefix = prefixOf(text)
    text = rest + text
    const end = text.lastIndexOf('>')
    rest = text.slice(end + 1)
    text = text.slice(0, end + 1)
    if (prefix) text = withoutPrefix(text, prefix)
    const used = takeStrings(text, strings)
    rest = text.slice(used) + rest
  }
  return strings
}

/** Appends the whole `<si>` elements; returns where the first unfinished one starts. */
function takeStrings(text: string, strings: string[]): number {
  let at = 0
  for (;;) {
    const start = nextElement(text, 'si', at)
    if (start < 0) return at
    const open = text.indexOf('>', start)
    if (open < 0) return start
    if (text.charCodeAt(open - 1) === 47) {
      strings.push('')
      at = open + 1
      continue
    }
    const end = text.indexOf('</si>', open)
    if (end < 0) return start
    strings.push(richText(text.slice(open + 1, end)))
    at = end + 5
  }
}

/** Where the next `<name>` or `<name …>` starts; −1 for none. */
export function nextElement(text: string, name: string, from: number): number {
  for (let at = text.indexOf(`<${name}`, from); at >= 0; at = text.indexOf(`<${name}`, at + 1)) {
    const after = text.charCodeAt(at + 1 + name.length)
    if (after === 62 || after === 47 || after <= 32) return at
  }
  return -1
}

/** The attributes of every element of the name, in a small part given byte by byte as Latin-1. */
export function tagsOf(xml: string, name: string): Readonly<Record<string, string>>[] {
  return [...xml.matchAll(new RegExp(`<(?:[\\w.-]+:)?${name}(\\s[^<>]*?)?/?>`, 'g'))].map(([, attributes = '']) =>
    Object.fromEntries(
      [...attributes.matchAll(/([\w.:-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)].map(([, key = '', double, single]) => [
        key,
        xmlText(double ?? single ?? ''),
      ]),
    ),
  )
}
