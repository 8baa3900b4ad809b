import { StatusChip } from '../design/StatusChip.tsx'
import { useWords } from '../locale.ts'

interface DueProps {
  readonly day: string
  /** Working days; negative when it is over. */
  readonly left: number
  readonly estimated: boolean
  /** Over, although no working day has gone by since: a Friday's deadline on Saturday. */
  readonly late?: boolean
  /** The sentence around the day: 11月25日前分办. */
  readonly says: (day: string) => string
}

/** Working days: beyond them a day without its year would be taken for this year's. */
const A_YEAR = 200

/** Until when, with the working days left; red and in words when it is over, and said so when it is an estimate. */
export function DueText({ day, left, estimated, late = false, says }: DueProps) {
  const w = useWords().opinionPage
  return (
    <span className="due">
      <span>{says(Math.abs(left) > A_YEAR ? w.longDay(day) : w.day(day))}</span>
      {left < 0 || late ? (
        <StatusChip tone="danger">{left < 0 ? w.left(left) : w.past}</StatusChip>
      ) : left === 0 ? (
        <StatusChip tone="warn">{w.left(left)}</StatusChip>
      ) : (
        <span className="due-left">{w.left(left)}</span>
      )}
      {estimated && (
        <span className="illustrative" title={w.estimatedHint}>
          {w.estimated}
        </span>
      )}
    </span>
  )
}
