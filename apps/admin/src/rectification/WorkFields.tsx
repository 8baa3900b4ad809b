import { outcomes } from '@ratchet/domain/rectification/item'
import { Input, InputNumber, Radio } from 'antd'
import { useId } from 'react'
import { Field } from '../design/Field.tsx'
import { useWords } from '../locale.ts'
import type { SubmissionState } from './use-submission.ts'

interface TextProps {
  readonly state: SubmissionState
  readonly name: string
  readonly label: string
  readonly hint?: string | undefined
  readonly rows?: number
  readonly longest: number
}

function TextField({ state, name, label, hint, rows = 3, longest }: TextProps) {
  return (
    <Field label={label} name={name} hint={hint} error={state.errorAt(name)}>
      {(attrs) => (
        <Input.TextArea
          {...attrs}
          autoSize={{ minRows: rows, maxRows: 14 }}
          maxLength={longest}
          value={state.form[name] ?? ''}
          onChange={(event) => state.change(name, event.target.value)}
        />
      )}
    </Field>
  )
}

/** 整改进度: what is done, how far that is, and what comes next. */
export function ProgressFields({ state }: { state: SubmissionState }) {
  const words = useWords()
  const w = words.itemForm
  const label = words.review.progress
  return (
    <>
      <TextField state={state} name="done" label={label.done} hint={w.hint.done.progress} rows={4} longest={4000} />
      <Field label={label.percent} name="percent">
        {(attrs) => (
          <InputNumber<number>
            {...attrs}
            min={0}
            max={100}
            step={5}
            precision={0}
            suffix={w.percent}
            value={state.form.percent ? Number(state.form.percent) : null}
            onChange={(percent) => state.change('percent', percent === null ? '' : String(percent))}
          />
        )}
      </Field>
      <TextField state={state} name="nextStep" label={label.nextStep} hint={w.hint.nextStep} rows={2} longest={2000} />
    </>
  )
}

/** 整改结果: how it ended comes first, since it says what else is needed. */
export function ResultFields({ state, standard }: { state: SubmissionState; standard: string | null }) {
  const words = useWords()
  const w = words.itemForm
  const id = useId()
  const label = words.review.result
  const { outcome } = state.form
  return (
    <>
      <fieldset className="field outcome-choice">
        <legend>{label.outcome}</legend>
        <Radio.Group value={outcome || undefined} onChange={(event) => state.change('outcome', event.target.value)}>
          {outcomes.map((value) => (
            <Radio key={value} value={value} aria-describedby={`${id}-${value}`}>
              {words.review.outcome[value]}
              <span id={`${id}-${value}`} className="outcome-needs">
                {w.outcomeNeeds[value]}
              </span>
            </Radio>
          ))}
        </Radio.Group>
      </fieldset>
      {outcome === 'cannot' && (
        <>
          <TextField state={state} name="because" label={label.because} hint={w.hint.because} rows={2} longest={1000} />
          <Field label={label.againDay} name="againDay" hint={w.hint.againDay} error={state.errorAt('againDay')}>
            {(attrs) => (
              <Input
                {...attrs}
                type="date"
                value={state.form.againDay ?? ''}
                onChange={(event) => state.change('againDay', event.target.value)}
              />
            )}
          </Field>
        </>
      )}
      <TextField state={state} name="done" label={label.done} hint={w.hint.done.result} rows={4} longest={4000} />
      <TextField
        state={state}
        name="measured"
        label={label.measured}
        hint={standard ? w.standardIs(standard) : w.hint.measured}
        rows={1}
        longest={1000}
      />
    </>
  )
}
