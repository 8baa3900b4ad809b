import type { WavePlan } from '@ratchet/domain/survey/plan'
import { totalOf } from '@ratchet/domain/survey/planner'
import { surveyDesignWords } from '@ratchet/words/survey-design'
import { traitWords } from '@ratchet/words/survey-trait'
import type { ReactNode } from 'react'
import { Card } from '../design/PageShell.tsx'
import { useLocale } from '../locale.ts'

/** The plan as it stands, for whoever only reads it; what was chosen says what it means. */
export function PlanFacts({ plan, isReleased }: { readonly plan: WavePlan | null; readonly isReleased: boolean }) {
  const { locale } = useLocale()
  const w = surveyDesignWords[locale]
  const count = (value: number | null) => value?.toLocaleString('en-US') ?? w.unknown
  if (!plan) {
    return (
      <Card title={w[isReleased ? 'titleNever' : 'titleEmpty']}>
        <p className="page-note">{w[isReleased ? 'neverPlanned' : 'noPlan']}</p>
      </Card>
    )
  }
  const finite = plan.isFinite ? 'yes' : 'no'
  return (
    <Card title={w.plan}>
      <dl className="record-facts">
        <Fact name={w.field.interviews}>{count(plan.interviews)}</Fact>
        <Fact name={w.field.source}>{plan.frame.source}</Fact>
        <Fact name={w.field.size}>{count(plan.frame.size)}</Fact>
        <Fact name={w.field.asOf}>{plan.frame.asOf ?? w.unknown}</Fact>
        <Fact name={w.field.strata} hint={w.strataHint[plan.strata]}>
          {w.strata[plan.strata]}
        </Fact>
        <Fact name={w.field.clusters} hint={w.clustersHint[plan.clusters]}>
          {w.clusters[plan.clusters]}
        </Fact>
        <Fact name={w.field.isFinite} hint={w.finiteHint[finite]}>
          {w.finite[finite]}
        </Fact>
        <Fact name={w.field.weights} hint={w.weightsHint[plan.weights]}>
          {w.weights[plan.weights]}
        </Fact>
        <Fact name={w.field.lonelyPsu} hint={w.lonelyHint[plan.lonelyPsu]}>
          {w.lonely[plan.lonelyPsu]}
        </Fact>
        <Fact name={w.field.rate}>{w.percent(plan.expectedRate)}</Fact>
        <Fact name={w.field.deff}>{String(plan.expectedDeff)}</Fact>
        <Fact name={w.field.response}>{w.percent(plan.expectedResponse)}</Fact>
        <Fact name={w.field.margins}>
          {plan.margins.length === 0
            ? w.margins.none
            : plan.margins.map((margin) => (
                <span key={margin.trait} className="margin-fact">
                  {traitWords[locale][margin.trait]}
                  {': '}
                  {Object.entries(margin.targets)
                    .map(([name, total]) => `${w.margins.gender[name] ?? name} ${count(total)}`)
                    .join(', ')}
                  {' · '}
                  {w.margins.sum(totalOf(margin))}
                </span>
              ))}
        </Fact>
      </dl>
    </Card>
  )
}

function Fact({
  name,
  hint,
  children,
}: {
  readonly name: string
  readonly hint?: string
  readonly children: ReactNode
}) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        {children}
        {hint && <span className="field-hint fact-hint">{hint}</span>}
      </dd>
    </div>
  )
}
