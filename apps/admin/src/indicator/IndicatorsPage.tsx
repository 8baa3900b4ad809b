import { type CycleId, cycleAfter, cycleOf, quarterOf } from '@ratchet/domain/cycle/cycle-id'
import { type BurdenKind, burdenKinds } from '@ratchet/domain/indicator/burden'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Select } from 'antd'
import { z } from 'zod'
import { api } from '../api.ts'
import { Card, Illustrative, PageShell } from '../design/PageShell.tsx'
import { StatusChip } from '../design/StatusChip.tsx'
import { useWords } from '../locale.ts'
import { todayThere } from '../moment.ts'
import { mayCall, useActor } from '../session.ts'
import { usePage, useSearchState } from '../shell/page.ts'
import { AskedCard } from './AskedCard.tsx'
import { BurdenCard } from './BurdenCard.tsx'
import { IndicatorTable } from './IndicatorTable.tsx'
import { ListedUnits } from './ListedUnits.tsx'
import { PlanNumber } from './PlanNumber.tsx'
import { PresetBar } from './PresetBar.tsx'
import { PreviewCard } from './PreviewCard.tsx'
import { useIndicatorWords } from './page-words.ts'
import { SaveFoot } from './SaveFoot.tsx'
import { type FoundSet, useSetForm } from './use-set-form.ts'
import './indicator.css'

const half = z.string().regex(/^20\d\dH[12]$/)
const stateSchema = z.object({
  half: half.optional().catch(undefined),
  quarter: z
    .string()
    .regex(/^20\d\dQ[1-4]$/)
    .optional()
    .catch(undefined),
  unit: z.string().optional(),
  kind: z.enum(burdenKinds).optional().catch(undefined),
})

/** 指标体系: what a half-year assesses by, what other rules would have made of the last quarter, and what units are asked for. */
export function IndicatorsPage() {
  const { search } = usePage()
  const [state, change] = useSearchState(stateSchema)
  const chosen = half.safeParse(search.c)
  const cycleId = state.half ?? (chosen.success ? chosen.data : cycleOf(todayThere()))
  const { data } = useSuspenseQuery(api.indicator.find.queryOptions({ cycleId }))
  const choose = (id: CycleId) => change({ half: id })
  // What is typed belongs to one half-year.
  return (
    <SetOfHalf
      key={cycleId}
      found={data}
      choose={choose}
      quarter={state.quarter ?? quarterOf(todayThere())}
      unit={state.unit ?? null}
      kind={state.kind ?? 'requests'}
      change={change}
    />
  )
}

interface Props {
  readonly found: FoundSet
  readonly choose: (cycleId: CycleId) => void
  readonly quarter: string
  readonly unit: string | null
  readonly kind: BurdenKind
  readonly change: (patch: Record<string, string | null>) => void
}

function SetOfHalf({ found, choose, quarter, unit, kind, change }: Props) {
  const words = useWords()
  const w = useIndicatorWords()
  const actor = useActor()
  const { set, halves, around } = found
  const form = useSetForm(found)
  const name = (id: CycleId) => words.cycle.period(id)
  const preset = words.indicator.preset[set.preset]
  const faulty = form.isDraft && form.why !== null && form.why.code !== 'nothing-changed'
  const title = faulty
    ? w.titleFaulty(name(set.cycleId))
    : set.status === 'locked'
      ? w.titleLocked(name(set.cycleId), preset, words.indicator.edition(set.edition))
      : w.titleDraft(name(set.cycleId), preset)
  const next = cycleAfter(around.lastCycle ?? set.cycleId)
  const standing = set.status === 'locked' ? 'locked' : form.isDraft ? 'unsaved' : 'draft'
  const tone = { locked: 'quiet', unsaved: 'warn', draft: 'info' } as const
  return (
    <PageShell
      title={title}
      sub={w.sub(form.content.listedUnitIds.length, form.content.planNumber)}
      crumb={w.crumb}
      actions={
        <Select
          aria-label={w.half}
          value={set.cycleId}
          options={halves.map((id) => ({ value: id, label: name(id) }))}
          onChange={choose}
        />
      }
    >
      {set.status === 'locked' && mayCall(actor, 'indicator.edit') && (
        <p className="indicator-locked">
          {form.isListing ? w.listNow : w.lockedHint}{' '}
          <button type="button" className="link" onClick={() => choose(next)}>
            {w.prepare(name(next))}
          </button>
        </p>
      )}
      {form.isOpen && <PresetBar found={found} form={form} />}
      <Card
        title={w.table}
        extra={
          <>
            {set.illustrative && <Illustrative />} <StatusChip tone={tone[standing]}>{w.state[standing]}</StatusChip>
          </>
        }
      >
        <IndicatorTable form={form} />
      </Card>
      <div className="two">
        <ListedUnits found={found} form={form} />
        <div className="indicator-column">
          <PlanNumber found={found} form={form} />
          <AskedCard found={found} content={form.content} />
        </div>
      </div>
      {(form.isOpen || form.isListing) && <SaveFoot found={found} form={form} />}
      <PreviewCard content={form.content} />
      <BurdenCard quarter={quarter} unit={unit} kind={kind} change={change} />
    </PageShell>
  )
}
