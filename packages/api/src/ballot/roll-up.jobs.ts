/** Counting ballots 计数: from the list of uncounted batches into counters, exactly once. Source: PERFORMANCE "Shape". */
import { type AsideSign, asideOf, type ViewRule, viewRuleSchema } from '@ratchet/domain/ballot/view-rule'
import { type Day, dayOf, type Instant } from '@ratchet/domain/day'
import { sql } from 'kysely'
import type { Tx } from '../context.ts'
import type { Db } from '../database/connect.ts'
import { countAnswers, countForms } from './counter.queries.ts'

/** Batches of one turn: a batch has up to 200 ballots. */
export const TURN = 100
/** The advisory lock of the counting hand: one at a time over all instances. */
const COUNTER = 7_130_002

/** One counting hand at a time over all instances; released with the transaction. */
export async function waitToCount(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(${COUNTER})`.execute(tx)
}

interface Form {
  readonly id: string
  readonly campaignId: string
  readonly pointId: string
  readonly proof: string
  readonly signs: readonly string[]
  readonly source: string | null
  readonly receivedAt: string
}

/** What of a point, day and network has been counted; source '' is whoever brought no proof. */
interface Tally {
  readonly campaignId: string
  readonly pointId: string
  readonly day: Day
  readonly source: string
  n: number
  admitted: number
}
type Tallies = Map<string, Tally>

const tallyName = (campaignId: string, pointId: string, day: Day, source: string) =>
  [campaignId, pointId, day, source].join('\n')

/** The network of a form as it is tallied; null for one with a proof from nobody knows where. */
const sourceOf = ({ proof, source }: Form): string | null => (proof === 'solved' ? source : '')

/**
 * Counts the oldest uncounted batches: decides by the published rule which new forms stand in the default view, and adds
 * everything to the counters, in the transaction that takes the batches off the list. Answers how many batches.
 */
export async function rollUpOnce(db: Db): Promise<number> {
  const waiting = await db.selectFrom('ballotUncounted').select('batchId').limit(1).execute()
  if (waiting.length === 0) return 0
  return db.transaction().execute(async (tx) => {
    await waitToCount(tx)
    const { rows } = await sql<{ batchId: string }>`delete from ballot_uncounted where batch_id in (
      select batch_id from ballot_uncounted order by position limit ${TURN}) returning batch_id`.execute(tx)
    const batchIds = rows.map((row) => row.batchId)
    if (batchIds.length === 0) return 0
    await setAside(tx, batchIds)
    await countForms(tx, sql`b.batch_id = any(${batchIds}::uuid[])`)
    await countAnswers(tx, sql`b.batch_id = any(${batchIds}::uuid[])`)
    return batchIds.length
  })
}

/** Counts until nothing waits. */
export async function rollUpAll(db: Db): Promise<number> {
  let total = 0
  for (let counted = await rollUpOnce(db); counted > 0; counted = await rollUpOnce(db)) total += counted
  return total
}

/** Judges the new forms of the batches in the order in which they came. */
export async function setAside(tx: Tx, batchIds: readonly string[]): Promise<void> {
  const forms = await tx
    .selectFrom('ballot')
    .select(['id', 'campaignId', 'pointId', 'proof', 'signs', 'source', 'receivedAt'])
    .where(sql<boolean>`batch_id = any(${batchIds}::uuid[])`)
    .whereRef('id', '=', 'formId')
    .orderBy('receivedAt')
    .orderBy('position')
    .execute()
  if (forms.length === 0) return
  const rules = await findRules(tx, [...new Set(forms.map((form) => form.campaignId))])
  const tallies = await findTallies(tx, forms)
  const aside: { campaignId: string; formId: string; sign: AsideSign }[] = []
  for (const form of forms) {
    const day = dayOf(form.receivedAt as Instant)
    const unproved = tallies.get(tallyName(form.campaignId, form.pointId, day, ''))?.admitted ?? 0
    const source = sourceOf(form)
    const own = source === null ? null : tallyOf(tallies, form, day, source)
    const rule = rules.get(form.campaignId)
    if (!rule) throw new Error(`campaign ${form.campaignId} has no rule`)
    const sign = asideOf(
      { isProved: form.proof === 'solved', signs: form.signs },
      { unproved, fromSource: own?.admitted ?? 0 },
      rule,
    )
    if (own) own.n += 1
    if (sign) aside.push({ campaignId: form.campaignId, formId: form.id, sign })
    else if (own) own.admitted += 1
  }
  if (aside.length > 0) await tx.insertInto('ballotAside').values(aside).execute()
  await saveTallies(tx, [...tallies.values()])
}

async function findRules(tx: Tx, campaignIds: readonly string[]): Promise<ReadonlyMap<string, ViewRule>> {
  const rows = await tx.selectFrom('campaign').select(['id', 'viewRule']).where('id', 'in', campaignIds).execute()
  return new Map(rows.map((row) => [row.id, viewRuleSchema.parse(row.viewRule)]))
}

/** What was counted before of the points, days and networks of these forms. */
async function findTallies(tx: Tx, forms: readonly Form[]): Promise<Tallies> {
  const names = new Map(
    forms.flatMap((form) =>
      ['', sourceOf(form)].flatMap((source) => {
        if (source === null) return []
        const day = dayOf(form.receivedAt as Instant)
        return [[tallyName(form.campaignId, form.pointId, day, source), { ...form, day, source }] as const]
      }),
    ),
  )
  const asked = [...names.values()]
  const { rows } = await sql<Tally>`select s.campaign_id, s.point_id, s.day, s.source, s.n, s.admitted
    from ballot_source s join unnest(${asked.map((it) => it.campaignId)}::uuid[], ${asked.map((it) => it.pointId)}::uuid[],
      ${asked.map((it) => it.day)}::date[], ${asked.map((it) => it.source)}::text[]) as a(campaign_id, point_id, day, source)
      using (campaign_id, point_id, day, source)`.execute(tx)
  return new Map(rows.map((row) => [tallyName(row.campaignId, row.pointId, row.day, row.source), row]))
}

function tallyOf(tallies: Tallies, { campaignId, pointId }: Form, day: Day, source: string): Tally {
  const name = tallyName(campaignId, pointId, day, source)
  const tally = tallies.get(name) ?? { campaignId, pointId, day, source, n: 0, admitted: 0 }
  tallies.set(name, tally)
  return tally
}

async function saveTallies(tx: Tx, tallies: readonly Tally[]): Promise<void> {
  const of = <K extends keyof Tally>(name: K) => tallies.map((tally) => tally[name])
  await sql`insert into ballot_source (campaign_id, point_id, day, source, n, admitted)
    select * from unnest(${of('campaignId')}::uuid[], ${of('pointId')}::uuid[], ${of('day')}::date[],
      ${of('source')}::text[], ${of('n')}::bigint[], ${of('admitted')}::bigint[])
    on conflict (campaign_id, point_id, day, source) do update set n = excluded.n, admitted = excluded.admitted`.execute(
    tx,
  )
}
