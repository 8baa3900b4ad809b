import { type Kysely, sql } from 'kysely'
import { expect, test } from 'vitest'
import type { Database } from '../database/tables.gen.ts'
import { testDatabase } from '../database/test-database.ts'
import { daysLater, openMatters } from '../feedback/test-matter.ts'
import { testNow } from '../test-context.ts'

const { db, url } = await testDatabase()
const { call, key, saidAt, versionOf, concernOf, joinAt } = await openMatters(db)
/** The embedded database has one connection: nobody waits there. */
const onServer = test.runIf(url !== null)

async function untilWaiting(office: Kysely<Database>, count: number): Promise<void> {
  for (;;) {
    const { rows } = await sql<{ waiting: number }>`select count(distinct pid)::integer as waiting from pg_locks
      where not granted`.execute(office)
    if ((rows[0]?.waiting ?? 0) >= count) return
  }
}

/**
 * Holds the opinion until the act is waiting, and then the merge behind it: an act that has the opinion when it asks for its
 * concern meets a merge that has the concern when it asks for the opinion.
 */
async function besideMerge(act: (opinionId: string, seen: number) => Promise<unknown>): Promise<string[]> {
  const said = await saidAt(testNow)
  const [keptId, mergedId] = [await concernOf([(await saidAt(testNow)).id]), await concernOf([said.id])]
  const seen = await versionOf(said.id)
  const { concern } = await call('吴倩', daysLater(1))
  const acts: Promise<unknown>[] = []
  await db.transaction().execute(async (tx) => {
    await tx.selectFrom('opinion').select('id').where('id', '=', said.id).forUpdate().execute()
    acts.push(act(said.id, seen))
    await untilWaiting(db, 1)
    acts.push(concern.merge({ keptId, ids: [mergedId], reason: '同一盏灯', key: key() }))
    await untilWaiting(db, 2)
  })
  const ends = await Promise.allSettled(acts)
  return ends.flatMap((end) => (end.status === 'rejected' ? [String(end.reason)] : []))
}

const urgent = { theme: 'transport', placeId: null, urgent: true } as const

onServer('an urgent sorting and a merge of its concern wait for each other in one order', async () => {
  const { opinion } = await call('李岚', daysLater(1))
  expect(await besideMerge((id, seen) => opinion.classify({ id, seen, ...urgent, key: key() }))).toEqual([])
})

onServer('so do many sortings at once', async () => {
  const { classification } = await call('李岚', daysLater(1))
  const sort = (id: string, seen: number) =>
    classification.sortMany({ rows: [{ id, seen }], as: { urgent: true }, key: key() })
  expect(await besideMerge(sort)).toEqual([])
})

onServer('whoever joins a concern has the concern first', async () => {
  const late = await saidAt(testNow)
  const id = await concernOf([(await saidAt(testNow)).id])
  const acts: Promise<unknown>[] = []
  await db.transaction().execute(async (tx) => {
    await tx.selectFrom('concern').select('id').where('id', '=', id).forUpdate().execute()
    acts.push(joinAt(late.id, id, daysLater(1)))
    await untilWaiting(db, 1)
    // The opinion is free as long as its concern is waited for.
    const free = sql`select from opinion where id = ${late.id} for update nowait`
    await db.transaction().execute((other) => free.execute(other))
  })
  await Promise.all(acts)
})
