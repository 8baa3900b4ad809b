import { useWords } from '../locale.ts'
import type { UnitFound } from './org-tree.ts'

/** What the unit was called and where it stood, the latest first. */
export function UnitPeriods({ periods }: { periods: UnitFound['periods'] }) {
  const w = useWords().orgPage
  return (
    <table className="plain-table">
      <thead>
        <tr>
          <th scope="col">{w.column.period}</th>
          <th scope="col">{w.column.name}</th>
          <th scope="col">{w.column.parent}</th>
        </tr>
      </thead>
      <tbody>
        {periods.toReversed().map((period) => (
          <tr key={period.id}>
            <td>
              {period.fromDay === period.beforeDay
                ? w.sameDay(period.fromDay)
                : w.span(period.fromDay, period.beforeDay)}
            </td>
            <td>{period.name}</td>
            <td>{period.parentName ?? '—'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
