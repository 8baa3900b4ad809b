import { type Quarter, quarterOf, quarterSchema } from '@ratchet/domain/cycle/cycle-id'
import { idSchema } from '@ratchet/domain/id'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Select } from 'antd'
import { z } from 'zod'
import { api } from '../api.ts'
import { DataTable } from '../design/DataTable.tsx'
import { EmptyState } from '../design/EmptyState.tsx'
import { Illustrative, PageShell } from '../design/PageShell.tsx'
import { PartTabs } from '../design/PartTabs.tsx'
import { WhyNotButton } from '../design/WhyNotButton.tsx'
import { useWords } from '../locale.ts'
import { todayThere } from '../moment.ts'
import { mayCall, useActor, whyNotMay } from '../session.ts'
import { useSearchState } from '../shell/page.ts'
import { useColumns } from './highlight-columns.tsx'
import { isIn, parts } from './highlights.ts'
import { OutletsCard } from './OutletsCard.tsx'
import { usePublicityWords } from './page-words.ts'
import { RecordModal } from './RecordModal.tsx'
import '../examination/figures.css'
import '../activity/activity.css'

const stateSchema = z.object({
  quarter: quarterSchema.optional().catch(undefined),
  part: z.enum(parts).optional().catch(undefined),
  unit: z.string().optional(),
  /** The one that another page leads to. */
  highlight: idSchema.optional().catch(undefined),
  form: z.literal('new').optional().catch(undefined),
})

/** 宣传阵地: what media reported in a quarter and whether it counts, and the registry that it is judged by. */
export function OutreachPage() {
  const words = useWords()
  const w = usePublicityWords()
  const actor = useActor()
  const [state, change] = useSearchState(stateSchema)
  const today = quarterOf(todayThere())
  const asked = state.quarter ? { quarter: state.quarter } : state.highlight ? { highlightId: state.highlight } : {}
  const { data } = useSuspenseQuery(api.publicity.list.queryOptions(asked))
  const { highlights, units } = data
  const quarter: Quarter = data.quarter
  const ofUnit = highlights.filter((row) => !state.unit || row.unitId === state.unit)
  const current = state.part ?? 'all'
  const name = w.quarterName(quarter)
  const living = highlights.filter((row) => isIn('all', row))
  const involved = new Set(highlights.map((row) => row.unitId))
  return (
    <PageShell
      title={
        living.length === 0 ? w.empty(name) : w.title(name, living.length, living.filter((row) => row.counts).length)
      }
      sub={
        <>
          {data.published ? w.published : w.sub} {highlights.some((row) => row.illustrative) && <Illustrative />}
        </>
      }
      crumb={`${words.shell.nav.organization} / ${words.shell.nav.outreach}`}
      actions={
        <WhyNotButton
          type="primary"
          procedure="publicity.record"
          why={whyNotMay(actor, 'publicity.record')}
          onClick={() => change({ form: 'new' })}
        >
          {w.record}
        </WhyNotButton>
      }
    >
      <search className="query-bar activity-bar">
        <Select
          aria-label={w.quarter}
          value={quarter}
          options={[...new Set([quarter, today, ...data.quarters])]
            .toSorted()
            .reverse()
            .map((id) => ({ value: id, label: w.quarterName(id) }))}
          onChange={(id: string) => change({ quarter: id, highlight: null, page: null })}
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
          label={w.countFilter}
          parts={parts}
          current={current}
          nameOf={(part) => w.part[part]}
          countOf={(part) => ofUnit.filter((row) => isIn(part, row)).length}
          choose={(part) => change({ part: part === 'all' ? null : part, page: null })}
        />
      </search>
      <DataTable
        name="outreach"
        rows={ofUnit.filter((row) => isIn(current, row))}
        rowKey={(row) => row.id}
        columns={useColumns(data)}
        isMarked={(row) => row.id === state.highlight}
        filtered={Boolean(state.unit) || current !== 'all'}
        clearFilters={() => change({ unit: null, part: null })}
        empty={<EmptyState title={w.empty(name)} hint={w.emptyHint} />}
      />
      <OutletsCard outlets={data.outlets} />
      {state.form === 'new' && mayCall(actor, 'publicity.record') && (
        <RecordModal data={data} onClose={() => change({ form: null })} />
      )}
    </PageShell>
  )
}
