/** The words of a DOCX, line by line 方案文字: ECMA-376 part 1, 17.3 and 17.4; deleted text is left out, inserted text kept. */
import type { PlanLimits } from './plan-file.ts'
import { SheetError } from './sheet.ts'
import { decodeText } from './sheet-text.ts'
import { inflateWhole, zipEntries } from './sheet-zip.ts'

const OLD_WORD = [0xd0, 0xcf, 0x11, 0xe0]
const startsWith = (bytes: Uint8Array, signature: readonly number[]) =>
  signature.every((byte, at) => bytes[at] === byte)

export async function planText(bytes: Uint8Array, limits: PlanLimits): Promise<string> {
  if (startsWith(bytes, OLD_WORD)) throw new SheetError('not-a-spreadsheet', { because: 'old word' })
  const text = startsWith(bytes, [0x50, 0x4b]) ? await docxText(bytes, limits) : decodeText(bytes)
  if (text.startsWith('%PDF')) throw new SheetError('not-a-spreadsheet', { because: 'pdf' })
  if (text.length > limits.letters) throw new SheetError('too-large', { what: 'letters', limit: limits.letters })
  return text
}

async function docxText(bytes: Uint8Array, limits: PlanLimits): Promise<string> {
  const entries = zipEntries(bytes)
  const entry =
    entries.get('word/document.xml') ?? [...entries.values()].find(({ name }) => /document\d*\.xml$/.test(name))
  if (!entry) throw new SheetError('not-a-spreadsheet', { because: 'zip' })
  const budget = { left: limits.inflatedBytes, limit: limits.inflatedBytes }
  return linesOf((await inflateWhole(entry, budget)).toString('utf8')).join('\n')
}

const TOKEN =
  /<w:(tbl|tr|tc|p|del|moveFrom)(?=[\s>/])[^>]*?(\/?)>|<\/w:(tbl|tr|tc|p|del|moveFrom)>|<w:(tab|br|cr|noBreakHyphen)\b[^>]*>|<w:t(?:\s[^>]*)?>([^<]*)<\/w:t>/g
const MARKS: Readonly<Record<string, string>> = { tab: '\t', br: '\n', cr: '\n', noBreakHyphen: '-' }
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }
const unescaped = (text: string) =>
  text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex, dec, name) => {
    const code = hex ? Number.parseInt(hex, 16) : dec ? Number(dec) : null
    if (code !== null) return code <= 0x10ffff ? String.fromCodePoint(code) : ''
    return ENTITIES[String(name)] ?? whole
  })

/** Paragraphs outside tables are lines; a row of a table is one line, its cells parted by tabs. */
function linesOf(xml: string): string[] {
  const lines: string[] = []
  let [tables, deleted, paragraph, cell] = [0, 0, '', '']
  let row: string[] = []
  for (const [, open, empty, close, mark, text] of xml.matchAll(TOKEN)) {
    if (open === 'tbl') tables += 1
    else if (open === 'tr' && tables === 1) row = []
    else if (open === 'tc' && tables === 1) cell = ''
    else if ((open === 'del' || open === 'moveFrom') && !empty) deleted += 1
    else if (open === 'p') paragraph = ''
    else if (mark !== undefined) paragraph += tables > 0 && mark === 'tab' ? ' ' : (MARKS[mark] ?? '')
    else if (text !== undefined && deleted === 0) paragraph += unescaped(text)
    if ((close === 'p' || (open === 'p' && empty)) && tables === 0) lines.push(paragraph)
    else if (close === 'p') cell += `${cell === '' || paragraph === '' ? '' : ' '}${paragraph.replace(/\n/g, ' ')}`
    else if (close === 'tc' && tables === 1) row.push(cell.trim())
    else if (close === 'tr' && tables === 1) lines.push(row.join('\t'))
    else if (close === 'tbl') tables -= 1
    else if (close === 'del' || close === 'moveFrom') deleted = Math.max(0, deleted - 1)
  }
  return lines
}
