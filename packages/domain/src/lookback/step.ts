/**
 * The steps of a round 轮次: freeze 锁名单 → publish 公布 → seed 定种子 by two persons → draw 抽取 → complete 完成, or void 作废.
 * Publishing names the source of the seed and a later day on which it comes out, so that nobody can pick among draws: no
 * draw before the list is frozen, no seed before its day, no seed twice, no draw out of a list that was changed.
 * Source: SPEC §11; STATISTICS "Sampling for 回访"; DOMAIN G-08.
 */
import { holdsNumbers } from '../contact/personal-data.ts'
import { holds, personOf } from '../cycle/actor.ts'
import { type Day, dayOf, type Instant } from '../day.ts'
import type { Actor } from '../people/permission.ts'
import { refuse } from '../refusal.ts'
import { type Lookback, type Stepped, stepped, whyNotRunning } from './lookback.ts'
import type { LookbackWhyNot } from './lookback-refusal.ts'

/** The list as it is read now; `null` hash: not read. */
export interface ListNow {
  readonly hash: string
}

/** Why the stored list is not the frozen one, or null. */
export function whyNotSameList(round: Lookback, list: ListNow): LookbackWhyNot<'list-changed'> {
  return list.hash === round.listHash ? null : { code: 'list-changed', details: { number: round.number } }
}

/** Why the list is not published, or null. */
export function whyNotPublish(round: Lookback): LookbackWhyNot {
  const why = whyNotRunning(round)
  if (why) return why
  return round.publishedAt === null ? null : { code: 'list-published-already' }
}

/** What the seed will be read from, and the day on which it comes out. */
export interface Announced {
  readonly source: string
  readonly day: Day
}

/** Why the source does not do, or null: its day is later than today, so that nobody knows the seed. */
export function whyNotAnnounce(
  round: Pick<Lookback, 'population'>,
  announced: Announced | null,
  today: Day,
): LookbackWhyNot<'seed-missing' | 'seed-not-later'> {
  // Where nobody can be called, nobody is chosen.
  if (announced === null) return round.population === 0 ? null : { code: 'seed-missing' }
  return announced.day > today ? null : { code: 'seed-not-later', details: { day: announced.day, today } }
}

/** Puts list and hash on the public page, with where the seed will come from. Throws `Refusal`. */
export function publish(
  round: Lookback,
  list: ListNow,
  announced: Announced | null,
  actor: Actor,
  now: Instant,
): Stepped {
  refuse(whyNotPublish(round) ?? whyNotSameList(round, list) ?? whyNotAnnounce(round, announced, dayOf(now)))
  const at = { status: 'published', publishedAt: now, publishedBy: personOf(actor) } as const
  const seed = { seedSource: announced?.source.trim() ?? null, seedDay: announced?.day ?? null }
  return stepped('lookback.published', round, { ...at, ...seed })
}

/** Why no seed is taken now, or null. `used`: the number of the round that was drawn by this one. */
export function whyNotSeed(round: Lookback, today: Day, used: string | null = null): LookbackWhyNot {
  const why = whyNotRunning(round)
  if (why) return why
  if (round.publishedAt === null) return { code: 'list-not-published' }
  if (round.drawnAt !== null) return { code: 'drawn-already' }
  if (round.seedAt !== null) return { code: 'seed-given', details: { name: round.seedBy?.name ?? '' } }
  if (round.seedDay === null) return { code: 'nothing-to-look-at' }
  if (today < round.seedDay) return { code: 'seed-not-out', details: { day: round.seedDay } }
  return used === null ? null : { code: 'seed-used', details: { number: used } }
}

/** The first person types what came out. Throws `Refusal`. */
export function proposeSeed(round: Lookback, text: string, used: string | null, actor: Actor, now: Instant): Stepped {
  refuse(whyNotSeed(round, dayOf(now), used))
  return stepped('lookback.seedProposed', round, { seedText: text, seedBy: personOf(actor), seedAt: now })
}

/** Why this person may not be the second one, or null. The inspector is; without one, the leader. */
export function whyNotWitness(round: Lookback, actor: Actor): LookbackWhyNot {
  const why = whyNotRunning(round)
  if (why) return why
  if (round.seedAt === null) return { code: 'seed-missing' }
  if (round.witnessAt !== null) return { code: 'seed-given', details: { name: round.witnessBy?.name ?? '' } }
  if (round.seedBy?.id === actor.userId) return { code: 'witness-same-person' }
  return holds(actor, 'inspector') || holds(actor, 'leader') ? null : { code: 'asker-not-allowed' }
}

/** The second person types the same text out of the source: only then it is fixed. Throws `Refusal`. */
export function confirmSeed(round: Lookback, typed: string, actor: Actor, now: Instant): Stepped {
  refuse(whyNotWitness(round, actor))
  if (typed !== round.seedText) refuse({ code: 'seed-differs' })
  return stepped('lookback.seedConfirmed', round, { status: 'seeded', witnessBy: personOf(actor), witnessAt: now })
}

/** The second person finds another number in the source: it is typed anew. Throws `Refusal`. */
export function refuseSeed(round: Lookback, actor: Actor, reason: string): Stepped {
  refuse(whyNotWitness(round, actor))
  if (reason.trim() === '') refuse({ code: 'reason-missing' })
  const none = { seedText: null, seedBy: null, seedAt: null }
  return stepped('lookback.seedRefused', round, none, reason.trim())
}

/** Why nothing is drawn, or null. A list on which nobody stands needs no seed: there is nobody to choose. */
export function whyNotDraw(round: Lookback): LookbackWhyNot {
  const why = whyNotRunning(round)
  if (why) return why
  if (round.drawnAt !== null) return { code: 'drawn-already' }
  if (round.publishedAt === null) return { code: 'list-not-published' }
  if (round.population === 0) return null
  if (round.seedAt === null) return { code: 'seed-missing' }
  return round.witnessAt === null ? { code: 'witness-missing' } : null
}

/** The draw is made; whoever was drawn is computed by the caller from list and seed alone. Throws `Refusal`. */
export function draw(round: Lookback, list: ListNow, actor: Actor, now: Instant): Stepped {
  refuse(whyNotDraw(round) ?? whyNotSameList(round, list))
  return stepped('lookback.drawn', round, { status: 'drawn', drawnAt: now, drawnBy: personOf(actor) })
}

/** Why the round is not complete, or null. `left`: what nobody has settled. */
export function whyNotComplete(
  round: Lookback,
  left: { readonly cases: number; readonly visits: number },
): LookbackWhyNot {
  const why = whyNotRunning(round)
  if (why) return why
  if (round.drawnAt === null) return { code: 'not-drawn' }
  if (left.cases > 0) return { code: 'cases-open', details: { count: left.cases } }
  return left.visits > 0 ? { code: 'visits-open', details: { count: left.visits } } : null
}

/** Everybody who was drawn is settled, and every visit made. Throws `Refusal`. */
export function complete(
  round: Lookback,
  left: { readonly cases: number; readonly visits: number },
  actor: Actor,
  now: Instant,
): Stepped {
  refuse(whyNotComplete(round, left))
  return stepped('lookback.completed', round, {
    status: 'completed',
    completedAt: now,
    completedBy: personOf(actor),
  })
}

/**
 * Why this person may not void the round, or null. Once the seed is out anybody can compute the draw, and whoever dislikes
 * it must not get another one: from its announced day on, the inspector or a leader gives the round up and none who made or
 * published the list; once it is typed, only a list that was changed is given up.
 */
export function whyNotVoid(
  round: Lookback,
  { intact, today }: { readonly intact: boolean; readonly today: Day },
  reason: string,
  actor: Actor,
): LookbackWhyNot {
  const why = whyNotRunning(round)
  if (why) return why
  if (round.seedAt !== null && intact) return { code: 'seed-given', details: { name: round.seedBy?.name ?? '' } }
  const isOut = round.seedAt !== null || (round.seedDay !== null && today >= round.seedDay)
  if (isOut && !isSecond(round, actor)) return { code: 'void-second-person' }
  if (reason.trim() === '') return { code: 'reason-missing' }
  return holdsNumbers(reason) ? { code: 'reason-names-somebody' } : null
}

const isSecond = ({ frozenBy, publishedBy }: Lookback, actor: Actor): boolean =>
  (holds(actor, 'inspector') || holds(actor, 'leader')) &&
  frozenBy.id !== actor.userId &&
  publishedBy?.id !== actor.userId

/** Gives the round up; it stays on the public page with its reason. Throws `Refusal`. */
export function voidRound(round: Lookback, intact: boolean, reason: string, actor: Actor, now: Instant): Stepped {
  refuse(whyNotVoid(round, { intact, today: dayOf(now) }, reason, actor))
  const change = { status: 'voided', voidReason: reason.trim(), voidedBy: personOf(actor), voidedAt: now } as const
  return stepped('lookback.voided', round, change, reason.trim())
}
