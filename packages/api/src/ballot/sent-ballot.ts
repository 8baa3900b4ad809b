import type { BallotMode } from '@ratchet/domain/ballot/ballot'
import type { Answers } from '@ratchet/domain/questionnaire/answer'
import { type Item, isScored } from '@ratchet/domain/questionnaire/item'
import { canonical, sha256 } from '../audit/digest.ts'
import type { Context } from '../context.ts'

/** One sending as it came in, before anything is known about it. */
export interface SentBallot {
  readonly key: string
  readonly code: string
  /** The form that it goes on with, as its address names it. */
  readonly form: string | null
  readonly answers: Answers
  readonly token: string | null
  readonly proof: string | null
  readonly mode: BallotMode
}

/** A sending that waits for its batch. */
export interface WaitingBallot {
  readonly ctx: Context
  readonly sent: SentBallot
}

/** The same sending again has the same hash; how it proved itself may differ. */
export const requestHash = ({ code, form, answers, mode }: SentBallot): string =>
  sha256(canonical({ code, form, answers, mode }))

/** Figures that a form sends as text are figures; empty fields are no answers. */
export function readAnswers(items: readonly Item[], sent: Answers): Answers {
  const entries = Object.entries(sent).flatMap(([id, answer]): [string, number | string][] => {
    if (answer === '') return []
    const kind = items.find((item) => item.id === id)?.kind
    const isFigure = kind === 'five' || kind === 'ten' || kind === 'yesno' || kind === 'number'
    return [[id, isFigure && typeof answer === 'string' && /^-?\d{1,9}$/.test(answer) ? Number(answer) : answer]]
  })
  return Object.fromEntries(entries)
}

/** The answers on scales of points, for the mark of a straight line. */
export const stepsOf = (items: readonly Item[], answers: Answers): number[] =>
  items.flatMap((item) => {
    const answer = answers[item.id]
    return isScored(item) && typeof answer === 'number' ? [answer] : []
  })
