import type { Words } from '@ratchet/words/catalogue'
import type { FoundOpinion } from './inbox-state.ts'

/** The page's sentence: where and what about, and what it waits for. */
export function headingOf(words: Words, found: FoundOpinion): string {
  const { opinion, place, assignLeft, daysLeft, isAnswered, trackStatus } = found
  const w = words.opinionPage
  const theme = opinion.theme ? words.cycle.theme[opinion.theme] : words.opinion.kind[opinion.kind]
  const state = opinion.erasedAt
    ? w.heading.erased
    : isAnswered || opinion.status === 'answered'
      ? w.heading.replied(w.stands[trackStatus])
      : w.heading[opinion.status](opinion.status === 'new' ? assignLeft : daysLeft)
  return w.title(w.about(place?.name ?? null, theme), state)
}
