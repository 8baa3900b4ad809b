import { randomUUID } from 'node:crypto'
import { Refusal } from '@ratchet/domain/refusal'
import { afterAll, expect, test } from 'vitest'
import { perform, refuseStale } from '../command.ts'
import { actorOf, contextOf } from '../test-context.ts'
import { acting } from '../trpc.ts'
import { isDatabaseAway } from './away.ts'
import { type Connection, connectServer } from './connect.ts'
import { migrate } from './migrate.ts'
import { startPostgres } from './postgres-server.ts'

/** Races and a lost database can only be seen on a real server: this file starts its own, whichever run it is in. */
const server = await startPostgres()
const owner = connectServer(server.url, { asOwner: true, max: 1 })
await migrate(owner.db as never)
await owner.close()
const connection: Connection = connectServer(server.url, { max: 60 })
const { db } = connection
afterAll(async () => {
  await connection.close()
  await server.stop()
})

const actor = actorOf('admin', [randomUUID()])
const ctx = acting(contextOf(db, actor))
const add = (key: string, name: string) =>
  perform(ctx, 'cycle.list', { key, name }, async ({ tx, ctx: acted, record }) => {
    const id = acted.newId()
    await tx.insertInto('person').values({ id, name, userId: null, illustrative: false, version: 1 }).execute()
    await record({ act: 'person.added', subject: ['person', id], payload: {} })
    return { id }
  })
const rename = (id: string, name: string, seen: number) =>
  perform(ctx, 'cycle.list', { key: randomUUID(), id, name, seen }, async ({ tx, record }) => {
    const row = tx.selectFrom('person').select(['name', 'version']).where('id', '=', id).forUpdate()
    const theirs = await row.executeTakeFirstOrThrow()
    refuseStale({ name }, theirs, seen)
    await tx
      .updateTable('person')
      .set({ name, version: seen + 1 })
      .where('id', '=', id)
      .execute()
    await record({ act: 'person.saved', subject: ['person', id], payload: {} })
    return { id, version: seen + 1 }
  })

test('50 edits of one row at once: one wins, 49 see both versions', async () => {
  const { id } = await add(randomUUID(), '原')
  const edits = Array.from({ length: 50 }, (_, n) => rename(id, `改${n}`, 1))
  const ends = await Promise.allSettled(edits)
  const winners = ends.flatMap((end, n) => (end.status === 'fulfilled' ? [`改${n}`] : []))
  expect(winners).toHaveLength(1)
  const theirs = { name: winners[0], version: 2 }
  const losers = ends.flatMap((end, n) => (end.status === 'rejected' ? [{ error: end.reason as Refusal, n }] : []))
  expect(losers).toHaveLength(49)
  for (const { error, n } of losers) {
    expect(error).toBeInstanceOf(Refusal)
    expect(error).toMatchObject({ code: 'stale', details: { mine: { name: `改${n}` }, theirs, seen: 1 } })
  }
  const row = await db.selectFrom('person').select(['name', 'version']).where('id', '=', id).executeTakeFirstOrThrow()
  expect(row).toEqual(theirs)
})

test('500 identical requests at once: one effect, one answer', async () => {
  const answers = await Promise.all(Array.from({ length: 500 }, () => add('same-key-0001', '同一')))
  expect(new Set(answers.map((answer) => answer.id)).size).toBe(1)
  expect(await db.selectFrom('person').select('id').where('name', '=', '同一').execute()).toHaveLength(1)
  expect(
    await db.selectFrom('fact').select('id').where('subjectId', '=', String(answers[0]?.id)).execute(),
  ).toHaveLength(1)
})

test('a database that goes away is told as such, and found again on the same pool', async () => {
  await add('before-0001', '前')
  await server.kill()
  for (let n = 0; n < 3; n += 1) {
    const error = await add(`away-000${n}`, '断').then(
      () => null,
      (reason: unknown) => reason,
    )
    expect(isDatabaseAway(error), String(error)).toBe(true)
  }
  await server.restart()
  await expect
    .poll(() => add('away-0000', '断').catch(() => null), { timeout: 20_000 })
    .toMatchObject({ id: expect.any(String) })
  expect(await add('before-0001', '前')).toEqual(await add('before-0001', '前'))
  expect(await db.selectFrom('person').select('id').where('name', 'in', ['前', '断']).execute()).toHaveLength(2)
})
