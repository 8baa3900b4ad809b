/**
 * Counts of warnings 预警计数 and which part of the list each one is: a count opens exactly its rows. A draft was said to nobody,
 * an upheld objection 异议成立 and a withdrawn warning are counted nowhere; they keep a part of their own.
 * Source: SPEC §11 (an upheld objection removes it from every count); UX §0 (every number opens its rows).
 */
import { type CycleId, type Quarter, quartersOf } from '../cycle/cycle-id.ts'
import type { Day } from '../day.ts'
import { isLate } from './due.ts'
import { isDraft, type Warning } from './warning.ts'

export const warningParts = ['drafts', 'running', 'late', 'objected', 'answered', 'accepted', 'void', 'all'] as const
export type WarningPart = (typeof warningParts)[number]

type Counted = Pick<Warning, 'status' | 'kind' | 'unitId' | 'replyDue' | 'number'>

/** Issued, and neither upheld nor withdrawn. */
export const counts = ({ status, number }: Pick<Warning, 'status' | 'number'>): boolean =>
  number !== null && status !== 'upheld' && status !== 'withdrawn'

/** Of the half-year: by its cycle, and an area's, which has none, by the quarter that was graded. */
export const isOfCycle = ({ cycleId, quarter }: Pick<Warning, 'cycleId' | 'quarter'>, of: CycleId): boolean =>
  cycleId === of || (cycleId === null && quarter !== null && quartersOf(of).includes(quarter as Quarter))

export function isOfPart(part: WarningPart, row: Counted, today: Day): boolean {
  const { status } = row
  if (part === 'drafts') return isDraft(row)
  if (part === 'void') return !isDraft(row) && !counts(row)
  if (!counts(row)) return false
  if (part === 'all') return true
  if (part === 'running') return status === 'issued' || status === 'acknowledged' || status === 'returned'
  if (part === 'late') return isLate(row, today)
  return status === part
}

export interface UnitCount {
  readonly unitId: string
  readonly warning: number
  readonly urgent: number
  readonly late: number
}

/** Per unit, of those that count; the most urgent first. */
export function countByUnit(rows: readonly Counted[], today: Day): UnitCount[] {
  const counted = rows.filter(counts)
  const byUnit = Map.groupBy(counted, (row) => row.unitId)
  return [...byUnit]
    .map(([unitId, mine]) => ({
      unitId,
      warning: mine.filter((row) => row.kind === 'warning').length,
      urgent: mine.filter((row) => row.kind === 'urgent').length,
      late: mine.filter((row) => isLate(row, today)).length,
    }))
    .toSorted((a, b) => b.urgent - a.urgent || b.warning - a.warning || a.unitId.localeCompare(b.unitId))
}
