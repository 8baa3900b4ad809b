import type { Instant } from '@ratchet/domain/day'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { verifyTrail } from '../audit/verify.ts'
import { actsOf } from '../cycle/test-office.ts'
import { testDatabase } from '../database/test-database.ts'
import { createCaller } from '../router.ts'
import { actorOf, contextOf, testKeyring } from '../test-context.ts'
import { key, ledgerOf, openLedgerOffice, rows } from './test-ledger.ts'

const { db } = await testDatabase({ asOwner: true })
const office = await openLedgerOffice(db)
const { zoneId, street, take } = office
const october = '2026-10-08T01:00:00.000Z' as Instant
const later = '2027-01-04T01:00:00.000Z' as Instant
const [owner, leader] = [office.as('owner', 'owner', october), office.as('leader', 'leader', october)]
const clerk = createCaller(contextOf(db, actorOf('unit', [zoneId, street]), october))
const refusedWith = (code: string) => ({ cause: { code } })
await take(await ledgerOf(rows))
// The import stands as if it had come in the third quarter.
await sql`update rectification_item set opened_at = '2026-07-10T00:00:00Z', version = version`.execute(db)
await sql`update concern set opened_at = '2026-07-10T00:00:00Z'`.execute(db)
await sql`update cycle set opened_at = '2026-07-02T00:00:00Z'`.execute(db)
await sql`delete from touched`.execute(db)
const find = (id: string) => owner.ledger.find({ id })
const owed = async () =>
  (await owner.home.debts({})).debts.filter(({ kind }) => kind === 'freeze').map(({ about, dueDay }) => [about, dueDay])

test('the running ledger lists items and concerns of the span; a unit reads its own items only', async () => {
  const { entries, spans } = await owner.ledger.running({ span: '2026Q3' })
  expect(entries.map(({ part, status, beforeUse }) => [part, status, beforeUse])).toEqual([
    ['item', 'assigned', false],
    ['item', 'assigned', false],
    ['item', 'closed', true],
    ['concern', 'working', false],
    ['concern', 'settled', false],
  ])
  expect(spans.map(({ span }) => span)).toEqual(['2026H2', '2026Q4', '2026Q3'])
  const own = await clerk.ledger.running({ span: '2026Q3' })
  expect(own.entries.every(({ part }) => part === 'item')).toBe(true)
  // What was opened after the quarter is in none of its ledgers.
  expect((await owner.ledger.running({ span: '2026Q2' })).entries).toEqual([])
})

test('the quarter is frozen once, with its rows, number and digest; nobody changes it after', async () => {
  expect(await owed()).toEqual([['2026Q3', '2026-10-20']])
  await expect(leader.ledger.freeze({ span: '2026Q3', key: key() })).rejects.toMatchObject(refusedWith('not-permitted'))
  await expect(owner.ledger.freeze({ span: '2026Q4', key: key() })).rejects.toMatchObject(refusedWith('span-not-over'))
  await expect(owner.ledger.freeze({ span: '2025Q3', key: key() })).rejects.toMatchObject(refusedWith('span-unknown'))
  const other = office.as('owner2', 'owner', october)
  const both = await Promise.allSettled([
    owner.ledger.freeze({ span: '2026Q3', key: key() }),
    other.ledger.freeze({ span: '2026Q3', key: key() }),
  ])
  expect(both.map((one) => one.status).sort()).toEqual(['fulfilled', 'rejected'])
  expect(await owed()).toEqual([])
  const [frozen] = await owner.ledger.list({})
  expect(frozen).toMatchObject({ number: 'TZ-2026-0001', span: '2026Q3', rowCount: 5, corrections: 0 })
  const { snapshot, recomputed } = await find(frozen?.id ?? '')
  expect(recomputed).toBe(snapshot.digest)
  expect(await actsOf(db, snapshot.id)).toEqual(['ledger.frozen'])
  await expect(sql`update ledger_snapshot set row_count = 0`.execute(db)).rejects.toThrow()
  await expect(sql`delete from ledger_snapshot`.execute(db)).rejects.toThrow()
  await expect(clerk.ledger.find({ id: snapshot.id })).rejects.toMatchObject(refusedWith('not-permitted'))
})

test('a correction stands beside it, is kept for ever, and leaves the digest as it is', async () => {
  const [frozen] = await owner.ledger.list({})
  const id = frozen?.id ?? ''
  const { snapshot } = await find(id)
  const wrong = {
    id,
    entry: snapshot.rows[0]?.number ?? '',
    field: 'lead' as const,
    after: '新筑街道',
    reason: '牵头单位记错',
  }
  await owner.ledger.correct({ ...wrong, key: key() })
  await expect(owner.ledger.correct({ ...wrong, key: key() })).rejects.toMatchObject(refusedWith('same-value'))
  await expect(owner.ledger.correct({ ...wrong, entry: 'ZG-2026-0999', key: key() })).rejects.toMatchObject(
    refusedWith('entry-unknown'),
  )
  await expect(leader.ledger.correct({ ...wrong, key: key() })).rejects.toMatchObject(refusedWith('not-permitted'))
  const after = await find(id)
  expect(after.corrections).toMatchObject([{ before: '综合局', after: '新筑街道', reason: '牵头单位记错' }])
  expect(after.recomputed).toBe(snapshot.digest)
  await expect(sql`delete from ledger_correction`.execute(db)).rejects.toThrow()
})

test('a row changed by hand is found out by the digest and by the trail', async () => {
  const [frozen] = await owner.ledger.list({})
  const id = frozen?.id ?? ''
  const tamper = (to: string) =>
    db.transaction().execute(async (tx) => {
      await sql`set local session_replication_role = replica`.execute(tx)
      await sql`update ledger_snapshot set rows = jsonb_set(rows, '{0,title}', to_jsonb(${to}::text))`.execute(tx)
    })
  const { snapshot } = await find(id)
  const own = snapshot.rows[0]?.title ?? ''
  await tamper('改过的')
  const { recomputed } = await find(id)
  expect(recomputed).not.toBe(snapshot.digest)
  const { findings } = await verifyTrail(db, testKeyring, { checkpoints: [] })
  expect(JSON.stringify(findings)).toContain('ledger_snapshot')
  await tamper(own)
  expect((await find(id)).recomputed).toBe(snapshot.digest)
})

test('between the quarter and the ledger of now, and the next snapshot: what was closed and what came', async () => {
  const [before] = await owner.ledger.list({})
  const id = before?.id ?? ''
  expect(await owner.ledger.difference({ before: id, after: null })).toEqual([])
  const item = await db
    .selectFrom('rectificationItem')
    .selectAll()
    .where('status', '=', 'assigned')
    .orderBy('number')
    .executeTakeFirstOrThrow()
  await sql`update rectification_item set status = 'closed', outcome = 'solved', closed_at = '2026-11-02T00:00:00Z' where id = ${item.id}`.execute(
    db,
  )
  await sql`delete from touched`.execute(db)
  const told = await owner.ledger.difference({ before: id, after: null })
  expect(told.map(({ kind, entry }) => [kind, entry.number])).toEqual([['settled', item.number]])
  const january = office.as('owner', 'owner', later)
  const half = await january.ledger.freeze({ span: '2026H2', key: key() })
  expect(half.number).toBe('TZ-2027-0001')
  expect((await owner.ledger.difference({ before: id, after: String(half.id) })).map(({ kind }) => kind)).toEqual([
    'settled',
  ])
})

test('the file of a snapshot says number, digest and corrections', async () => {
  const [frozen] = (await owner.ledger.list({})).filter(({ span }) => span === '2026Q3')
  const file = await leader.ledger.snapshotFile({ id: frozen?.id ?? '', locale: 'zh' })
  expect(file.name).toBe('TZ-2026-0001.xlsx')
  const { readSheets } = await import('@ratchet/documents/sheet')
  const { sheets } = await readSheets(Buffer.from(file.content, 'base64'))
  expect(sheets.map(({ name }) => name)).toEqual(['整改台账', '重点关切台账', '更正'])
  expect(JSON.stringify(sheets[0]?.rows)).toContain(frozen?.digest)
})
