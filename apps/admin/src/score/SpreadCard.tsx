import { useSuspenseQuery } from '@tanstack/react-query'
import { api } from '../api.ts'
import { Card } from '../design/PageShell.tsx'
import { useScoreWords } from './score-words.ts'

/** How each indicator was decided over all units: one measure for all. */
export function SpreadCard({ quarter }: { readonly quarter: string }) {
  const { scoring: w, indicator } = useScoreWords()
  const { data } = useSuspenseQuery(api.score.list.queryOptions({ quarter }))
  if (data.spread.length === 0 || data.rows.length === 0) return null
  return (
    <Card title={w.spread}>
      <p className="page-note">{w.spreadHint}</p>
      <table className="score-table">
        <thead>
          <tr>
            {(['indicator', 'full', 'part', 'returned', 'waiting'] as const).map((key) => (
              <th scope="col" key={key}>
                {w.spreadHead[key]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {data.spread.map((row) => (
            <tr key={row.indicator}>
              <th scope="row">{indicator.name[row.indicator]}</th>
              {([row.full, row.part, row.returned, row.waiting] as const).map((count, at) => (
                // The four columns stand still.
                // biome-ignore lint/suspicious/noArrayIndexKey: a fixed row of figures
                <td key={at} className="num">
                  {count}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Card>
  )
}
