/**
 * The tables of a form as a workbook 表单表格: printed as it is, on its side, its head on every page; text stays text. The head
 * lines carry what the paper carries: number, giver, receivers, deadline. Source: SPEC §11, §12; DOMAIN S-196.
 */
import type { FormBlock, FormPaper, FormTable } from '@ratchet/domain/form/paper'
import { writePrintedSheet } from './printed-sheet.ts'

const isTable = (block: FormBlock): block is FormTable => block.kind === 'table'
/** Characters that the widths of a whole table share. */
const CHARACTERS = 150

/** What the form is about: the widest of its tables, beside what every form carries and the room for receipts. */
function mainTable({ pages }: FormPaper): FormTable {
  const [, ...tables] = pages.flatMap(({ blocks }) => blocks.filter(isTable))
  const own = tables.filter(({ rowHeight }) => rowHeight === undefined)
  const [widest] = own.toSorted((one, other) => other.columns.length - one.columns.length)
  if (!widest) throw new Error('a form without a table')
  return widest
}

/**
 * The name of the sheet in Chinese characters alone: the head that is repeated on each page is named by it, and the writer puts
 * no quotes around brackets or around a figure at its beginning.
 */
function tabOf(title: string): string {
  const [name = ''] = title.split('（')
  const plain = name.replace(/^[^\p{Script=Han}]*年?/u, '').replace(/[^\p{Script=Han}]/gu, '')
  return plain.slice(0, 28) || '表'
}

export async function writeFormSheet(paper: FormPaper): Promise<Uint8Array> {
  const { columns, rows, note } = mainTable(paper)
  const blocks = paper.pages[0]?.blocks ?? []
  const carries = blocks.find(isTable)
  const whole = columns.reduce((sum, { width }) => sum + width, 0)
  const numbers = blocks.flatMap((block) => (block.kind === 'small' ? [block.text] : [])).slice(0, 1)
  const carried = carries?.columns.map(({ title }, at) => `${title}：${carries.rows[0]?.[at] ?? ''}`) ?? []
  return writePrintedSheet({
    name: tabOf(paper.title),
    landscape: true,
    title: paper.title,
    above: [...numbers, carried.join('　')],
    heads: columns.map(({ title }) => title),
    widths: columns.map(({ width }) => Math.max(6, Math.round((width / whole) * CHARACTERS))),
    rows,
    below: note === undefined ? [] : [note],
    choices: new Map(),
    headHeight: 24,
    rowHeight: 42,
    guide: null,
  })
}
