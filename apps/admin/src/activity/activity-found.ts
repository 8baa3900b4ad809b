/** What the pages of activities show: rows, when they are, and for which units their reader may act. */
import type { AppRouter } from '@ratchet/api/router'
import type { ActivityPlan } from '@ratchet/domain/activity/activity'
import { type Quarter, spanOf } from '@ratchet/domain/cycle/cycle-id'
import { addDays, type Day, dayOf, type Instant } from '@ratchet/domain/day'
import { matrix, type ProcedureName } from '@ratchet/domain/people/matrix'
import { type Actor, type Rule, whyNotWithin } from '@ratchet/domain/people/permission'
import type { inferRouterOutputs } from '@trpc/server'
import type { Tone } from '../design/StatusChip.tsx'
import { momentText } from '../moment.ts'

export type Activities = inferRouterOutputs<AppRouter>['activity']['list']
export type ActivityRow = Activities['activities'][number]
export type ActivityFound = inferRouterOutputs<AppRouter>['activity']['find']
export type UnitRow = Activities['units'][number]

export const toneOf: Record<ActivityRow['status'], Tone> = { planned: 'info', held: 'done', cancelled: 'quiet' }

/** Whether the reader may call the procedure for the unit. */
export function mayFor(actor: Actor, procedure: ProcedureName, unit: UnitRow | undefined): boolean {
  return unit !== undefined && whyNotWithin(matrix[procedure] as Rule, actor, unit.path) === null
}

/** Living units of the tree for which the reader may call the procedure. */
export function unitsFor(actor: Actor, procedure: ProcedureName, units: readonly UnitRow[]): UnitRow[] {
  return units.filter((unit) => !unit.retired && unit.kind !== 'zone' && mayFor(actor, procedure, unit))
}

/** The unit that stands in a new form: the only one that may be chosen, else the one that the reader works for; '' = neither. */
export function presetUnit(actor: Actor, own: readonly Pick<UnitRow, 'id'>[]): string {
  const theirs = own.filter(({ id }) => own.length === 1 || actor.grants.some((grant) => grant.unitId === id))
  return theirs.length === 1 ? (theirs[0]?.id ?? '') : ''
}

export const nameIn = (units: readonly UnitRow[], id: string | null): string =>
  units.find((unit) => unit.id === id)?.name ?? '—'

/** `2026-11-23 09:00–11:00`, both days where it ends on another. */
export function whenText({ startsAt, endsAt }: Pick<ActivityRow, 'startsAt' | 'endsAt'>): string {
  const [from, to] = [momentText(startsAt).slice(0, 16), momentText(endsAt).slice(0, 16)]
  return from.slice(0, 10) === to.slice(0, 10) ? `${from}–${to.slice(11)}` : `${from} – ${to}`
}

/** What stands in a field of date and time, in the zone's own time; and back, null while it is no time. */
export const typedOf = (at: Instant): string => momentText(at).slice(0, 16).replace(' ', 'T')
export function instantTyped(typed: string): Instant | null {
  const at = Date.parse(`${typed}:00+08:00`)
  return Number.isNaN(at) ? null : (new Date(at).toISOString() as Instant)
}

/** What is typed of a plan: times as the fields have them. */
export type TypedPlan = Omit<ActivityPlan, 'startsAt' | 'endsAt'> & { startsAt: string; endsAt: string }

export function planOf({ startsAt, endsAt, ...plan }: TypedPlan): ActivityPlan | null {
  const [from, to] = [instantTyped(startsAt), instantTyped(endsAt)]
  return from && to ? { ...plan, title: plan.title.trim(), place: plan.place.trim(), startsAt: from, endsAt: to } : null
}

export interface MonthShown {
  readonly month: string
  /** Weeks from Monday; null = a day of another month. */
  readonly weeks: readonly (readonly (Day | null)[])[]
}

/** The three months of a quarter as a wall calendar has them. */
export function monthsOf(quarter: Quarter): MonthShown[] {
  const { from, before } = spanOf(quarter)
  const days: Day[] = []
  for (let day = from; day < before; day = addDays(day, 1)) days.push(day)
  return [...Map.groupBy(days, (day) => day.slice(0, 7))].map(([month, own]) => {
    const lead = (new Date(`${own[0]}T00:00:00Z`).getUTCDay() + 6) % 7
    const cells: (Day | null)[] = [...Array<null>(lead).fill(null), ...own]
    while (cells.length % 7 > 0) cells.push(null)
    return { month, weeks: Array.from({ length: cells.length / 7 }, (_, at) => cells.slice(at * 7, at * 7 + 7)) }
  })
}

/** Activities of the day: one that takes several days stands on each of them. */
export const onDay = (rows: readonly ActivityRow[], day: Day): ActivityRow[] =>
  rows.filter((row) => dayOf(row.startsAt) <= day && day <= dayOf(row.endsAt))
