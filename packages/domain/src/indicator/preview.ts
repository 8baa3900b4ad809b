/**
 * Preview 试算: what other indicators would have made of scores that are published, worked out of the frozen snapshot and
 * nothing else. A returned card stays returned and a credited part stays as credited, since a human decided; what the
 * snapshot does not know is drawn as a range, never guessed. Source: SPEC §5; issue "Assessment and duty".
 */
import { riseCredit, riseShare } from '../assessment/rise.ts'
import type { ScoreRow } from '../assessment/score-content.ts'
import { applicable } from './applies.ts'
import { BASE_POINTS, bonusCap, type Indicator, type IndicatorId, type IndicatorSet, ruleOf } from './indicator.ts'

/** The least and the most that it can be. */
export interface Range {
  readonly least: number
  readonly most: number
}

export interface PreviewRow {
  readonly unitId: string
  readonly unitName: string
  /** As published. */
  readonly total: number
  readonly rank: number
  readonly would: Range
  /** Ranks among those previewed, by the least and the most; a unit no longer listed has none. */
  readonly rankWould: { readonly best: number; readonly worst: number } | null
  /** Indicators of which the snapshot does not know what the new rule would have given. */
  readonly unknown: readonly IndicatorId[]
}

const exactly = (value: number): Range => ({ least: value, most: value })
const anything: Range = { least: 0, most: 1 }

/** Share of a base indicator, 0–1, by a rule and what was counted. */
export function creditByRule(rule: Indicator['rule'], counted: number): number {
  if (rule.kind === 'threshold') {
    return rule.proportional ? Math.min(1, counted / rule.count) : Number(counted >= rule.count)
  }
  return rule.kind === 'evidence' ? Number(counted >= rule.least) : 0
}

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b)

/** Questions answered at the events behind a part of the snapshot; null where none of them was counted. */
export type Answered = (unitId: string, indicator: IndicatorId) => number | null

function baseCredit(row: ScoreRow, { id, rule }: Indicator, answered: Answered): Range {
  const part = row.parts.find((it) => it.indicator === id)
  // It was not asked for then.
  if (!part) return row.reportStatus === 'none' ? exactly(0) : anything
  if (same(part.rule, rule) || part.decision === 'returned' || part.decision === 'part') return exactly(part.credit)
  const countsAlike =
    part.rule.kind === rule.kind &&
    !(part.rule.kind === 'evidence' && rule.kind === 'evidence' && part.rule.counts !== rule.counts)
  const asksAnswers = rule.kind === 'evidence' && rule.counts === 'questions_answered'
  const answers = !countsAlike && asksAnswers && part.decision !== null ? answered(row.unitId, id) : null
  if (answers !== null) return exactly(creditByRule(rule, answers))
  if (!countsAlike || part.counted === null) return part.decision === null ? exactly(0) : anything
  return exactly(creditByRule(rule, part.counted))
}

function creditOfRise(row: ScoreRow, set: Pick<IndicatorSet, 'indicators'>): Range {
  const rule = ruleOf(set, 'rise')
  if (!row.rise || same(row.rise.rule, rule)) return exactly(row.rise?.credit ?? 0)
  const aspects = row.rise.aspects.map(({ before, after }) => ({
    share: before === null || after === null ? null : riseShare(rule, before, after).share,
  }))
  return exactly(riseCredit(aspects) ?? row.rise.credit)
}

function totalThen(row: ScoreRow, set: Pick<IndicatorSet, 'indicators'>, answered: Answered) {
  const standing = { leadsAspects: row.rise !== null, resultOut: row.rise !== null }
  const ids = applicable(set, standing)
  const parts = set.indicators
    .filter((indicator) => ids.includes(indicator.id))
    .map((indicator) => ({
      indicator,
      credit: indicator.id === 'rise' ? creditOfRise(row, set) : baseCredit(row, indicator, answered),
    }))
  const applies = parts.reduce((sum, part) => sum + part.indicator.weight, 0)
  const asked = row.bonusParts.reduce((sum, part) => sum + part.points, 0)
  const bonus = Math.min(asked, bonusCap(set))
  const total = (end: keyof Range) => {
    const earned = parts.reduce((sum, part) => sum + part.indicator.weight * part.credit[end], 0)
    return applies === 0 ? bonus : (earned / applies) * BASE_POINTS + bonus
  }
  const unknown = parts.filter(({ credit }) => credit.least < credit.most).map(({ indicator }) => indicator.id)
  return { would: { least: total('least'), most: total('most') }, unknown }
}

/** The rows of a published quarter, each beside what the set would have made of it, in the order of the published ranks. */
export function previewScores(
  rows: readonly ScoreRow[],
  set: Pick<IndicatorSet, 'indicators' | 'listedUnitIds'>,
  answered: Answered = () => null,
): PreviewRow[] {
  const counted = rows.map((row) => ({ row, ...totalThen(row, set, answered) }))
  const listed = counted.filter(({ row }) => set.listedUnitIds.includes(row.unitId))
  // Sums of decimals are off by a few units in the last binary place.
  const less = (a: number, b: number) => a < b - 1e-9
  return counted
    .map(({ row, would, unknown }): PreviewRow => {
      const isListed = set.listedUnitIds.includes(row.unitId)
      const others = listed.filter((other) => other.row.unitId !== row.unitId)
      const best = others.filter((other) => less(would.most, other.would.least)).length + 1
      const worst = others.filter((other) => less(would.least, other.would.most)).length + 1
      const { unitId, unitName, total, rank } = row
      return { unitId, unitName, total, rank, would, rankWould: isListed ? { best, worst } : null, unknown }
    })
    .toSorted((a, b) => a.rank - b.rank || a.unitName.localeCompare(b.unitName))
}
