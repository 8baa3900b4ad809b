import { surveyDesignWords } from '@ratchet/words/survey-design'
import { Input } from 'antd'
import { Field } from '../design/Field.tsx'
import { useLocale } from '../locale.ts'
import type { FieldIssue } from '../problem.ts'
import type { PlanField, TypedPlan } from './typed-plan.ts'

interface Props {
  readonly typed: TypedPlan
  readonly wrong: ReadonlySet<PlanField>
  readonly issues: readonly FieldIssue[]
  readonly onChange: (typed: TypedPlan) => void
}

/** How many, out of which list, and what is expected; a wrong number is told at its field. */
export function PlanNumbers({ typed, wrong, issues, onChange }: Props) {
  const w = surveyDesignWords[useLocale().locale]
  const text = (name: Exclude<PlanField, 'margins'>, mode: 'text' | 'numeric' | 'decimal') => (
    <Field
      label={w.field[name]}
      name={`plan.${name}`}
      issues={issues}
      hint={w.hint[name]}
      error={wrong.has(name) && typed[name] !== '' ? w.wrong[name] : undefined}
    >
      {(attrs) => (
        <Input
          {...attrs}
          inputMode={mode}
          maxLength={200}
          value={typed[name]}
          onChange={(event) => onChange({ ...typed, [name]: event.target.value })}
        />
      )}
    </Field>
  )
  return (
    <>
      <div className="form-row">
        {text('interviews', 'numeric')}
        {text('source', 'text')}
      </div>
      <div className="form-row">
        {text('size', 'numeric')}
        <Field label={w.field.asOf} name="plan.asOf" issues={issues}>
          {(attrs) => (
            <Input
              {...attrs}
              type="date"
              value={typed.asOf}
              onChange={(event) => onChange({ ...typed, asOf: event.target.value })}
            />
          )}
        </Field>
      </div>
      <div className="form-row">
        {text('rate', 'decimal')}
        {text('deff', 'decimal')}
        {text('response', 'decimal')}
      </div>
    </>
  )
}
