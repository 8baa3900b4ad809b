import { useWords } from '../locale.ts'
import type { SubjectFigures } from './tree.ts'

/** Where the cycle stands now: the city's figure once there is one, else the self-survey on its scale, else nothing. */
export function Standing({ figures }: { figures: SubjectFigures }) {
  const w = useWords().goalPage
  if (figures.official !== null) return <p className="goal-now">{w.official(figures.official)}</p>
  const { standing } = figures
  if (!standing) return <p className="goal-none">{w.noStanding}</p>
  const half = standing.interval ? (standing.interval[1] - standing.interval[0]) / 2 : null
  const { change } = standing
  // Smaller than its interval, a change is none that can be told.
  const isSame = half !== null && Math.abs(change) < half
  return (
    <p className="goal-now">
      {w.standing(standing.value, half, standing.quarter)}{' '}
      <span className={isSame ? 'goal-none' : change > 0 ? 'goal-up' : 'goal-down'}>
        {isSame ? w.change.same : change > 0 ? w.change.up(change) : w.change.down(-change)}
      </span>
    </p>
  )
}
