import type { Fact } from '@ratchet/domain/audit/fact'
import type { BallotAct } from '@ratchet/domain/ballot/ballot'
import type { Answers } from '@ratchet/domain/questionnaire/answer'
import { type Kysely, sql } from 'kysely'
import { appendFact, factToKeep } from '../audit/record.ts'
import type { Context, Tx } from '../context.ts'
import type { Db } from '../database/connect.ts'
import { prepared } from '../database/prepared.ts'
import type { Database } from '../database/tables.gen.ts'
import type { Kept } from './receive.ts'

/** What forms have answered so far, by the form's id; a form of another campaign is not there. */
export async function findSentAnswers(
  db: Kysely<Database>,
  campaignId: string,
  formIds: readonly string[],
): Promise<Map<string, Answers>> {
  if (formIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('ballotAnswer')
    .select(['formId', 'item', 'answer'])
    .where('campaignId', '=', campaignId)
    .where('formId', 'in', [...new Set(formIds)])
    .execute()
  const answers = new Map<string, Record<string, string | number>>()
  for (const { formId, item, answer } of rows) {
    const form = answers.get(formId) ?? {}
    form[item] = /^-?\d{1,9}$/.test(answer) ? Number(answer) : answer
    answers.set(formId, form)
  }
  return answers
}

/** Which of the keys have been used in the campaign. */
export async function findSentKeys(
  db: Kysely<Database>,
  campaignId: string,
  keys: readonly string[],
): Promise<Set<string>> {
  if (keys.length === 0) return new Set()
  const rows = await db
    .selectFrom('ballot')
    .select('key')
    .where('campaignId', '=', campaignId)
    .where('key', 'in', keys)
    .execute()
  return new Set(rows.map((row) => row.key))
}

interface Stored {
  readonly id: string
  readonly formId: string
  readonly requestHash: string
}

/** Ballots of one campaign as rows to insert, in the order of their columns. */
function ballotRows({ id: batchId, campaignId }: Pick<Batch, 'id' | 'campaignId'>, kept: readonly Kept[]) {
  const of = <K extends keyof Kept>(name: K) => kept.map((ballot) => ballot[name])
  return sql`select ${campaignId}::uuid, id, form_id, ${batchId}::uuid, position, key, request_hash, point_id, place_id,
      received_at, mode, proof, string_to_array(signs, ' '), seconds, source, decode(salt, 'hex')
    from unnest(${of('id')}::uuid[], ${of('formId')}::uuid[], ${of('position')}::int[],
      ${of('key')}::text[], ${of('requestHash')}::text[], ${of('pointId')}::uuid[], ${of('placeId')}::uuid[],
      ${of('receivedAt')}::timestamptz[], ${of('mode')}::text[], ${of('proof')}::text[],
      ${kept.map((ballot) => ballot.signs.join(' '))}::text[], ${of('seconds')}::int[], ${of('source')}::text[],
      ${kept.map((ballot) => Buffer.from(ballot.salt).toString('hex'))}::text[])
      as row(id, form_id, position, key, request_hash, point_id, place_id, received_at, mode, proof, signs, seconds, source,
        salt)`
}
const ballotColumns = sql`ballot (campaign_id, id, form_id, batch_id, position, key, request_hash, point_id, place_id,
  received_at, mode, proof, signs, seconds, source, salt)`

/** Their answers as rows to insert. A ballot's answers travel as one text: a row each would name the ballot seven times. */
function answerRows({ campaignId }: Pick<Batch, 'campaignId'>, kept: readonly Kept[]) {
  const said = kept.map(({ answers }) =>
    JSON.stringify(Object.fromEntries(answers.map((one) => [one.item, one.answer]))),
  )
  return sql`select ${campaignId}::uuid, a.form_id, s.item, a.ballot_id, s.answer
    from unnest(${kept.map(({ formId }) => formId)}::uuid[], ${kept.map(({ id }) => id)}::uuid[], ${said}::json[])
      as a(form_id, ballot_id, said) cross join lateral json_each_text(a.said) as s(item, answer)`
}
const answerColumns = sql`ballot_answer (campaign_id, form_id, item, ballot_id, answer)`

/**
 * Keeps ballots with their answers in one statement. Answers by key the row that stands there: the new one, or the one that
 * came before under the same key. Throws when a question of a form was answered in another sending.
 */
export async function insertBallots(
  tx: Tx,
  batch: Pick<Batch, 'id' | 'campaignId'>,
  kept: readonly Kept[],
): Promise<Map<string, Stored>> {
  if (kept.length === 0) return new Map()
  const { rows } = await sql<Stored & { key: string }>`
    with fresh as (
      insert into ${ballotColumns} ${ballotRows(batch, kept)}
      on conflict (campaign_id, key) do nothing
      returning id, form_id, key, request_hash
    ), answered as (
      insert into ${answerColumns} ${answerRows(batch, kept)} join fresh on fresh.id = a.ballot_id
    )
    select key, id, form_id, request_hash from fresh`.execute(tx)
  const stored = new Map<string, Stored>(rows.map(({ key, ...row }) => [key, row]))
  const known = kept.map(({ key }) => key).filter((key) => !stored.has(key))
  if (known.length > 0)
    for (const { key, ...row } of await tx
      .selectFrom('ballot')
      .select(['key', 'id', 'formId', 'requestHash'])
      .where('campaignId', '=', batch.campaignId)
      .where('key', 'in', known)
      .execute())
      stored.set(key, row)
  return stored
}

interface Batch {
  readonly id: string
  readonly campaignId: string
  readonly size: number
  readonly root: string
}

/** The fact of a batch. No bound row was written: the root binds what was. */
const factOf = ({ id, campaignId, size, root }: Batch): Fact<BallotAct> => ({
  act: 'ballot.received',
  subject: ['campaign', campaignId],
  payload: { batch: id, size, root },
})

/** The row of a batch, and its place on the list of what is to be counted. */
const batchRow = ({ id, campaignId, size, root }: Batch, factId: string) => sql`batch as (
    insert into ballot_batch (id, campaign_id, size, root, fact_id)
    values (${id}::uuid, ${campaignId}::uuid, ${size}::int, ${root}, ${factId}::uuid) returning id)
  insert into ballot_uncounted (batch_id) select id from batch`

/** Binds a batch by its fact, and leaves it for the counters. */
export async function recordBatch(tx: Tx, ctx: Context, batch: Batch): Promise<void> {
  const factId = await appendFact(tx, ctx, factOf(batch), [])
  await sql`with ${batchRow(batch, factId)}`.execute(tx)
}

/**
 * Keeps ballots that nobody sent before, their answers, their fact and their batch: one statement, which is a transaction
 * of its own. Throws when a key or an answer is there already; then nothing was kept.
 */
export async function insertFresh(db: Db, ctx: Context, batch: Batch, kept: readonly Kept[]): Promise<void> {
  const fact = factToKeep(ctx, factOf(batch), [])
  await sql`${prepared('ballots-fresh')} with ballots as (insert into ${ballotColumns} ${ballotRows(batch, kept)}),
    answers as (insert into ${answerColumns} ${answerRows(batch, kept)}),
    fact_row as (
      insert into fact (id, at, actor_id, actor_name, act, subject_kind, subject_id, unit_id, reason, payload, changed_rows,
        request_id, key_id, mac)
      values (${fact.id}::uuid, ${fact.at}::timestamptz, ${fact.actorId}::uuid, ${fact.actorName}, ${fact.act},
        ${fact.subjectKind}, ${fact.subjectId}, ${fact.unitId}::uuid, ${fact.reason}::text, ${fact.payload}::jsonb,
        ${fact.changedRows}::jsonb, ${fact.requestId}, ${fact.keyId}, ${fact.mac}) returning id),
    unsealed_row as (insert into unsealed (fact_id) select id from fact_row),
    ${batchRow(batch, fact.id)}`.execute(db)
}
