import { sql } from 'kysely'
import { afterEach, expect, test } from 'vitest'
import type { Tx } from '../context.ts'
import { testDatabase } from '../database/test-database.ts'
import { openResidentsOffice } from '../feedback/test-office.ts'
import { testKeyring } from '../test-context.ts'
import { verifyTrail } from './verify.ts'

const { db } = await testDatabase({ asOwner: true })
const office = await openResidentsOffice(db)
const { key, last, owner, resident, submit } = office
const tables = ['opinion', 'opinion_word', 'contact']

/** Somebody whose words hold a number, with a later word and a way back. */
async function said(phone: string) {
  const { code } = await submit({ text: `楼道灯坏了，电话${phone}`, phone, consentVersion: 1 })
  await resident().add({ code, text: `还是不亮，电话${phone}`, photoIds: [], key: key() })
  return (await last()).id
}
const [one, other, erased] = [await said('13800000001'), await said('13800000002'), await said('13800000003')]
const masked = { id: one, seen: 1, masked: '楼道灯坏了', key: key() }
await owner.opinion.mask(masked)
await owner.opinion.erase({ id: erased, seen: 1, reason: '本人要求删除', key: key() })
const { number } = await db.selectFrom('opinion').select('number').where('id', '=', one).executeTakeFirstOrThrow()

// The strongest forger is the owner of the database: no constraint holds him.
const checks = await sql<{ from: string; name: string }>`select conrelid::regclass::text as "from", conname as name
  from pg_constraint where contype = 'c' and conrelid::regclass::text = any(${tables})`.execute(db)
for (const { from, name } of checks.rows)
  await sql`alter table ${sql.table(from)} drop constraint ${sql.ref(name)}`.execute(db)
await sql`create schema kept`.execute(db)
for (const table of tables) await sql`create table kept.${sql.ref(table)} as table ${sql.table(table)}`.execute(db)

const behindTheBack = (tamper: (tx: Tx) => Promise<unknown>) =>
  db.transaction().execute(async (tx) => {
    await sql`set local session_replication_role = replica`.execute(tx)
    await tamper(tx)
  })
const findings = async () => (await verifyTrail(db, testKeyring, { checkpoints: [] })).findings
afterEach(() =>
  behindTheBack(async (tx) => {
    for (const table of tables) await sql`delete from ${sql.table(table)}`.execute(tx)
    for (const table of tables)
      await sql`insert into ${sql.table(table)} select * from kept.${sql.ref(table)}`.execute(tx)
  }),
)

test('untouched, one of three erased, it gives no findings', async () => {
  expect(await findings()).toEqual([])
})

const ofOne = sql`where id = ${one}`
const ofItsWord = sql`where opinion_id = ${one}`
test.each<[string, (tx: Tx) => Promise<unknown>]>([
  ['words', (tx) => sql`update opinion set text = '一切都好' ${ofOne}`.execute(tx)],
  [
    'words without the key that would tell',
    (tx) => sql`update opinion set text = '一切都好', own_key = null, own_key_id = null ${ofOne}`.execute(tx),
  ],
  ['the place in words', (tx) => sql`update opinion set place_words = '别处' ${ofOne}`.execute(tx)],
  ['masked words', (tx) => sql`update opinion set masked_text = '一切都好' ${ofOne}`.execute(tx)],
  ['words as they were typed, gone', (tx) => sql`update opinion set original = null ${ofOne}`.execute(tx)],
  [
    'words as somebody else typed them',
    (tx) => sql`update opinion set original = (select original from opinion where id = ${other}) ${ofOne}`.execute(tx),
  ],
  [
    'the key of somebody else',
    (tx) => sql`update opinion set own_key = (select own_key from opinion where id = ${other}) ${ofOne}`.execute(tx),
  ],
  ['a later word', (tx) => sql`update opinion_word set text = '谢谢' ${ofItsWord}`.execute(tx)],
  ['a later word as it was typed, gone', (tx) => sql`update opinion_word set original = null ${ofItsWord}`.execute(tx)],
  [
    'the number',
    (tx) => sql`update contact set phone = (select phone from contact where id = ${other}) ${ofOne}`.execute(tx),
  ],
  ['the number, gone', (tx) => sql`update contact set phone = null ${ofOne}`.execute(tx)],
  [
    'what a lost code is found by',
    (tx) =>
      sql`update contact set phone_index = (select phone_index from contact where id = ${other}) ${ofOne}`.execute(tx),
  ],
])('%s', async (_what, tamper) => {
  await behindTheBack(tamper)
  expect(await findings()).toMatchObject([{ kind: 'sealed-changed', where: `opinion ${number}` }])
})

test('words put where words were erased', async () => {
  await behindTheBack((tx) => sql`update opinion set text = '一切都好' where id = ${erased}`.execute(tx))
  expect(await findings()).toMatchObject([{ kind: 'sealed-changed' }])
})
