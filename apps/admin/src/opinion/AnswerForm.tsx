import type { Day } from '@ratchet/domain/day'
import { whyNotReply } from '@ratchet/domain/opinion/handle'
import { type AnswerOutcome, answerOutcomes } from '@ratchet/domain/opinion/opinion'
import { refusalSentence } from '@ratchet/words/catalogue'
import { Button, Input, Radio } from 'antd'
import { useState } from 'react'
import { client } from '../api.ts'
import { ActProblem, Field } from '../design/Field.tsx'
import { useDraft } from '../draft.ts'
import { useLocale, useWords } from '../locale.ts'
import { usePageKeys } from '../shell/page-keys.ts'
import type { FoundOpinion } from './inbox-state.ts'
import { StepFoot } from './StepFoot.tsx'
import { useOpinionAct } from './use-opinion-act.ts'

interface Typed {
  readonly outcome: AnswerOutcome | null
  readonly text: string
  readonly againDay: string
}
const empty: Typed = { outcome: null, text: '', againDay: '' }
const atDay = ['again-day-missing', 'again-day-past']

/** Answers at once, without an item; "solved" is not among the answers, since nothing was done that could be shown. */
export function AnswerForm({ found: { opinion, today }, onDone }: { found: FoundOpinion; onDone: () => void }) {
  const words = useWords()
  const w = words.opinionActs.settle
  const { locale } = useLocale()
  const act = useOpinionAct('opinion.answer', client.opinion.answer.mutate)
  const { value, setValue, dropDraft } = useDraft(`opinion.answer.${opinion.id}`, empty)
  const [asked, setAsked] = useState(false)
  const { outcome } = value
  const againDay = (outcome === 'cannot' && value.againDay ? value.againDay : null) as Day | null
  const why = outcome && whyNotReply(opinion, { outcome, text: value.text, againDay }, today)
  const told = asked && why ? refusalSentence(locale, 'opinion.answer', why.code, why.details ?? {}) : undefined
  const save = async () => {
    setAsked(true)
    if (!outcome || why) return
    const given = { outcome, text: value.text.trim(), againDay }
    if (!(await act.perform({ id: opinion.id, seen: opinion.version, ...given }))) return
    dropDraft()
    onDone()
  }
  usePageKeys({ 'Ctrl+Enter': save })
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
    >
      <fieldset className="plain-fieldset">
        <legend>{w.outcome}</legend>
        <Radio.Group
          value={outcome}
          onChange={(event) => setValue({ ...value, outcome: event.target.value as AnswerOutcome })}
          options={answerOutcomes.map((one) => ({ value: one, label: words.opinion.outcome[one] }))}
        />
      </fieldset>
      {outcome && (
        <fieldset className="reason-chips" aria-label={w.common}>
          <span className="field-hint">{w.common}</span>
          {words.opinionActs.reasons[outcome].map((reason) => (
            <button
              key={reason}
              type="button"
              className="reason-chip"
              onClick={() => setValue({ ...value, text: `${value.text}${reason}` })}
            >
              {reason}
            </button>
          ))}
        </fieldset>
      )}
      <Field
        label={w.text}
        hint={w.textHint}
        name="text"
        issues={act.issues}
        error={told && !atDay.includes(why?.code ?? '') ? told : undefined}
      >
        {(attrs) => (
          <Input.TextArea
            {...attrs}
            autoSize={{ minRows: 4, maxRows: 12 }}
            maxLength={1000}
            value={value.text}
            onChange={(event) => setValue({ ...value, text: event.target.value })}
          />
        )}
      </Field>
      {outcome === 'cannot' && (
        <Field
          label={w.againDay}
          hint={w.againDayHint}
          name="againDay"
          issues={act.issues}
          error={told && atDay.includes(why?.code ?? '') ? told : undefined}
        >
          {(attrs) => (
            <Input
              {...attrs}
              type="date"
              className="day-input"
              min={today}
              value={value.againDay}
              onChange={(event) => setValue({ ...value, againDay: event.target.value })}
            />
          )}
        </Field>
      )}
      <ActProblem sentence={act.told} />
      <StepFoot>
        <Button type="primary" htmlType="submit" disabled={!outcome} loading={act.busy}>
          {w.answerAct}
        </Button>
      </StepFoot>
    </form>
  )
}
