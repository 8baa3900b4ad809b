/**
 * The life of a set of indicators: prepared before its half-year opens, locked when the cycle opens, and never changed
 * after that, but for a list of units that was empty; a change is the next half-year's. The approval number of the yearly assessment plan 年度考核计划 is asked for
 * at the opening and may be added once afterwards, since it changes no rule. Source: SPEC §5; DOMAIN Q-15, D-51.
 */
import type { Fact } from '../audit/fact.ts'
import { type CycleId, cycleAfter, cycleOf } from '../cycle/cycle-id.ts'
import type { Day, Instant } from '../day.ts'
import { refuse } from '../refusal.ts'
import { type Office, type SetContent, whyNotContent, whyNotListed } from './content.ts'
import type { Indicator, IndicatorSet } from './indicator.ts'
import type { IndicatorAct, IndicatorWhyNot } from './indicator-refusal.ts'
import { presetOf } from './preset.ts'

export type IndicatorFact = Fact<IndicatorAct>
export type SetChange = SetContent & Pick<IndicatorSet, 'planNumber'>
/** The half-years that there are, and the day: rules are prepared for what is near. */
export interface Around extends Office {
  readonly lastCycle: CycleId | null
  readonly today: Day
}

/** How many half-years ahead of the running one rules may be prepared. */
export const HALVES_AHEAD = 2

/** The latest half-year for which rules may be prepared. */
export function furthestHalf({ lastCycle, today }: Pick<Around, 'lastCycle' | 'today'>): CycleId {
  const now = cycleOf(today)
  return cycleAfter(lastCycle && lastCycle > now ? lastCycle : now, HALVES_AHEAD)
}

/** Why the set of this half-year cannot be edited now, whatever is typed, or null. */
export function whyNotPrepare(
  { cycleId, status }: Pick<IndicatorSet, 'cycleId' | 'status'>,
  around: Pick<Around, 'lastCycle' | 'today'>,
): IndicatorWhyNot {
  const { lastCycle } = around
  if (status === 'locked' || (lastCycle !== null && cycleId <= lastCycle)) {
    return { code: 'set-locked', details: { cycleId, next: cycleAfter(lastCycle ?? cycleId) } }
  }
  const furthest = furthestHalf(around)
  return cycleId > furthest ? { code: 'half-year-too-far', details: { cycleId, furthest } } : null
}

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b)
const contentOf = ({ indicators, listedUnitIds }: SetContent) => ({ indicators, listedUnitIds })

/** The indicators that are other in the one than in the other. */
export function changedIndicators(a: readonly Indicator[], b: readonly Indicator[]): Indicator['id'][] {
  return b
    .filter(
      (row) =>
        !same(
          row,
          a.find((other) => other.id === row.id),
        ),
    )
    .map((row) => row.id)
}

/**
 * Whether the running half-year opened before a department was there to be listed: who is scored may then still be chosen, once,
 * and nothing else of it. Without this no score of it could ever be published, and its gate be passed by force alone.
 */
export function awaitsUnits(
  { cycleId, status, listedUnitIds }: Pick<IndicatorSet, 'cycleId' | 'status' | 'listedUnitIds'>,
  { lastCycle }: Pick<Around, 'lastCycle'>,
): boolean {
  return status === 'locked' && listedUnitIds.length === 0 && cycleId === lastCycle
}

/** Why the set cannot become this, or null. */
export function whyNotEdit(before: IndicatorSet, change: SetChange, around: Around): IndicatorWhyNot {
  const isListing = same(before.indicators, change.indicators) && before.planNumber === change.planNumber
  if (isListing && awaitsUnits(before, around)) return whyNotListed(change.listedUnitIds, around)
  const why = whyNotPrepare(before, around) ?? whyNotContent(change, around)
  if (why) return why
  const isSame = same(contentOf(before), contentOf(change)) && before.planNumber === change.planNumber
  return isSame ? { code: 'nothing-changed' } : null
}

/** The number of the set: that of the half-year before where nothing of it changed, else the next. */
export function editionAfter(previous: IndicatorSet | null, content: Pick<SetContent, 'indicators'>): number {
  if (previous === null) return 1
  return same(previous.indicators, content.indicators) ? previous.edition : previous.edition + 1
}

type Acted = { readonly set: IndicatorSet; readonly fact: IndicatorFact }
const weightsOf = (set: SetContent) => Object.fromEntries(set.indicators.map((row) => [row.id, row.weight]))

/** Changes the set of a half-year that has not opened, or lists the units of one that opened without any; `previous` is the one before it. Throws `Refusal`. */
export function editSet(before: IndicatorSet, change: SetChange, previous: IndicatorSet | null, around: Around): Acted {
  refuse(whyNotEdit(before, change, around))
  const { indicators, listedUnitIds, planNumber } = change
  const set: IndicatorSet = {
    ...before,
    edition: editionAfter(previous, change),
    preset: presetOf(indicators),
    indicators,
    listedUnitIds,
    planNumber,
    version: before.version + 1,
  }
  const payload = {
    cycleId: set.cycleId,
    preset: set.preset,
    changed: changedIndicators(before.indicators, indicators),
    weights: weightsOf(set),
    listedUnits: listedUnitIds.length,
    planNumber,
  }
  return { set, fact: { act: 'indicator.edited', subject: ['indicator_set', set.id], payload } }
}

/**
 * Locks what the half-year runs on, as it opens. Never refused: an office that drafted nothing runs on what it had, and a
 * plan number that nobody gave is shown as missing.
 */
export function lockSet(
  before: IndicatorSet,
  previous: IndicatorSet | null,
  planNumber: string | null,
  now: Instant,
): Acted {
  const set: IndicatorSet = {
    ...before,
    edition: editionAfter(previous, before),
    planNumber: planNumber ?? before.planNumber,
    status: 'locked',
    lockedAt: now,
    version: before.version + 1,
  }
  const { cycleId, edition, preset } = set
  const payload = { cycleId, edition, preset, weights: weightsOf(set), planNumber: set.planNumber }
  return { set, fact: { act: 'indicator.locked', subject: ['indicator_set', set.id], payload } }
}

/** Why the plan's number cannot be added to what is locked, or null. */
export function whyNotRecordPlan(set: IndicatorSet, planNumber: string | null): IndicatorWhyNot {
  if (set.status === 'draft') return { code: 'plan-while-draft', details: { cycleId: set.cycleId } }
  if (set.planNumber !== null) return { code: 'plan-recorded', details: { planNumber: set.planNumber } }
  return planNumber === null || planNumber === '' ? { code: 'plan-missing' } : null
}

/** Adds the number of the yearly plan to a locked set that has none. Throws `Refusal`. */
export function recordPlan(set: IndicatorSet, planNumber: string): Acted {
  refuse(whyNotRecordPlan(set, planNumber))
  return {
    set: { ...set, planNumber, version: set.version + 1 },
    fact: {
      act: 'indicator.planRecorded',
      subject: ['indicator_set', set.id],
      payload: { cycleId: set.cycleId, planNumber },
    },
  }
}
