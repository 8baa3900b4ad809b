import { StatusChip } from '../design/StatusChip.tsx'
import { useWords } from '../locale.ts'
import type { Debt } from './debts.ts'

/** Working days that are left, with the day under them; late and today also by their shape. */
export function DueMark({ due }: { due: Pick<Debt, 'dueDay' | 'daysLeft' | 'late' | 'estimated'> }) {
  const w = useWords().home.due
  const { dueDay, daysLeft, late, estimated } = due
  if (dueDay === null || daysLeft === null) return <span className="debt-due debt-small">{w.none}</span>
  return (
    <span className="debt-due">
      {late ? (
        <StatusChip tone="danger">{w.late(-daysLeft)}</StatusChip>
      ) : daysLeft === 0 ? (
        <StatusChip tone="warn">{w.today}</StatusChip>
      ) : (
        <span>{w.left(daysLeft)}</span>
      )}
      <span className="debt-small">
        {w.day(dueDay)} {estimated && <Estimated />}
      </span>
    </span>
  )
}

/** The day lies in a year whose holidays nobody entered. */
export function Estimated() {
  const w = useWords().home.due
  return (
    <span className="illustrative" title={w.estimatedHint}>
      {w.estimated}
    </span>
  )
}
