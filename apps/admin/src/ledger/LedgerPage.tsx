import { countsAs, ledgerCounts } from '@ratchet/domain/ledger/snapshot'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Input, Select } from 'antd'
import { api } from '../api.ts'
import { DataTable } from '../design/DataTable.tsx'
import { EmptyState } from '../design/EmptyState.tsx'
import { Card, PageShell } from '../design/PageShell.tsx'
import { PartTabs } from '../design/PartTabs.tsx'
import { useWords } from '../locale.ts'
import { mayCall, useActor } from '../session.ts'
import { PageLink } from '../shell/PageLink.tsx'
import { useGo, useSearchState } from '../shell/page.ts'
import { FreezeModal } from './FreezeModal.tsx'
import { LedgerActs } from './LedgerActs.tsx'
import { hrefOf, ledgerParts, ledgerStateSchema, shownEntries, spanNow, titleText } from './ledger-found.ts'
import { useLedgerWords } from './ledger-words.ts'
import { SnapshotList } from './SnapshotList.tsx'
import { useEntryColumns } from './use-entry-columns.tsx'
import './ledger.css'

/** Shown also where they are nought; the others only where they have something. */
const usual: ReadonlySet<string> = new Set(['all', 'open', 'closed', 'fresh'])

/** 台账: what runs in a quarter or a half-year, every figure with its rows, and the ledgers that were frozen. */
export function LedgerPage() {
  const words = useWords()
  const { shell } = words
  const w = useLedgerWords().page
  const go = useGo()
  const actor = useActor()
  const [state, change] = useSearchState(ledgerStateSchema)
  const span = state.span ?? spanNow()
  const { data } = useSuspenseQuery(api.ledger.running.queryOptions({ span }))
  const part = state.part ?? 'item'
  const ofPart = shownEntries(data, span, { ...state, count: 'all' })
  const rows = shownEntries(data, span, state)
  const items = data.entries.filter((entry) => entry.part === 'item')
  const count = (which: (typeof ledgerCounts)[number]) =>
    ofPart.filter((entry) => countsAs(entry, which, span, data.today)).length
  const open = items.filter((entry) => countsAs(entry, 'open', span, data.today)).length
  const closed = items.filter((entry) => countsAs(entry, 'closed', span, data.today)).length
  const units = new Map(items.map((entry) => [entry.leadUnitId ?? '', entry.lead ?? '']))
  const named = words.ledger.span(span)
  const columns = useEntryColumns(
    part,
    (entry: (typeof rows)[number]) => <PageLink to={hrefOf(entry)}>{titleText(words, entry)}</PageLink>,
    data.today,
  )
  const isWhole = mayCall(actor, 'ledger.list')
  return (
    <PageShell
      title={items.length === 0 ? w.emptyTitle(named) : w.title(named, open, closed)}
      sub={w.sub}
      crumb={`${shell.nav.rectification} / ${shell.nav.ledger}`}
      actions={isWhole && <LedgerActs data={data} span={span} openFreeze={() => change({ act: 'freeze' })} />}
    >
      <Card className="wide-list">
        <search className="query-bar ledger-bar">
          <Select
            aria-label={w.spanLabel}
            value={span}
            options={data.spans.map((each) => ({ value: each.span, label: words.ledger.span(each.span) }))}
            onChange={(chosen) => change({ span: chosen, page: null })}
          />
          {isWhole && (
            <PartTabs
              label={w.partsLabel}
              parts={ledgerParts}
              current={part}
              nameOf={(each) => w.parts[each]}
              countOf={(each) => data.entries.filter((entry) => entry.part === each).length}
              choose={(each) => change({ part: each === 'item' ? null : each, count: null, page: null })}
            />
          )}
          <PartTabs
            label={w.countsLabel}
            parts={ledgerCounts.filter((each) => usual.has(each) || count(each) > 0)}
            current={state.count ?? 'all'}
            nameOf={(each) => w.count[each]}
            countOf={count}
            choose={(each) => change({ count: each === 'all' ? null : each, page: null })}
          />
          {part === 'item' && (
            <Select
              aria-label={w.unitFilter}
              showSearch={{ optionFilterProp: 'label' }}
              value={state.unit ?? ''}
              options={[{ value: '', label: w.anyUnit }, ...[...units].map(([value, label]) => ({ value, label }))]}
              onChange={(unit) => change({ unit: unit || null, page: null })}
            />
          )}
          <Input.Search
            allowClear
            aria-label={w.search}
            placeholder={w.search}
            defaultValue={state.q ?? ''}
            onSearch={(q) => change({ q: q.trim() || null, page: null })}
          />
        </search>
        <DataTable
          name="ledger"
          rows={rows}
          rowKey={(entry) => entry.id}
          columns={columns}
          onOpen={(entry) => go(hrefOf(entry))}
          empty={<EmptyState title={w.emptyTitle(named)} hint={w.emptyHint} />}
          filtered={data.entries.length > 0}
          clearFilters={() => change({ count: null, unit: null, q: null, page: null })}
        />
      </Card>
      {isWhole && <SnapshotList />}
      {state.act === 'freeze' && mayCall(actor, 'ledger.freeze') && (
        <FreezeModal span={span} rows={data.entries.length} onClose={() => change({ act: null })} />
      )}
    </PageShell>
  )
}
