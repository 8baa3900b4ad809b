import { useSuspenseQuery } from '@tanstack/react-query'
import { api } from '../api.ts'
import { Card, Illustrative } from '../design/PageShell.tsx'
import { useWords } from '../locale.ts'
import { dayOfMoment } from '../moment.ts'
import { PageLink } from '../shell/PageLink.tsx'
import { useLedgerWords } from './ledger-words.ts'

/** The ledgers that were frozen, the latest first. */
export function SnapshotList() {
  const words = useWords()
  const w = useLedgerWords().page.list
  const { data: snapshots } = useSuspenseQuery(api.ledger.list.queryOptions({}))
  return (
    <Card
      title={w.title}
      extra={snapshots.some((row) => row.illustrative) && <Illustrative />}
      className="ledger-frozen"
    >
      {snapshots.length === 0 ? (
        <p className="page-note">{w.none}</p>
      ) : (
        <div className="table-scroll">
          <table className="plain-table">
            <thead>
              <tr>
                <th scope="col">{w.number}</th>
                <th scope="col">{w.span}</th>
                <th scope="col" className="num">
                  {w.rows}
                </th>
                <th scope="col">{w.by}</th>
                <th scope="col" className="num">
                  {w.corrections}
                </th>
              </tr>
            </thead>
            <tbody>
              {snapshots.map((row) => (
                <tr key={row.id}>
                  <th scope="row">
                    <PageLink to={`/ledger/${row.id}`}>{row.number}</PageLink>
                  </th>
                  <td>{words.ledger.span(row.span)}</td>
                  <td className="num">{row.rowCount}</td>
                  <td>
                    {row.frozenBy.name} <span className="num">{dayOfMoment(row.frozenAt)}</span>
                  </td>
                  <td className="num">{row.corrections}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Card>
  )
}
