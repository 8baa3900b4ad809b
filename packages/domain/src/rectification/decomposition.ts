/**
 * Decomposition table 分解表: the rows of a plan, each reviewed by itself. A returned row says why; a row that was approved
 * stands in the next version as it was, so only what was returned is handed in again. Source: SPEC §11; DOMAIN S-201.
 */
import type { Day } from '../day.ts'
import type { RectificationItem } from './item.ts'
import type { RectificationWhyNot } from './rectification-refusal.ts'
import type { Content, Marks, PlanContent, PlanRow, RowMark, Submission } from './submission.ts'

/** A row as it is shown; `unitId` is null where the lead unit does it itself. */
export type ShownRow = Omit<PlanRow, 'unitId'> & { readonly unitId: string | null }

/** Every row of the plan: the plan itself is the first. */
export function rowsOf(plan: PlanContent): ShownRow[] {
  const { task, responsibleLeader, handler, standard, evidenceKind, start, end } = plan
  const first = { task, responsibleLeader, handler, standard, evidenceKind, start, end }
  return [{ no: 1, unitId: null, ...first }, ...(plan.rows ?? [])]
}

/** How the rows were marked; of a plan with one row, what the one tick says. */
export function rowMarksOf({ rows, row }: Marks): readonly RowMark[] {
  return rows ?? [{ no: 1, ok: row, reason: '' }]
}

/** Why the marks do not do for the plan, or null. */
export function whyNotMarks(
  plan: PlanContent,
  marks: Marks | null,
  decision: 'approved' | 'returned',
): RectificationWhyNot<'marks-missing' | 'marks-open' | 'row-reason-missing'> {
  if (marks === null) return { code: 'marks-missing' }
  const numbers = rowsOf(plan).map((row) => row.no)
  const marked = rowMarksOf(marks)
  const isWhole =
    marked.length === numbers.length && numbers.every((no) => marked.filter((row) => row.no === no).length === 1)
  if (!isWhole || marks.row !== marked.every((row) => row.ok)) return { code: 'marks-missing' }
  if (decision === 'approved' && !(marks.row && marks.plan)) {
    return { code: 'marks-open', details: { row: marks.row, plan: marks.plan } }
  }
  // A plan of one row says its reason with the return itself.
  const silent = marks.rows?.find((row) => !row.ok && row.reason.trim() === '')
  return decision === 'returned' && silent ? { code: 'row-reason-missing', details: { no: silent.no } } : null
}

/** Why the rows behind the first may not stand, or null. */
export function whyNotRows(
  { rows = [] }: PlanContent,
  item: Pick<RectificationItem, 'dueDay' | 'leadUnitId' | 'coUnitIds'>,
  today: Day,
): RectificationWhyNot<'row-missing' | 'row-unit-other' | 'end-before-start' | 'end-after-due'> {
  if (new Set(rows.map((row) => row.no)).size < rows.length) return { code: 'row-missing' }
  const limit = item.dueDay !== null && item.dueDay >= today ? item.dueDay : null
  for (const { no, unitId, start, end } of rows) {
    if (unitId !== item.leadUnitId && !item.coUnitIds.includes(unitId))
      return { code: 'row-unit-other', details: { no } }
    if (end < start) return { code: 'end-before-start', details: { start, end } }
    if (limit !== null && end > limit) return { code: 'end-after-due', details: { end, dueDay: limit } }
  }
  return null
}

/** The rows of the returned version that were approved in it, and so stay as they are; none without a table. */
export function keptRows(submissions: readonly Submission[], round: number): ShownRow[] {
  const last = submissions
    .filter((row) => row.round === round && row.review === 'plan')
    .toSorted((a, b) => a.edition - b.edition)
    .at(-1)
  if (last?.decision !== 'returned' || !last.marks?.rows) return []
  const approved = new Set(last.marks.rows.filter((row) => row.ok).map((row) => row.no))
  return rowsOf(last.content as PlanContent).filter((row) => approved.has(row.no))
}

const textOf = ({ no, unitId, task, responsibleLeader, handler, standard, evidenceKind, start, end }: ShownRow) =>
  JSON.stringify([no, unitId, task, responsibleLeader, handler, standard, evidenceKind, start, end])

/** Why the next version may not stand beside what was approved in the last one, or null. */
export function whyNotKept(
  content: Content,
  submissions: readonly Submission[],
  round: number,
): RectificationWhyNot<'row-approved'> {
  if (!('standard' in content)) return null
  const rows = rowsOf(content).map(textOf)
  const changed = keptRows(submissions, round).find((row) => !rows.includes(textOf(row)))
  return changed ? { code: 'row-approved', details: { no: changed.no } } : null
}
