import { face } from '@ratchet/design/face'
import { type Answer, type AnswerIssue, askedItems } from '@ratchet/domain/questionnaire/answer'
import { DONT_KNOW, type Item } from '@ratchet/domain/questionnaire/item'
import { stepsOf } from '@ratchet/domain/questionnaire/scale'
import { householdVisitWords } from '@ratchet/words/household-visit'
import { phoneWords } from '@ratchet/words/questionnaire-phone'
import { useId } from 'react'
import { Drawing } from '../design/Drawing.tsx'
import { useLocale } from '../locale.ts'
import { PhoneQuestion } from '../questionnaire/PhoneQuestion.tsx'
import '../questionnaire/phone.css'
import type { Typed, VisitForm } from './kept.ts'
import { questionnaireOf } from './visit-typed.ts'

interface Props {
  readonly form: VisitForm
  readonly typed: Typed
  readonly wrong: readonly AnswerIssue[]
  readonly onChange: (part: Partial<Typed>) => void
}

/** The questions one below the other; nothing is chosen beforehand, and both ends look alike. */
export function VisitQuestions({ form, typed, wrong, onChange }: Props) {
  const { locale } = useLocale()
  const w = householdVisitWords[locale].form
  const questionnaire = questionnaireOf(form, typed)
  if (!questionnaire)
    return (
      <section className="visit-part">
        <p className="visit-trouble">{w.noQuestionnaire}</p>
      </section>
    )
  const items = askedItems(questionnaire.items, typed.answers).filter(({ kind }) => kind !== 'place')
  const answer = (id: string, value: Answer | undefined) => {
    const { [id]: _, ...others } = typed.answers
    onChange({ answers: value === undefined ? others : { ...others, [id]: value } })
  }
  const done = items.filter(({ id }) => typed.answers[id] !== undefined).length
  return (
    <section className="visit-part visit-questions" data-field="answers">
      <div className="visit-asked">
        <h2>{w.questions(items.length)}</h2>
        <p className="visit-quiet" role="status">
          {w.answered(done, items.length)}
        </p>
      </div>
      {form.questionnaires.length > 1 && (
        <label className="visit-field">
          <span>{w.questionnaire}</span>
          <select
            value={questionnaire.id}
            onChange={(event) => onChange({ questionnaireId: event.target.value, answers: {} })}
          >
            {form.questionnaires.map(({ id, title }) => (
              <option key={id} value={id}>
                {title[locale]}
              </option>
            ))}
          </select>
        </label>
      )}
      {items.map((item, at) => {
        const shared = { item, number: at + 1, answer: typed.answers[item.id] }
        const issue = wrong.find((one) => one.item === item.id)?.code ?? null
        return (
          <div key={item.id} data-item={item.id}>
            {item.kind === 'five' ? (
              <FaceRow {...shared} isWrong={issue !== null} onAnswer={(value) => answer(item.id, value)} />
            ) : (
              <PhoneQuestion {...shared} locale={locale} issue={issue} onAnswer={(value) => answer(item.id, value)} />
            )}
          </div>
        )
      })}
    </section>
  )
}

interface FaceProps {
  readonly item: Item
  readonly number: number
  readonly answer: Answer | undefined
  readonly isWrong: boolean
  readonly onAnswer: (answer: Answer) => void
}

/** Five grades and "can't say" in one row: a question is one tap, and four of them stand on a screen. */
function FaceRow({ item, number, answer, isWrong, onAnswer }: FaceProps) {
  const { locale } = useLocale()
  const w = householdVisitWords[locale].form
  const { five, mustAnswer, required, requiredPlain, dontKnow } = phoneWords[locale]
  const name = useId()
  return (
    <fieldset className="visit-faces" aria-describedby={isWrong ? `${name}-told` : undefined}>
      <legend>
        <span className="num">{number}. </span>
        {item.words[locale]}
        {item.required && <small>{mustAnswer}</small>}
      </legend>
      {isWrong && (
        <p id={`${name}-told`} className="q-told">
          {item.dontKnow ? required : requiredPlain}
        </p>
      )}
      <div>
        {stepsOf.five.toReversed().map((step) => (
          <label key={step} className="q-pick">
            <input type="radio" name={name} checked={answer === step} onChange={() => onAnswer(step)} />
            <span>
              <Drawing tree={face(step, 28)} />
              {five[step]}
            </span>
          </label>
        ))}
        {item.dontKnow && (
          <label className="q-pick q-dont-know">
            <input
              type="radio"
              name={name}
              aria-label={dontKnow}
              checked={answer === DONT_KNOW}
              onChange={() => onAnswer(DONT_KNOW)}
            />
            <span>{w.cannotSay}</span>
          </label>
        )}
      </div>
    </fieldset>
  )
}
