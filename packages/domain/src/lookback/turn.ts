/**
 * Whose turn a look-back is 该谁办: what the owner, the second person and whoever was sent owe, worked out of the round and kept
 * nowhere. Source: SPEC §11; UX §3.2.
 */
import { addDays, type Day, dayOf, daysBetween } from '../day.ts'
import type { Role } from '../people/role.ts'
import type { Unlisted } from './due.ts'
import { LAST_DAY, type Lookback } from './lookback.ts'

export const lookbackTurns = [
  'freeze',
  'expire',
  'publish',
  'seed',
  'witness',
  'draw',
  'assign',
  'ask',
  'visit',
  'complete',
] as const
export type LookbackTurn = (typeof lookbackTurns)[number]

export interface Turn {
  readonly turn: LookbackTurn
  readonly dueDay: Day
}

/** What is left in a drawn round. */
export interface Left {
  readonly unassigned: number
  readonly open: number
  /** The first day on which an item of it was closed: it is looked back at within so many days. */
  readonly closedFirst: Day | null
}

/** The turn of somebody with these roles, or null; what whoever was sent has to ask is theirs, not the round's. */
export function turnOf(round: Lookback, left: Left, roles: readonly Role[], userId: string, today: Day): Turn | null {
  const owner = roles.includes('owner')
  const second = roles.includes('inspector') || roles.includes('leader')
  const due = left.closedFirst ? addDays(left.closedFirst, LAST_DAY) : addDays(dayOf(round.frozenAt), LAST_DAY)
  if (round.status === 'frozen') return owner ? { turn: 'publish', dueDay: addDays(dayOf(round.frozenAt), 1) } : null
  if (round.status === 'published') {
    if (round.population === 0) return owner ? { turn: 'draw', dueDay: today } : null
    if (round.seedDay === null || today < round.seedDay) return null
    if (round.seedAt === null) return owner ? { turn: 'seed', dueDay: round.seedDay } : null
    return second && round.seedBy?.id !== userId ? { turn: 'witness', dueDay: round.seedDay } : null
  }
  if (round.status === 'seeded') return owner ? { turn: 'draw', dueDay: round.seedDay ?? today } : null
  if (round.status !== 'drawn' || !owner) return null
  if (left.unassigned > 0) return { turn: 'assign', dueDay: due }
  return left.open === 0 ? { turn: 'complete', dueDay: due } : null
}

/** Days before the sixty are over from which on the inspector is told. */
const WARN_DAYS = 14

/** What of the unlisted is about to be late, or is; null where nothing is. Negative days: so long late. */
export function expiringOf(
  unlisted: readonly Unlisted[],
  today: Day,
): { readonly count: number; readonly days: number; readonly dueDay: Day } | null {
  const near = unlisted
    .map((item) => addDays(item.closedDay, LAST_DAY))
    .filter((day) => day <= addDays(today, WARN_DAYS))
    .toSorted()
  const [dueDay] = near
  return dueDay ? { count: near.length, days: daysBetween(today, dueDay), dueDay } : null
}
