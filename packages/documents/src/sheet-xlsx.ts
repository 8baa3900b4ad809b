/**
 * XLSX read piece by piece 流式读取: a hundred thousand rows are 150 MB of XML, which is never held as a whole. Parts and
 * names by ECMA-376 part 1, transitional and strict. Source: SPEC §12, PERFORMANCE row 12.
 */
import { isDateFormat } from 'hucre'
import { type Cell, type Sheet, SheetError, type SheetLimits, type Workbook } from './sheet.ts'
import { readSharedStrings, tagsOf } from './sheet-xlsx-strings.ts'
import { readWorksheet } from './sheet-xlsx-worksheet.ts'
import { inflate, inflateWhole, type ZipBudget, type ZipEntry, zipEntries } from './sheet-zip.ts'

type Part = { readonly id: string; readonly type: string; readonly target: string }

/** All sheets of an XLSX in their order; throws SheetError. */
export async function readXlsxSheets(bytes: Uint8Array, limits: SheetLimits): Promise<Workbook> {
  const entries = zipEntries(bytes)
  const main = [...entries.keys()].find((name) => /^xl\/workbook\.xml$/i.test(name))
  const budget: ZipBudget = { left: limits.inflatedBytes, limit: limits.inflatedBytes }
  if (main === undefined) throw new SheetError('not-a-spreadsheet', { because: 'zip' })
  const document = async (name: string) => {
    const entry = entries.get(name)
    return entry ? (await inflateWhole(entry, budget)).toString('latin1') : ''
  }
  const workbook = await document(main)
  const parts = partsOf(await document('xl/_rels/workbook.xml.rels'))
  const pathOf = (type: string) => parts.find((part) => part.type === type)?.target
  const stringsEntry = entries.get(pathOf('sharedStrings') ?? 'xl/sharedStrings.xml')
  const strings = stringsEntry ? await readSharedStrings(inflate(stringsEntry, budget)) : []
  const isDate = dateStyles(await document(pathOf('styles') ?? 'xl/styles.xml'))
  const is1904 = tagsOf(workbook, 'workbookPr').some(({ date1904 }) => isTrue(date1904))

  const sheets: Sheet[] = []
  const read = new Set<string>()
  for (const attrs of tagsOf(workbook, 'sheet')) {
    const id = Object.entries(attrs).find(([name]) => name.endsWith(':id'))?.[1]
    const part = parts.find((each) => each.id === id && each.type === 'worksheet')
    const entry = part && entries.get(part.target)
    const name = attrs.name ?? ''
    const hidden = attrs.state === 'hidden' || attrs.state === 'veryHidden'
    const content = entry
      ? await readWorksheet(inflate(entry, budget), { strings, isDate, is1904, limits, sheet: name })
      : { rows: [] as Cell[][], merges: [], hiddenColumns: [], formulas: [] }
    if (entry) read.add(entry.name)
    const { formulas, ...rest } = content
    sheets.push({ name, hidden, ...rest, ...(formulas.length > 0 && { formulas }) })
  }
  // Damage and bombs in parts that nobody reads are damage and bombs all the same.
  for (const entry of entries.values()) if (!read.has(entry.name)) await drain(entry, budget)
  return { format: 'xlsx', sheets, ...(is1904 && { is1904 }) }
}

async function drain(entry: ZipEntry, budget: ZipBudget): Promise<void> {
  for await (const _ of inflate(entry, budget));
}

const isTrue = (text: string | undefined) => text === '1' || text === 'true'

function partsOf(relations: string): Part[] {
  return tagsOf(relations, 'Relationship').map(({ Id = '', Type = '', Target: target = '' }) => {
    const path = target.startsWith('/') ? target.slice(1) : `xl/${target}`
    return {
      id: Id,
      type: Type.replace(/^.*\//, ''),
      target: path.replace(/[^/]+\/\.\.\//g, '').replace(/(^|\/)\.\//g, '$1'),
    }
  })
}

/** Whether numbers of a style are dates, by the style's index. */
function dateStyles(styles: string): readonly boolean[] {
  const formats = new Map(tagsOf(styles, 'numFmt').map(({ numFmtId = '', formatCode = '' }) => [numFmtId, formatCode]))
  const cells = /<(?:[\w.-]+:)?cellXfs[\s>][\s\S]*?<\/(?:[\w.-]+:)?cellXfs>/.exec(styles)?.[0] ?? ''
  return tagsOf(cells, 'xf').map(({ numFmtId = '0' }) => isDateFormat(formats.get(numFmtId) ?? numFmtId))
}
