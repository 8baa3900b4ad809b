import { activityKinds, activityStatuses } from '@ratchet/domain/activity/activity'
import { type Quarter, quarterOf, quarterSchema } from '@ratchet/domain/cycle/cycle-id'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Select } from 'antd'
import { z } from 'zod'
import { api } from '../api.ts'
import { Illustrative, PageShell } from '../design/PageShell.tsx'
import { PartTabs } from '../design/PartTabs.tsx'
import { WhyNotButton } from '../design/WhyNotButton.tsx'
import { useWords } from '../locale.ts'
import { todayThere } from '../moment.ts'
import { mayCall, useActor, whyNotMay } from '../session.ts'
import { useSearchState } from '../shell/page.ts'
import { ActivityCalendar } from './ActivityCalendar.tsx'
import { ActivityTable } from './ActivityTable.tsx'
import type { ActivityRow } from './activity-found.ts'
import { PlanModal } from './PlanModal.tsx'
import { useActivityWords } from './page-words.ts'
import '../examination/figures.css'
import './activity.css'

const parts = ['all', ...activityStatuses] as const
const views = ['list', 'calendar'] as const
const stateSchema = z.object({
  quarter: quarterSchema.optional().catch(undefined),
  status: z.enum(parts).optional().catch(undefined),
  kind: z.enum(activityKinds).optional().catch(undefined),
  unit: z.string().optional(),
  view: z.enum(views).optional().catch(undefined),
  /** The form of a new one is open. */
  plan: z.literal('new').optional().catch(undefined),
})

/** 活动: the register of one quarter as a list or a calendar, and the way to enter one. */
export function ActivitiesPage() {
  const words = useWords()
  const w = useActivityWords()
  const actor = useActor()
  const [state, change] = useSearchState(stateSchema)
  const quarter: Quarter = state.quarter ?? quarterOf(todayThere())
  const { data } = useSuspenseQuery(api.activity.list.queryOptions({ quarter }))
  const { activities, units } = data
  const isOf = (row: ActivityRow) =>
    (!state.kind || row.kind === state.kind) &&
    (!state.unit || row.unitId === state.unit || row.coUnitIds.includes(state.unit))
  const ofFilter = activities.filter(isOf)
  const current = state.status ?? 'all'
  const shown = ofFilter.filter((row) => current === 'all' || row.status === current)
  const held = activities.filter((row) => row.status === 'held')
  const residents = held.reduce((sum, row) => sum + (row.residents ?? 0), 0)
  const name = w.quarterName(quarter)
  const involved = new Set(activities.flatMap((row) => [row.unitId, ...row.coUnitIds]))
  const hasFilter = Boolean(state.kind || state.unit || current !== 'all')
  const clear = () => change({ kind: null, unit: null, status: null, page: null })
  return (
    <PageShell
      title={activities.length === 0 ? w.empty(name) : w.title(name, activities.length, held.length, residents)}
      sub={
        <>
          {data.published ? w.published : w.sub} {activities.some((row) => row.illustrative) && <Illustrative />}
        </>
      }
      crumb={`${words.shell.nav.organization} / ${words.shell.nav.activities}`}
      actions={
        <WhyNotButton
          type="primary"
          procedure="activity.plan"
          why={whyNotMay(actor, 'activity.plan')}
          onClick={() => change({ plan: 'new' })}
        >
          {w.plan}
        </WhyNotButton>
      }
    >
      <search className="query-bar activity-bar">
        <Select
          aria-label={w.quarter}
          value={quarter}
          options={[...new Set([quarter, quarterOf(todayThere()), ...data.quarters])]
            .toSorted()
            .reverse()
            .map((id) => ({ value: id, label: w.quarterName(id) }))}
          onChange={(id: string) => change({ quarter: id, page: null })}
        />
        <Select
          aria-label={w.kindFilter}
          value={state.kind ?? ''}
          options={[
            { value: '', label: w.allKinds },
            ...activityKinds.map((kind) => ({ value: kind as string, label: w.kind[kind] })),
          ]}
          onChange={(kind) => change({ kind: kind || null, page: null })}
        />
        <Select
          aria-label={w.unitFilter}
          showSearch={{ optionFilterProp: 'label' }}
          value={state.unit ?? ''}
          options={[
            { value: '', label: w.allUnits },
            ...units.filter((unit) => involved.has(unit.id)).map((unit) => ({ value: unit.id, label: unit.name })),
          ]}
          onChange={(unit) => change({ unit: unit || null, page: null })}
        />
        <PartTabs
          label={w.statusFilter}
          parts={parts}
          current={current}
          nameOf={(part) => (part === 'all' ? w.all : w.status[part])}
          countOf={(part) => ofFilter.filter((row) => part === 'all' || row.status === part).length}
          choose={(part) => change({ status: part === 'all' ? null : part, page: null })}
        />
        <PartTabs
          label={w.view}
          parts={views}
          current={state.view ?? 'list'}
          nameOf={(part) => (part === 'list' ? w.asList : w.asCalendar)}
          countOf={() => shown.length}
          choose={(part) => change({ view: part === 'list' ? null : part })}
        />
      </search>
      {state.view === 'calendar' ? (
        <ActivityCalendar quarter={quarter} rows={shown} />
      ) : (
        <ActivityTable data={data} rows={shown} filtered={hasFilter} clear={clear} />
      )}
      {state.plan === 'new' && mayCall(actor, 'activity.plan') && (
        <PlanModal units={units} published={data.published} onClose={() => change({ plan: null })} />
      )}
    </PageShell>
  )
}
