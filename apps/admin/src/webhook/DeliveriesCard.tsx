import { messageDetailsSchema } from '@ratchet/domain/outbox/message'
import { type Column, DataTable } from '../design/DataTable.tsx'
import { Card } from '../design/PageShell.tsx'
import { StatusChip } from '../design/StatusChip.tsx'
import { momentText } from '../moment.ts'
import { useWebhookWords } from './page-words.ts'
import { type Delivery, deliveryTones, type Hook } from './webhook-found.ts'

/** The last deliveries: what was said, to whom, and what was answered. */
export function DeliveriesCard({ hooks, deliveries }: { hooks: readonly Hook[]; deliveries: readonly Delivery[] }) {
  const w = useWebhookWords()
  const nameOf = new Map(hooks.map((hook) => [hook.id, hook.name]))
  const said = ({ kind, details }: Delivery) => {
    const { number, unit } = messageDetailsSchema.parse(details)
    return [w.nameOf(kind), number, unit].filter(Boolean).join(' ')
  }
  const columns: Column<Delivery>[] = [
    { key: 'time', title: w.column.time, render: (row) => <span className="num">{momentText(row.at)}</span> },
    { key: 'message', title: w.column.message, render: said },
    { key: 'to', title: w.column.to, render: (row) => nameOf.get(row.webhookId) ?? '' },
    {
      key: 'state',
      title: w.column.state,
      render: (row) => (
        <span className="row">
          <StatusChip tone={deliveryTones[row.status] ?? 'quiet'}>
            {w.state[row.status as keyof typeof w.state]}
          </StatusChip>
          {row.attempts > 1 && <span className="page-note">{w.attempts(row.attempts)}</span>}
          {row.status === 'waiting' && row.attempts > 0 && (
            <span className="page-note num">{w.next(momentText(row.nextAt).slice(11))}</span>
          )}
        </span>
      ),
    },
    {
      key: 'answer',
      title: w.column.answer,
      render: (row) => <span className="webhook-answer">{w.answer[row.answer ?? ''] ?? row.answer ?? ''}</span>,
    },
  ]
  if (hooks.length === 0) return null
  return (
    <Card title={w.deliveries}>
      <DataTable
        name="deliveries"
        rows={deliveries}
        rowKey={(row) => row.id}
        columns={columns}
        empty={<p className="page-note">{w.noDeliveries}</p>}
      />
    </Card>
  )
}
