/**
 * Whom a list 名单 holds: of what was closed 14–60 days ago, each person who said it, agreed to be called and can be reached,
 * once per item. What stood on no list in its sixty days is listed late 超期回看, in strata of its own. What "cannot be done
 * for now" claims no success and is not asked about. An item without such a voice is visited on site 现场看 and counted apart.
 * Source: SPEC §11; DOMAIN Q-24, G-08.
 */
import { addDays, type Day } from '../day.ts'
import type { Band } from '../grade/grade.ts'
import type { Outcome } from '../rectification/item.ts'
import { dueStateOn } from './due.ts'
import { FIRST_DAY, LAST_DAY } from './lookback.ts'
import type { LookbackWhyNot } from './lookback-refusal.ts'
import { stratumOf } from './stratum.ts'

/** An item that stands closed 销号, in the round that was closed. */
export interface ClosedItem {
  readonly id: string
  readonly round: number
  readonly outcome: Outcome | null
  /** What normal-distribution grading said of its area last; null for what was never graded. */
  readonly grade: Band | null
  readonly closedDay: Day
  /** The unit that answers for it today, and its name. */
  readonly unitId: string
  readonly unit: string
  readonly placeId: string | null
  /** This round of it stood on a list before. */
  readonly listed: boolean
}

/** Somebody who said it. `person` is the same for all that one person said; null when it cannot be told. */
export interface Voice {
  readonly opinionId: string
  readonly itemId: string
  readonly placeId: string | null
  readonly person: string | null
  readonly consented: boolean
  /** There is a number that was not erased, and the words were not either. */
  readonly reachable: boolean
}

/** The days of closing that are in time on a day. */
export const windowOn = (today: Day): { readonly from: Day; readonly to: Day } => ({
  from: addDays(today, -LAST_DAY),
  to: addDays(today, -FIRST_DAY),
})

/** Whether the item is looked back at on that day: closed as done, long enough ago, and not on a list already. */
export function isDue(item: Pick<ClosedItem, 'closedDay' | 'outcome' | 'listed'>, today: Day): boolean {
  return item.outcome !== 'cannot' && !item.listed && dueStateOn(item.closedDay, today) !== 'young'
}

/** Whether it is looked at after its time 超期回看. */
export const isLate = (item: Pick<ClosedItem, 'closedDay'>, today: Day): boolean =>
  dueStateOn(item.closedDay, today) === 'late'

/**
 * The item of a concern about which somebody is asked: one of their own place, else the one closed last; of those, one that is
 * to be looked at before one that is not. Whose own place has an item is asked about no other place's.
 */
export function itemOfVoice<I extends Pick<ClosedItem, 'closedDay' | 'outcome' | 'listed' | 'placeId'>>(
  items: readonly I[],
  placeId: string | null,
  today: Day,
): I | null {
  const here = items.filter((item) => item.placeId !== null && item.placeId === placeId)
  const ofThem = here.length > 0 ? here : items
  const rank = (item: I) => `${isDue(item, today) ? 1 : 0}${item.closedDay}`
  return ofThem.toSorted((a, b) => (rank(a) < rank(b) ? 1 : rank(a) > rank(b) ? -1 : 0))[0] ?? null
}

export interface Listed {
  readonly code: string
  readonly stratum: string
  readonly voice: Voice
  readonly item: ClosedItem
}

/** The list and the items to visit. `shuffled` orders voices by something that tells nothing of them: codes are given by it. */
export function listOf(
  items: readonly ClosedItem[],
  voices: readonly Voice[],
  today: Day,
  shuffled: (voices: readonly Voice[]) => readonly Voice[],
): { readonly rows: readonly Listed[]; readonly visits: readonly ClosedItem[] } {
  const due = new Map(items.filter((item) => isDue(item, today)).map((item) => [item.id, item]))
  const asked = new Set<string>()
  const callable = voices.filter((voice) => {
    if (!due.has(voice.itemId) || !voice.consented || !voice.reachable) return false
    const who = `${voice.itemId} ${voice.person ?? voice.opinionId}`
    if (asked.has(who)) return false
    asked.add(who)
    return true
  })
  const digits = Math.max(3, String(callable.length).length)
  const rows = shuffled(callable).flatMap((voice, at) => {
    const item = due.get(voice.itemId)
    const code = `Z${String(at + 1).padStart(digits, '0')}`
    return item ? [{ code, stratum: stratumOf(item.unit, item.grade, isLate(item, today)), voice, item }] : []
  })
  const heard = new Set(rows.map((row) => row.item.id))
  return { rows, visits: [...due.values()].filter((item) => !heard.has(item.id)) }
}

/** Why no list is frozen, or null: one round of a cycle at a time, and something to look at. */
export function whyNotFreeze(
  found: { readonly rows: number; readonly visits: number },
  running: { readonly number: string } | null,
): LookbackWhyNot<'nothing-to-look-at' | 'round-running'> {
  if (running) return { code: 'round-running', details: { number: running.number } }
  return found.rows + found.visits > 0
    ? null
    : { code: 'nothing-to-look-at', details: { first: FIRST_DAY, last: LAST_DAY } }
}

/**
 * How many are drawn: what the tolerated share asks of those in time, and at least one of each stratum. Who is looked at late
 * is drawn beside them, and takes nobody's place: `inTime` says how many of a sample of n fall to those in time.
 */
export function sizeOf(
  discovery: number,
  { strata, population }: { readonly strata: number; readonly population: number },
  inTime: (size: number) => number,
): number {
  let size = Math.min(population, Math.max(discovery, strata))
  while (size < population && inTime(size) < discovery) size += 1
  return size
}
