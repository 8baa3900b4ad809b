import { type FormKind, formKindSchema, formKinds, keptKindSchema } from '@ratchet/domain/form/kind'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Button, Select } from 'antd'
import { z } from 'zod'
import { api } from '../api.ts'
import { DataTable } from '../design/DataTable.tsx'
import { EmptyState } from '../design/EmptyState.tsx'
import { Card, PageShell } from '../design/PageShell.tsx'
import { PartTabs } from '../design/PartTabs.tsx'
import { useWords } from '../locale.ts'
import { mayCall, useActor } from '../session.ts'
import { useGo, usePage, useSearchState } from '../shell/page.ts'
import { ForMe } from './ForMe.tsx'
import { formColumns } from './form-columns.tsx'
import { type FormRow, given, isOf, owedBy, parts, periodsOf, placeOf, unitsOf } from './form-found.ts'
import { NewDrawer } from './NewDrawer.tsx'
import { useFormWords } from './page-words.ts'
import { ReadyCard } from './ReadyCard.tsx'
import './form.css'

const stateSchema = z.object({
  part: z.enum(parts).optional().catch(undefined),
  kind: formKindSchema.optional().catch(undefined),
  period: z.string().optional(),
  unit: z.string().optional(),
  /** The drawer of a new one is open. */
  new: z.literal('1').optional().catch(undefined),
})

/** 标准化表单: what waits for the reader first, what is made in one click, then every form with its state and receipts. */
export function FormsPage() {
  const words = useWords()
  const w = useFormWords()
  const go = useGo()
  const actor = useActor()
  const { search } = usePage()
  const [state, change] = useSearchState(stateSchema)
  const { data } = useSuspenseQuery(api.form.list.queryOptions({}))
  const { data: cycles } = useSuspenseQuery(api.cycle.list.queryOptions({}))
  const cycleId = search.c ?? cycles.at(-1)?.id ?? ''
  const { rows, today } = data
  const mine = rows.flatMap((row) => owedBy(actor, row).map((receipt) => ({ row, receipt })))
  const { part: current = 'all', kind, period, unit } = state
  const isNamed = (row: FormRow) => row.giver === unit || row.receipts.some(({ name }) => name === unit)
  const found = rows.filter(
    (row) =>
      (!kind || row.kind === kind) &&
      (!period || row.cycleId === period || row.quarter === period) &&
      (!unit || isNamed(row)),
  )
  const shown = found.filter((row) => isOf(current, row))
  const seesAll = mayCall(actor, 'form.packs')
  const isMine = ({ giverId }: FormRow) => actor.grants.some((grant) => grant.unitId === giverId)
  const live = rows.filter((row) => isOf('issued', row) && (seesAll || isMine(row)))
  const waiting = live.reduce((sum, { receipts }) => sum + receipts.length - given(receipts), 0)
  const drafts = rows.filter((row) => isOf('open', row)).length
  const mayDraft = mayCall(actor, 'form.draft')
  const select = (name: 'kind' | 'period' | 'unit', any: string, label: string, options: [string, string][]) => (
    <Select
      aria-label={label}
      className="form-filter"
      showSearch={name === 'unit'}
      optionFilterProp="label"
      value={state[name] ?? ''}
      options={[{ value: '', label: any }, ...options.map(([value, text]) => ({ value, label: text }))]}
      onChange={(value) => change({ [name]: value || null })}
    />
  )
  return (
    <PageShell
      title={rows.length === 0 ? w.emptyTitle : w.title(waiting, drafts, mine.length)}
      sub={w.sub}
      crumb={w.crumb}
      actions={
        mayDraft && (
          <Button type="primary" onClick={() => change({ new: '1' })}>
            {w.make}
          </Button>
        )
      }
    >
      {mine.length > 0 && <ForMe mine={mine} />}
      {cycleId !== '' && <ReadyCard cycleId={cycleId} />}
      <Card className="wide-list">
        {rows.length > 0 && (
          <search className="query-bar">
            <PartTabs
              label={w.partsLabel}
              parts={parts.filter((part) => part === 'all' || found.some((row) => isOf(part, row)))}
              current={current}
              nameOf={(part) => w.parts[part]}
              countOf={(part) => found.filter((row) => isOf(part, row)).length}
              choose={(part) => change({ part: part === 'all' ? null : part })}
            />
            {select(
              'kind',
              w.anyKind,
              w.kindLabel,
              formKinds.map((one: FormKind) => [one, words.form.kind[one]]),
            )}
            {select(
              'period',
              w.anyPeriod,
              w.periodLabel,
              periodsOf(rows).map((id) => [id, w.period(id)]),
            )}
            {select(
              'unit',
              w.anyUnit,
              w.unitLabel,
              unitsOf(rows).map((name) => [name, name]),
            )}
          </search>
        )}
        <DataTable
          name="forms"
          rows={shown}
          rowKey={(row) => row.id}
          onOpen={(row) => go(placeOf(row))}
          columns={formColumns(words, w, today)}
          empty={<EmptyState title={w.emptyTitle} hint={mayDraft ? w.emptyHint : w.emptyMine} />}
          filtered={rows.length > 0}
          clearFilters={() => change({ part: null, kind: null, period: null, unit: null })}
        />
      </Card>
      {state.new && mayDraft && (
        <NewDrawer first={keptKindSchema.safeParse(kind).data} onClose={() => change({ new: null })} />
      )}
    </PageShell>
  )
}
