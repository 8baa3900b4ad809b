import type { Results, RowsAsked } from './ballot-state.ts'
import { CountButton } from './CountButton.tsx'
import { useBallotWords } from './use-ballot-words.ts'

/** How many forms bear each mark, and how many of them the published rule leaves out. */
export function QualitySigns({ rows }: { readonly rows: Results['forms']['signs'] }) {
  const w = useBallotWords()
  const { quality, where } = w.page
  if (rows.length === 0) return <p>{quality.noSigns}</p>
  const label = (sign: string, what: string, n: number) => where.open(sign, what, n.toLocaleString('en-US'))
  return (
    <table className="plain-table signs-table">
      <thead>
        <tr>
          <th scope="col">{quality.columns.sign}</th>
          <th scope="col" className="right">
            {quality.columns.n}
          </th>
          <th scope="col" className="right">
            {quality.columns.aside}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ sign, n, aside }) => {
          const name = w.signOf(sign)
          const asked = { sign } as RowsAsked
          return (
            <tr key={sign}>
              <th scope="row">{name}</th>
              <td className="right">
                <CountButton n={n} label={label(name, quality.columns.n, n)} asked={asked} />
              </td>
              <td className="right">
                <CountButton
                  n={aside}
                  label={label(name, quality.columns.aside, aside)}
                  asked={{ ...asked, among: 'aside' }}
                />
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
