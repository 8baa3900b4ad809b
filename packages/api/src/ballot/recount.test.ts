import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterEach, expect, test } from 'vitest'
import { verifyTrail } from '../audit/verify.ts'
import { testDatabase } from '../database/test-database.ts'
import { contextOf, testKeyring } from '../test-context.ts'
import { listDifferences, recount } from './recount.queries.ts'
import { rollUpAll } from './roll-up.jobs.ts'
import { openBallotOffice } from './test-office.ts'

const { db } = await testDatabase()
const { campaignId, key, openPoint, point, provedSending, resident } = await openBallotOffice(db, { noProofPerDay: 3 })
const send = (answers: Record<string, string | number>, code = point.code, form: string | null = null) =>
  resident().answer({ key: key(), code, form, token: null, proof: null, mode: 'helper', answers })
const { code: other } = await openPoint('西门')
const { form } = await send({ sanitation: 5, transport: 'dk' })
for (let at = 1; at <= 4; at += 1) await send({ sanitation: at })
for (let at = 1; at <= 3; at += 1)
  await resident(`203.0.${at % 2}.0/24`).answer(provedSending({ sanitation: at }, other))
await rollUpAll(db)
await send({ teaching: 2 }, point.code, form)
await rollUpAll(db)
// What nobody has counted yet is no difference.
await send({ sanitation: 1 }, other)

const tables = [
  'ballot_point_day',
  'ballot_sign_count',
  'ballot_place_count',
  'ballot_day_count',
  'ballot_source',
] as const
const kept = [...tables, 'ballot_aside', 'ballot_uncounted'] as const
const stateOf = async () => {
  const state: Record<string, unknown> = {}
  for (const table of kept)
    state[table] = (
      await sql<{ row: string }>`select t::text as row from ${sql.table(table)} t order by 1`.execute(db)
    ).rows
  return state
}
const before = await stateOf()
const mended = () => recount(db, contextOf(db, null))
afterEach(async () => {
  await mended()
  expect(await listDifferences(db)).toEqual([])
})
const kinds = async () => {
  const { findings } = await verifyTrail(db, testKeyring, { checkpoints: [] })
  return [...new Set(findings.map(({ kind, where }) => `${kind} ${where}`))]
}

test('untouched counters are what the ballots come to; recounting them writes nothing and says nothing', async () => {
  expect(await listDifferences(db)).toEqual([])
  expect(await mended()).toEqual([])
  expect(await stateOf()).toEqual(before)
  expect(await kinds()).toEqual([])
})

test.each(tables)(
  'a figure of %s that was changed is named with both values, and is mended to what it was',
  async (table) => {
    const figure = table === 'ballot_point_day' ? 'forms' : 'n'
    await sql`update ${sql.table(table)} set ${sql.ref(figure)} = ${sql.ref(figure)} + 7`.execute(db)
    const found = await listDifferences(db)
    expect(new Set(found.map((difference) => difference.counter))).toEqual(new Set([table]))
    for (const { of, kept, counted } of found) {
      expect(of.campaign_id).toBe(campaignId)
      expect((kept?.[figure] ?? 0) - (counted?.[figure] ?? 0)).toBe(7)
    }
    expect(await kinds()).toEqual([`counters-changed ${table}`])
    expect(await mended()).toEqual(found)
    expect(await stateOf()).toEqual(before)
  },
)

test.each(tables)('rows of %s that are gone, and one that nobody counted, are named', async (table) => {
  await sql`delete from ${sql.table(table)}`.execute(db)
  const gone = await listDifferences(db)
  expect(gone.length).toBeGreaterThan(0)
  for (const { counter, kept, counted } of gone) {
    expect([counter, kept]).toEqual([table, null])
    expect(counted).not.toBeNull()
  }
  await mended()
  await sql`update ${sql.table(table)} set campaign_id = ${randomUUID()}`.execute(db)
  expect((await listDifferences(db)).filter((difference) => difference.counted === null)).not.toEqual([])
})

test('a form that was let into the default view, or put out of it, against the rule', async () => {
  await sql`delete from ballot_aside`.execute(db)
  expect((await listDifferences(db)).find(({ counter }) => counter === 'ballot_aside')).toMatchObject({
    of: { campaign_id: campaignId, point_id: point.id },
    kept: { 'in the default view': 5 },
    counted: { 'in the default view': 3 },
  })
  await mended()
  expect(await stateOf()).toEqual(before)
  const [proved] = await db.selectFrom('ballot').select('id').where('proof', '=', 'solved').execute()
  for (const sign of ['shared-cap', 'fast-straight', 'no-proof-cap']) {
    await db
      .insertInto('ballotAside')
      .values({ campaignId, formId: proved?.id ?? '', sign })
      .execute()
    expect(new Set((await listDifferences(db)).map(({ counter }) => counter))).toContain('ballot_aside')
    await mended()
    expect(await stateOf()).toEqual(before)
  }
  await db.insertInto('ballotAside').values({ campaignId, formId: randomUUID(), sign: 'no-proof-cap' }).execute()
  expect(await listDifferences(db)).toMatchObject([{ counter: 'ballot_aside', kept: null, counted: null }])
  expect(await kinds()).toEqual(['counters-changed ballot_aside'])
})

test('mending leaves a fact, and the trail holds', async () => {
  await sql`update ballot_day_count set n = n + 1`.execute(db)
  const count = () => db.selectFrom('fact').select('payload').where('act', '=', 'ballot.recounted').execute()
  const facts = (await count()).length
  const differences = await mended()
  const after = await count()
  expect(after).toHaveLength(facts + 1)
  expect(after.map(({ payload }) => payload)).toContainEqual({ differences: differences.length })
  expect(await kinds()).toEqual([])
})
