import { sql } from 'kysely'
import { batchRoot } from '../ballot/leaf.ts'
import { listDifferences } from '../ballot/recount.queries.ts'
import { type Leaf, listLeaves } from '../ballot/sealed.queries.ts'
import type { Db } from '../database/connect.ts'
import type { Report } from './report.ts'

const FACTS = 500
/** Ballots recomputed at once, a whole batch more or less. */
const BALLOTS = 4000
/** Of a batch that does not hold, so many of its ballots are named. */
const NAMED = 5

/** What the trail says of a batch. */
interface Sealed {
  readonly factId: string
  readonly campaignId: string
  readonly at: string
  readonly payload: { readonly batch: string; readonly size: number; readonly root: string }
}

/** The batches that the trail knows, campaign by campaign in the order of time. */
async function* sealedPages(db: Db): AsyncGenerator<readonly Sealed[]> {
  for (let last: Sealed | null = null; ; ) {
    const after: string[] = last ? [last.campaignId, last.at, last.factId] : []
    const { rows }: { rows: Sealed[] } = await sql<Sealed>`
      select id as fact_id, subject_id as campaign_id, at, payload from fact
      where subject_kind = 'campaign' and act = 'ballot.received'
        ${last ? sql`and (subject_id, at, id) > (${after[0]}, ${after[1]}::timestamptz, ${after[2]}::uuid)` : sql``}
      order by subject_id, at, id limit ${FACTS}`.execute(db)
    if (rows.length > 0) yield rows
    last = rows.at(-1) ?? null
    if (rows.length < FACTS) return
  }
}

/** Batches of one campaign, not too many ballots at a time. */
function* groupsOf(page: readonly Sealed[]): Generator<readonly Sealed[]> {
  let group: Sealed[] = []
  let ballots = 0
  for (const one of page) {
    if (group.length > 0 && (group[0]?.campaignId !== one.campaignId || ballots + one.payload.size > BALLOTS)) {
      yield group
      group = []
      ballots = 0
    }
    group.push(one)
    ballots += one.payload.size
  }
  if (group.length > 0) yield group
}

const named = (ballots: readonly Leaf[]) =>
  ballots
    .slice(0, NAMED)
    .map((ballot) => ballot.id)
    .concat(ballots.length > NAMED ? ['…'] : [])
    .join(', ') || 'none'

function whyNotSealed({ payload }: Sealed, ballots: readonly Leaf[]): string | null {
  if (ballots.length !== payload.size) return `${payload.size} ballots were sealed, ${ballots.length} are there`
  const root = batchRoot(ballots.map((ballot) => ballot.text))
  return root === payload.root ? null : 'a ballot or an answer is not what was sealed'
}

/** Batches and ballots that no fact speaks of, and lists of batches that differ from their facts. */
async function reportUnsealed(db: Db, report: Report): Promise<void> {
  const { rows: unknown } = await sql<{ batchId: string; n: number; first: string }>`
    select b.batch_id, count(*)::int as n, min(b.id::text) as first from ballot b
    where not exists (select from ballot_batch l join fact f on f.id = l.fact_id and f.act = 'ballot.received'
      and f.payload ->> 'batch' = l.id::text where l.id = b.batch_id)
    group by b.batch_id order by b.batch_id`.execute(db)
  for (const { batchId, n, first } of unknown)
    report('ballots-changed', `ballot batch ${batchId}`, `no fact speaks of its ${n} ballots (ballot ${first})`)
  const { rows: wrong } = await sql<{ id: string }>`
    select l.id from ballot_batch l left join fact f on f.id = l.fact_id and f.act = 'ballot.received'
      and f.payload = jsonb_build_object('batch', l.id, 'size', l.size, 'root', l.root)
      and f.subject_id = l.campaign_id::text
    where f.id is null
    union select (f.payload ->> 'batch')::uuid from fact f
    where f.act = 'ballot.received' and not exists (select from ballot_batch l where l.fact_id = f.id)
    order by id`.execute(db)
  for (const { id } of wrong)
    report('ballots-changed', `ballot batch ${id}`, 'its row in ballot_batch is not what its fact says')
}

/** Answers that belong to no ballot: added, moved, or left behind by a ballot that was deleted. */
async function reportLoose(db: Db, report: Report): Promise<void> {
  const { rows } = await sql<{ campaignId: string; ballotId: string; items: string }>`
    select a.campaign_id, a.ballot_id, string_agg(a.item, ', ' order by a.item) as items
    from ballot_answer a left join ballot b
      on b.campaign_id = a.campaign_id and b.id = a.ballot_id and b.form_id = a.form_id
    where b.id is null group by 1, 2 order by 1, 2`.execute(db)
  for (const { campaignId, ballotId, items } of rows)
    report(
      'ballots-changed',
      `ballot ${ballotId}`,
      `campaign ${campaignId}: answers to ${items} belong to no such ballot`,
    )
}

/** Counters that are not what the ballots come to: what dashboards show is not what people answered. */
async function reportCounters(db: Db, report: Report): Promise<void> {
  for (const { counter, of, kept, counted } of await listDifferences(db))
    report(
      'counters-changed',
      counter,
      `${textOf(of)}: it says ${textOf(kept)}, the ballots come to ${textOf(counted)}`,
    )
}

const textOf = (values: Readonly<Record<string, unknown>> | null) =>
  values === null
    ? 'nothing'
    : Object.entries(values)
        .map(([name, value]) => `${name} ${value}`)
        .join(', ')

/**
 * What the trail binds by one root a batch: ballots of campaigns and their answers. Every leaf is made anew from the rows of
 * the moment, every root from the leaves. Answers how many ballots there are.
 */
export async function verifyBallots(db: Db, report: Report, onPage: () => Promise<void>): Promise<number> {
  let count = 0
  for await (const page of sealedPages(db)) {
    for (const group of groupsOf(page)) {
      const batches = group.map((one) => one.payload.batch)
      const found = await listLeaves(db, group[0]?.campaignId ?? '', batches)
      for (const sealed of group) {
        const { batch } = sealed.payload
        const ballots = found.get(batch) ?? []
        count += ballots.length
        const why = whyNotSealed(sealed, ballots)
        if (why)
          report(
            'ballots-changed',
            `ballot batch ${batch}`,
            `campaign ${sealed.campaignId}, received at ${sealed.at}: ${why} (ballots: ${named(ballots)})`,
          )
      }
      await onPage()
    }
  }
  await reportUnsealed(db, report)
  await onPage()
  await reportLoose(db, report)
  await onPage()
  await reportCounters(db, report)
  return count
}
