import { Card } from '../design/PageShell.tsx'
import { StatusChip } from '../design/StatusChip.tsx'
import { useWords } from '../locale.ts'
import { useLedgerWords } from './ledger-words.ts'
import type { LedgerPreview } from './use-ledger-import.ts'

const SHOWN = 30

/** What would become of each row: assigned to whom until when, closed before use, or there already. */
export function LedgerPlan({ preview }: { preview: LedgerPreview }) {
  const words = useWords()
  const w = useLedgerWords().importing.plan
  const { counts, rows, known } = preview
  if (rows.length + known.length === 0) return null
  return (
    <Card title={w.title} extra={w.counts(counts.open, counts.closed)}>
      <p className="page-note">{w.note}</p>
      <p className="page-note">{w.toResidents}</p>
      {counts.withoutTheme > 0 && <p className="page-note">{w.noTheme(counts.withoutTheme)}</p>}
      <div className="table-scroll">
        <table className="plain-table ledger-plan">
          <thead>
            <tr>
              <th scope="col" className="num">
                {words.importing.errors.row}
              </th>
              <th scope="col">{w.text}</th>
              <th scope="col">{w.lead}</th>
              <th scope="col">{w.due}</th>
              <th scope="col">{w.status}</th>
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, SHOWN).map((row) => (
              <tr key={row.key}>
                <td className="num">{row.row}</td>
                <th scope="row">{row.text}</th>
                <td>
                  {row.lead}
                  {row.coUnits.length > 0 && <span className="page-note"> {row.coUnits.join('、')}</span>}
                </td>
                <td className="num">{row.dueDay ?? w.none}</td>
                <td>
                  <StatusChip tone={row.closed ? 'outside' : 'info'}>
                    {row.closed ? words.ledger.beforeUse : words.ledger.entryStatus('item', 'assigned')}
                  </StatusChip>
                </td>
              </tr>
            ))}
            {known.slice(0, SHOWN).map((row) => (
              <tr key={row.row}>
                <td className="num">{row.row}</td>
                <th scope="row">{w.known(row.number)}</th>
                <td colSpan={2}>{row.differs ? w.differs : ''}</td>
                <td>
                  <StatusChip tone={row.differs ? 'warn' : 'quiet'}>{row.status}</StatusChip>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Card>
  )
}
