import { MOST_ATTEMPTS } from '@ratchet/domain/outbox/message'
import { sql } from 'kysely'
import { beforeEach, expect, inject, test } from 'vitest'
import { verifyTrail } from '../audit/verify.ts'
import { key, openOffice } from '../cycle/test-office.ts'
import { testDatabase } from '../database/test-database.ts'
import { testKeyring } from '../test-context.ts'
import { loadWebhook } from '../webhook/webhook.queries.ts'
import { requeue } from './delivery.queries.ts'
import { pruneOutbox } from './outbox.queries.ts'
import { failed, hooksOn, taken } from './test-hooks.ts'

const { db } = await testDatabase()
const { owner, zoneId } = await openOffice(db)
const { admin, add, say, send } = hooksOn(db, zoneId)
const isServer = inject('databaseKind') === 'server'
const refusedWith = (code: string) => ({ cause: { code } })

beforeEach(async () => {
  await db.deleteFrom('outboxMessage').execute()
  for (const { id, version } of (await admin.webhook.list({})).hooks)
    await admin.webhook.remove({ id, seen: version, key: key() })
})
const list = async (filter: object = {}) => admin.outbox.list({ page: 1, ...filter })
const only = async () => {
  const [row] = (await list()).rows
  if (!row) throw new Error('nothing was sent')
  return row
}
/** So often until it is given up; the hook is switched on again when its failures switched it off. */
async function giveUp() {
  for (let turn = 0; turn < MOST_ATTEMPTS; turn += 1) {
    await send(() => failed)
    const [hook] = (await admin.webhook.list({})).hooks
    if (hook?.status === 'disabled') await admin.webhook.switchOn({ id: hook.id, seen: hook.version, key: key() })
  }
}

test('every try is a row: when, what was answered, how long it took', async () => {
  await add()
  await say()
  await send(() => failed)
  await send(() => ({ took: false, said: 'busy', status: 503, ms: 40 }))
  expect(await only()).toMatchObject({ status: 'waiting', attempts: 2, tries: 2, answer: '503 busy' })
  await send(() => taken)
  const { delivery, attempts } = await admin.outbox.find({ id: (await only()).id })
  expect(delivery).toMatchObject({ status: 'delivered', tries: 3 })
  expect(attempts.map(({ status, ms, took, said }) => [status, ms, took, said])).toEqual([
    [null, 8000, false, 'timeout'],
    [503, 40, false, 'busy'],
    [200, 12, true, '{"errcode":0}'],
  ])
})

test('the list is asked by hook, state and kind, and counts its parts', async () => {
  const { id: hookId } = await add()
  await add({ name: '另一个群', messages: ['item.closed'] })
  for (let turn = 0; turn < 3; turn += 1) await say()
  await send(() => failed)
  await say()
  const { rows, counts } = await list({ hookId, part: 'failing' })
  expect(rows).toHaveLength(3)
  expect(counts).toEqual({ failing: 3, waiting: 1 })
  expect((await list({ kind: 'item.closed' })).rows).toEqual([])
  expect((await list({ page: 2 })).rows).toEqual([])
  expect((await admin.webhook.list({})).counts.map(({ part, count }) => `${part} ${count}`).sort()).toEqual([
    'failing 3',
    'waiting 1',
  ])
})

test('what was given up is a debt until it is sent again or dropped; the trail says who did it', async () => {
  await add()
  await say()
  await say()
  await giveUp()
  const debts = async () => (await admin.home.debts({})).debts.filter((debt) => debt.kind === 'deliver')
  expect(await debts()).toMatchObject([{ about: 'given-up', count: 2, title: '办公室群' }])
  const [first, second] = (await list({ part: 'given-up' })).rows
  await admin.outbox.resend({ id: first?.id ?? '', key: key() })
  await admin.outbox.drop({ id: second?.id ?? '', key: key() })
  expect(await debts()).toEqual([])
  expect(await send(() => taken)).toBe(1)
  expect((await list()).counts).toEqual({ delivered: 1, dropped: 1 })
  const { attempts } = await admin.outbox.find({ id: first?.id ?? '' })
  expect(attempts).toHaveLength(MOST_ATTEMPTS + 1)
  const facts = await db.selectFrom('fact').select('act').where('act', 'like', 'outbox.%').execute()
  expect(facts.map((row) => row.act).sort()).toEqual(['outbox.dropped', 'outbox.resent'])
  expect((await verifyTrail(db, testKeyring, { checkpoints: [] })).findings).toEqual([])
})

test('what arrived or was not tried yet is not sent again, and only the administrator looks', async () => {
  await add()
  await say()
  const { id } = await only()
  await expect(admin.outbox.resend({ id, key: key() })).rejects.toMatchObject(refusedWith('not-tried-yet'))
  await send(() => taken)
  await expect(admin.outbox.resend({ id, key: key() })).rejects.toMatchObject(refusedWith('already-delivered'))
  await expect(admin.outbox.drop({ id, key: key() })).rejects.toMatchObject(refusedWith('already-delivered'))
  await expect(admin.outbox.find({ id: key() })).rejects.toMatchObject(refusedWith('not-found'))
  await expect(owner.outbox.list({ page: 1 })).rejects.toMatchObject(refusedWith('not-permitted'))
  await expect(owner.outbox.resend({ id, key: key() })).rejects.toMatchObject(refusedWith('not-permitted'))
})

// The embedded database has one connection: two transactions at once exist only on a server.
test.runIf(isServer)('the sender waits for whoever holds the hook, and holds nothing of his meanwhile', async () => {
  const { id } = await add()
  await say()
  await send(() => failed)
  const waits = async () => {
    const { rows } = await sql`select from pg_locks where not granted`.execute(db)
    return rows.length > 0
  }
  let sending: Promise<number> | undefined
  await db.transaction().execute(async (tx) => {
    await loadWebhook(tx, id)
    sending = send(() => taken)
    while (!(await waits())) await new Promise((next) => setTimeout(next, 20))
    expect(await requeue(tx, id)).toBe(1)
  })
  expect(await sending).toBe(1)
  expect(await only()).toMatchObject({ status: 'delivered' })
})

test.runIf(isServer)('an act that posts a message does not wait for a hook that somebody changes', async () => {
  const { id } = await add()
  await db.transaction().execute(async (tx) => {
    await loadWebhook(tx, id)
    await say()
  })
  expect((await list()).counts).toEqual({ waiting: 1 })
})

test.runIf(isServer)('the sender and the administrator at once: nobody waits for the other for ever', async () => {
  const { id } = await add()
  await say()
  await send(() => failed)
  for (let round = 0; round < 12; round += 1) {
    const both = await Promise.allSettled([
      send(() => failed),
      admin.webhook.retry({ id, key: key() }),
      admin.outbox.resend({ id: (await only()).id, key: key() }),
      db.transaction().execute((tx) => pruneOutbox(tx, '2020-01-01T00:00:00.000Z' as never)),
    ])
    const broken = both.flatMap((one) => (one.status === 'rejected' && !one.reason.cause?.code ? [one.reason] : []))
    expect(broken).toEqual([])
    const [hook] = (await admin.webhook.list({})).hooks
    if (hook?.status === 'disabled') await admin.webhook.switchOn({ id, seen: hook.version, key: key() })
  }
})
