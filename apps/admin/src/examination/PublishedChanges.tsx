import { useWords } from '../locale.ts'
import type { ListedRound } from './rounds.ts'

/** What the reference case published without scores: which aspects rose, which fell, and by how much where it says so. */
export function PublishedChanges({ round }: { round: ListedRound }) {
  const w = useWords()
  return (
    <ul className="published-changes">
      {(round.publishedChanges ?? []).map(({ subject, direction, points }) => (
        <li key={subject} className={direction === 'down' ? 'fell' : 'rose'}>
          <span>{w.cycle.aspect[subject]}</span>
          <strong>
            {direction === 'up'
              ? `▲ ${w.cityResults.up}`
              : `▼ ${w.cityResults.down(points === null ? null : Math.abs(points))}`}
          </strong>
        </li>
      ))}
    </ul>
  )
}
