/**
 * Visit 入户: one contact with one household, for one unit or several. It counts once for each unit and quarter; whoever was
 * asked is left alone for the days of rest, by everybody; who was tried in vain is not at rest. A visit is told within thirty
 * days and never before it was. Source: SPEC §5 "Details"; DOMAIN Q-12, G-12, G-13.
 */
import type { Fact } from '../audit/fact.ts'
import { type Quarter, quarterOf } from '../cycle/cycle-id.ts'
import { addDays, type Day, dayOf, daysBetween, type Instant } from '../day.ts'
import type { UnitKind } from '../people/unit.ts'
import { refuse, type WhyNot } from '../refusal.ts'
import {
  examinedKinds,
  type HouseholdRefusal,
  type NotCountedReason,
  type VisitClock,
  type VisitMode,
  type VisitOutcome,
  type VisitSign,
} from './household.ts'

type Why = WhyNot<HouseholdRefusal>

/** Days after which nobody remembers what was said. */
export const LONGEST_AGO = 30
/** Days within which who recorded a visit may add a unit that was along. */
export const ADD_UNIT_DAYS = 7
/** Clocks differ by that much without anything being wrong with them. */
const CLOCK_MS = 120_000
/** No visit lasts half a day: the clock was set meanwhile. */
const LONGEST_MS = 12 * 3_600_000

export interface ServedUnit {
  readonly id: string
  readonly kind: UnitKind
}

export interface GivenVisit {
  readonly startedAt: Instant
  readonly endedAt: Instant
  readonly clock: VisitClock
  readonly mode: VisitMode
  readonly outcome: VisitOutcome
  readonly hasAnswers: boolean
  readonly hasWords: boolean
  /** The visitor's own unit, and those that the visit serves. */
  readonly by: ServedUnit
  readonly units: readonly ServedUnit[]
}

/** An earlier visit on which the household was asked. */
export interface Asked {
  readonly day: Day
  readonly unitIds: readonly string[]
}

export interface About {
  readonly now: Instant
  readonly restDays: number
  readonly isErased: boolean
  /** Every visit of the household that was done, of any unit. */
  readonly asked: readonly Asked[]
  /** Units for which the household counts in the visit's quarter already. */
  readonly countedFor: readonly string[]
}

/** The times of a visit as they are kept, and what was wrong with the clock that told them. */
export function timesOf(
  { startedAt, endedAt, clock }: Pick<GivenVisit, 'startedAt' | 'endedAt' | 'clock'>,
  now: Instant,
) {
  const signs: VisitSign[] = []
  const length = Date.parse(endedAt) - Date.parse(startedAt)
  const isAhead = Date.parse(startedAt) > Date.parse(now) + CLOCK_MS
  if (clock === 'phone' && isAhead) signs.push('clock-ahead')
  if (clock === 'phone' && (length < 0 || length > LONGEST_MS)) signs.push('clock-jumped')
  const start = startedAt > now ? now : startedAt
  const end = signs.length > 0 || endedAt < start ? start : endedAt > now ? now : endedAt
  return { startedAt: start, endedAt: end, signs }
}

/** The first day on which the household may be asked again; null when it may be asked on the day. */
export function restOf(
  asked: readonly Asked[],
  day: Day,
  restDays: number,
  isDone = true,
): { asked: Asked; from: Day } | null {
  for (const one of asked) {
    const days = daysBetween(one.day, day)
    // What was tried before somebody else succeeded was tried; who asks is refused on both sides.
    if ((days >= 0 && days < restDays) || (isDone && days < 0 && -days < restDays))
      return { asked: one, from: addDays(one.day, restDays) }
  }
  return null
}

/** Why the units cannot be served together, or null. */
export function whyNotServe(by: ServedUnit, units: readonly ServedUnit[]): Why {
  if (units.length === 0) return { code: 'units-missing' }
  if (new Set(units.map(({ id }) => id)).size < units.length) return { code: 'unit-twice' }
  const other = units.find(({ kind }) => !examinedKinds.includes(kind))
  if (other) return { code: 'unit-not-examined', details: { unitId: other.id } }
  const isOwn = examinedKinds.includes(by.kind) && !units.some(({ id }) => id === by.id)
  return isOwn ? { code: 'own-unit-missing', details: { unitId: by.id } } : null
}

/** Why the times cannot be, or null. */
export function whyNotAt(
  { startedAt, endedAt, clock }: Pick<GivenVisit, 'startedAt' | 'endedAt' | 'clock'>,
  now: Instant,
): Why {
  if (clock === 'typed' && endedAt < startedAt) return { code: 'end-before-start' }
  const isLater = Math.max(Date.parse(startedAt), Date.parse(endedAt)) > Date.parse(now) + CLOCK_MS
  if (clock === 'typed' && isLater) return { code: 'time-later' }
  const days = daysBetween(dayOf(timesOf({ startedAt, endedAt, clock }, now).startedAt), dayOf(now))
  return days > LONGEST_AGO ? { code: 'time-too-old', details: { days, most: LONGEST_AGO } } : null
}

/** Why the visit may not be recorded, or null. What was answered is asked of the questionnaire apart. */
export function whyNotVisit(given: GivenVisit, about: About): Why {
  const { outcome, by, units, hasAnswers, hasWords } = given
  if (about.isErased) return { code: 'household-erased' }
  const why = whyNotServe(by, units) ?? whyNotAt(given, about.now)
  if (why) return why
  if (outcome !== 'done' && hasAnswers) return { code: 'answers-not-asked' }
  if (outcome !== 'done' && outcome !== 'refused' && hasWords) return { code: 'words-not-said' }
  const day = dayOf(timesOf(given, about.now).startedAt)
  const rest = restOf(about.asked, day, about.restDays, outcome === 'done')
  if (!rest) return null
  const { asked, from } = rest
  // The unit may have been along: then nothing is lost, and the sentence says so.
  const isServed = units.every(({ id }) => asked.unitIds.includes(id))
  return {
    code: 'resting',
    details: { visitedOn: asked.day, from, days: about.restDays, isServed, unitIds: asked.unitIds },
  }
}

export interface Served {
  readonly unitId: string
  readonly counts: boolean
  readonly whyNot: NotCountedReason | null
}

/** For which units the visit counts. */
export function servedBy(outcome: VisitOutcome, unitIds: readonly string[], countedFor: readonly string[]): Served[] {
  return unitIds.map((unitId) => {
    const whyNot = outcome !== 'done' ? 'not-done' : countedFor.includes(unitId) ? 'counted-already' : null
    return { unitId, counts: whyNot === null, whyNot }
  })
}

interface Recorded {
  readonly quarter: Quarter
  readonly startedAt: Instant
  readonly endedAt: Instant
  readonly signs: readonly VisitSign[]
  readonly served: readonly Served[]
}

/** Records a visit; throws Refusal. */
export function visit(
  householdId: string,
  placeId: string,
  given: GivenVisit,
  about: About,
): { readonly visit: Recorded; readonly fact: Fact<'household.visited'> } {
  refuse(whyNotVisit(given, about))
  const { mode, outcome, clock, by, units, hasWords } = given
  const times = timesOf(given, about.now)
  const quarter = quarterOf(dayOf(times.startedAt))
  const unitIds = units.map(({ id }) => id)
  const served = servedBy(outcome, unitIds, about.countedFor)
  const payload = { placeId, quarter, mode, outcome, clock, ...times, served, hasWords }
  return {
    visit: { quarter, ...times, served },
    fact: { act: 'household.visited', subject: ['household', householdId], payload, unitId: by.id },
  }
}

interface Recent {
  readonly day: Day
  readonly outcome: VisitOutcome
  readonly unitIds: readonly string[]
}

/** Why a unit cannot be added to a visit as having been along, or null. */
export function whyNotAddUnit(recorded: Recent, unit: ServedUnit, today: Day): Why {
  if (recorded.outcome !== 'done') return { code: 'visit-not-done' }
  if (!examinedKinds.includes(unit.kind)) return { code: 'unit-not-examined', details: { unitId: unit.id } }
  if (recorded.unitIds.includes(unit.id)) return { code: 'already-served' }
  return daysBetween(recorded.day, today) > ADD_UNIT_DAYS
    ? { code: 'too-late-to-add', details: { most: ADD_UNIT_DAYS } }
    : null
}

/** What stands out among visits of one person that began in one minute; nothing is refused for it. */
export function minuteSignsOf(placeIds: readonly string[]): VisitSign[] {
  const signs: VisitSign[] = []
  if (placeIds.length >= 3) signs.push('same-minute')
  if (new Set(placeIds).size >= 2) signs.push('two-places')
  return signs
}
