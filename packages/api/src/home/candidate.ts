/** What may be a debt, before its time is counted: queries find candidates, `home.queries` makes debts of them. */
import type { Calendar } from '@ratchet/domain/calendar/calendar'
import type { Day } from '@ratchet/domain/day'
import type { Debt, DebtKind, DebtSource, DebtSubject, Due } from '@ratchet/domain/home/debt'
import type { Role } from '@ratchet/domain/people/role'
import type { Units } from '@ratchet/domain/rectification/lead'
import type { ActingContext } from '../context.ts'

export interface Candidate extends Omit<Debt, keyof Due> {
  readonly dueDay: Day | null
  /** False for what comes later: the nearest of it is told when nothing is owed. */
  readonly owed: boolean
  /** The days behind a row that stands for several things. */
  readonly dues: readonly Day[]
}

/** Who asks, on which day. */
export interface Asking extends Pick<ActingContext, 'db' | 'actor'> {
  readonly today: Day
  readonly calendar: Calendar
  readonly units: Units
}

/** Rows of one kind that are named one by one; the others stand in one row together. */
export const NAMED = 20

type Given = { readonly kind: DebtKind; readonly source: DebtSource; readonly subject: readonly [DebtSubject, string] }
const blank = { number: null, title: null, about: null, note: null, count: null, version: null, cycleId: null }

export function candidate(given: Given & Partial<Omit<Candidate, keyof Given>>): Candidate {
  const { subject, ...rest } = given
  const [kind, id] = subject
  const dueDay = given.dueDay ?? null
  return { ...blank, owed: true, dues: dueDay ? [dueDay] : [], ...rest, dueDay, subject: { kind, id } }
}

/** Whether the role was given for the whole zone. */
export function holdsZone({ actor }: Pick<Asking, 'actor'>, role: Role): boolean {
  return actor.grants.some((grant) => grant.role === role && grant.path.length === 1)
}
