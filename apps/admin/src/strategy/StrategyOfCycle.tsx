import { aspectOf, floorSubjectSchema, themeOf } from '@ratchet/domain/cycle/aspect'
import { whyNotDraft } from '@ratchet/domain/strategy/outline'
import { Button } from 'antd'
import { useMemo } from 'react'
import { z } from 'zod'
import { useAct } from '../act.ts'
import { client } from '../api.ts'
import { EmptyState } from '../design/EmptyState.tsx'
import { ActProblem } from '../design/Field.tsx'
import { Card, Illustrative, PageShell } from '../design/PageShell.tsx'
import { StatusChip } from '../design/StatusChip.tsx'
import { whyNotFor } from '../goal/scope.ts'
import { useWords } from '../locale.ts'
import { useActor } from '../session.ts'
import { useSearchState } from '../shell/page.ts'
import { MandatoryCard } from './MandatoryCard.tsx'
import { MeasureDrawer } from './MeasureDrawer.tsx'
import { MeasureGroups } from './MeasureGroups.tsx'
import { OutlineCard } from './OutlineCard.tsx'
import { PlanDrawer } from './PlanDrawer.tsx'
import { findingOf, latestOf, type StrategyData } from './plan.ts'
import { StrategyContext, type StrategyPageState } from './strategy-context.ts'

const stateSchema = z.object({
  edition: z.string().optional(),
  measure: z.string().optional(),
  add: z.string().optional(),
  paste: z.string().optional(),
})

/** The page of one cycle: the outline, what the last cycle left, and the measures with their tasks. */
export function StrategyOfCycle({ data }: { data: StrategyData }) {
  const words = useWords()
  const w = words.strategyPage
  const actor = useActor()
  const [state, change] = useSearchState(stateSchema)
  const draft = useAct('strategy.draftOutline', client.strategy.draftOutline.mutate)
  const names = useMemo(() => new Map(data.units.map((unit) => [unit.id, unit.name])), [data.units])
  const latest = latestOf(data.outlines)
  const shown = data.outlines.find((row) => String(row.edition) === state.edition) ?? latest
  const isLatest = shown?.id === latest?.id
  const whyOwner = whyNotFor('measure.set', data, actor, null)
  const page: StrategyPageState = {
    data,
    unitName: (id) => (id && names.get(id)) ?? '',
    titleOf: (title) => {
      const subject = floorSubjectSchema.safeParse(title)
      if (!subject.success) return title
      const aspect = aspectOf(subject.data)
      const theme = themeOf(subject.data)
      const wide = words.cycle.subject[subject.data === 'rank' ? 'rank' : 'overall']
      return w.recover(aspect ? words.cycle.aspect[aspect] : theme ? words.cycle.theme[theme] : wide)
    },
    targetName: (id) => {
      const target = data.targets.find((row) => row.id === id)
      if (!target) return ''
      const own = target.aspect ? words.cycle.aspect[target.aspect] : w.targetOverall
      return target.unitId ? `${own} · ${names.get(target.unitId) ?? ''}` : own
    },
    whyNot: (procedure, unitId = null) => whyNotFor(procedure, data, actor, unitId),
    editMeasure: (measure) => change({ measure, add: null }),
    addMeasure: ({ targetId = '', origin = 'new', sourceId = '' }) =>
      change({ add: [targetId, origin, sourceId].join('~'), measure: null }),
  }
  const close = () => change({ measure: null, add: null, paste: null })
  const isDraft = latest?.status !== 'published'
  const canPlan = !whyOwner && isDraft
  // Behind a published outline, what a meeting asks for still becomes a task of a measure.
  const canPaste = !whyOwner && (isDraft || data.measures.length > 0)
  const actions = (
    <>
      {latest && <Button onClick={() => window.print()}>{w.print}</Button>}
      {canPaste && <Button onClick={() => change({ paste: '1' })}>{w.paste.open}</Button>}
      {!whyOwner && !whyNotDraft(data.outlines) && (
        <Button
          type="primary"
          loading={draft.busy}
          onClick={async () => (await draft.perform({ cycleId: data.cycle.id })) && change({ edition: null })}
        >
          {latest ? w.draftNext(latest.edition + 1) : w.draftFirst}
        </Button>
      )}
    </>
  )
  const period = words.picture.period(data.cycle.id)
  return (
    <StrategyContext value={page}>
      <PageShell
        title={w.finding(findingOf(data))}
        sub={w.lead}
        crumb={`${words.shell.nav.strategy} / ${w.title} · ${period}`}
        actions={actions}
      >
        {whyOwner && (
          <p className="plan-notice">
            {data.cycle.stage === 'closed' ? (
              <>
                <StatusChip tone="quiet">{w.closedBadge}</StatusChip> {w.whyClosed(period)}
              </>
            ) : (
              w.whyRole
            )}
          </p>
        )}
        {!whyOwner && latest && !isDraft && <p className="plan-notice">{w.whyFrozen(latest.edition)}</p>}
        <ActProblem sentence={draft.sentence} />
        <div className="plan-columns">
          {shown ? (
            <OutlineCard key={shown.id} outline={shown} onEdition={(edition) => change({ edition })} />
          ) : (
            <Card>
              <EmptyState title={w.outlineEmpty.title} hint={w.outlineEmpty.text} />
            </Card>
          )}
          <div>
            <MandatoryCard canPlan={canPlan} />
            <Card
              title={isLatest ? w.measuresFor(data.measures.length) : w.frozenMeasures(shown?.edition ?? 0)}
              extra={data.cycle.illustrative && <Illustrative />}
            >
              <MeasureGroups
                measures={isLatest ? data.measures : (shown?.measures ?? [])}
                canPlan={canPlan && isLatest}
              />
            </Card>
          </div>
        </div>
        {canPlan && (state.measure || state.add) && (
          <MeasureDrawer
            key={state.measure ?? state.add}
            measureId={state.measure ?? null}
            add={state.add ?? null}
            close={close}
          />
        )}
        {canPaste && state.paste && <PlanDrawer close={close} />}
      </PageShell>
    </StrategyContext>
  )
}
