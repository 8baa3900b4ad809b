import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { testDatabase } from '../database/test-database.ts'
import { rollUpAll, rollUpOnce } from './roll-up.jobs.ts'
import { openBallotOffice } from './test-office.ts'

const { db } = await testDatabase()
const office = await openBallotOffice(db, { noProofPerDay: 5, sharedPerDay: 50 })
const { key, openPoint, provedSending, resident } = office
const send = (code: string, answers: Record<string, string | number>, from = '198.51.100.0/24') =>
  resident(from).answer({ key: key(), code, form: null, token: null, proof: null, mode: 'self', answers })
const sendProved = (code: string, answers: Record<string, string | number>, from = '198.51.100.0/24') =>
  resident(from).answer(provedSending(answers, code))

/** Both counters of answers, counted anew from the ballots. */
async function countRaw() {
  const { rows } = await sql<{ item: string; answer: string; aside: boolean; n: number }>`
    select a.item, a.answer, exists (select from ballot_aside x where x.form_id = b.form_id) as aside, count(*) as n
    from ballot b join ballot_answer a on a.ballot_id = b.id group by 1, 2, 3 order by 1, 2, 3`.execute(db)
  return rows
}
const sumOf = (table: 'ballot_place_count' | 'ballot_day_count') =>
  sql`select item, answer, aside, sum(n) as n from ${sql.table(table)} group by 1, 2, 3 order by 1, 2, 3`
    .execute(db)
    .then(({ rows }) => rows)

test('counted exactly once, also by three hands at the same time, and equal to the ballots', async () => {
  const { code } = await openPoint('东门')
  const { form } = await send(code, { sanitation: 5, transport: 'dk' })
  await rollUpAll(db)
  // A further question after its form was counted.
  await resident().answer({ key: key(), code, form, token: null, proof: null, mode: 'self', answers: { teaching: 3 } })
  await Promise.all(Array.from({ length: 40 }, (_, at) => send(code, { sanitation: (at % 5) + 1 })))
  await Promise.all([rollUpAll(db), rollUpAll(db), rollUpAll(db)])
  expect(await rollUpOnce(db)).toBe(0)
  expect(await sumOf('ballot_place_count')).toEqual(await countRaw())
  expect(await sumOf('ballot_day_count')).toEqual(await countRaw())
})

test('forms without a proof are counted up to the cap of point and day, in the order in which they came', async () => {
  const { id, code } = await openPoint('南门')
  for (let at = 0; at < 9; at += 1) await send(code, { sanitation: 1 }, `198.51.${at}.0/24`)
  await rollUpAll(db)
  const aside = await db
    .selectFrom('ballotAside')
    .innerJoin('ballot', 'ballot.id', 'ballotAside.formId')
    .select('sign')
    .where('pointId', '=', id)
    .execute()
  expect(aside.map((row) => row.sign)).toEqual(Array(4).fill('no-proof-cap'))
  expect(
    await db.selectFrom('ballotPointDay').select(['forms', 'aside', 'unproved']).where('pointId', '=', id).execute(),
  ).toEqual([{ forms: 9, aside: 4, unproved: 9 }])
  // What came later never takes the place of what was counted.
  await sendProved(code, { sanitation: 5 })
  await rollUpAll(db)
  expect(
    await db.selectFrom('ballotSource').select(['n', 'admitted']).where('pointId', '=', id).orderBy('n').execute(),
  ).toEqual([
    { n: 1, admitted: 1 },
    { n: 9, admitted: 5 },
  ])
})

test('with a proof, one network is counted up to its cap, and another one beside it is not harmed', async () => {
  const { id, code } = await openPoint('北门')
  for (let at = 0; at < 55; at += 1) await sendProved(code, { sanitation: 1 }, '192.0.2.0/24')
  for (let at = 0; at < 3; at += 1) await sendProved(code, { sanitation: 4 }, '198.51.100.0/24')
  await rollUpAll(db)
  const rows = await db
    .selectFrom('ballotSource')
    .select(['n', 'admitted', 'source'])
    .where('pointId', '=', id)
    .orderBy('n')
    .execute()
  expect(rows.map(({ n, admitted }) => [n, admitted])).toEqual([
    [3, 3],
    [55, 50],
  ])
  // Not the address, and not a hash that somebody could try addresses against.
  for (const { source } of rows) expect(source).toMatch(/^[0-9a-f]{32}$/)
})
