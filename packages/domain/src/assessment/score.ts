/**
 * Score 得分: earned ÷ applicable × 100 + min(X, cap). A unit is scored on what applies to it; what nobody verified earns
 * nothing yet. Ranks are by the figure as it is shown, so equal figures share a place; beside each stands the real work of
 * rectification 整改实绩, before the 6个1. Source: SPEC §5; DOMAIN S-061 (same rules for all, every figure traceable).
 */
import { baseIndicators, bonusCap, type IndicatorSet, indicatorOf, ruleOf } from '../indicator/indicator.ts'
import { riseCredit } from './rise.ts'
import type { AspectRise, BasePart, RectificationRecord, ScoreRow, ShownEvidence } from './score-content.ts'
import type { Verification } from './verify.ts'

/** Everything that one unit's score is made of. */
export interface ScoreInputs {
  readonly unit: { readonly id: string; readonly name: string }
  readonly report: {
    readonly id: string
    readonly status: 'open' | 'submitted' | 'returned' | 'verified'
    readonly late: boolean
    readonly returns: number
    /** What each card counted when it was handed in. */
    readonly counted: Readonly<Partial<Record<BasePart['indicator'], number>>>
  } | null
  readonly standing: readonly Verification[]
  readonly evidence: readonly (ShownEvidence & { readonly indicator: BasePart['indicator'] })[]
  /** Aspects that the unit led, when a result came out in the quarter. */
  readonly rises: readonly AspectRise[]
  readonly bonuses: ScoreRow['bonusParts']
  readonly rectification: RectificationRecord
}

/** One unit's row, still without its rank. */
export function scoreRow(set: Pick<IndicatorSet, 'indicators'>, given: ScoreInputs): Omit<ScoreRow, 'rank'> {
  const { unit, report, rectification, rises } = given
  const parts = baseIndicators.map((id) => basePart(set, id, given)).filter((part) => part.weight > 0)
  const credit = riseCredit(rises)
  const riseOf = indicatorOf(set, 'rise')
  const rise =
    credit === null || riseOf.weight === 0
      ? null
      : {
          weight: riseOf.weight,
          clause: riseOf.clause,
          rule: riseOf.rule,
          credit,
          points: credit * riseOf.weight,
          aspects: [...rises],
        }
  const weighed = [...parts, ...(rise ? [rise] : [])]
  const applicable = weighed.reduce((sum, part) => sum + part.weight, 0)
  const earned = weighed.reduce((sum, part) => sum + part.points, 0)
  const base = applicable === 0 ? 0 : (earned / applicable) * 100
  const cap = bonusCap(set)
  const bonus = Math.min(
    cap,
    given.bonuses.reduce((sum, part) => sum + part.points, 0),
  )
  return {
    unitId: unit.id,
    unitName: unit.name,
    reportId: report?.id ?? null,
    reportStatus: report?.status ?? 'none',
    late: report?.late ?? false,
    returns: report?.returns ?? 0,
    rectification,
    parts,
    rise,
    bonusParts: [...given.bonuses],
    earned,
    applicable,
    base,
    bonus,
    bonusCap: cap,
    total: base + bonus,
  }
}

function basePart(
  set: Pick<IndicatorSet, 'indicators'>,
  id: (typeof baseIndicators)[number],
  given: ScoreInputs,
): BasePart {
  const { weight, rule, clause } = indicatorOf(set, id)
  const verification = given.standing.find((row) => row.indicator === id)
  const credit = verification?.credit ?? 0
  return {
    indicator: id,
    weight,
    rule,
    clause,
    counted: given.report?.counted[id] ?? null,
    decision: verification?.decision ?? null,
    credit,
    points: credit * weight,
    reason: verification?.reason ?? null,
    by: verification?.by ?? null,
    at: verification?.at ?? null,
    evidence: given.evidence.filter((row) => row.indicator === id).map(({ indicator: _, ...shown }) => shown),
  }
}

/** Hundredths of a point, as every screen and circular shows them: ties are ties of what can be seen. */
export const shownScore = (score: number): number => Math.round(score * 100 + 1e-6) / 100

/** Rows with their places: equal scores share the better one, and the next place is left out (1, 2, 2, 4). */
export function ranked(rows: readonly Omit<ScoreRow, 'rank'>[]): ScoreRow[] {
  const placed = rows.map((row) => ({
    ...row,
    rank: 1 + rows.filter((other) => shownScore(other.total) > shownScore(row.total)).length,
  }))
  return placed.toSorted((a, b) => a.rank - b.rank || a.unitName.localeCompare(b.unitName, 'zh'))
}

/** How much of each indicator is credited over all units, 0–1, so that a hard or a generous verifier is seen. */
export function creditSpread(rows: readonly Pick<ScoreRow, 'parts'>[]) {
  return baseIndicators.map((indicator) => {
    const parts = rows.flatMap((row) => row.parts.filter((part) => part.indicator === indicator))
    const count = (test: (part: BasePart) => boolean) => parts.filter(test).length
    return {
      indicator,
      full: count((part) => part.decision === 'accepted'),
      part: count((part) => part.decision === 'part'),
      returned: count((part) => part.decision === 'returned'),
      waiting: count((part) => part.decision === null),
    }
  })
}

/** The most points that the bonus rule lets scorers give, and how many of them it wants. */
export function bonusFrame(set: Pick<IndicatorSet, 'indicators'>): { cap: number; scorers: number } {
  return { cap: bonusCap(set), scorers: ruleOf(set, 'bonus').scorers }
}
