import { face } from '@ratchet/design/face'
import type { Answer, AnswerIssueCode } from '@ratchet/domain/questionnaire/answer'
import { DONT_KNOW, type Item, joinOptions, splitOptions } from '@ratchet/domain/questionnaire/item'
import { stepsOf } from '@ratchet/domain/questionnaire/scale'
import type { Locale } from '@ratchet/words/catalogue'
import { phoneWords } from '@ratchet/words/questionnaire-phone'
import { type ReactNode, useId } from 'react'
import { Drawing } from '../design/Drawing.tsx'
import { PhonePlace } from './PhonePlace.tsx'
import { PhoneNumber, PhoneText } from './PhoneTyped.tsx'

interface Props {
  readonly item: Item
  readonly number: number
  readonly answer: Answer | undefined
  readonly locale: Locale
  readonly issue: AnswerIssueCode | null
  readonly onAnswer: (answer: Answer | undefined) => void
}

/** One question: nothing is chosen beforehand, every answer has the same size, and whoever cannot say can say so. */
export function PhoneQuestion({ item, number, answer, locale, issue, onAnswer }: Props) {
  const w = phoneWords[locale]
  const name = useId()
  const told =
    issue === 'required-missing'
      ? item.dontKnow
        ? w.required
        : w.requiredPlain
      : issue && item.kind === 'number'
        ? w.outOfRange(item.min, item.max)
        : null
  const pick = (value: Answer, label: ReactNode, className = '') => (
    <label key={value} className={`q-pick ${className}`}>
      <input type="radio" name={name} checked={answer === value} onChange={() => onAnswer(value)} />
      <span>{label}</span>
    </label>
  )
  const chosen = typeof answer === 'string' && answer !== DONT_KNOW ? splitOptions(answer) : []
  const tick = (id: string, ids: readonly string[], label: string) => (
    <label key={id} className="q-pick q-tick">
      <input
        type="checkbox"
        checked={chosen.includes(id)}
        onChange={(event) => {
          const now = ids.filter((other) => (other === id ? event.target.checked : chosen.includes(other)))
          onAnswer(now.length > 0 ? joinOptions(now) : undefined)
        }}
      />
      <span>{label}</span>
    </label>
  )
  return (
    <fieldset className="q-question" aria-describedby={told ? `${name}-told` : undefined}>
      <legend>
        <span className="num">{number}. </span>
        {item.words[locale]}
        {item.required && <small>{w.mustAnswer}</small>}
      </legend>
      {told && (
        <p id={`${name}-told`} className="q-told" role="alert">
          {told}
        </p>
      )}
      {item.kind === 'five' &&
        stepsOf.five.toReversed().map((step) =>
          pick(
            step,
            <>
              <Drawing tree={face(step, 34)} />
              {w.five[step]}
            </>,
          ),
        )}
      {item.kind === 'ten' && (
        <>
          <p className="q-ends">
            <span>{`1 ${w.tenWorst}`}</span>
            <span>{`10 ${w.tenBest}`}</span>
          </p>
          <div className="q-ten">{stepsOf.ten.map((step) => pick(step, step, 'q-step'))}</div>
        </>
      )}
      {item.kind === 'yesno' && (
        <div className="q-two">
          {pick(1, w.yes, 'q-step')}
          {pick(0, w.no, 'q-step')}
        </div>
      )}
      {item.kind === 'choice' && !item.multiple && item.options.map((option) => pick(option.id, option.words[locale]))}
      {item.kind === 'choice' && item.multiple && (
        <>
          <p className="q-quiet">{w.several}</p>
          {item.options.map((option) =>
            tick(
              option.id,
              item.options.map(({ id }) => id),
              option.words[locale],
            ),
          )}
        </>
      )}
      {item.kind === 'number' && <PhoneNumber item={item} locale={locale} answer={answer} onAnswer={onAnswer} />}
      {item.kind === 'text' && <PhoneText item={item} locale={locale} answer={answer} onAnswer={onAnswer} />}
      {item.kind === 'place' && <PhonePlace name={name} locale={locale} answer={answer} onAnswer={onAnswer} />}
      {item.dontKnow && pick(DONT_KNOW, w.dontKnow, 'q-dont-know')}
      {answer !== undefined && item.kind !== 'text' && item.kind !== 'number' && (
        <button type="button" className="q-clear" onClick={() => onAnswer(undefined)}>
          {w.clear}
        </button>
      )}
    </fieldset>
  )
}
