/** What the three rates are counted from: each opinion of the cycle with each item that it became, every one by its own unit. */
import { type CycleId, quartersOf, spanOf } from '@ratchet/domain/cycle/cycle-id'
import { type Day, dayOf, type Instant, instantOf } from '@ratchet/domain/day'
import { saysNo } from '@ratchet/domain/feedback/track'
import { type ReplyForm, sourceRules } from '@ratchet/domain/intake/source'
import type { CaseOutcome } from '@ratchet/domain/lookback/ask'
import type { RateFact } from '@ratchet/domain/lookback/rate'
import { isLateStratum } from '@ratchet/domain/lookback/stratum'
import type { OpinionSource, Verdict } from '@ratchet/domain/opinion/opinion'
import type { Outcome } from '@ratchet/domain/rectification/item'
import { leadNow } from '@ratchet/domain/rectification/lead'
import { type Kysely, sql } from 'kysely'
import type { Database } from '../database/tables.gen.ts'
import { saidOfItem } from '../feedback/said-of-item.ts'
import { mapUnits } from '../rectification/rectification.queries.ts'

/** A fact with what its row on the page says. */
export interface RateRow extends RateFact {
  readonly number: string
  readonly itemNumber: string | null
  readonly text: string | null
  readonly place: string | null
  /** Null where it was answered at once, or belongs to nobody yet. */
  readonly unitId: string | null
  readonly unit: string | null
  /** What was said of the present closing of the item. */
  readonly said: Verdict | null
}

interface Found {
  readonly id: string
  readonly number: string
  readonly maskedText: string | null
  readonly place: string | null
  readonly source: OpinionSource
  readonly replyForm: ReplyForm | null
  readonly replyDue: Day
  readonly answeredAt: Instant | null
  readonly itemId: string | null
  readonly itemNumber: string | null
  readonly leadUnitId: string | null
  readonly outcome: Outcome | null
  readonly round: number | null
  readonly standsClosed: boolean | null
  readonly wasClosed: boolean
  readonly publishedAt: Instant | null
  readonly plannedAt: Instant | null
  readonly said: Verdict | null
  readonly asked: CaseOutcome | null
  readonly askedRound: number | null
  readonly stratum: string | null
  readonly excluded: boolean
}

/**
 * Opinions with their items of the cycle, and those received in it that became none. What was closed in the office's own ledger
 * before use was reviewed by nobody here, so it is no closing. An answer, a plan or a closing of before an opinion came is none
 * of its own.
 */
const facts = (cycleId: CycleId, from: Instant, before: Instant) => sql<Found>`
  select opinion.id, opinion.number, opinion.masked_text, place.name as place, opinion.source, origin.reply_form,
    opinion.reply_due, opinion.answered_at, item.id as item_id, item.number as item_number, item.lead_unit_id, item.outcome,
    item.round, item.status in ('closed', 'verified')
      and not (item.origin = 'imported' and item.outcome is null and item.round = 1) as stands_closed,
    exists (select from submission s where s.item_id = item.id and s.review = 'result' and s.decision = 'approved'
      and s.round < item.round and s.reviewed_at >= opinion.received_at) as was_closed,
    (select min(p.published_at) from publication p where p.item_id = item.id and p.withdrawn_at is null
      and p.published_at >= opinion.received_at) as published_at,
    (select min(s.reviewed_at) from submission s where s.item_id = item.id and s.review = 'plan' and s.decision = 'approved'
      and s.reviewed_at >= opinion.received_at) as planned_at,
    ${saidOfItem} as said, look.outcome as asked, look.item_round as asked_round, look.stratum,
    exists (select from rate_exclusion e where e.opinion_id = opinion.id and e.decision = 'upheld') as excluded
  from opinion left join unit place on place.id = opinion.place_id
    left join opinion_origin origin on origin.opinion_id = opinion.id and origin.word_id is null
    left join rectification_item item on item.concern_id = opinion.concern_id and item.cycle_id = ${cycleId}
    left join lateral (
      select c.outcome, r.item_round, r.stratum from lookback_row r join lookback_case c on c.row_id = r.id
        join lookback l on l.id = r.lookback_id
      where r.opinion_id = opinion.id and r.item_id = item.id and l.status <> 'voided'
        and (l.cycle_id = ${cycleId} or r.item_round = item.round)
      order by c.outcome is null, r.item_round desc, l.frozen_at desc limit 1
    ) look on true
  where item.id is not null or (opinion.received_at >= ${from} and opinion.received_at < ${before}
    and not exists (select from rectification_item other where other.concern_id = opinion.concern_id))
  order by opinion.number, item.number`

export async function listRateFacts(db: Kysely<Database>, cycleId: CycleId): Promise<RateRow[]> {
  const [first, last] = quartersOf(cycleId)
  const [from, before] = [instantOf(spanOf(first as never).from), instantOf(spanOf((last ?? first) as never).before)]
  const { rows } = await facts(cycleId, from, before).execute(db)
  const units = await mapUnits(db)
  return rows.map((row): RateRow => {
    const { id: opinionId, number, itemId, itemNumber, maskedText: text, place, replyDue, said, asked, excluded } = row
    // What was taken back answers nobody. A plan that was approved is told: who does it, how, and until when.
    const [answeredAt = null] = [row.answeredAt, row.publishedAt, row.plannedAt].filter((at) => at !== null).toSorted()
    const standsClosed = row.standsClosed === true
    // What a look-back heard of an earlier closing stays in the share of the satisfied, and says nothing of this one.
    const contradicted = saysNo(said) || (asked === 'unsatisfied' && row.askedRound === row.round)
    const lead = row.leadUnitId === null ? null : leadNow(units, row.leadUnitId)
    return {
      ...{ opinionId, number, itemId, itemNumber, text, place, replyDue, said, asked, excluded },
      late: row.stratum !== null && isLateStratum(row.stratum),
      unitId: lead?.id ?? null,
      unit: lead?.name ?? null,
      unanswerable: (row.replyForm ?? sourceRules[row.source].reply) === 'nobody',
      answeredDay: answeredAt === null ? null : dayOf(answeredAt),
      closed: standsClosed || row.wasClosed || (row.askedRound ?? Infinity) < (row.round ?? 0),
      solved: standsClosed && row.outcome === 'solved' && !contradicted,
    }
  })
}
