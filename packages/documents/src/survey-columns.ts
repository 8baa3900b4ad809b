/**
 * Which of their columns is which field of ours 表头识别, suggested from the header's words and checked against what
 * stands below it. Source: SPEC §9, §14 (mapping).
 */
import type { Cell } from './sheet.ts'
import { columnLetter, fold } from './sheet-fold.ts'
import type { Header } from './sheet-header.ts'
import type { Mapping } from './sheet-mapping.ts'
import type { SurveyField } from './survey-field.ts'
import type { PlaceBook } from './survey-place.ts'
import { isPlausible } from './survey-plausible.ts'
import { ageBandOf, isInBand } from './survey-words.ts'

/** A column of theirs; `label` is its header as it stands over the column, and unlike that of any other column. */
export type SurveyColumn = {
  readonly header: Header
  readonly label: string
  readonly letter: string
  readonly samples: readonly Cell[]
}

/** The columns of one table, each with the first `limit` things that stand in it. */
export function columnsOf(headers: readonly Header[], rows: readonly (readonly Cell[])[], limit = 200): SurveyColumn[] {
  const samples = headers.map((): Cell[] => [])
  for (const cells of rows.slice(0, limit * 5)) {
    headers.forEach(({ column }, at) => {
      const cell = cells[column]
      const among = samples[at]
      if (cell !== null && cell !== undefined && among && among.length < limit) among.push(cell)
    })
  }
  const count = (of: (header: Header) => string) => {
    const counts = new Map<string, number>()
    for (const header of headers) counts.set(fold(of(header)), (counts.get(fold(of(header))) ?? 0) + 1)
    return (header: Header) => counts.get(fold(of(header))) === 1
  }
  const own = (header: Header) => header.parts.at(-1) ?? header.text
  const ownIsUnique = count(own)
  const textIsUnique = count((header) => header.text)
  return headers.map((header, at) => {
    const letter = columnLetter(header.column)
    const label = ownIsUnique(header) ? own(header) : textIsUnique(header) ? header.text : `${header.text} [${letter}]`
    return { header, label, letter, samples: samples[at] ?? [] }
  })
}

/** The column that a mapping means: by its label, its whole header, or its own words when no other has the same. */
export function columnNamed(columns: readonly SurveyColumn[], theirs: string | undefined): SurveyColumn | null {
  if (theirs === undefined) return null
  const wanted = fold(theirs)
  for (const of of [
    (each: SurveyColumn) => each.label.trim() === theirs.trim(),
    (each: SurveyColumn) => fold(each.label) === wanted,
    (each: SurveyColumn) => fold(each.header.text) === wanted,
    (each: SurveyColumn) => fold(each.header.parts.at(-1)) === wanted,
  ]) {
    const found = columns.filter(of)
    if (found.length === 1) return found[0] ?? null
  }
  return null
}

/** How well a header's words name a field, 0 for not at all; 900 and more are the same words. */
export function likeness(header: Header, field: SurveyField): number {
  const own = header.parts.at(-1) ?? header.text
  const [whole, last, core] = [fold(header.text), fold(own), coreOf(own)]
  const isQuestion = field.kind === 'five' || field.kind === 'ten'
  if (isQuestion && ASIDE.test(header.text)) return 0
  const tokens = ` ${tokensOf(own)} `
  let best = 0
  for (const [at, each] of [field.id, ...field.names].entries()) {
    const name = fold(each)
    if (name === '') continue
    if (whole === name || last === name) return whole === name ? 1000 : 990
    if (core === name) best = Math.max(best, 950)
    if (/^[\x20-\x7e]+$/.test(each)) {
      if (at > 0 && (isQuestion || field.kind === 'yesno') && tokens.includes(` ${tokensOf(each)} `))
        best = Math.max(best, 300 + (100 * name.length) / last.length)
      else if (at === 0 && tokens.includes(` ${tokensOf(each)} `)) best = Math.max(best, 400)
      continue
    }
    if (name.length < 2 || GENERIC.has(each)) continue
    if (isQuestion || field.kind === 'yesno' || field.kind === 'choice') {
      if (core.includes(name)) best = Math.max(best, 300 + (100 * name.length) / core.length)
      else if (whole.includes(name)) best = Math.max(best, 100 + (100 * name.length) / whole.length)
    } else if (core.startsWith(name) || core.endsWith(name))
      best = Math.max(best, 200 + (100 * name.length) / core.length)
  }
  return best
}

/** Asides of a question that carry its words but not its answer. */
const ASIDE =
  /原因|理由|为什么|为何|重要|期望|期待|建议|意见|其他请|请说明|补充|备注|关注|reason|why|importance|expect/iu
/** Names that stand inside the names of other columns too. */
const GENERIC = new Set(['编号', '日期', '批次', '建议', '意见', '层', '户籍', '周岁', '季度'])

/** `Q5. 您对教育教学工作的满意程度（1-5分）` → 教育教学. */
function coreOf(text: string): string {
  const bare = text
    .normalize('NFKC')
    .replace(/[([{【].*?[)\]}】]/gu, '')
    .replace(
      /^\s*(?:[a-z]{1,3}[_-]?|第|题|问题)?\s*\d{1,3}(?:[_.-]\d{1,2})*(?:[_-]?[a-z])?\s*(?:题|[.、:：)_\-\s])?\s*/iu,
      '',
    )
  return fold(bare)
    .replace(
      /^(请问|总体来说|总的来说|总体而言)?(您|你)?(对|认为|觉得)?(本地|当地|我区|所在地|本区|本辖区|辖区|所在社区|社区|街道)?(的)?(?=.{2,})/u,
      '',
    )
    .replace(
      /(方面)?(的)?(工作)?(的)?(总体)?(是否)?(满意度|满意程度|满意吗|满意情况|评价|感受|打分|评分|得分|如何|怎么样)$/u,
      '',
    )
}

const tokensOf = (text: string) =>
  text
    .normalize('NFKC')
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** Our field → their label, each column once; a header that only resembles a name must also hold such values. */
export function suggestColumns(
  columns: readonly SurveyColumn[],
  fields: readonly SurveyField[],
  book: PlaceBook | null,
): Mapping {
  const pairs = columns.flatMap((column) =>
    fields.map((field) => ({ column, field, points: likeness(column.header, field) })),
  )
  const mapping: Mapping = {}
  const used = new Set<SurveyColumn>()
  for (const { column, field, points } of pairs.sort((a, b) => b.points - a.points)) {
    if (points === 0 || used.has(column) || mapping[field.id] !== undefined) continue
    if (book && points < 900 && !isPlausible(field, column.samples, book)) continue
    mapping[field.id] = column.label
    used.add(column)
  }
  return book ? corrected(mapping, columns, fields, book) : mapping
}

/** What the values know better than the headers; a person confirms it. */
function corrected(
  mapping: Mapping,
  columns: readonly SurveyColumn[],
  fields: readonly SurveyField[],
  book: PlaceBook,
): Mapping {
  const fixed = { ...mapping }
  const columnOf = (label: string | undefined) => columns.find((column) => column.label === label)
  const fits = (id: string, column: SurveyColumn | undefined, share: number) => {
    const field = fields.find((each) => each.id === id)
    return (
      field !== undefined &&
      column !== undefined &&
      column.samples.length > 0 &&
      isPlausible(field, column.samples, book, share)
    )
  }
  // 年龄 over 40-49 is the band; 层 over 1 and 2 is the firm's own number, and the community knows its street.
  const age = columnOf(fixed.age)
  if (age && !fits('age', age, 0.1) && age.samples.some((cell) => isBand(cell))) {
    delete fixed.age
    fixed.age_band ??= age.label
  }
  if (columnOf(fixed.stratum)?.samples.length && !fits('stratum', columnOf(fixed.stratum), 0.1)) delete fixed.stratum
  const free = () => columns.filter(({ label }) => !Object.values(fixed).includes(label))
  if (!fixed.community && !fixed.community_code) {
    const found = free().find((column) => fits('community', column, 0.8))
    if (found) fixed.community = found.label
  }
  const numbered = free().find(({ header }) =>
    /^(序号|流水号|答卷序号|问卷序号|no|index)$/.test(fold(header.parts.at(-1))),
  )
  if (!fixed.resp_id && numbered) fixed.resp_id = numbered.label
  return fixed
}

const isBand = (cell: Cell) => isInBand(0, ageBandOf(String(cell))) !== null
