import { Card } from '../design/PageShell.tsx'
import { useWords } from '../locale.ts'
import { PageLink } from '../shell/PageLink.tsx'
import { useScoreWords } from './score-words.ts'
import type { Score } from './scores.ts'

/** 一提升: each led aspect's rank before and after, its share of the points, and whether it can be told from chance. */
export function RiseCard({ row }: { readonly row: Score['row'] }) {
  const { score: w } = useScoreWords()
  const names = useWords().cycle.aspect
  const { rise } = row
  if (!rise) {
    return (
      <Card title={w.rise}>
        <p>{w.riseNone}</p>
      </Card>
    )
  }
  const range = (given: readonly [number, number] | null) => (given ? w.range(given[0], given[1]) : '—')
  return (
    <Card title={w.rise}>
      <table className="score-table">
        <thead>
          <tr>
            <th scope="col">{w.riseHead.aspect}</th>
            <th scope="col">{w.riseHead.move}</th>
            <th scope="col">{w.riseHead.points}</th>
            <th scope="col">{w.riseHead.chance}</th>
          </tr>
        </thead>
        <tbody>
          {rise.aspects.map((aspect) => (
            <tr key={aspect.aspect}>
              <th scope="row">
                <PageLink to={`/city-results/${aspect.roundId}`}>{names[aspect.aspect]}</PageLink>
              </th>
              <td>{w.move(aspect.before, aspect.after)}</td>
              <td>
                {w.share(aspect.share)}
                {aspect.kept && <span className="page-note"> {w.kept}</span>}
              </td>
              <td>
                {w.chance[aspect.chance]}
                {aspect.chance !== 'unknown' && (
                  <span className="score-reason page-note">
                    {w.ranges(range(aspect.rangeBefore), range(aspect.rangeAfter))}
                  </span>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="page-note">{w.assumed}</p>
    </Card>
  )
}
