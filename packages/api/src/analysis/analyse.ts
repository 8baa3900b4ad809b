/** A wave computed from its answers: pure, in whatever thread. */

import { verdictRule } from '@ratchet/domain/analysis/change-verdict'
import type { Figure } from '@ratchet/domain/analysis/figure'
import type { AnalysisSubject } from '@ratchet/domain/analysis/subject-figures'
import { isTooFew } from '@ratchet/domain/analysis/suppression'
import { themeIds } from '@ratchet/domain/cycle/aspect'
import type { ThemeResult } from '@ratchet/domain/survey/wave'
import { readingSubjectSchema } from '@ratchet/domain/survey/wave'
import { combination, covariances, type Design, proportion, rankSets, version } from '@ratchet/statistics/statistics'
import { baseWeights, changesOf, type Earlier, earlierOf, scored } from './change-estimates.ts'
import type { Computed, ComputedAwareness, ComputedSubject } from './computed.ts'
import { figureOf, type Measured, measuredSubjects } from './measured.ts'
import { placeEstimates } from './place-estimates.ts'
import type { AnalysisTask, AwarenessItem, Sample, SampleFrame } from './sample.ts'
import { sampleDesign } from './sample-design.ts'
import { gradesOf, importanceOf, type SubjectEstimates, subjectEstimates, unknownOf } from './subject-estimates.ts'
import { type TypedColumns, typedColumns } from './typed-columns.ts'

/** Throws Refusal with the reason why the wave cannot be analysed. */
export function analyse({ sample, earlier: given, leaveOutFlagged }: AnalysisTask): Computed {
  const { frame } = sample
  const columns = typedColumns(sample)
  const { design, used } = sampleDesign(frame, columns, baseWeights(columns, leaveOutFlagged))
  const measured = measuredSubjects(frame, columns)
  const estimates = measured.map((one) => subjectEstimates(design, one))
  const earlier = given && earlierOf(given, leaveOutFlagged)
  const changes = changesOf(scored(frame, columns, estimates), earlier)
  const ranks = rankedThemes(estimates)
  const overall = measured.find((one) => one.id === 'overall')
  const otherwise = estimatedOtherwise(sample, columns, measured, earlier, leaveOutFlagged)
  const dropped = columns.flagged.map((isFlagged, k) => Number(leaveOutFlagged && isFlagged && !columns.excluded[k]))
  const count = (isCounted: (k: number) => boolean) =>
    columns.excluded.reduce((sum, _, k) => sum + Number(isCounted(k)), 0)
  const place = (of: readonly string[]) => placeEstimates(design, measured, columns, of, { dropped })
  const streetOf = new Map(columns.place.map((id, k) => [id, columns.street[k] ?? '']))
  return {
    used,
    cases: {
      interviews: columns.rows,
      used: count((k) => (design.weights[k] as number) > 0),
      leftOut: count((k) => columns.excluded[k] === 1),
      withoutWeight: columns.withoutWeight,
      flagged: count((k) => columns.flagged[k] === 1 && columns.excluded[k] === 0),
      leaveOutFlagged,
    },
    subjects: estimates.map(({ measured: one, score, rate }): ComputedSubject => {
      return {
        subject: one.id,
        steps: one.kind === 'five' ? 5 : 10,
        score: figureOf(score, 't'),
        rate: figureOf(rate, 'wilson'),
        grades: gradesOf(design, one),
        ...unknownOf(design, one, columns.excluded),
        ...(changes.get(one.id) ?? { change: null, noChange: 'no-earlier-wave' }),
        rank: ranks.get(one.id) ?? null,
        importance: importanceOf(design, one, overall),
        otherwise: otherwise(one),
        answered: count((k) => !Number.isNaN(one.score[k]) && !columns.excluded[k] && !dropped[k]),
      }
    }),
    themesMean: meanOfThemes(estimates),
    awareness: {
      city: awarenessOf(design, frame, columns, 'aware_city_survey'),
      work: awarenessOf(design, frame, columns, 'aware_work'),
    },
    streets: place(columns.street),
    places: place(columns.place).map((one) => ({ ...one, streetId: streetOf.get(one.id) ?? '' })),
    results: estimates.flatMap(resultOf),
    version,
  }
}

/** The same without the flagged interviews, or with them: what it would be otherwise, and nothing is concluded from it. */
function estimatedOtherwise(
  { frame }: Sample,
  columns: TypedColumns,
  measured: readonly Measured[],
  earlier: Earlier | null,
  leaveOutFlagged: boolean,
): (one: Measured) => ComputedSubject['otherwise'] {
  const isFlagged = columns.flagged.some((flag, k) => flag === 1 && (columns.weights[k] as number) > 0)
  const weights = baseWeights(columns, !leaveOutFlagged)
  if (!isFlagged || !weights.some((weight) => weight > 0)) return () => null
  const { design } = sampleDesign(frame, columns, weights)
  const scores = new Map(measured.map((one) => [one.id, subjectEstimates(design, one).score]))
  return ({ id }) => {
    const score = scores.get(id)
    const before = earlier?.scores.get(id)?.estimate.estimate
    if (!score) return null
    const change = score.estimate === null || before == null ? null : score.estimate - before
    return { n: score.n, estimate: score.estimate, change }
  }
}

/** Simultaneous rank sets of the themes: the best has place 1. */
function rankedThemes(estimates: readonly SubjectEstimates[]): Map<AnalysisSubject, ComputedSubject['rank']> {
  const themes = estimates.filter(({ measured: { id }, score }) => themeIds.some((theme) => theme === id) && score.se)
  if (themes.length < 2) return new Map()
  const scores = themes.map(({ score }) => score)
  const { ranks } = rankSets(scores, covariances(scores), Math.min(...scores.map(({ df }) => df)))
  return new Map(
    themes.map(({ measured }, at) => {
      const set = ranks[at]?.rankSet
      return [measured.id, set ? { from: set[0], to: set[1] } : null]
    }),
  )
}

function meanOfThemes(estimates: readonly SubjectEstimates[]): Figure | null {
  const scores = themeIds.flatMap((theme) => estimates.find(({ measured }) => measured.id === theme)?.score ?? [])
  if (scores.length < themeIds.length) return null
  const mean = combination(
    scores,
    scores.map(() => 1 / scores.length),
    { level: verdictRule.level },
  )
  const fewest = scores.reduce((least, one) => (one.n < least.n ? one : least))
  const { reason: _, ...counts } = fewest
  return figureOf({ ...counts, ...mean, nEff: null, deff: null }, 't')
}

/** 知晓率: who knows, of all who were asked; whoever could not say does not know (D-08). */
function awarenessOf(
  design: Design,
  frame: SampleFrame,
  columns: TypedColumns,
  id: AwarenessItem,
): ComputedAwareness | null {
  const item = frame.awareness.find((one) => one.id === id)
  const { value, hasAny } = columns.answers(id)
  if (!item || !hasAny) return null
  const { unknown } = columns.answers(id)
  // A partial interview may have ended before, and a conditional item may not have been asked.
  const isAsked = (k: number) => unknown[k] === 1 || (columns.complete[k] === 1 && !item.isConditional)
  const knows = value.map((answer, k) => (Number.isNaN(answer) && isAsked(k) ? 0 : answer))
  const answered = value.reduce((sum, answer, k) => sum + Number(!Number.isNaN(answer) && !columns.excluded[k]), 0)
  return { figure: figureOf(proportion(design, knows), 'wilson'), answered }
}

function resultOf({ measured, score, oneSided }: SubjectEstimates): ThemeResult[] {
  const theme = readingSubjectSchema.safeParse(measured.id)
  // A reading is read by everybody, and whoever is so few could be recognised in it.
  if (!theme.success || score.estimate === null || isTooFew(score.n)) return []
  const se = score.se !== null && score.se > 0 ? score.se : null
  return [
    {
      theme: theme.data,
      estimate: score.estimate,
      se,
      margin: null,
      n: score.n,
      df: se !== null && score.df > 0 ? score.df : null,
      lower: oneSided?.lower ?? null,
      upper: oneSided?.upper ?? null,
    },
  ]
}
