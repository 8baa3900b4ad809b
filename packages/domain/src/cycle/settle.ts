/**
 * Settling 转正: the predecessor's result has come and it is closed, so the provisional floors are replaced by the real
 * ones, and what changed is listed, for instance targets that now lie under their floor. Source: SPEC §1.
 */
import type { Instant } from '../day.ts'
import type { Actor } from '../people/permission.ts'
import { refuse } from '../refusal.ts'
import { holds } from './actor.ts'
import type { CycleWhyNot } from './cycle-refusal.ts'
import type { CycleFact, FloorChange } from './fact.ts'
import type { Floor } from './floor.ts'
import type { Missing, TargetFact } from './gate-fact.ts'
import { targetsUnderFloor } from './gate-goal.ts'
import { type Estate, type Seed, seedFrom } from './seed.ts'
import type { Cycle } from './stage.ts'

/** Why the cycle may not settle, or null. Owner or leader: the leader who confirms the closing may settle with it. */
export function whyNotSettle(
  cycle: Cycle,
  predecessor: Pick<Cycle, 'id' | 'stage'>,
  actor: Actor,
): CycleWhyNot<'not-owner' | 'not-provisional' | 'not-predecessor' | 'predecessor-not-closed'> {
  if (!holds(actor, 'owner') && !holds(actor, 'leader')) return { code: 'not-owner' }
  if (!cycle.provisional) return { code: 'not-provisional', details: { cycleId: cycle.id } }
  const details = { predecessor: predecessor.id, stage: predecessor.stage }
  if (cycle.openedFrom !== predecessor.id) return { code: 'not-predecessor', details }
  return predecessor.stage === 'closed' ? null : { code: 'predecessor-not-closed', details }
}

export interface Settled {
  readonly cycle: Cycle
  /** The floors of this cycle with their real levels, same rows and later versions. */
  readonly floors: readonly Floor[]
  /** What the closed predecessor brings beyond the floors; measures that already stand here are left out. */
  readonly seed: Seed
  readonly changes: readonly FloorChange[]
  readonly targetsUnderFloor: readonly Missing[]
  readonly fact: CycleFact
}

/** Replaces the provisional floors; stage and passed gates stay as they are. Throws `Refusal`. */
export function settle(
  cycle: Cycle,
  own: {
    readonly floors: readonly Floor[]
    readonly targets: readonly TargetFact[]
    readonly measureSourceIds: readonly string[]
  },
  estate: Estate,
  actor: Actor,
  now: Instant,
): Settled {
  refuse(whyNotSettle(cycle, estate.cycle, actor))
  const whole = seedFrom(
    estate,
    own.floors.map((floor) => floor.subject),
  )
  const floors = whole.floors.map((real): Floor => {
    const mine = own.floors.find((floor) => floor.subject === real.subject)
    return mine ? { ...mine, before: real.before, provisional: false, version: mine.version + 1 } : real
  })
  const changes = floors.flatMap(({ subject, before: after }): FloorChange[] => {
    const before = own.floors.find((floor) => floor.subject === subject)?.before ?? null
    return before === after ? [] : [{ subject, before, after }]
  })
  const under = targetsUnderFloor({ targets: own.targets, floors })
  return {
    cycle: { ...cycle, provisional: false, settledAt: now, version: cycle.version + 1 },
    floors,
    seed: { ...whole, floors, measures: whole.measures.filter((it) => !own.measureSourceIds.includes(it.sourceId)) },
    changes,
    targetsUnderFloor: under,
    fact: {
      act: 'cycle.settled',
      subject: ['cycle', cycle.id],
      payload: { from: estate.cycle.id, changes, targetsUnderFloor: under.map((row) => row.id) },
    },
  }
}
