import { plannerCurve, plannerTable } from '@ratchet/design/planner-curve'
import type { WavePlan } from '@ratchet/domain/survey/plan'
import { fieldworkPictureWords } from '@ratchet/words/fieldwork-picture'
import { surveyDesignWords } from '@ratchet/words/survey-design'
import { surveyFiguresWords } from '@ratchet/words/survey-figures'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Input } from 'antd'
import { useState } from 'react'
import { api } from '../api.ts'
import { Field } from '../design/Field.tsx'
import { Card } from '../design/PageShell.tsx'
import { Picture } from '../design/Picture.tsx'
import { useLocale } from '../locale.ts'
import { AllocationTable } from './AllocationTable.tsx'
import { figuresInput, type PlannedStreet, type TypedFigures } from './figures-input.ts'
import { wholeOf } from './quotas.ts'
import { ShownBy } from './ShownBy.tsx'
import { numberOf } from './typed-plan.ts'

/** What every household survey of the quarter is to reach, and what people ask about first. */
const USUAL = 200

interface Props {
  readonly plan: WavePlan
  /** False where nobody planned: the figures are then those of a usual design, and no number is the plan's. */
  readonly isPlanned: boolean
  readonly streets: readonly PlannedStreet[]
}

/** What a number of households can show, in words and as a picture, live for the number typed. */
export function FiguresCard({ plan, isPlanned, streets }: Props) {
  const { locale } = useLocale()
  const w = surveyFiguresWords[locale]
  const [text, setText] = useState(String(USUAL))
  const [beside, setBeside] = useState<TypedFigures>({ wanted: '', sizes: {}, rates: {} })
  const { wanted } = beside
  const typed = wholeOf(text)
  const n = typed !== null && typed <= 1_000_000 ? typed : null
  const ask = (size: number) => ({
    ...api.survey.planFigures.queryOptions(figuresInput(plan, size, streets, beside)),
    placeholderData: keepPreviousData,
  })
  const { data: shown } = useQuery(ask(n ?? USUAL))
  const { data: street } = useQuery(ask(Math.max(1, Math.round((n ?? USUAL) / Math.max(1, streets.length)))))
  const { data: usual } = useQuery(ask(USUAL))
  const { data: planned } = useQuery(ask(plan.interviews))
  const margin = numberOf(wanted)
  const isWrong = wanted !== '' && !(margin !== null && margin >= 0.1 && margin <= 50)
  const picture = { ...fieldworkPictureWords[locale].planner, ...w.picture }
  const d = surveyDesignWords[locale]
  return (
    <Card title={w.title(n ?? USUAL)}>
      <Field label={w.n} name="n" hint={w.nHint} error={n === null ? w.wrongN : undefined}>
        {(attrs) => (
          <Input {...attrs} inputMode="numeric" value={text} onChange={(event) => setText(event.target.value)} />
        )}
      </Field>
      {isPlanned && n !== plan.interviews && (
        <p>
          <button type="button" className="link" onClick={() => setText(String(plan.interviews))}>
            {w.ofPlan(plan.interviews)}
          </button>
        </p>
      )}
      {shown && street && usual && (
        <ShownBy shown={shown.here} street={street.here} usual={usual.here} streets={streets.length} />
      )}
      <p className="page-note">{w.basis(d.percent(plan.expectedRate), String(plan.expectedDeff))}</p>
      {shown && (
        <Picture
          draw={(layout) =>
            plannerCurve({ title: w.picture.title, curve: shown.curve, here: shown.here }, layout, picture)
          }
          twin={plannerTable({ title: w.picture.title, curve: shown.curve, here: shown.here }, picture)}
        />
      )}
      <div className="wanted">
        {isPlanned && planned && <p>{w.issue(plan.interviews, planned.toIssue)}</p>}
        <Field label={w.wanted} name="wanted" hint={w.wantedHint} error={isWrong ? w.wantedWrong : undefined}>
          {(attrs) => (
            <Input
              {...attrs}
              inputMode="decimal"
              value={wanted}
              onChange={(event) => setBeside({ ...beside, wanted: event.target.value })}
            />
          )}
        </Field>
        {!isWrong && wanted !== '' && shown?.wanted && (
          <p role="status">
            {w.needed(shown.wanted.required, shown.wanted.toIssue)}
            {!shown.wanted.feasible && ` ${w.notFeasible}`}
          </p>
        )}
      </div>
      <AllocationTable
        plan={plan}
        streets={streets}
        allocation={planned?.allocation ?? null}
        beside={beside}
        onChange={setBeside}
      />
    </Card>
  )
}
