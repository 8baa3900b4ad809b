import { EmptyState } from '../design/EmptyState.tsx'
import { PageLink } from '../shell/PageLink.tsx'
import { useScoreWords } from './score-words.ts'
import { type ScoreList, two } from './scores.ts'

/** Published scores by unit and quarter, each with its place and where that came from; gaps stay gaps. */
export function TrendTable({ data }: { readonly data: ScoreList }) {
  const { scores: w, quarterName } = useScoreWords()
  const { trend } = data
  if (trend.length === 0) return <EmptyState title={w.trendNone} />
  const names = new Map(data.rows.map((row) => [row.unitId, row.unitName]))
  const figure = (unitId: string, at: number) => trend[at]?.figures.find((row) => row.unitId === unitId)
  return (
    <>
      <p className="page-note">{w.trendHint}</p>
      <div className="score-scroll">
        <table className="score-table">
          <thead>
            <tr>
              <th scope="col">{w.column.unit}</th>
              {trend.map(({ quarter }) => (
                <th scope="col" key={quarter}>
                  {quarterName(quarter)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {[...names].map(([unitId, name]) => (
              <tr key={unitId}>
                <th scope="row">{name}</th>
                {trend.map(({ quarter }, at) => {
                  const [now, before] = [figure(unitId, at), figure(unitId, at - 1)]
                  if (!now) return <td key={quarter}>—</td>
                  return (
                    <td key={quarter}>
                      <PageLink
                        to={`/scores/${unitId}/${quarter}`}
                        label={`${name} ${quarterName(quarter)} ${two(now.total)}`}
                      >
                        <span className="num">{two(now.total)}</span>
                      </PageLink>{' '}
                      <span className="page-note">
                        {w.rankOf(now.rank)}
                        {before && ` ${w.moved(before.rank - now.rank)}`}
                      </span>
                    </td>
                  )
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  )
}
