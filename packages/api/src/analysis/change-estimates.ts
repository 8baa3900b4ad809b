/** Changes since the last released wave, tested together as one family that was fixed before the data. */
import { verdictFamily, verdictRule } from '@ratchet/domain/analysis/change-verdict'
import type { AnalysisSubject, Change, NoChange } from '@ratchet/domain/analysis/subject-figures'
import { isTooFew } from '@ratchet/domain/analysis/suppression'
import type { Quarter } from '@ratchet/domain/cycle/cycle-id'
import { Refusal } from '@ratchet/domain/refusal'
import { classifyChange, type Difference, difference, type Estimate, StatError } from '@ratchet/statistics/statistics'
import { measuredSubjects, scaleKey } from './measured.ts'
import type { EarlierSample, Sample, SampleFrame } from './sample.ts'
import { sampleDesign } from './sample-design.ts'
import { type SubjectEstimates, subjectEstimates } from './subject-estimates.ts'
import { type TypedColumns, typedColumns } from './typed-columns.ts'

/** Scores of a wave with what decides how they are compared. */
export interface Scored {
  /** With the key of the scale they are on; null where only points were published. */
  readonly scores: ReadonlyMap<AnalysisSubject, { readonly estimate: Estimate; readonly scale: string | null }>
  /** Its communities where they are its clusters; else null. */
  readonly places: ReadonlySet<string> | null
  readonly strata: SampleFrame['plan']['strata']
}
/** What an earlier wave said: of its answers, or only of what was published. */
export interface Earlier extends Scored {
  readonly waveId: string
  readonly quarter: Quarter
}

/** The earlier wave computed again from its answers; what was released of it where that is not possible. */
export function earlierOf(given: EarlierSample, leaveOutFlagged: boolean): Earlier {
  const common = { waveId: given.waveId, quarter: given.quarter as Quarter }
  if (given.sample) {
    try {
      return { ...common, ...computedScores(given.sample, leaveOutFlagged) }
    } catch (error) {
      // It was released once; a plan or a unit that changed since does not take its published figures away.
      if (!(error instanceof Refusal)) throw error
    }
  }
  const scores = given.readings.map(
    (reading) => [reading.subject, { estimate: published(reading), scale: null }] as const,
  )
  return { ...common, scores: new Map(scores), places: null, strata: 'none' }
}

function computedScores(sample: Sample, leaveOutFlagged: boolean): Scored {
  const { frame } = sample
  const columns = typedColumns(sample)
  const { design } = sampleDesign(frame, columns, baseWeights(columns, leaveOutFlagged))
  return scored(
    frame,
    columns,
    measuredSubjects(frame, columns).map((one) => subjectEstimates(design, one)),
  )
}

/** A computed wave as it is compared. */
export function scored(frame: SampleFrame, columns: TypedColumns, estimates: readonly SubjectEstimates[]): Scored {
  const scores = estimates.map(({ measured, score }) => {
    return [measured.id, { estimate: score, scale: scaleKey(frame, measured.kind) }] as const
  })
  const places = frame.plan.clusters === 'place' ? new Set(columns.place) : null
  return { scores: new Map(scores), places, strata: frame.plan.strata }
}

/** The weights of what counts: a flagged interview counts unless it is asked not to. */
export function baseWeights({ weights, flagged }: TypedColumns, leaveOutFlagged: boolean): Float64Array {
  return leaveOutFlagged ? weights.map((weight, k) => (flagged[k] ? 0 : weight)) : weights
}

/** A published result as an estimate of a sample that nobody has: its normal error, or the t of its degrees of freedom. */
export function published({ estimate, se, df, n }: EarlierSample['readings'][number]): Estimate {
  const own = { df: df ?? Number.POSITIVE_INFINITY, n: n ?? 0, nMissing: 0, nEff: null, deff: null }
  return { estimate, se, ...own, ci: null, warnings: [], method: 'published', version: '' }
}

export type ChangeOrNot =
  | { readonly change: Change; readonly noChange: null }
  | { readonly change: null; readonly noChange: NoChange }

/** The change of every subject, or why there is none. */
export function changesOf(current: Scored, earlier: Earlier | null): Map<AnalysisSubject, ChangeOrNot> {
  const none = (noChange: NoChange): ChangeOrNot => ({ change: null, noChange })
  const isShared = sharesClusters(current, earlier)
  const found = new Map<AnalysisSubject, ChangeOrNot>()
  for (const [subject, now] of current.scores) {
    const before = earlier?.scores.get(subject)
    if (!earlier) found.set(subject, none('no-earlier-wave'))
    else if (!before) found.set(subject, none('not-asked-then'))
    // Their score would be this one less the change.
    else if (isTooFew(before.estimate.n)) found.set(subject, none('no-error'))
    else if (before.scale !== null && now.scale !== null && before.scale !== now.scale) {
      found.set(subject, none('other-scale'))
    } else if (before.estimate.se === null && before.estimate.method === 'published') {
      found.set(subject, none('no-error-published'))
    } else {
      const step = compared(before.estimate, now.estimate, isShared)
      found.set(subject, step ? changed(earlier, before.estimate, step) : none('no-error'))
    }
  }
  return judged(found)
}

const sharesClusters = (one: Scored, other: Scored | null): boolean =>
  one.strata === other?.strata && [...(one.places ?? [])].some((id) => other.places?.has(id))

function compared(before: Estimate, now: Estimate, isShared: boolean): Difference {
  const independent = () => difference(before, now, { relation: 'independent', level: verdictRule.level })
  if (!isShared) return independent()
  try {
    return difference(before, now, { relation: 'shared-psu', level: verdictRule.level })
  } catch (error) {
    // The streets' communities were counted otherwise then: without the covariance the error is too large, never too small.
    if (error instanceof StatError) return independent()
    throw error
  }
}

function changed(earlier: Earlier, before: Estimate, step: Difference): ChangeOrNot {
  const { estimate, se, p, ci, df } = step
  if (estimate === null || se === null || p === null || ci === null) return { change: null, noChange: 'no-error' }
  const change: Change = {
    against: { waveId: earlier.waveId, quarter: earlier.quarter, n: before.n === 0 ? null : before.n },
    estimate,
    se,
    low: ci.low,
    high: ci.high,
    df: Number.isFinite(df) ? df : null,
    p,
    adjusted: null,
    q: null,
    verdict: null,
    relation: step.relation === 'shared-psu' ? 'shared-clusters' : 'independent',
  }
  return { change, noChange: null }
}

/** A theme that could not be tested keeps its place in the family, or the family would depend on the data. */
function judged(found: Map<AnalysisSubject, ChangeOrNot>): Map<AnalysisSubject, ChangeOrNot> {
  const family = verdictFamily.map((theme) => found.get(theme)?.change ?? null)
  const { alpha, threshold, watch: watchQ } = verdictRule
  const tested = family.map((change) => ({ estimate: change?.estimate ?? null, p: change?.p ?? null }))
  for (const [at, { verdict, holm, bh }] of classifyChange(tested, { alpha, threshold, watchQ }).entries()) {
    const [theme, change] = [verdictFamily[at], family[at]]
    if (theme && change) found.set(theme, { change: { ...change, adjusted: holm, q: bh, verdict }, noChange: null })
  }
  return found
}
