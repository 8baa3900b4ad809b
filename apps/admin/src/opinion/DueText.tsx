import { StatusChip } from '../design/StatusChip.tsx'
import { useWords } from '../locale.ts'

interface DueProps {
  readonly day: string
  /** Working days; negative when it is over. */
  readonly left: number
  readonly estimated: boolean
  /** The sentence around the day: 11月25日前分办. */
  readonly says: (day: string) => string
}

/** Until when, with the working days left; red and in words when it is over, and said so when it is an estimate. */
export function DueText({ day, left, estimated, says }: DueProps) {
  const w = useWords().opinionPage
  return (
    <span className="due">
      <span>{says(w.day(day))}</span>
      {left < 0 ? (
        <StatusChip tone="danger">{w.left(left)}</StatusChip>
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
