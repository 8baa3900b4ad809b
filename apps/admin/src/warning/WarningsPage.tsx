import { isOfPart, warningParts } from '@ratchet/domain/warning/count'
import { warningKindSchema, warningKinds } from '@ratchet/domain/warning/warning'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Select } from 'antd'
import { z } from 'zod'
import { api } from '../api.ts'
import { DataTable } from '../design/DataTable.tsx'
import { EmptyState } from '../design/EmptyState.tsx'
import { Illustrative, PageShell } from '../design/PageShell.tsx'
import { PartTabs } from '../design/PartTabs.tsx'
import { useWords } from '../locale.ts'
import { mayCall, useActor } from '../session.ts'
import { useGo, useSearchState } from '../shell/page.ts'
import { CountsCard } from './CountsCard.tsx'
import { useWarningWords } from './page-words.ts'
import { useWarningColumns } from './use-warning-columns.tsx'
import type { WarningRow } from './warning-found.ts'

const stateSchema = z.object({
  part: z.enum(warningParts).optional().catch(undefined),
  unit: z.string().optional(),
  kind: warningKindSchema.optional().catch(undefined),
})

/** 预警: every warning by how far it is, and how many each unit has; drafts are the owner's and the leader's to see. */
export function WarningsPage() {
  const shell = useWords().shell
  const w = useWarningWords()
  const go = useGo()
  const isOffice = mayCall(useActor(), 'warning.issue')
  const [state, change] = useSearchState(stateSchema)
  const { data } = useSuspenseQuery(api.warning.list.queryOptions({}))
  const { warnings, today, counts } = data
  const partOf = (part: (typeof warningParts)[number], rows: readonly WarningRow[]) =>
    rows.filter((row) => isOfPart(part, row, today))
  const parts = warningParts.filter((part) => part !== 'drafts' || isOffice || partOf('drafts', warnings).length > 0)
  const usual = isOffice && partOf('drafts', warnings).length > 0 ? 'drafts' : 'running'
  const current = state.part ?? usual
  const fitting = warnings.filter(
    (row) => (!state.unit || row.unitId === state.unit) && (!state.kind || row.kind === state.kind),
  )
  const shown = partOf(current, fitting)
  const units = [...new Map(warnings.map((row) => [row.unitId, row.unitName]))]
  const [drafts, running, late] = (['drafts', 'running', 'late'] as const).map((part) => partOf(part, warnings).length)
  const title = isOffice ? w.title(drafts ?? 0, running ?? 0, late ?? 0) : w.mineTitle(running ?? 0, late ?? 0)
  return (
    <PageShell
      title={warnings.length === 0 ? w.emptyTitle : title}
      sub={
        <>
          {w.sub} {warnings.some((row) => row.illustrative) && <Illustrative />}
        </>
      }
      crumb={`${shell.nav.rectification} / ${shell.nav.warnings}`}
    >
      {warnings.length > 0 && (
        <search className="query-bar">
          <PartTabs
            label={w.partsLabel}
            parts={parts}
            current={current}
            nameOf={(part) => w.parts[part]}
            countOf={(part) => partOf(part, fitting).length}
            choose={(part) => change({ part: part === usual ? null : part, page: null })}
          />
          <Select
            aria-label={w.kindFilter}
            value={state.kind ?? ''}
            options={[
              { value: '', label: w.anyKind },
              ...warningKinds.map((kind) => ({ value: kind, label: w.kind[kind] })),
            ]}
            onChange={(kind) => change({ kind: kind || null, page: null })}
          />
          <Select
            aria-label={w.unitFilter}
            showSearch={{ optionFilterProp: 'label' }}
            value={state.unit ?? ''}
            options={[{ value: '', label: w.anyUnit }, ...units.map(([value, label]) => ({ value, label }))]}
            onChange={(unit) => change({ unit: unit || null, page: null })}
          />
        </search>
      )}
      <DataTable
        name="warnings"
        rows={shown}
        rowKey={(row) => row.id}
        columns={useWarningColumns(today)}
        onOpen={(row) => go(`/warnings/${row.id}`)}
        empty={
          warnings.length === 0 ? (
            <EmptyState title={w.emptyTitle} hint={w.emptyHint} />
          ) : (
            <EmptyState title={w.doneTitle} hint={w.doneHint} />
          )
        }
        filtered={Boolean(state.unit || state.kind)}
        clearFilters={() => change({ unit: null, kind: null, page: null })}
      />
      {isOffice && counts.length > 0 && <CountsCard counts={counts} />}
    </PageShell>
  )
}
