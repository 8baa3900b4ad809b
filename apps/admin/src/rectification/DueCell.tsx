import type { Day } from '@ratchet/domain/day'
import { StatusChip } from '../design/StatusChip.tsx'
import { useWords } from '../locale.ts'
import { useDayText } from './use-day-text.ts'
import './items.css'

interface Props {
  readonly deadline: { readonly day: Day; readonly workingDaysLeft: number; readonly estimated: boolean } | null
  /** A closed item is not late any more. */
  readonly open: boolean
  /** Handed in by its day, and with its reviewer: the day is past, and the unit is not late. */
  readonly withReviewer?: boolean
}

/** Until when, how many working days are left, and whether the day is an estimate. */
export function DueCell({ deadline, open, withReviewer = false }: Props) {
  const words = useWords()
  const w = words.itemPage
  const { day } = useDayText()
  if (!deadline) return <>{words.rectification.noDue}</>
  const { workingDaysLeft: left, estimated } = deadline
  const waits = withReviewer && left < 0
  const tone = waits ? 'info' : left < 0 ? 'danger' : left <= 3 ? 'warn' : null
  return (
    <span className="due-cell">
      <span className="num">{day(deadline.day)}</span>
      {open &&
        (tone ? <StatusChip tone={tone}>{waits ? w.handedIn : w.left(left)}</StatusChip> : <span>{w.left(left)}</span>)}
      {open && estimated && <EstimateMark />}
    </span>
  )
}

export function EstimateMark() {
  const w = useWords().itemPage
  return (
    <span className="illustrative" title={w.estimatedHint}>
      {w.estimated}
    </span>
  )
}
