import { type CycleId, cycleIdSchema } from '@ratchet/domain/cycle/cycle-id'
import { isOpen } from '@ratchet/domain/rectification/item'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Button, Segmented } from 'antd'
import { useState } from 'react'
import { api } from '../api.ts'
import { DataTable } from '../design/DataTable.tsx'
import { EmptyState } from '../design/EmptyState.tsx'
import { Card, PageShell } from '../design/PageShell.tsx'
import { useWords } from '../locale.ts'
import { useNarrow } from '../people/use-narrow.ts'
import { mayCall, useActor } from '../session.ts'
import { isMarked } from '../shell/marked.ts'
import { usePage, useSearchState } from '../shell/page.ts'
import { CarryOverModal } from './CarryOverModal.tsx'
import { FlowStrip } from './FlowStrip.tsx'
import { ItemBoard } from './ItemBoard.tsx'
import { ItemFilters } from './ItemFilters.tsx'
import { ItemGantt } from './ItemGantt.tsx'
import { closedLate, countsOf, itemsStateSchema, noFilters, type Shown, shownItems } from './item-list.ts'
import { type ListedItem, titleOf } from './items.ts'
import { OpenItemModal } from './OpenItemModal.tsx'
import { useItemColumns } from './use-item-columns.tsx'
import '../examination/figures.css'
import './items.css'
import './views.css'

/** 整改事项: what is open in this cycle, how far its reviews are, and what has been carried over with which reason. */
export function ItemsPage() {
  const words = useWords()
  const w = words.rectification
  const actor = useActor()
  const { search } = usePage()
  const [state, change] = useSearchState(itemsStateSchema)
  const [opening, setOpening] = useState(false)
  const [carrying, setCarrying] = useState<ListedItem | null>(null)
  const { data: cycles } = useSuspenseQuery(api.cycle.list.queryOptions({}))
  const wanted = cycleIdSchema.safeParse(search.c)
  const cycleId: CycleId | null = wanted.success ? wanted.data : (cycles.at(-1)?.id ?? null)
  // What a quarter closed may have been carried over from a cycle before: all of them are asked then.
  const period = state.closed ? null : cycleId
  const { data: items } = useSuspenseQuery(api.rectification.list.queryOptions({ cycleId: period }))
  const { data: tree } = useSuspenseQuery(api.unit.tree.queryOptions({}))
  const isNamed = (item: ListedItem) => isMarked(search.item, [item.id, item.number])
  // A link to an item shows it whatever became of it since.
  const show: Shown = state.show ?? (items.some((item) => isNamed(item) && !isOpen(item)) ? 'all' : 'open')
  const rows = shownItems(items, show, state, actor).filter(
    (item) => !state.q || `${item.number}${titleOf(words, item)}`.includes(state.q),
  )
  const counts = countsOf(items)
  const p = words.itemPage.filter
  const title = state.closed
    ? p.closedTitle(p.closedIn(words.surveyPage.quarter(state.closed), closedLate(state)))
    : w.title(counts.open, counts.carried)
  const columns = useItemColumns(setCarrying)
  const narrow = useNarrow()
  // Columns and bars have no room on a phone: the same rows stand there as a list.
  const view = narrow ? 'table' : (state.view ?? 'table')
  return (
    <PageShell
      title={items.length === 0 ? w.emptyTitle : title}
      sub={w.sub}
      crumb={period ? `${words.shell.nav.tasks} / ${words.cycle.period(period)}` : words.shell.nav.tasks}
      actions={
        cycleId &&
        mayCall(actor, 'rectification.open') && (
          <Button type="primary" onClick={() => setOpening(true)}>
            {w.open}
          </Button>
        )
      }
    >
      {items.length > 0 && !state.closed && (
        <FlowStrip
          cycleId={period}
          show={(status) => change({ ...noFilters, show: null, status, page: null, view: null })}
        />
      )}
      <Card className="wide-list items-list">
        {items.length > 0 && (
          <ItemFilters
            items={items}
            show={show}
            state={state}
            change={change}
            ofUnit={actor.grants.some((grant) => grant.role === 'unit' || grant.role === 'lead_unit')}
            named={Boolean(search.item)}
            mayPublish={mayCall(actor, 'rectification.publish')}
          />
        )}
        {!narrow && (
          <div className="row">
            <Segmented
              className="view-switch"
              aria-label={words.itemWork.view.label}
              value={view}
              options={(['table', 'board', 'gantt'] as const).map((value) => ({
                value,
                label: words.itemWork.view[value],
              }))}
              onChange={(value) => change({ view: value === 'table' ? null : value })}
            />
          </div>
        )}
        {view === 'board' && <ItemBoard rows={rows} />}
        {view === 'gantt' && <ItemGantt rows={rows} />}
        {view === 'table' && (
          <DataTable
            name="tasks"
            rows={rows}
            rowKey={(item) => item.id}
            columns={columns}
            isMarked={isNamed}
            empty={<EmptyState title={w.emptyTitle} hint={w.emptyHint} />}
            filtered={items.length > 0}
            clearFilters={() => change({ ...noFilters, show: 'all' })}
          />
        )}
      </Card>
      {opening && cycleId && <OpenItemModal cycleId={cycleId} nodes={tree.nodes} onClose={() => setOpening(false)} />}
      {carrying && <CarryOverModal item={carrying} onClose={() => setCarrying(null)} />}
    </PageShell>
  )
}
