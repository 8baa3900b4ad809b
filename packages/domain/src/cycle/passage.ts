/**
 * Passing a gate 转段: the owner does it when every line is met. The passage keeps the checklist as it stood, for ever;
 * a cycle only moves forward, so a passage is written once. Source: SPEC §1.
 */
import { z } from 'zod'
import { type Instant, instantSchema } from '../day.ts'
import type { Actor } from '../people/permission.ts'
import { refuse } from '../refusal.ts'
import { type Person, personOf, personSchema, whyNotOwner } from './actor.ts'
import { cycleIdSchema } from './cycle-id.ts'
import type { CycleWhyNot } from './cycle-refusal.ts'
import type { CycleFact } from './fact.ts'
import { type CheckedLine, checkedLineSchema, isWholeGate, unmetLines } from './gate.ts'
import {
  type Cycle,
  type GateStage,
  gateOf,
  gateStageSchema,
  isBefore,
  type Stage,
  stageAfter,
  stages,
} from './stage.ts'

/** `confirmedBy`: the second person of a forced gate and of every closing. */
export const passageSchema = z.object({
  cycleId: cycleIdSchema,
  stage: gateStageSchema,
  kind: z.enum(['passed', 'forced', 'before_use']),
  checklist: z.array(checkedLineSchema),
  reason: z.string().nullable(),
  by: personSchema,
  confirmedBy: personSchema.nullable(),
  at: instantSchema,
})
export type Passage = z.infer<typeof passageSchema>

/** Why these lines do not say how the gate stands: closed, the last gate (which is the closing), or not all checked. */
export function whyNotGate(
  cycle: Cycle,
  lines: readonly CheckedLine[],
): CycleWhyNot<'cycle-closed' | 'use-closing' | 'gate-unchecked'> {
  const gate = gateOf(cycle.stage)
  if (gate === null) return { code: 'cycle-closed', details: { cycleId: cycle.id } }
  if (gate === 'rectification') return { code: 'use-closing' }
  return isWholeGate(gate, lines) ? null : { code: 'gate-unchecked', details: { stage: gate } }
}

/** Why the gate may not be passed, or null. Details of `gate-not-met`: `lines`, the unmet ones with what is missing. */
export function whyNotPass(
  cycle: Cycle,
  lines: readonly CheckedLine[],
  actor: Actor,
): CycleWhyNot<'not-owner' | 'cycle-closed' | 'use-closing' | 'gate-unchecked' | 'gate-not-met'> {
  const why = whyNotOwner(actor) ?? whyNotGate(cycle, lines)
  if (why) return why
  const unmet = unmetLines(lines)
  return unmet.length > 0 ? { code: 'gate-not-met', details: { lines: unmet } } : null
}

interface Written {
  readonly stage: GateStage
  readonly kind: Passage['kind']
  readonly lines: readonly CheckedLine[]
  readonly reason: string | null
  readonly by: Person
  readonly confirmedBy: Person | null
  readonly at: Instant
}

/** The record of one passage. The caller has asked the rule of its kind. */
export function passageOf(cycle: Cycle, { lines, ...written }: Written): Passage {
  return { cycleId: cycle.id, ...written, checklist: [...lines] }
}

/** Moves the cycle into its next stage. Throws `Refusal`. */
export function passGate(
  cycle: Cycle,
  lines: readonly CheckedLine[],
  actor: Actor,
  now: Instant,
): { cycle: Cycle; passage: Passage; fact: CycleFact } {
  refuse(whyNotPass(cycle, lines, actor))
  const from = cycle.stage as GateStage
  const to = stageAfter(from)
  const by = personOf(actor)
  return {
    cycle: { ...cycle, stage: to, version: cycle.version + 1 },
    passage: passageOf(cycle, { stage: from, kind: 'passed', lines, reason: null, by, confirmedBy: null, at: now }),
    fact: {
      act: 'cycle.gatePassed',
      subject: ['cycle', cycle.id],
      payload: { from, to, lines: lines.map((it) => it.line) },
    },
  }
}

/**
 * Why earlier gates may not be marked 启用前, or null. Only in the office's first cycle, before any of its gates was
 * passed or forced here, and only gates before the stage it joins in: it is no way around a checklist.
 */
export function whyNotMarkBeforeUse(
  cycle: Cycle,
  passages: readonly Passage[],
  joinsIn: Stage,
  actor: Actor,
): CycleWhyNot<'not-owner' | 'cycle-closed' | 'not-first-cycle' | 'already-in-use' | 'stage-not-later'> {
  if (cycle.stage === 'closed') return { code: 'cycle-closed', details: { cycleId: cycle.id } }
  if (cycle.openedFrom !== null) return { code: 'not-first-cycle', details: { openedFrom: cycle.openedFrom } }
  if (passages.some((row) => row.cycleId === cycle.id)) return { code: 'already-in-use' }
  if (!isBefore(cycle.stage, joinsIn) || joinsIn === 'closed') {
    return { code: 'stage-not-later', details: { stage: cycle.stage } }
  }
  return whyNotOwner(actor)
}

/** Marks every gate before the stage in which the office joins as 启用前, which is not "forced". Throws `Refusal`. */
export function markBeforeUse(
  cycle: Cycle,
  passages: readonly Passage[],
  joinsIn: Stage,
  actor: Actor,
  now: Instant,
): { cycle: Cycle; passages: Passage[]; fact: CycleFact } {
  refuse(whyNotMarkBeforeUse(cycle, passages, joinsIn, actor))
  const marked = stages.slice(stages.indexOf(cycle.stage), stages.indexOf(joinsIn)) as GateStage[]
  const written = {
    kind: 'before_use',
    lines: [],
    reason: null,
    by: personOf(actor),
    confirmedBy: null,
    at: now,
  } as const
  return {
    cycle: { ...cycle, stage: joinsIn, version: cycle.version + 1 },
    passages: marked.map((stage) => passageOf(cycle, { stage, ...written })),
    fact: {
      act: 'cycle.markedBeforeUse',
      subject: ['cycle', cycle.id],
      payload: { stages: marked, joinsIn },
    },
  }
}

/** The gates of the cycle that were forced 特批转段: shown wherever the cycle is shown. */
export function forcedGates(passages: readonly Passage[]): GateStage[] {
  return passages.filter((row) => row.kind === 'forced').map((row) => row.stage)
}
