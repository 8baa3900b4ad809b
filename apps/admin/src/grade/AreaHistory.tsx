import { StatusChip } from '../design/StatusChip.tsx'
import { useWords } from '../locale.ts'
import { type AreaFound, bandOf, changeBetween, toneOf } from './grades.ts'
import { useGradeWords } from './page-words.ts'

/** One area over all runs, the oldest first: a change of band says what became otherwise. */
export function AreaHistory({ history }: { history: AreaFound['history'] }) {
  const w = useGradeWords()
  const quarter = useWords().surveyPage.quarter
  const c = w.a.historyColumn
  return (
    <section className="grade-history" aria-label={w.a.history}>
      <h3>{w.a.history}</h3>
      <table className="plain-table">
        <thead>
          <tr>
            {[c.run, c.people, c.z, c.band, c.why].map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {history.map((row, at) => {
            const before = history[at - 1]
            return (
              <tr key={row.id}>
                <td>
                  <span className="num">{row.number}</span> {quarter(row.quarter)}
                </td>
                <td className="num">{row.area?.people ?? 0}</td>
                <td className="num">{row.area?.z == null ? '—' : w.z(row.area.z)}</td>
                <td>
                  {row.area ? (
                    <StatusChip tone={toneOf[bandOf(row.area)]}>{w.band[bandOf(row.area)]}</StatusChip>
                  ) : (
                    w.a.absent
                  )}
                </td>
                <td>{before ? w.a.changed(changeBetween(before, row)) : w.a.firstRun}</td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </section>
  )
}
