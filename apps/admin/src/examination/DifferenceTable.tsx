import type { Difference } from '@ratchet/domain/examination/compare'
import { useWords } from '../locale.ts'
import { subjects } from './rounds.ts'
import { useSubjectName } from './use-subject-name.ts'

interface Props {
  readonly differing: readonly Difference[]
  readonly zones: readonly string[]
  readonly left: string
  readonly right: string
}

/** Two readings side by side, only the cells that differ, in the circular's order. */
export function DifferenceTable({ differing, zones, left, right }: Props) {
  const w = useWords()
  const c = w.cityResults
  const nameOf = useSubjectName()
  const said = (figures: Difference['entered']) => {
    if (!figures) return c.comparing.missing
    return `${figures.score?.toFixed(2) ?? c.comparing.missing} · ${figures.rank ? c.rankOf(figures.rank) : c.comparing.missing}`
  }
  const place = (row: Difference) => zones.indexOf(row.zone) * subjects.length + subjects.indexOf(row.subject)
  return (
    <table className="conflict">
      <thead>
        <tr>
          <th scope="col">{c.comparing.zone}</th>
          <th scope="col">{c.comparing.subject}</th>
          <th scope="col">{left}</th>
          <th scope="col">{right}</th>
        </tr>
      </thead>
      <tbody>
        {differing
          .toSorted((a, b) => place(a) - place(b))
          .map((row) => (
            <tr key={`${row.zone}${row.subject}`}>
              <th scope="row">{row.zone}</th>
              <td>{nameOf(row.subject)}</td>
              <td>{said(row.entered)}</td>
              <td className="chosen">{said(row.second)}</td>
            </tr>
          ))}
      </tbody>
    </table>
  )
}
