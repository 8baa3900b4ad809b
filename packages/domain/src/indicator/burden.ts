/**
 * Burden 基层负担: what a unit was asked for in a quarter: requests (tasks, items to put right, dispatches, findings of inspections), forms (quarterly
 * reports, registers) and notices, beside the quarter before; and what a set of indicators asks by itself. Counts of work,
 * never of people: no ranking is made of them. Source: SPEC §5 (requests per unit against the last quarter); DOMAIN D-50, D-51.
 */
import { baseIndicators, type Indicator, type IndicatorSet, indicatorOf } from './indicator.ts'

export const burdenKinds = ['requests', 'forms', 'notices'] as const
export type BurdenKind = (typeof burdenKinds)[number]
/** Where a count comes from, so that its rows can be opened. */
export type BurdenSource = 'task' | 'item' | 'dispatch' | 'finding' | 'report' | 'notice'
export type Burden = Readonly<Record<BurdenKind, number>>
export const noBurden: Burden = { requests: 0, forms: 0, notices: 0 }

export interface BurdenRow {
  readonly unitId: string
  readonly unitName: string
  readonly quarter: Burden
  readonly before: Burden
}

/** How much more (positive) or less is asked than in the quarter before. */
export function burdenChange({ quarter, before }: Pick<BurdenRow, 'quarter' | 'before'>): Burden {
  return {
    requests: quarter.requests - before.requests,
    forms: quarter.forms - before.forms,
    notices: quarter.notices - before.notices,
  }
}

/** What the rules ask of one listed unit in a quarter. */
export interface Asked {
  /** Indicators that weigh something. */
  readonly indicators: number
  readonly households: number
  readonly events: number
  /** Questions of residents that have to be answered. */
  readonly questions: number
  /** Indicators that want a photo. */
  readonly photos: number
  readonly mediaReports: number
}

/** What the set asks of one listed unit in a quarter. */
export function askedOf(set: Pick<IndicatorSet, 'indicators'>): Asked {
  const asked = baseIndicators.map((id) => indicatorOf(set, id)).filter((row) => row.weight > 0)
  const evidence = asked.flatMap(({ id, rule }) => (rule.kind === 'evidence' ? [{ id, rule }] : []))
  const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0)
  const least = (of: (row: (typeof evidence)[number]) => boolean) =>
    sum(evidence.filter(of).map((row) => row.rule.least))
  const isMedia = (row: { id: Indicator['id'] }) => row.id === 'highlight'
  return {
    indicators: asked.length,
    households: sum(asked.map(({ rule }) => (rule.kind === 'threshold' ? rule.count : 0))),
    events: least((row) => !isMedia(row) && row.rule.counts === 'events'),
    questions: least((row) => row.rule.counts === 'questions_answered'),
    photos: evidence.filter((row) => row.rule.photoRequired).length,
    mediaReports: least(isMedia),
  }
}
