import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterEach, expect, test } from 'vitest'
import { openCampaign } from '../ballot/test-sendings.ts'
import type { Tx } from '../context.ts'
import { testDatabase } from '../database/test-database.ts'
import { testKeyring } from '../test-context.ts'
import { verifyTrail } from './verify.ts'

// The owner of the database can switch triggers off: the strongest forger without the keyring.
const { db } = await testDatabase({ asOwner: true })
const { campaignId, send } = await openCampaign(db)
const [alone] = (await send([{}])) as [string]
const [one, two, three] = (await send([{}, { answers: { sanitation: 1 } }, { point: 1 }])) as [string, string, string]
await send([{ form: one, answers: { transport: 5, overall: 2 } }, {}])

const tables = ['ballot', 'ballot_answer', 'ballot_batch', 'fact', 'audit_link', 'unsealed']
await sql`create schema kept`.execute(db)
for (const table of tables) await sql`create table kept.${sql.ref(table)} as table ${sql.table(table)}`.execute(db)
const behindTheBack = (tamper: (tx: Tx) => Promise<unknown>) =>
  db.transaction().execute(async (tx) => {
    await sql`set local session_replication_role = replica`.execute(tx)
    await tamper(tx)
  })
afterEach(() =>
  behindTheBack(async (tx) => {
    for (const table of tables) await sql`delete from ${sql.table(table)}`.execute(tx)
    for (const table of tables)
      await sql`insert into ${sql.table(table)} select * from kept.${sql.ref(table)}`.execute(tx)
  }),
)
const verify = () => verifyTrail(db, testKeyring, { checkpoints: [] })
const batchOf = async (id: string) =>
  (await db.selectFrom('ballot').select('batchId').where('id', '=', id).executeTakeFirstOrThrow()).batchId
const other = randomUUID()

test('untouched ballots, several to a batch and several to a form, give no findings', async () => {
  expect(await verify()).toMatchObject({ ballots: 6, findingCount: 0, findings: [] })
})

/** What is done behind the system's back; a name and a reason that a finding must give. */
const tamperings: [string, (tx: Tx) => Promise<unknown>, () => Promise<string>, RegExp][] = [
  [
    'an answer changed',
    (tx) => sql`update ballot_answer set answer = '5' where ballot_id = ${two}`.execute(tx),
    () => batchOf(two),
    /a ballot or an answer is not what was sealed/,
  ],
  [
    'the answer of a further question changed',
    (tx) => sql`update ballot_answer set answer = '5' where item = 'overall'`.execute(tx),
    async () =>
      (await db.selectFrom('ballotAnswer').select('ballotId').where('item', '=', 'overall').executeTakeFirstOrThrow())
        .ballotId,
    /not what was sealed/,
  ],
  [
    'an answer given to another question',
    (tx) => sql`update ballot_answer set item = 'transport' where ballot_id = ${two}`.execute(tx),
    async () => two,
    /not what was sealed/,
  ],
  [
    'an answer deleted',
    (tx) => sql`delete from ballot_answer where ballot_id = ${alone}`.execute(tx),
    async () => alone,
    /not what was sealed/,
  ],
  [
    'an answer added to a ballot',
    (tx) => sql`insert into ballot_answer values (${campaignId}, ${three}, 'transport', ${three}, '1')`.execute(tx),
    async () => three,
    /not what was sealed/,
  ],
  [
    'an answer added to no ballot',
    (tx) => sql`insert into ballot_answer values (${campaignId}, ${other}, 'transport', ${other}, '1')`.execute(tx),
    async () => other,
    /answers to transport belong to no such ballot/,
  ],
  [
    'two ballots that changed their answers',
    async (tx) => {
      await sql`update ballot_answer set answer = case ballot_id when ${one} then '1' else '4' end
        where item = 'sanitation' and ballot_id in (${one}, ${two})`.execute(tx)
    },
    () => batchOf(one),
    /not what was sealed/,
  ],
  [
    'a ballot put at another place',
    (tx) => sql`update ballot set place_id = ${other} where id = ${three}`.execute(tx),
    () => batchOf(three),
    /not what was sealed/,
  ],
  ...(
    [
      ['point_id', other],
      ['received_at', '2026-11-23T02:00:00Z'],
      ['mode', 'helper'],
      ['proof', 'solved'],
      ['signs', '{fast}'],
      ['seconds', '77'],
      ['source', 'x'],
      ['key', 'x'],
      ['request_hash', 'x'],
      ['salt', '\\x00'],
    ] as const
  ).map(([column, value]): [string, (tx: Tx) => Promise<unknown>, () => Promise<string>, RegExp] => [
    `the ${column} of a ballot changed`,
    (tx) => sql`update ballot set ${sql.ref(column)} = ${sql.lit(value)} where id = ${alone}`.execute(tx),
    async () => alone,
    /not what was sealed/,
  ]),
  [
    'a ballot deleted',
    async (tx) => {
      await sql`delete from ballot where id = ${three}`.execute(tx)
      await sql`delete from ballot_answer where ballot_id = ${three}`.execute(tx)
    },
    () => batchOf(one),
    /3 ballots were sealed, 2 are there/,
  ],
  [
    'a whole batch deleted, its row too',
    async (tx) => {
      await sql`delete from ballot_answer where ballot_id = ${alone}`.execute(tx)
      await sql`delete from ballot where id = ${alone}`.execute(tx)
      await sql`delete from ballot_batch where id not in (select batch_id from ballot)`.execute(tx)
    },
    async () => 'ballot batch',
    /1 ballots were sealed, 0 are there/,
  ],
  [
    'a ballot added to a batch',
    (tx) => copyOf(tx, three, other),
    () => batchOf(three),
    /3 ballots were sealed, 4 are there/,
  ],
  [
    'a ballot added in a batch of its own',
    async (tx) => {
      await copyOf(tx, three, other)
      await sql`update ballot set batch_id = ${other} where id = ${other}`.execute(tx)
      await sql`insert into ballot_batch values (${other}, ${campaignId}, 1, 'x', ${randomUUID()})`.execute(tx)
    },
    async () => other,
    /no fact speaks of its 1 ballots/,
  ],
  [
    'a ballot moved to another batch',
    (tx) =>
      sql`update ballot set batch_id = (select batch_id from ballot where id = ${alone}) where id = ${three}`.execute(
        tx,
      ),
    () => batchOf(one),
    /3 ballots were sealed, 2 are there/,
  ],
  [
    'ballots that changed places in their batch',
    (tx) => sql`update ballot set position = 2 - position where id in (${one}, ${three})`.execute(tx),
    () => batchOf(one),
    /not what was sealed/,
  ],
  [
    'the row of a batch changed together with an answer',
    async (tx) => {
      await sql`update ballot_answer set answer = '5' where ballot_id = ${alone}`.execute(tx)
      await sql`update ballot_batch set root = 'x' where id = (select batch_id from ballot where id = ${alone})`.execute(
        tx,
      )
    },
    () => batchOf(alone),
    /its row in ballot_batch is not what its fact says/,
  ],
]

function copyOf(tx: Tx, id: string, fresh: string) {
  const change = JSON.stringify({ id: fresh, form_id: fresh, key: fresh, position: 99 })
  return sql`insert into ballot select (jsonb_populate_record(b, ${change}::jsonb)).* from ballot b
    where id = ${id}`.execute(tx)
}

test.each(tamperings)('found and named: %s', async (_, tamper, name, reason) => {
  const where = await name()
  await behindTheBack(tamper)
  const { findings } = await verify()
  // What is counted of a ballot that nobody received differs too.
  const kinds = new Set<string>(findings.map((finding) => finding.kind))
  kinds.delete('counters-changed')
  expect([...kinds]).toEqual(['ballots-changed'])
  expect(
    findings
      .map(({ where, detail }) => `${where} ${detail}`)
      .filter((line) => line.includes(where) && reason.test(line)),
  ).not.toEqual([])
})

test('a fact that was changed so that it fits a changed answer is found as such', async () => {
  await behindTheBack(async (tx) => {
    await sql`update ballot_answer set answer = '5' where ballot_id = ${alone}`.execute(tx)
    await sql`update fact set payload = jsonb_set(payload, '{root}', '"x"') where act = 'ballot.received'
      and payload ->> 'batch' = (select batch_id::text from ballot where id = ${alone})`.execute(tx)
  })
  const { findings } = await verify()
  expect(findings.map((finding) => finding.kind)).toEqual(expect.arrayContaining(['fact-forged', 'ballots-changed']))
})
