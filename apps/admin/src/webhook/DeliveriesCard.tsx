import { type DeliveryPart, deliveryParts, partOfDelivery } from '@ratchet/domain/outbox/delivery'
import { chosenKinds } from '@ratchet/domain/outbox/message'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Select } from 'antd'
import { api } from '../api.ts'
import { type Column, DataTable } from '../design/DataTable.tsx'
import { EmptyState } from '../design/EmptyState.tsx'
import { ErrorPanel } from '../design/ErrorPanel.tsx'
import { LoadingSkeleton } from '../design/LoadingSkeleton.tsx'
import { Card } from '../design/PageShell.tsx'
import { PartTabs } from '../design/PartTabs.tsx'
import { StatusChip } from '../design/StatusChip.tsx'
import { momentText } from '../moment.ts'
import { useWebhookWords } from './page-words.ts'
import { type Change, type Delivery, type Hook, partTones, type WebhookState } from './webhook-found.ts'

const all = 'all'

/** 发送记录: what was said, to whom, and what was answered; which rows are shown stands in the address. */
export function DeliveriesCard({
  hooks,
  state,
  change,
}: {
  readonly hooks: readonly Hook[]
  readonly state: WebhookState
  readonly change: Change
}) {
  const words = useWebhookWords()
  const w = words.delivery
  const { part, kind, page = 1 } = state
  const hookId = hooks.find((hook) => hook.id === state.hook)?.id
  const { data, error, refetch } = useQuery({
    ...api.outbox.list.queryOptions({ page, ...(hookId && { hookId }), ...(part && { part }), ...(kind && { kind }) }),
    placeholderData: keepPreviousData,
    refetchInterval: 5000,
  })
  const columns = useColumns(hooks, change)
  if (error) return <ErrorPanel error={error} retry={refetch} />
  if (!data) return <LoadingSkeleton />
  const { rows, counts } = data
  const total = deliveryParts.reduce((sum, one) => sum + (counts[one] ?? 0), 0)
  const isFiltered = Boolean(part || kind || hookId)
  const clear = { part: null, kind: null, hook: null, page: null }
  return (
    <Card title={w.title} className="wide-list">
      <p className="page-note">{w.sub}</p>
      {(total > 0 || isFiltered) && (
        <search className="query-bar">
          <PartTabs<DeliveryPart | typeof all>
            label={w.partsLabel}
            parts={[all, ...deliveryParts.filter((one) => one === part || (counts[one] ?? 0) > 0)]}
            current={part ?? all}
            nameOf={(one) => (one === all ? w.all : w.part[one])}
            countOf={(one) => (one === all ? total : (counts[one] ?? 0))}
            choose={(one) => change({ part: one === all ? null : one, page: null })}
          />
          <Select
            aria-label={w.hookFilter}
            className="webhook-filter"
            value={hookId ?? ''}
            options={[{ value: '', label: w.anyHook }, ...hooks.map(({ id, name }) => ({ value: id, label: name }))]}
            onChange={(id) => change({ hook: id || null, page: null })}
          />
          <Select
            aria-label={w.kindFilter}
            className="webhook-filter"
            value={kind ?? ''}
            options={[
              { value: '', label: w.anyKind },
              ...[...chosenKinds, 'webhook.test' as const].map((one) => ({ value: one, label: words.nameOf(one) })),
            ]}
            onChange={(one) => change({ kind: one || null, page: null })}
          />
        </search>
      )}
      <DataTable
        name="deliveries"
        rows={rows}
        total={part ? (counts[part] ?? 0) : total}
        rowKey={(row) => row.id}
        columns={columns}
        onOpen={(row) => change({ delivery: row.id })}
        empty={<EmptyState title={w.empty} hint={w.emptyHint} />}
        filtered={isFiltered || page > 1}
        clearFilters={() => change(clear)}
      />
    </Card>
  )
}

function useColumns(hooks: readonly Hook[], change: Change): Column<Delivery>[] {
  const words = useWebhookWords()
  const w = words.delivery
  const hookOf = new Map(hooks.map((hook) => [hook.id, hook]))
  return [
    { key: 'time', title: w.column.time, render: (row) => <span className="num">{momentText(row.at)}</span> },
    {
      key: 'message',
      title: w.column.message,
      render: (row) => {
        const said = words.saidOf(row)
        const open = () => change({ delivery: row.id })
        return (
          <button type="button" className="link webhook-said" aria-label={w.open(said)} onClick={open}>
            {said}
          </button>
        )
      },
    },
    { key: 'to', title: w.column.to, render: (row) => hookOf.get(row.webhookId)?.name ?? '' },
    {
      key: 'state',
      title: w.column.state,
      render: (row) => {
        const part = partOfDelivery(row)
        const next = momentText(row.nextAt).slice(5, 16)
        const isOff = hookOf.get(row.webhookId)?.status !== 'active'
        const when = isOff ? w.whenOn : part === 'failing' ? w.next(next) : w.first(next)
        return (
          <span className="row">
            <StatusChip tone={partTones[part]}>{w.part[part]}</StatusChip>
            {row.status === 'waiting' && <span className="page-note num">{when}</span>}
          </span>
        )
      },
    },
    {
      key: 'tries',
      title: w.column.tries,
      align: 'right',
      render: ({ tries }) => (tries > 0 ? <span className="num">{w.tries(tries)}</span> : ''),
    },
    {
      key: 'answer',
      title: w.column.answer,
      render: (row) => <span className="webhook-answer">{w.answer[row.answer ?? ''] ?? row.answer ?? ''}</span>,
    },
  ]
}
