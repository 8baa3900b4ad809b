import type { Answer } from '@ratchet/domain/questionnaire/answer'
import { DONT_KNOW, type ItemOf } from '@ratchet/domain/questionnaire/item'
import type { Locale } from '@ratchet/words/catalogue'
import { phoneWords } from '@ratchet/words/questionnaire-phone'
import { useEffect, useState } from 'react'

interface Props<Kind extends 'number' | 'text'> {
  readonly item: ItemOf<Kind>
  readonly locale: Locale
  readonly answer: Answer | undefined
  readonly onAnswer: (answer: Answer | undefined) => void
}

/** A number with its unit; what is not one is no answer yet. */
export function PhoneNumber({ item, locale, answer, onAnswer }: Props<'number'>) {
  const w = phoneWords[locale]
  const [typed, setTyped] = useState(answer === undefined || answer === DONT_KNOW ? '' : String(answer))
  useEffect(() => {
    if (answer === undefined || answer === DONT_KNOW) setTyped((now) => (Number.isNaN(Number(now)) ? now : ''))
  }, [answer])
  return (
    <>
      <p className="q-quiet">{w.range(item.min, item.max)}</p>
      <label className="q-typed">
        <input
          inputMode="numeric"
          aria-label={item.words[locale]}
          value={typed}
          onChange={(event) => {
            const text = event.target.value.normalize('NFKC').trim()
            setTyped(event.target.value)
            const value = Number(text)
            onAnswer(text === '' || !Number.isFinite(value) ? undefined : value)
          }}
        />
        {item.unit[locale]}
      </label>
    </>
  )
}

/** Words of one's own, with how many more there is room for. */
export function PhoneText({ item, locale, answer, onAnswer }: Props<'text'>) {
  const w = phoneWords[locale]
  const text = typeof answer === 'string' ? answer : ''
  return (
    <label className="q-typed">
      <textarea
        rows={4}
        aria-label={item.words[locale]}
        maxLength={item.maxLength}
        value={text}
        onChange={(event) => onAnswer(event.target.value || undefined)}
      />
      <small>{w.left(item.maxLength - [...text].length)}</small>
    </label>
  )
}
