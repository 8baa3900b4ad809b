import { causes } from '@ratchet/domain/rectification/submission'
import { Input, Select } from 'antd'
import type { ReactNode } from 'react'
import { Field } from '../design/Field.tsx'
import { useWords } from '../locale.ts'
import type { PlanField } from './submission-form.ts'
import { useDayText } from './use-day-text.ts'
import type { SubmissionState } from './use-submission.ts'

const longest: Partial<Record<PlanField, number>> = {
  responsibleLeader: 50,
  handler: 50,
  desk: 100,
  evidenceKind: 200,
  measures: 4000,
}

interface Props {
  readonly state: SubmissionState
  readonly dueDay: string | null
  /** The rows behind the first. */
  readonly rows: ReactNode
}

/** 分解表行 and 整改计划: who does what, until when and up to which standard, why it came to this, and the measures. */
export function PlanFields({ state, dueDay, rows }: Props) {
  const words = useWords()
  const w = words.itemForm
  const { withWeekday } = useDayText()
  const label = words.review.plan
  const { form, change, errorAt } = state
  const hints: Readonly<Record<string, unknown>> = w.hint
  const hintOf = (name: PlanField) => (typeof hints[name] === 'string' ? hints[name] : undefined)
  const line = (name: PlanField) => (
    <Field key={name} label={label[name]} name={name} hint={hintOf(name)} error={errorAt(name)}>
      {(attrs) => (
        <Input
          {...attrs}
          maxLength={longest[name] ?? 500}
          value={form[name] ?? ''}
          onChange={(event) => change(name, event.target.value)}
        />
      )}
    </Field>
  )
  const text = (name: PlanField, lines: number) => (
    <Field label={label[name]} name={name} hint={hintOf(name)}>
      {(attrs) => (
        <Input.TextArea
          {...attrs}
          autoSize={{ minRows: lines, maxRows: 14 }}
          maxLength={longest[name] ?? 500}
          value={form[name] ?? ''}
          onChange={(event) => change(name, event.target.value)}
        />
      )}
    </Field>
  )
  const day = (name: 'start' | 'end', hint?: string) => (
    <Field label={label[name]} name={name} hint={hint} error={errorAt(name)}>
      {(attrs) => (
        <Input {...attrs} type="date" value={form[name] ?? ''} onChange={(event) => change(name, event.target.value)} />
      )}
    </Field>
  )
  return (
    <>
      <fieldset className="form-group">
        <legend>{w.group.row}</legend>
        {text('task', 1)}
        <div className="form-three">
          {line('responsibleLeader')}
          {line('handler')}
          {line('desk')}
        </div>
        {text('standard', 2)}
        {line('evidenceKind')}
        <div className="form-two">
          {day('start')}
          {day('end', dueDay ? w.dueIs(withWeekday(dueDay)) : undefined)}
        </div>
        {rows}
      </fieldset>
      <fieldset className="form-group">
        <legend>{w.group.plan}</legend>
        <Field label={label.cause} name="cause">
          {(attrs) => (
            <Select
              {...attrs}
              placeholder={w.choose}
              value={form.cause || undefined}
              options={causes.map((cause) => ({ value: cause, label: words.review.cause[cause] }))}
              onChange={(cause: string) => change('cause', cause)}
            />
          )}
        </Field>
        {text('measures', 4)}
      </fieldset>
    </>
  )
}
