import { type Day, daysBetween } from '@ratchet/domain/day'
import { lastDayOf } from '@ratchet/domain/ledger/snapshot'
import { Card } from '../design/PageShell.tsx'
import { StatusChip } from '../design/StatusChip.tsx'
import { dayOfMoment, momentText } from '../moment.ts'
import type { SnapshotFound } from './ledger-found.ts'
import { useLedgerWords } from './ledger-words.ts'

/** Number, who and when, and the digest, computed again as the page is opened. */
export function SnapshotFacts({ found: { snapshot, recomputed } }: { found: SnapshotFound }) {
  const w = useLedgerWords().page.one
  const days = daysBetween(lastDayOf(snapshot.span), dayOfMoment(snapshot.frozenAt) as Day)
  const intact = recomputed === snapshot.digest
  return (
    <Card title={w.facts}>
      <table className="plain-table ledger-facts">
        <tbody>
          <tr>
            <th scope="row">{w.number}</th>
            <td className="num">{snapshot.number}</td>
          </tr>
          <tr>
            <th scope="row">{w.by}</th>
            <td>{snapshot.frozenBy.name}</td>
          </tr>
          <tr>
            <th scope="row">{w.at}</th>
            <td>
              <span className="num">{momentText(snapshot.frozenAt).slice(0, 16)}</span>
              {days > 0 && <span className="page-note"> {w.late(days)}</span>}
            </td>
          </tr>
          <tr>
            <th scope="row">{w.digest}</th>
            <td>
              <code className="ledger-digest">{snapshot.digest}</code>
              <StatusChip tone={intact ? 'done' : 'danger'}>{intact ? w.intact : w.broken}</StatusChip>
            </td>
          </tr>
        </tbody>
      </table>
    </Card>
  )
}
