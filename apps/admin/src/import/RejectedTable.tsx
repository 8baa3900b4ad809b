import { useWords } from '../locale.ts'

interface BadRow {
  readonly sheet: string
  readonly row: number
  readonly column: string
  readonly value: unknown
  readonly reason: string
}

/** As many as fit a screen are shown; the file of the bad rows has them all (UX §1, GOV.UK Notify). */
const SHOWN = 15

/** Every error by the row that the spreadsheet shows, with what stands there, why it is wrong and what to do. */
export function RejectedTable<Bad extends BadRow>(props: { rejected: readonly Bad[]; sentence: (bad: Bad) => string }) {
  const w = useWords().importing.errors
  const shown = props.rejected.slice(0, SHOWN)
  const sheets = new Set(props.rejected.map((row) => row.sheet)).size
  if (shown.length === 0) return <p className="page-note">{w.none}</p>
  return (
    <>
      <div className="table-scroll">
        <table className="plain-table rejected">
          <thead>
            <tr>
              {sheets > 1 && <th scope="col">{w.sheet}</th>}
              <th scope="col" className="num">
                {w.row}
              </th>
              <th scope="col">{w.column}</th>
              <th scope="col">{w.value}</th>
              <th scope="col">{w.reason}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((row) => (
              <tr key={`${row.sheet}${row.row}${row.column}${row.reason}`}>
                {sheets > 1 && <td>{row.sheet}</td>}
                <th scope="row" className="num">
                  {row.row}
                </th>
                <td>{row.column || '—'}</td>
                <td>
                  <span className="bad-value">{row.value === null ? w.blank : String(row.value)}</span>
                </td>
                <td>{props.sentence(row)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="page-note">{w.download}</p>
    </>
  )
}
