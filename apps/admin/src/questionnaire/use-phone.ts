import { type Answer, type Answers, answerIssues, askedItems } from '@ratchet/domain/questionnaire/answer'
import type { Item } from '@ratchet/domain/questionnaire/item'
import type { Locale } from '@ratchet/words/catalogue'
import { useState } from 'react'

/** Somebody answering on the previewed phone: nothing of it is sent or kept. */
export function usePhone(items: readonly Item[], firstLocale: Locale) {
  const [answers, setAnswers] = useState<Answers>({})
  const [at, setAt] = useState(0)
  const [tried, setTried] = useState(false)
  const [isDone, setDone] = useState(false)
  const [locale, setLocale] = useState<Locale>(firstLocale)
  const [isElder, setElder] = useState(false)
  const [isWhole, setWhole] = useState(false)
  // What was answered to a question that was deleted meanwhile is no answer any more.
  const ids = new Set(items.map(({ id }) => id))
  const given = Object.fromEntries(Object.entries(answers).filter(([id]) => ids.has(id)))
  const asked = askedItems(items, given)
  const here = Math.min(at, Math.max(asked.length - 1, 0))
  const issues = answerIssues(items, given)
  const wrongAt = asked.findIndex(({ id }) => issues.some((issue) => issue.item === id))
  const current = asked[here]
  const isBlocked = issues.some(({ item }) => item === current?.id)
  const go = (to: number) => {
    setAt(to)
    setTried(false)
  }
  return {
    answers: given,
    asked,
    at: here,
    issues,
    tried,
    isDone,
    locale,
    isElder,
    isWhole,
    setLocale,
    setElder,
    setWhole,
    answer: (id: string, answer: Answer | undefined) => {
      const { [id]: _, ...others } = given
      setAnswers(answer === undefined ? others : { ...others, [id]: answer })
    },
    next: () => {
      if (isBlocked) setTried(true)
      else if (here < asked.length - 1) go(here + 1)
      else setDone(true)
    },
    back: () => go(Math.max(here - 1, 0)),
    finish: () => {
      setTried(true)
      if (wrongAt < 0) setDone(true)
    },
    reopen: () => {
      setDone(false)
      go(0)
    },
    restart: () => {
      setAnswers({})
      setDone(false)
      go(0)
    },
  }
}
export type Phone = ReturnType<typeof usePhone>
