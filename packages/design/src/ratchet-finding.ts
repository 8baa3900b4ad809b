/** Finding 结论: what a ratchet picture says, as numbers; the sentence is made in words and stands as the title (UX §5). */
import { floorOver, lockedFloor, type Measure, resultOf, slipOf, type Tooth, type Verdict } from './ratchet-tooth.ts'

export type FindingKind = 'raised' | 'held' | 'lowered' | 'no-floor'

export type Finding = {
  readonly kind: FindingKind
  readonly measure: Measure
  readonly numbers: {
    /** Half-years shown, the running one among them. */
    readonly periods: number
    /** Points (or places) the floor moved towards the better since the first one; negative only after a rebase. */
    readonly rise: number
    readonly floor: number | null
    readonly slips: number
    readonly rebases: number
    readonly missing: number
  }
}

/** What the teeth say about the floor. */
export function ratchetFinding(teeth: readonly Tooth[], measure: Measure): Finding {
  const floors = teeth.flatMap((tooth) => [tooth.marks.rebase?.from ?? tooth.floorBefore, tooth.floorAfter])
  const first = floors.find((floor) => floor !== null && floor !== undefined) ?? null
  const floor = lockedFloor(teeth) ?? teeth.map(floorOver).findLast((value) => value !== null) ?? null
  const moved = first === null || floor === null ? 0 : measure === 'rank' ? first - floor : floor - first
  const rise = Math.round(moved * 100) / 100
  return {
    kind: floor === null ? 'no-floor' : rise > 0 ? 'raised' : rise < 0 ? 'lowered' : 'held',
    measure,
    numbers: {
      periods: teeth.length,
      rise,
      floor,
      slips: teeth.filter((tooth) => slipOf(tooth, measure) !== null).length,
      rebases: teeth.filter((tooth) => tooth.marks.rebase).length,
      missing: teeth.filter((tooth) => !tooth.running && resultOf(tooth, measure) === null).length,
    },
  }
}

export type AspectsFinding = {
  readonly counts: Readonly<Record<Verdict, number>>
  /** Names of the aspects that slipped: they are named, never only counted. */
  readonly slipped: readonly string[]
}

/** What the last closes of several aspects say together. */
export function aspectsFinding(
  aspects: readonly { readonly name: string; readonly verdict: Verdict | null }[],
): AspectsFinding {
  const count = (verdict: Verdict) => aspects.filter((aspect) => aspect.verdict === verdict).length
  return {
    counts: {
      consolidate: count('consolidate'),
      strengthen: count('strengthen'),
      recover: count('recover'),
      undetermined: aspects.filter((aspect) => (aspect.verdict ?? 'undetermined') === 'undetermined').length,
    },
    slipped: aspects.filter((aspect) => aspect.verdict === 'recover').map((aspect) => aspect.name),
  }
}
