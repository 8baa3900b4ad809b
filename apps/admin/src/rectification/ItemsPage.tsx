import { type CycleId, cycleIdSchema } from '@ratchet/domain/cycle/cycle-id'
import { dayOf } from '@ratchet/domain/day'
import { isCarriedOver, isOpen, itemOrigins, whyNotCarryOver } from '@ratchet/domain/rectification/item'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Input, Segmented, Select } from 'antd'
import { useState } from 'react'
import { z } from 'zod'
import { api } from '../api.ts'
import { type Column, DataTable } from '../design/DataTable.tsx'
import { EmptyState } from '../design/EmptyState.tsx'
import { Card, PageShell } from '../design/PageShell.tsx'
import { StatusChip } from '../design/StatusChip.tsx'
import { WhyNotButton } from '../design/WhyNotButton.tsx'
import { whyNotMay } from '../examination/may.ts'
import { useWords } from '../locale.ts'
import { useActor } from '../session.ts'
import { isMarked } from '../shell/marked.ts'
import { usePage, useSearchState } from '../shell/page.ts'
import { CarryOverModal } from './CarryOverModal.tsx'
import { countsOf, type ListedItem, type Shown, shownItems, subjectName, titleOf } from './items.ts'
import { OpenItemModal } from './OpenItemModal.tsx'
import '../examination/figures.css'

const stateSchema = z.object({
  show: z.enum(['open', 'uncarried', 'all']).optional().catch(undefined),
  origin: z.string().optional(),
  q: z.string().optional(),
})

/** 整改事项: what is open in this cycle, where it came from, and what has been carried over with which reason. */
export function ItemsPage() {
  const words = useWords()
  const w = words.rectification
  const actor = useActor()
  const { search } = usePage()
  const [state, change] = useSearchState(stateSchema)
  const [opening, setOpening] = useState(false)
  const [carrying, setCarrying] = useState<ListedItem | null>(null)
  const { data: cycles } = useSuspenseQuery(api.cycle.list.queryOptions({}))
  const wanted = cycleIdSchema.safeParse(search.c)
  const cycleId: CycleId | null = wanted.success ? wanted.data : (cycles.at(-1)?.id ?? null)
  const { data: items } = useSuspenseQuery(api.rectification.list.queryOptions({ cycleId }))
  const { data: tree } = useSuspenseQuery(api.unit.tree.queryOptions({}))
  const unitName = (id: string) => tree.nodes.find((node) => node.id === id)?.name ?? '—'
  const isNamed = (item: ListedItem) => isMarked(search.item, [item.id, item.number])
  // A link to an item shows it whatever became of it since.
  const show: Shown = state.show ?? (items.some((item) => isNamed(item) && !isOpen(item)) ? 'all' : 'open')
  const rows = shownItems(items, show, state.origin).filter(
    (item) => !state.q || `${item.number}${titleOf(words, item)}`.includes(state.q),
  )
  const counts = countsOf(items)
  const mayOpen = whyNotMay(actor, 'rectification.open')
  const columns: Column<ListedItem>[] = [
    {
      key: 'number',
      title: w.column.number,
      compare: (a, b) => a.number.localeCompare(b.number),
      render: (item) => <span className="num">{item.number}</span>,
    },
    {
      key: 'title',
      title: w.column.title,
      render: (item) => (
        <>
          <strong>{titleOf(words, item)}</strong>
          {item.slip && <div className="fell">{w.slipOf(item.slip, item.subject === 'rank')}</div>}
        </>
      ),
    },
    {
      key: 'origin',
      title: w.column.origin,
      render: (item) => (
        <StatusChip tone={item.origin === 'recover' ? 'danger' : 'quiet'}>{w.origin[item.origin]}</StatusChip>
      ),
    },
    { key: 'subject', title: w.column.subject, render: (item) => subjectName(words, item.subject) },
    { key: 'lead', title: w.column.lead, render: (item) => unitName(item.leadUnitId) },
    {
      key: 'due',
      title: w.column.due,
      compare: (a, b) => (a.dueDay ?? '9').localeCompare(b.dueDay ?? '9'),
      render: (item) =>
        item.dueDay === null ? (
          w.noDue
        ) : (
          <span className="row">
            {item.dueDay}
            {isOpen(item) && item.dueDay < tree.day && <StatusChip tone="danger">{w.overdue}</StatusChip>}
          </span>
        ),
    },
    {
      key: 'status',
      title: w.column.status,
      render: (item) => <StatusChip tone={isOpen(item) ? 'info' : 'done'}>{w.status[item.status]}</StatusChip>,
    },
    {
      key: 'carried',
      title: w.column.carried,
      render: (item) => {
        const { carriedOver } = item
        if (carriedOver && isCarriedOver(item))
          return w.carriedBy(carriedOver.reason, carriedOver.by.name, dayOf(carriedOver.at))
        const why = whyNotMay(actor, 'rectification.carryOver') ?? whyNotCarryOver(item, actor, '-')
        if (why) return isOpen(item) ? w.notCarried : '—'
        return (
          <button type="button" className="link" onClick={() => setCarrying(item)}>
            {w.carry}
          </button>
        )
      },
    },
  ]
  return (
    <PageShell
      title={items.length === 0 ? w.emptyTitle : w.title(counts.open, counts.carried)}
      sub={w.sub}
      crumb={cycleId ? `${words.shell.nav.tasks} / ${words.cycle.period(cycleId)}` : words.shell.nav.tasks}
      actions={
        cycleId && (
          <WhyNotButton type="primary" procedure="rectification.open" why={mayOpen} onClick={() => setOpening(true)}>
            {w.open}
          </WhyNotButton>
        )
      }
    >
      <Card className="wide-list">
        {items.length > 0 && (
          <div className="query-bar">
            <Segmented
              aria-label={w.filter}
              value={show}
              options={(['open', 'uncarried', 'all'] as const).map((value) => ({ value, label: w.only[value] }))}
              onChange={(value) => change({ show: value === 'open' && !search.item ? null : value, page: null })}
            />
            <Select
              aria-label={w.column.origin}
              value={state.origin ?? ''}
              options={[
                { value: '', label: w.allOrigins },
                ...itemOrigins.map((value) => ({ value, label: w.origin[value] })),
              ]}
              onChange={(value) => change({ origin: value || null, page: null })}
            />
            <Input.Search
              aria-label={w.search}
              placeholder={w.search}
              allowClear
              defaultValue={state.q ?? ''}
              onSearch={(q) => change({ q: q.trim() || null, page: null })}
            />
          </div>
        )}
        <DataTable
          name="tasks"
          rows={rows}
          rowKey={(item) => item.id}
          columns={columns}
          isMarked={isNamed}
          empty={<EmptyState title={w.emptyTitle} hint={w.emptyHint} />}
          filtered={items.length > 0}
          clearFilters={() => change({ show: 'all', origin: null, q: null })}
        />
      </Card>
      {opening && cycleId && <OpenItemModal cycleId={cycleId} nodes={tree.nodes} onClose={() => setOpening(false)} />}
      {carrying && <CarryOverModal item={carrying} onClose={() => setCarrying(null)} />}
    </PageShell>
  )
}
