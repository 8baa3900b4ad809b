import { whyNotPlan } from '@ratchet/domain/survey/planner'
import { refusalSentence } from '@ratchet/words/catalogue'
import { surveyDesignWords } from '@ratchet/words/survey-design'
import { Button } from 'antd'
import { useAct } from '../act.ts'
import { client } from '../api.ts'
import { ActProblem } from '../design/Field.tsx'
import { Card } from '../design/PageShell.tsx'
import { useLocale, useWords } from '../locale.ts'
import { DesignChoices } from './DesignChoices.tsx'
import { MarginsField } from './MarginsField.tsx'
import { PlanNumbers } from './PlanNumbers.tsx'
import { readPlan, type TypedPlan } from './typed-plan.ts'
import type { WaveAround } from './use-wave.ts'

interface Props {
  readonly around: WaveAround
  readonly streets: readonly string[]
  readonly isComplete: boolean
  readonly typed: TypedPlan
  readonly isDraft: boolean
  readonly onChange: (typed: TypedPlan) => void
  readonly onReset: () => void
}

/** The plan while it is being typed: numbers, design with what each choice means, known totals; saved as a whole. */
export function PlanCard({ around: { wave }, streets, isComplete, typed, isDraft, onChange, onReset }: Props) {
  const { locale } = useLocale()
  const w = surveyDesignWords[locale]
  const { save: saveWord } = useWords().shell.form
  const act = useAct('survey.plan', client.survey.plan.mutate)
  const { plan, wrong } = readPlan(typed)
  const why = plan && whyNotPlan(wave, plan)
  const save = async () => {
    if (plan && (await act.perform({ id: wave.id, seen: wave.version, plan }))) onReset()
  }
  return (
    <Card title={w.plan}>
      <PlanNumbers typed={typed} wrong={wrong} issues={act.issues} onChange={onChange} />
      <DesignChoices typed={typed} isComplete={isComplete} onChange={onChange} />
      <MarginsField typed={typed} streets={streets} isWrong={wrong.has('margins')} onChange={onChange} />
      <div className="form-foot">
        <ActProblem sentence={why ? refusalSentence(locale, 'survey.plan', why.code, why.details ?? {}) : act.told} />
        <Button type="primary" loading={act.busy} disabled={!plan || why !== null} onClick={save}>
          {saveWord}
        </Button>
        {isDraft && wave.plan && (
          <button type="button" className="link" onClick={onReset}>
            {w.reset}
          </button>
        )}
      </div>
    </Card>
  )
}
