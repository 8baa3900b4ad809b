/** The rows of the decomposition table 分解表 behind the first, as they are typed: text in a field of the form. */
import { MOST_ROWS, type PlanRow, planRowSchema } from '@ratchet/domain/rectification/submission'
import type { Form } from './submission-form.ts'

export type TypedRow = { readonly [Field in keyof Omit<PlanRow, 'no'>]: string } & { readonly no: number }
export const rowFieldNames = [
  'task',
  'responsibleLeader',
  'handler',
  'standard',
  'evidenceKind',
  'start',
  'end',
] as const satisfies readonly (keyof TypedRow)[]

/** The rows that are typed; a draft that cannot be read has none. */
export function typedRows(form: Form): TypedRow[] {
  try {
    const rows: unknown = JSON.parse(form.rows || '[]')
    return Array.isArray(rows) ? (rows as TypedRow[]) : []
  } catch {
    return []
  }
}

export const rowsText = (rows: readonly TypedRow[]): string => (rows.length === 0 ? '' : JSON.stringify(rows))

/** One more row, with the next figure: one that was taken away leaves its figure unused. */
export function addRow(rows: readonly TypedRow[], unitId: string, first: Form): TypedRow[] {
  const no = Math.max(1, ...rows.map((row) => row.no)) + 1
  if (no > MOST_ROWS) return [...rows]
  const { responsibleLeader = '', handler = '', evidenceKind = '', start = '', end = '' } = first
  return [...rows, { no, unitId, task: '', responsibleLeader, handler, standard: '', evidenceKind, start, end }]
}

/** Whether every row has all that it needs. */
export function areWhole(rows: readonly TypedRow[]): boolean {
  return rows.every((row) => planRowSchema.safeParse(row).success)
}

/** The rows as they are handed in. Ask `areWhole` first. */
export function rowsContent(rows: readonly TypedRow[]): PlanRow[] {
  return rows.flatMap((row) => {
    const parsed = planRowSchema.safeParse(row)
    return parsed.success ? [parsed.data] : []
  })
}
