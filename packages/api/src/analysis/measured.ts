/** A subject's answers as the estimators take them, and estimates as figures. */

import { verdictRule } from '@ratchet/domain/analysis/change-verdict'
import type { Figure, IntervalMethod } from '@ratchet/domain/analysis/figure'
import type { PrintedScale } from '@ratchet/domain/analysis/provenance'
import type { AnalysisSubject } from '@ratchet/domain/analysis/subject-figures'
import type { ScoredKind } from '@ratchet/domain/questionnaire/scale'
import { type Correlation, type Estimate, StatError } from '@ratchet/statistics/statistics'
import type { SampleFrame } from './sample.ts'
import type { TypedColumns } from './typed-columns.ts'

export interface Measured {
  readonly id: AnalysisSubject
  readonly kind: ScoredKind
  /** Points by step, worst first; index 0 is step 1. */
  readonly points: readonly number[]
  readonly step: Float64Array
  /** Points 0–100, NaN without a valid answer. */
  readonly score: Float64Array
  /** 1 = satisfied. */
  readonly satisfied: Float64Array
  readonly unknown: Uint8Array
  /** Valid answers and 不了解: who was asked and said something. */
  readonly asked: Uint8Array
}

/** The subjects that were asked, in the order of the frame. */
export function measuredSubjects(frame: SampleFrame, columns: TypedColumns): Measured[] {
  return frame.subjects.flatMap(({ id, kind }) => {
    const { value, unknown, hasAny } = columns.answers(id)
    if (!hasAny && !frame.isAskedByQuestionnaire) return []
    const points = kind === 'five' ? frame.scale.five : frame.scale.ten
    const positive = kind === 'five' ? frame.scale.positiveFive : frame.scale.positiveTen
    const score = value.map((step, row) => {
      if (Number.isNaN(step)) return step
      const given = points[step - 1]
      if (given === undefined)
        throw new StatError('ValueOutOfScale', `${id} has no step ${step}`, { item: id, row, step })
      return given
    })
    return [
      {
        id,
        kind,
        points,
        step: value,
        score,
        satisfied: value.map((step) => (Number.isNaN(step) ? step : Number(positive.includes(step)))),
        unknown,
        asked: unknown.map((isUnknown, k) => Number(isUnknown === 1 || !Number.isNaN(value[k]))),
      },
    ]
  })
}

/** Points of a scale and what counts as satisfied: the same in both waves, or their difference means nothing (D-09). */
export function scaleKey({ scale }: SampleFrame, kind: ScoredKind): string {
  const { five, ten, positiveFive, positiveTen }: PrintedScale = scale
  return JSON.stringify(kind === 'five' ? [kind, five, positiveFive] : [kind, ten, positiveTen])
}

type Estimated = Omit<Estimate, 'ci'> & { readonly ci: Estimate['ci'] | Correlation['ci'] }

/** An estimate as it leaves the thread: nulls stay nulls, and its scores stay behind. */
export function figureOf(estimate: Estimated, interval: IntervalMethod): Figure {
  const { ci, reason, n, nMissing, nEff, deff, df, method } = estimate
  return {
    estimate: estimate.estimate,
    se: estimate.se,
    low: ci?.low ?? null,
    high: ci?.high ?? null,
    level: verdictRule.level,
    n,
    nMissing,
    nEff,
    deff,
    df,
    method,
    interval: ci?.method ?? interval,
    reason: reason ?? null,
    warnings: [...estimate.warnings],
  }
}
