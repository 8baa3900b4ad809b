/** 三率 out of the data: each opinion of a cycle's items is one fact, and every number opens its opinions. */
import { type CycleId, quartersOf, spanOf } from '@ratchet/domain/cycle/cycle-id'
import { type Day, dayOf, instantOf } from '@ratchet/domain/day'
import type { CaseOutcome } from '@ratchet/domain/lookback/ask'
import { LEAST_ANSWERS } from '@ratchet/domain/lookback/lookback'
import { isCounted, isHit, type Rate, type RateFact, rateOf, rates } from '@ratchet/domain/lookback/rate'
import { leadNow } from '@ratchet/domain/rectification/lead'
import { type ExactShare, exactShare } from '@ratchet/statistics/statistics'
import { sql } from 'kysely'
import type { ActingContext } from '../context.ts'
import { mapUnits } from '../rectification/rectification.queries.ts'
import { listExclusions } from './exclusion.queries.ts'

interface Fact extends RateFact {
  readonly number: string
  readonly text: string | null
  readonly place: string | null
  /** Null where it was answered at once, or belongs to nobody yet. */
  readonly unitId: string | null
}

/** Opinions received in the cycle, or whose item is in it: with when they were answered and what became of them. */
async function listFacts({ db }: Pick<ActingContext, 'db'>, cycleId: CycleId): Promise<Fact[]> {
  const [first, last] = quartersOf(cycleId)
  const [from, before] = [instantOf(spanOf(first as never).from), instantOf(spanOf((last ?? first) as never).before)]
  const { rows } = await sql<{
    id: string
    number: string
    maskedText: string | null
    place: string | null
    replyDue: Day
    answeredAt: string | null
    publishedAt: string | null
    plannedAt: string | null
    itemUnitId: string | null
    itemStatus: string | null
    itemRound: number | null
    itemOutcome: string | null
    /** Closed in the office's own ledger before this was in use: nobody here reviewed that, so it is no closing. */
    beforeUse: boolean | null
    verdict: string | null
    asked: CaseOutcome | null
    excluded: boolean
  }>`
    select o.id, o.number, o.masked_text, u.name as place, o.reply_due, o.answered_at, o.verdict,
      item.lead_unit_id as item_unit_id, item.status as item_status, item.round as item_round, item.outcome as item_outcome,
      item.before_use,
      (select min(p.published_at) from publication p join rectification_item x on x.id = p.item_id
        where x.concern_id = o.concern_id and p.withdrawn_at is null and p.published_at >= o.received_at) as published_at,
      (select min(s.reviewed_at) from submission s join rectification_item x on x.id = s.item_id
        where x.concern_id = o.concern_id and s.review = 'plan' and s.decision = 'approved'
          and s.reviewed_at >= o.received_at) as planned_at,
      (select c.outcome from lookback_case c join lookback_row r on r.id = c.row_id join lookback l on l.id = c.lookback_id
        where r.opinion_id = o.id and l.cycle_id = ${cycleId} and l.status <> 'voided' order by l.frozen_at desc limit 1) as asked,
      exists (select from rate_exclusion e where e.opinion_id = o.id and e.decision = 'upheld') as excluded
    from opinion o left join unit u on u.id = o.place_id left join lateral (
      select i.*, i.origin = 'imported' and i.outcome is null and i.round = 1
        and i.status in ('closed', 'verified') as before_use
      from rectification_item i where i.concern_id = o.concern_id
      order by (i.cycle_id = ${cycleId}) desc, before_use, i.opened_at desc limit 1
    ) item on true
    where item.cycle_id = ${cycleId} or (item.id is null and o.received_at >= ${from} and o.received_at < ${before})
    order by o.number`.execute(db)
  const units = await mapUnits(db)
  return rows.map((row): Fact => {
    // What was said before the opinion came, or taken back, answers it not. A plan that was approved is told: who does it, how, and until when.
    const [answeredAt = null] = [row.answeredAt, row.publishedAt, row.plannedAt].filter((at) => at !== null).toSorted()
    const standsClosed = !row.beforeUse && (row.itemStatus === 'closed' || row.itemStatus === 'verified')
    const contradicted = row.verdict === 'unsolved' || row.asked === 'unsatisfied'
    return {
      opinionId: row.id,
      number: row.number,
      text: row.maskedText,
      place: row.place,
      unitId: row.itemUnitId && leadNow(units, row.itemUnitId).id,
      replyDue: row.replyDue,
      answeredDay: answeredAt === null ? null : dayOf(answeredAt as never),
      closed: standsClosed || (row.itemRound ?? 1) > 1,
      solved: standsClosed && row.itemOutcome === 'solved' && !contradicted,
      asked: row.asked,
      excluded: row.excluded,
    }
  })
}

export interface RateFigure {
  readonly hits: number
  readonly of: number
  /** Null where too few are behind it. */
  readonly share: ExactShare | null
}

function figuresOf(facts: readonly Fact[], today: Day): Record<Rate, RateFigure> {
  const entries = rates.map((rate): [Rate, RateFigure] => {
    const { hits, of } = rateOf(rate, facts, today)
    return [rate, { hits, of, share: of < LEAST_ANSWERS ? null : exactShare({ found: hits, n: of }) }]
  })
  return Object.fromEntries(entries) as Record<Rate, RateFigure>
}

export async function findRates(ctx: ActingContext, cycleId: CycleId) {
  const today = dayOf(ctx.now)
  const facts = await listFacts(ctx, cycleId)
  const units = await mapUnits(ctx.db)
  const byUnit = [...Map.groupBy(facts, (fact) => fact.unitId)].map(([unitId, own]) => ({
    unitId,
    unit: unitId ? (units.get(unitId)?.name ?? '') : null,
    excluded: own.filter((fact) => fact.excluded).length,
    ...figuresOf(own, today),
  }))
  const numbers = new Map(facts.map((fact) => [fact.opinionId, fact]))
  return {
    all: { excluded: facts.filter((fact) => fact.excluded).length, ...figuresOf(facts, today) },
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
  wanted: { cycleId: CycleId; unitId: string | null; rate: Rate; group: 'hit' | 'miss' | 'excluded' },
) {
  const today = dayOf(ctx.now)
  const facts = (await listFacts(ctx, wanted.cycleId)).filter(
    (fact) => wanted.unitId === null || fact.unitId === wanted.unitId,
  )
  const rows = facts.filter((fact) => {
    if (wanted.group === 'excluded') return fact.excluded
    return isCounted(wanted.rate, fact, today) && isHit(wanted.rate, fact) === (wanted.group === 'hit')
  })
  return { total: rows.length, rows: rows.slice(0, 200) }
}
