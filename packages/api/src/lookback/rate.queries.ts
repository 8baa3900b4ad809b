/** 三率 out of the data, by unit and of all; every number opens what it was counted from. */
import type { CycleId } from '@ratchet/domain/cycle/cycle-id'
import { type Day, dayOf } from '@ratchet/domain/day'
import { LEAST_ANSWERS } from '@ratchet/domain/lookback/lookback'
import { isCounted, isHit, lateOf, type Rate, type RateGroup, rateOf, rates } from '@ratchet/domain/lookback/rate'
import { type ExactShare, exactShare } from '@ratchet/statistics/statistics'
import type { ActingContext } from '../context.ts'
import { mapUnits } from '../rectification/rectification.queries.ts'
import { listExclusions } from './exclusion.queries.ts'
import { listRateFacts, type RateRow } from './rate-fact.queries.ts'

export interface RateFigure {
  readonly hits: number
  readonly of: number
  /** Null where too few are behind it. */
  readonly share: ExactShare | null
}

const isUnanswerable = ({ unanswerable, excluded }: RateRow) => unanswerable && !excluded

function figuresOf(facts: readonly RateRow[], today: Day) {
  const entries = rates.map((rate): [Rate, RateFigure] => {
    const { hits, of } = rateOf(rate, facts, today)
    return [rate, { hits, of, share: of < LEAST_ANSWERS ? null : exactShare({ found: hits, n: of }) }]
  })
  return {
    ...(Object.fromEntries(entries) as Record<Rate, RateFigure>),
    excluded: facts.filter((fact) => fact.excluded).length,
    /** Left out of responded only: nobody can be told an answer. */
    unanswerable: facts.filter(isUnanswerable).length,
    /** Asked after their sixty days 超期回看: beside the rate of those asked in time. */
    late: lateOf(facts),
  }
}

export async function findRates(ctx: Pick<ActingContext, 'db' | 'now'>, cycleId: CycleId) {
  const today = dayOf(ctx.now)
  const facts = await listRateFacts(ctx.db, cycleId)
  const units = await mapUnits(ctx.db)
  const byUnit = [...Map.groupBy(facts, (fact) => fact.unitId)].map(([unitId, own]) => ({
    unitId,
    unit: unitId ? (units.get(unitId)?.name ?? '') : null,
    ...figuresOf(own, today),
  }))
  const numbers = new Map(facts.map((fact) => [fact.opinionId, fact]))
  return {
    all: figuresOf(facts, today),
    units: byUnit.toSorted((a, b) => (a.unit ?? '\uffff').localeCompare(b.unit ?? '\uffff', 'zh-CN')),
    exclusions: (await listExclusions(ctx.db)).flatMap((row) => {
      const fact = numbers.get(row.opinionId)
      return fact
        ? [{ ...row, number: fact.number, unit: row.unitId ? (units.get(row.unitId)?.name ?? '') : null }]
        : []
    }),
  }
}

export async function listRateRows(
  ctx: ActingContext,
  wanted: { cycleId: CycleId; unitId: string | null; rate: Rate; group: RateGroup },
) {
  const today = dayOf(ctx.now)
  const facts = (await listRateFacts(ctx.db, wanted.cycleId)).filter(
    (fact) => wanted.unitId === null || (fact.unitId ?? 'none') === wanted.unitId,
  )
  const rows = facts.filter((fact) => {
    if (wanted.group === 'excluded') return fact.excluded
    if (wanted.group === 'unanswerable') return isUnanswerable(fact)
    return isCounted(wanted.rate, fact, today) && isHit(wanted.rate, fact) === (wanted.group === 'hit')
  })
  return { total: rows.length, rows: rows.slice(0, 200) }
}
