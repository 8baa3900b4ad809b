import type { Signals } from './ballot-state.ts'
import { useBallotWords } from './use-ballot-words.ts'

const count = (n: number) => n.toLocaleString('en-US')

/** Forms by week, both views. */
export function WeeksTable({ weeks }: { readonly weeks: Signals['weeks'] }) {
  const { page } = useBallotWords()
  const { signals } = page
  return (
    <>
      <h3>{signals.weeks}</h3>
      <table className="plain-table signs-table">
        <thead>
          <tr>
            <th scope="col">{signals.weekColumns.week}</th>
            <th scope="col" className="right">
              {signals.weekColumns.standard}
            </th>
            <th scope="col" className="right">
              {signals.weekColumns.all}
            </th>
          </tr>
        </thead>
        <tbody>
          {weeks.map(({ from, to, forms, aside }) => (
            <tr key={from}>
              <th scope="row">{signals.week(from, to)}</th>
              <td className="right num">{count(forms - aside)}</td>
              <td className="right num">{count(forms)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}
