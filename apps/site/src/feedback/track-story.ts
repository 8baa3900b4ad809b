import { dayOf, type Instant } from '@ratchet/domain/day'
import { readCode, showCode } from '@ratchet/domain/feedback/code'
import type { FormState, RenderDeps, Rendered } from '../render.ts'
import { timeOf, type View } from '../view.ts'
import { type Places, weekdayText } from './report-story.ts'

type Feedback = RenderDeps['caller']['feedback']
export type Tracked = Awaited<ReturnType<Feedback['track']>>

export const nothingSent: FormState = { values: {}, step: null, errors: [], receipt: null, found: null }

/** What the page of searching needs. */
export interface Search {
  readonly key: string
  readonly desk: string
  readonly state: FormState
}

/** The page of one code: the matter, or why it is not shown. */
export interface Following extends Search {
  /** As it was typed. */
  readonly typed: string
  readonly tracked: Tracked | null
  readonly refused: { readonly code: string; readonly details: Readonly<Record<string, unknown>> } | null
  /** What was just done, to be confirmed once. */
  readonly done: 'answer' | 'add' | 'forget' | null
}

const deskOf = ({ phoneDesk }: Places) => phoneDesk || '12345'

export async function loadSearch({ caller, form, key }: RenderDeps): Promise<Search> {
  const state = form ?? nothingSent
  const places = caller.feedback.form({}).then(deskOf)
  return { key, state, desk: await (state.errors.length > 0 ? places.catch(() => '12345') : places) }
}

/** Follows the code in the address. A code that leads nowhere is a page too. */
export async function loadFollowing(deps: RenderDeps, query: URLSearchParams, path: string): Promise<Following> {
  const search = await loadSearch(deps)
  const typed = typedCode(path)
  const done = (['answer', 'add', 'forget'] as const).find((act) => act === query.get('done')) ?? null
  try {
    return {
      ...search,
      typed,
      done,
      tracked: await deps.caller.feedback.track({ code: typed.slice(0, 60) }),
      refused: null,
    }
  } catch (error) {
    const refused = refusalIn(error)
    if (!refused || refused.code === 'database-away') throw error
    return { ...search, typed, done: null, tracked: null, refused }
  }
}

export function statusOf({ refused, state }: Pick<Following, 'refused' | 'state'>): Rendered['status'] {
  if (refused) return refused.code === 'too-many-tries' ? 429 : 404
  return formStatus(state)
}

/** The status of a page that answers a form. */
export function formStatus({ errors }: FormState): Rendered['status'] {
  const codes = errors.map(({ code }) => code)
  if (codes.includes('too-many-tries')) return 429
  if (codes.some((code) => code === 'database-away' || code === 'queue-full' || code === 'not-taken')) return 503
  if (codes.includes('form-too-large')) return 413
  return errors.length > 0 ? 422 : 200
}

/** The rule's refusal inside what a procedure threw. The class is another one here than in the process around it. */
/** What a procedure refused; null when it broke instead. */
export function refusalIn(error: unknown): Following['refused'] {
  const cause = error instanceof Error ? error.cause : null
  if (!(cause instanceof Error) || cause.name !== 'Refusal' || !('code' in cause)) return null
  const details = 'details' in cause ? (cause.details as Readonly<Record<string, unknown>>) : {}
  return { code: String(cause.code), details }
}

function typedCode(path: string): string {
  const raw = path.slice('/t/'.length)
  try {
    return decodeURIComponent(raw).trim()
  } catch {
    return raw
  }
}

/** The code as it is read aloud; what cannot be one stays as it was typed. */
export function codeText(typed: string): string {
  const code = readCode(typed)
  return code ? showCode(code) : typed
}

export type Mood = 'due' | 'ask' | 'agree' | 'told'

/** The head of the page: what stands now, and what is asked. Nothing but the resident's word or a photo says solved. */
export function headOf(view: View, tracked: Tracked): { mood: Mood; title: string; lead: string; isLate: boolean } {
  const words = view.trackWords
  const due = weekdayText(view, tracked.replyDue)
  const told = (title: string, lead: string) => {
    const mood: Mood = tracked.mayAnswer === 'agree-or-not' ? 'agree' : 'told'
    return { mood, title, lead, isLate: false }
  }
  if (tracked.mayAnswer === 'solved-or-not')
    return { mood: 'ask', title: words.ask, lead: words.askLead, isLate: false }
  switch (tracked.status) {
    case 'solved':
      return told(words.solved, words.solvedLead)
    case 'reopened':
      return told(words.reopened, words.reopenedLead(due))
    case 'cannot':
      return told(words.cannot, words.cannotLead)
    case 'explained':
      return told(words.explained, words.explainedLead)
    case 'not_accepted':
      return told(words.notAccepted, words.notAcceptedLead)
    case 'erased':
      return told(words.erased, words.erasedLead)
    default:
      return { mood: 'due', title: words.due(due), lead: words.left(tracked.daysLeft), isLate: tracked.daysLeft < 0 }
  }
}

export interface Mark {
  readonly title: string
  readonly when: string
  readonly state: 'done' | 'now' | 'next'
}

/** The timeline: what happened, where it stands, what is still to come. */
export function marksOf(view: View, tracked: Tracked): readonly Mark[] {
  const words = view.trackWords
  const open = tracked.reply === null || tracked.mayAnswer !== null || tracked.status === 'reopened'
  // A word that was added moves nothing.
  const last = tracked.steps.findLastIndex(({ step }) => step !== 'added')
  const past = tracked.steps.map(({ at, step, unit, verdict }, index): Mark => {
    return {
      title: words.step[step](unit, verdict ? words.verdict[verdict] : null),
      when: step === 'received' ? timeText(view, at) : weekdayText(view, dayOf(at as Instant)),
      state: index === last && open && tracked.mayAnswer === null ? 'now' : 'done',
    }
  })
  if (tracked.status === 'erased') return past
  if (!open) return [...past, ...lookbackMarks(view, tracked)]
  const asked = tracked.mayAnswer === 'agree-or-not' ? words.nextAgree : words.nextSay
  const asks: Mark = { title: asked, when: '', state: tracked.mayAnswer ? 'now' : 'next' }
  if (tracked.mayAnswer) return [...past, asks, ...lookbackMarks(view, tracked)]
  return [...past, { title: words.nextReply, when: words.by(weekdayText(view, tracked.replyDue)), state: 'next' }, asks]
}

/** 回头看: whether the matter stands on a list, was drawn, and what was said; before that, that somebody may call. */
function lookbackMarks(view: View, { lookback, mayBeAsked, status }: Tracked): readonly Mark[] {
  const words = view.trackWords
  if (lookback) {
    const isOpen = lookback.state === 'listed' || lookback.state === 'drawn'
    const when = weekdayText(view, dayOf(lookback.at as Instant))
    return [{ title: words.lookback[lookback.state](lookback.code), when, state: isOpen ? 'next' : 'done' }]
  }
  const isDone = status === 'answered' || status === 'solved'
  return isDone && mayBeAsked ? [{ title: words.lookbackNext, when: '', state: 'next' }] : []
}

/** 11月12日周四 19:20, in Shanghai. */
function timeText(view: View, at: string): string {
  const clock = timeOf(view, at).match(/\d\d:\d\d$/)?.[0] ?? ''
  return `${weekdayText(view, dayOf(at as Instant))} ${clock}`.trim()
}
