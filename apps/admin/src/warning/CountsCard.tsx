import { Card } from '../design/PageShell.tsx'
import { PageLink } from '../shell/PageLink.tsx'
import { useWarningWords } from './page-words.ts'
import type { Warnings } from './warning-found.ts'
import './warning.css'

/** How many each unit was given; every number opens the rows that it counts. */
export function CountsCard({ counts }: { counts: Warnings['counts'] }) {
  const w = useWarningWords()
  const cell = (unit: Warnings['counts'][number], what: 'warning' | 'urgent' | 'late') => {
    const count = unit[what]
    if (count === 0) return <span className="quiet">0</span>
    const search = new URLSearchParams({ part: what === 'late' ? 'late' : 'all', unit: unit.unitId })
    if (what !== 'late') search.set('kind', what)
    return (
      <PageLink to={`/warnings?${search.toString()}`} label={w.counts.open(unit.unitName, w.counts[what], count)}>
        {count}
      </PageLink>
    )
  }
  return (
    <Card title={w.counts.title(counts.length)}>
      <p className="page-note">{w.counts.note}</p>
      <div className="warning-counts">
        <table className="plain-table">
          <thead>
            <tr>
              <th scope="col">{w.counts.unit}</th>
              {(['warning', 'urgent', 'late'] as const).map((what) => (
                <th key={what} scope="col" className="num">
                  {w.counts[what]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {counts.map((unit) => (
              <tr key={unit.unitId}>
                <th scope="row">{unit.unitName}</th>
                {(['warning', 'urgent', 'late'] as const).map((what) => (
                  <td key={what} className="num">
                    {cell(unit, what)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Card>
  )
}
