import { useSuspenseQuery } from '@tanstack/react-query'
import { Select } from 'antd'
import { z } from 'zod'
import { nameIn } from '../activity/activity-found.ts'
import { api } from '../api.ts'
import { type Column, DataTable } from '../design/DataTable.tsx'
import { EmptyState } from '../design/EmptyState.tsx'
import { Illustrative, PageShell } from '../design/PageShell.tsx'
import { PartTabs } from '../design/PartTabs.tsx'
import { StatusChip } from '../design/StatusChip.tsx'
import { WhyNotButton } from '../design/WhyNotButton.tsx'
import { useWords } from '../locale.ts'
import { dayOfMoment } from '../moment.ts'
import { mayCall, useActor, whyNotMay } from '../session.ts'
import { PageLink } from '../shell/PageLink.tsx'
import { useGo, useSearchState } from '../shell/page.ts'
import { type Dispatches, type DispatchRow, isLate, isOf, parts, toneOf } from './dispatch-found.ts'
import { GiveModal } from './GiveModal.tsx'
import { useDispatchWords } from './page-words.ts'

const stateSchema = z.object({
  part: z.enum(parts).optional().catch(undefined),
  unit: z.string().optional(),
  /** The form of a new one is open. */
  give: z.literal('new').optional().catch(undefined),
})

/** 交办督办: every instruction with its giver, receiver, deadline and receipt, what is in work first. */
export function DispatchesPage() {
  const shell = useWords().shell
  const w = useDispatchWords()
  const go = useGo()
  const actor = useActor()
  const [state, change] = useSearchState(stateSchema)
  const { data } = useSuspenseQuery(api.dispatch.list.queryOptions({}))
  const { dispatches, units, today } = data
  const current = state.part ?? 'running'
  const ofUnit = dispatches.filter((row) => !state.unit || row.receiverId === state.unit)
  const shown = ofUnit.filter((row) => isOf(current, row, today))
  const count = (part: (typeof parts)[number]) => dispatches.filter((row) => isOf(part, row, today)).length
  const receivers = new Set(dispatches.map((row) => row.receiverId))
  const mayGive = mayCall(actor, 'dispatch.give')
  return (
    <PageShell
      title={dispatches.length === 0 ? w.emptyTitle : w.title(count('running'), count('late'))}
      sub={
        <>
          {w.sub} {dispatches.some((row) => row.illustrative) && <Illustrative />}
        </>
      }
      crumb={`${shell.nav.assessment} / ${shell.nav.dispatches}`}
      actions={
        <WhyNotButton
          type="primary"
          procedure="dispatch.give"
          why={whyNotMay(actor, 'dispatch.give')}
          onClick={() => change({ give: 'new' })}
        >
          {w.give}
        </WhyNotButton>
      }
    >
      {dispatches.length > 0 && (
        <search className="query-bar">
          <PartTabs
            label={w.partsLabel}
            parts={parts}
            current={current}
            nameOf={(part) => w.parts[part]}
            countOf={(part) => ofUnit.filter((row) => isOf(part, row, today)).length}
            choose={(part) => change({ part: part === 'running' ? null : part, page: null })}
          />
          <Select
            aria-label={w.unitFilter}
            showSearch={{ optionFilterProp: 'label' }}
            value={state.unit ?? ''}
            options={[
              { value: '', label: w.anyUnit },
              ...units.filter((unit) => receivers.has(unit.id)).map(({ id, name }) => ({ value: id, label: name })),
            ]}
            onChange={(unit) => change({ unit: unit || null, page: null })}
          />
        </search>
      )}
      <DataTable
        name="dispatches"
        rows={shown}
        rowKey={(row) => row.id}
        columns={useColumns(data)}
        onOpen={(row) => go(`/dispatches/${row.id}`)}
        empty={<EmptyState title={w.emptyTitle} hint={mayGive ? w.emptyHint : w.emptyMine} />}
        filtered={dispatches.length > 0}
        clearFilters={() => change({ part: 'all', unit: null, page: null })}
      />
      {state.give === 'new' && mayGive && <GiveModal units={units} onClose={() => change({ give: null })} />}
    </PageShell>
  )
}

function useColumns({ units, today }: Dispatches): Column<DispatchRow>[] {
  const w = useDispatchWords()
  return [
    {
      key: 'title',
      title: w.column.title,
      render: (row) => (
        <>
          <PageLink to={`/dispatches/${row.id}`}>{row.title}</PageLink>
          <span className="page-note num"> {row.number}</span>
        </>
      ),
    },
    { key: 'kind', title: w.column.kind, render: (row) => w.kind[row.kind] },
    { key: 'giver', title: w.column.giver, render: (row) => `${row.giverUnit} ${row.giver.name}` },
    { key: 'receiver', title: w.column.receiver, render: (row) => nameIn(units, row.receiverId) },
    {
      key: 'due',
      title: w.column.due,
      compare: (a, b) => a.dueDay.localeCompare(b.dueDay),
      render: (row) => (
        <span className="row">
          <span className="num">{row.dueDay}</span>
          {isLate(row, today) && <StatusChip tone="danger">{w.overdue}</StatusChip>}
        </span>
      ),
    },
    {
      key: 'receipt',
      title: w.column.receipt,
      render: ({ receivedBy, receivedAt }) =>
        receivedBy && receivedAt ? w.signedBy(receivedBy.name, dayOfMoment(receivedAt)) : w.notReceived,
    },
    {
      key: 'status',
      title: w.column.status,
      render: (row) => <StatusChip tone={toneOf[row.status]}>{w.status[row.status]}</StatusChip>,
    },
  ]
}
