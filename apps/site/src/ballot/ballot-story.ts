import { type Ask, OFFERED_FURTHER } from '@ratchet/domain/ballot/ballot'
import { DONT_KNOW, type Item } from '@ratchet/domain/questionnaire/item'
import { placeName } from '@ratchet/words/place-name'
import { nothingSent, refusalIn } from '../feedback/track-story.ts'
import type { FormState, RenderDeps, Rendered } from '../render.ts'
import type { View } from '../view.ts'
import { type BallotPlace, placeIn } from './ballot-address.ts'

type Survey = RenderDeps['caller']['survey']
export type OpenAsk = Extract<Ask, { state: 'open' }>
export type ShutAsk = Extract<Ask, { state: 'ended' | 'before' | 'idle' | 'closed' }>
export type Thanks = Awaited<ReturnType<Survey['thanks']>>
/** Why an answer waits to be sent once more. */
export type WaitReason = 'queue' | 'away' | 'broken' | 'large'

export type Shown =
  | { readonly kind: 'question'; readonly ask: OpenAsk; readonly item: Item }
  | { readonly kind: 'say'; readonly receipt: string; readonly answered: number; readonly left: number }
  | { readonly kind: 'end'; readonly thanks: Thanks }
  | { readonly kind: 'shut'; readonly ask: ShutAsk }
  | { readonly kind: 'unknown' | 'lost' | 'reused' }
  | { readonly kind: 'wait'; readonly reason: WaitReason }

export interface Ballot extends BallotPlace {
  readonly shown: Shown
  /** The code as the point is called; as it was typed where it leads nowhere. */
  readonly code: string
  /** Of what else is sent from the page: the line of text, or that somebody was coached. */
  readonly key: string
  readonly state: FormState
}

/** Trouble that is not about the answer: it is kept on the page and sent once more. */
const waits: Readonly<Record<string, WaitReason>> = {
  'queue-full': 'queue',
  'photo-busy': 'queue',
  'database-away': 'away',
  'form-too-large': 'large',
  'not-taken': 'broken',
}

/** The page of the address, or of what was sent to it. A form that was sent is answered even while the database is away. */
export async function loadBallot({ caller, form, key }: RenderDeps, query: URLSearchParams, path: string) {
  const state = form ?? nothingSent
  const place = sentPlace(placeIn(path, query), state)
  const ballot = (shown: Shown, code = place.typed): Ballot => ({
    ...place,
    shown,
    code,
    key: keyOf(state, key),
    state,
  })
  const [error] = state.errors
  const reason = error && waits[error.code]
  if (reason) return ballot({ kind: 'wait', reason })
  if (error?.code === 'key-reused') return ballot({ kind: 'reused' })
  if (place.typed === '' || error?.code === 'point-unknown') return ballot({ kind: 'unknown' })
  try {
    return await ask(caller.survey, place, ballot)
  } catch (thrown) {
    if (refusalIn(thrown)?.code === 'form-unknown') return ballot({ kind: 'lost' })
    if (!error) throw thrown
    return ballot({ kind: 'wait', reason: 'away' })
  }
}

async function ask(
  survey: Survey,
  place: BallotPlace,
  ballot: (shown: Shown, code?: string) => Ballot,
): Promise<Ballot> {
  const asked = await survey.ask({ code: place.typed, form: place.form })
  if (asked.state === 'unknown') return ballot({ kind: 'unknown' })
  if (asked.state !== 'open') {
    // Whoever answered before the end still reads the receipt.
    const thanks = place.form === null ? null : await survey.thanks({ code: place.typed, form: place.form })
    return ballot(thanks ? { kind: 'end', thanks } : { kind: 'shut', ask: asked })
  }
  const { code } = asked.point
  const { form, item } = asked
  if (form === null) {
    if (place.isThanks || place.form !== null) return ballot({ kind: 'lost' }, code)
    return item ? ballot({ kind: 'question', ask: asked, item }, code) : ballot({ kind: 'lost' }, code)
  }
  if (place.at === 'end') {
    const thanks = await survey.thanks({ code: place.typed, form: place.form ?? '' })
    return ballot({ kind: 'end', thanks }, code)
  }
  const isOffered = place.at === 'question' && (form.answered <= OFFERED_FURTHER || place.isMore)
  if (item && isOffered) return ballot({ kind: 'question', ask: asked, item }, code)
  return ballot({ kind: 'say', ...form, left: item ? asked.left + 1 : 0 }, code)
}

/** What was sent says itself which form it belongs to. */
function sentPlace(place: BallotPlace, { values, errors }: FormState): BallotPlace {
  if (errors.length === 0) return place
  const only = (name: string) => values[name]?.[0] ?? ''
  return {
    ...place,
    form: only('form') || null,
    at: Object.hasOwn(values, 'text') ? 'say' : 'question',
    isMore: only('more') !== '',
    isHelper: only('mode') === 'helper',
  }
}

/** A line that was refused goes on under its key. */
const keyOf = (state: FormState, spare: string) => (state.errors.length > 0 && state.values.key?.[0]) || spare

/** The status of the page: what was not taken is never answered as if it had been. */
export function ballotStatus({ shown, state, typed }: Ballot): Rendered['status'] {
  const isSent = state.errors.length > 0
  switch (shown.kind) {
    case 'wait':
      return shown.reason === 'large' ? 413 : shown.reason === 'broken' ? 500 : 503
    case 'unknown':
      return typed === '' ? 200 : 404
    case 'lost':
      return 404
    case 'reused':
      return 409
    case 'shut':
      return shown.ask.state === 'closed' ? 410 : isSent ? 409 : 200
    default:
      return isSent ? 422 : 200
  }
}

export function ballotTitle({ ballotWords: words }: View, { shown, typed }: Ballot): string {
  switch (shown.kind) {
    case 'say':
      return words.say.title
    case 'end':
      return words.end.title
    case 'shut':
      return words[shown.ask.state].title
    case 'unknown':
      return typed === '' ? words.tab : words.unknown.title
    case 'lost':
    case 'reused':
      return words[shown.kind].title
    case 'wait':
      return words.wait[shown.reason].title
    case 'question':
      return words.tab
  }
}

/** 水流村, from whatever part of the page knows it. */
export function placeLine({ ballotWords: words }: View, { shown }: Ballot): string {
  const place =
    shown.kind === 'question'
      ? shown.ask.point.place
      : shown.kind === 'shut'
        ? shown.ask.place
        : shown.kind === 'end'
          ? shown.thanks.place
          : ''
  return place === '' ? words.tab : words.at(placeName(place))
}

/** Questions that are offered after the one that was just received. */
export function offerOf(view: View, ballot: Ballot, { form, left }: OpenAsk): string {
  const words = view.ballotWords
  if (form === null) return ''
  return ballot.isMore
    ? words.offerMore(left + 1)
    : words.offer(Math.min(left + 1, OFFERED_FURTHER + 1 - form.answered))
}

/** What is wrong with what was sent, at the question; null when nothing is. */
export function errorAt(view: View, { state }: Ballot, item: Item): string | null {
  const words = view.ballotWords.error
  const [error] = state.errors
  if (!error) return null
  if (error.code !== 'nothing-answered') return words.wrong
  return item.kind === 'number' ? words.nothingTyped : words.nothing
}

/** Clauses, so that a line ends where one of them does; an explanation in brackets is read after them, in smaller letters. */
export function questionParts(question: string): { readonly clauses: readonly string[]; readonly aside: string } {
  const [aside = ''] = /（[^（）]*）|\s*\([^()]*\)/u.exec(question) ?? []
  return { clauses: question.replace(aside, '').split(/(?<=，)/u), aside: aside.trim() }
}

/** Answers that were sent and came back. */
export const sentAnswers = ({ state }: Ballot, item: Item): readonly string[] => state.values[`a.${item.id}`] ?? []

export interface Choice {
  readonly value: string
  readonly label: string
  /** Of five: the step that its face shows. */
  readonly step: number | null
  readonly isApart: boolean
}

/** Everything that may be tapped, the best step first as on paper; "cannot say" stands last and apart. */
export function choicesOf(view: View, item: Item): readonly Choice[] {
  const words = view.phoneWords
  const plain = (value: string | number, label: string): Choice => {
    return { value: String(value), label, step: null, isApart: false }
  }
  const apart = item.dontKnow ? [{ value: DONT_KNOW, label: words.dontKnow, step: null, isApart: true }] : []
  switch (item.kind) {
    case 'five':
      return [...[5, 4, 3, 2, 1].map((step) => ({ ...plain(step, words.five[step] ?? ''), step })), ...apart]
    case 'ten':
      return [...[1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map((step) => plain(step, String(step))), ...apart]
    case 'yesno':
      return [plain(1, words.yes), plain(0, words.no), ...apart]
    case 'choice':
      return [...item.options.map(({ id, words: option }) => plain(id, option[view.locale])), ...apart]
    default:
      return apart
  }
}
