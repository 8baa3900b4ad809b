/**
 * What comes of asking 回访结果: satisfied, not satisfied, not reached after the set tries at different times, or withdrawn. The
 * last two are reported as that; nobody takes their place. Of whoever had everything erased nothing more is noted.
 * Source: SPEC §11, §13; DOMAIN D-15, D-103.
 */
import { findNumbers } from '../contact/personal-data.ts'
import type { Person } from '../cycle/actor.ts'
import type { Instant } from '../day.ts'
import { refuse } from '../refusal.ts'
import type { Case, CaseOutcome, TryResult } from './ask.ts'
import type { LookbackWhyNot } from './lookback-refusal.ts'

/** Why this person may not act on the case, or null. */
export function whyNotAsk(one: Pick<Case, 'outcome' | 'askerId'>, userId: string): LookbackWhyNot {
  if (one.outcome !== null) return { code: 'case-settled' }
  return one.askerId === userId ? null : { code: 'not-your-case' }
}

/** Two tries of one hour are one try. */
const APART_MS = 3_600_000

/** Why the try does not count, or null. Who said no or cannot be called is not tried again. */
export function whyNotTry(one: Case, userId: string, now: Instant): LookbackWhyNot {
  const why = whyNotAsk(one, userId)
  if (why) return why
  if (one.tries.some((row) => row.result === 'withdrew')) return { code: 'withdrawn' }
  const last = one.tries.at(-1)
  const tooSoon = last !== undefined && Date.parse(now) - Date.parse(last.at) < APART_MS
  return tooSoon ? { code: 'try-too-soon' } : null
}

/** One more try that reached nobody. Throws `Refusal`. */
export function tryOnce(one: Case, result: TryResult, by: Person, now: Instant): Case {
  refuse(whyNotTry(one, by.id, now))
  return { ...one, tries: [...one.tries, { at: now, result, by: by.name }], version: one.version + 1 }
}

/** Whether another try would change nothing: somebody declined, or the number is another's. */
const isFinal = (result: TryResult) => result === 'declined' || result === 'wrong_number'

interface Asked {
  readonly outcome: CaseOutcome
  readonly note: string
}
/** What the case is settled against: tries of the round, and whether there still is a number that may be called. */
interface Ground {
  readonly tries: number
  readonly reachable: boolean
  /** What they said was erased, and the key with it: nothing more of theirs is kept. */
  readonly erased: boolean
}

/** Why the outcome may not stand, or null. */
export function whyNotSettle(
  one: Case,
  { outcome, note }: Asked,
  { tries, reachable, erased }: Ground,
  userId: string,
): LookbackWhyNot {
  const why = whyNotAsk(one, userId)
  if (why) return why
  if (findNumbers(note).length > 0) return { code: 'outcome-names-somebody' }
  if (erased && note.trim() !== '') return { code: 'note-erased' }
  const withdrew = !reachable || one.tries.some((row) => row.result === 'withdrew')
  if (outcome === 'withdrawn') return withdrew ? null : { code: 'not-withdrawn' }
  if (withdrew) return { code: 'withdrawn' }
  if (outcome !== 'not_reached') return null
  const done = one.tries.length >= tries || one.tries.some((row) => isFinal(row.result))
  return done
    ? null
    : { code: 'more-tries', details: { tries, made: one.tries.length, left: tries - one.tries.length } }
}

/** What was said, or that nobody could be asked. Throws `Refusal`. */
export function settle(one: Case, asked: Asked, ground: Ground, by: Person, now: Instant): Case {
  refuse(whyNotSettle(one, asked, ground, by.id))
  const said = { outcome: asked.outcome, note: asked.note.trim(), settledAt: now, settledBy: by }
  return { ...one, ...said, version: one.version + 1 }
}
