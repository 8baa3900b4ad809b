/** Tooth 齿: one half-year as the ratchet pictures need it, and the few things they all ask of it. Source: SPEC §1, UX §3.3. */

export type Verdict = 'consolidate' | 'strengthen' | 'recover' | 'undetermined'
export type StageState = 'done' | 'forced' | 'current' | 'future' | 'before-use'
export type Measure = 'score' | 'rank'

/** A quarter's self-test on the examination's scale, with its 95 % interval where it was sampled. */
export type Reading = { readonly value: number; readonly low: number | null; readonly high: number | null }

export type Rebase = { readonly from: number; readonly to: number; readonly minutes: string }

export type ToothMarks = {
  readonly forced?: boolean
  readonly provisional?: boolean
  readonly first?: boolean
  readonly rebase?: Rebase | null
}

/**
 * `quarters`: one entry a quarter, null where a reading is missing (a gap); empty where none is ever taken
 * (a rank, an aspect no theme covers). `floorBefore` is the floor it was judged by, after any rebase.
 */
export type Tooth = {
  readonly cycle: string
  readonly label: string
  readonly quarters: readonly (Reading | null)[]
  readonly achieved: number | null
  readonly rank: number | null
  readonly floorBefore: number | null
  readonly floorAfter: number | null
  readonly verdict: Verdict | null
  readonly marks: ToothMarks
  readonly stages: readonly StageState[]
  readonly running?: boolean
  /** Where a click on the tooth leads (its closing record). */
  readonly href?: string
}

export type RatchetInput = {
  readonly measure: Measure
  readonly teeth: readonly Tooth[]
  /** The finding, as a sentence (ratchet-finding.ts, words of `picture`). */
  readonly title: string
  /** The last result before the first tooth, if known: where the profile starts. */
  readonly startsAt?: number | null
  /** How many zones are ranked; 8 when absent. */
  readonly zones?: number
  /** The rank that must not be lost, shown beside the pawl of a score picture. */
  readonly rankFloor?: number | null
}

/** The published result in the picture's measure. */
export function resultOf(tooth: Tooth, measure: Measure): number | null {
  return measure === 'rank' ? tooth.rank : tooth.achieved
}

/** The floor in force over the tooth. */
export function floorOver(tooth: Tooth): number | null {
  return tooth.marks.rebase?.to ?? tooth.floorBefore
}

/** How far the value lies on the losing side of the floor: points, or places; 0 or less when it holds. */
export function shortfall(value: number, floor: number, measure: Measure): number {
  const raw = measure === 'rank' ? value - floor : floor - value
  return Math.round(raw * 100) / 100
}

/** The slip of a closed tooth, or null. A result under the floor that the rule did not call a slip is none (SPEC §1: ranks and samples move by chance). */
export function slipOf(tooth: Tooth, measure: Measure): number | null {
  const value = resultOf(tooth, measure)
  const floor = floorOver(tooth)
  if (value === null || floor === null || tooth.running) return null
  const short = shortfall(value, floor, measure)
  return short > 0 && (tooth.verdict === 'recover' || tooth.verdict === null) ? short : null
}

/** The last reading of a running tooth. */
export function lastReading(tooth: Tooth): Reading | null {
  return tooth.quarters.findLast((reading) => reading !== null) ?? null
}

export type Standing = 'above' | 'unclear' | 'below'

/** Where a sampled reading stands to the floor: only an interval wholly on one side tells. */
export function standingOf(reading: Reading, floor: number): Standing {
  if ((reading.high ?? reading.value) < floor) return 'below'
  return (reading.low ?? reading.value) >= floor ? 'above' : 'unclear'
}

/** The floor the pawl holds at the right edge: of the running tooth, else what the last close left. */
export function lockedFloor(teeth: readonly Tooth[]): number | null {
  const last = teeth.at(-1)
  if (!last) return null
  return last.running ? floorOver(last) : (last.floorAfter ?? floorOver(last))
}
