import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { testDatabase } from '../database/test-database.ts'
import { createCaller } from '../router.ts'
import { actorOf, contextOf, testKeyring, testNow } from '../test-context.ts'
import { enqueue, pruneJobs } from './job.queries.ts'
import { claimJob, finishJob, renewLease } from './lease.ts'
import { type JobWork, startJobWorker, workJobs } from './worker.ts'

const { db } = await testDatabase()
const actor = actorOf('owner', [randomUUID()])
const ctx = contextOf(db, actor)
const caller = createCaller(ctx)
const deps = { db, keyring: testKeyring, checkpointFolder: '', readNow: async () => testNow }
const ask = (kind: string, object: string = randomUUID(), input = {}) =>
  db.transaction().execute((tx) => enqueue(tx, ctx, { kind, object, input }))
const expire = (id: string) =>
  sql`update job set lease_until = clock_timestamp() - interval '1 second' where id = ${id}`.execute(db)

test('a job belongs to the act: rolled back with it, and queued once for the same object', async () => {
  const rolledBack = db.transaction().execute(async (tx) => {
    await enqueue(tx, ctx, { kind: 'a', object: 'x' })
    throw new Error('no')
  })
  await expect(rolledBack).rejects.toThrow('no')
  expect(await workJobs(deps, { a: async () => ({}) })).toBe(0)
  const first = await ask('a', 'x')
  expect(await ask('a', 'x')).toBe(first)
  expect(await ask('a', 'y')).not.toBe(first)
  expect(await workJobs(deps, { a: async ({ object }) => ({ result: { object } }) })).toBe(2)
  expect(await caller.job.find({ id: first })).toMatchObject({ status: 'done', result: { object: 'x' }, attempt: 1 })
})

test('a worker that dies leaves its job to the next; coming back late, it changes nothing', async () => {
  const id = await ask('b')
  const dead = await claimJob(db, ['b'], testNow)
  expect(await claimJob(db, ['b'], testNow)).toBeNull()
  await expire(id)
  let effects = 0
  await workJobs(deps, {
    b: async () => ({
      result: { by: 'second' },
      effect: async () => {
        effects += 1
      },
    }),
  })
  expect(dead && (await renewLease(db, dead, null))).toBe('lost')
  expect(dead && (await finishJob(db, dead, { status: 'done', result: { by: 'first' } }, testNow))).toBe(false)
  expect(await caller.job.find({ id })).toMatchObject({ status: 'done', result: { by: 'second' }, attempt: 2 })
  expect(effects).toBe(1)
})

test('the effect of a worker whose job was taken over does not happen', async () => {
  const id = await ask('c')
  let effects = 0
  const slow: JobWork = async () => {
    await expire(id)
    expect(await claimJob(db, ['c'], testNow)).toMatchObject({ attempt: 2 })
    return {
      effect: async () => {
        effects += 1
      },
    }
  }
  await workJobs(deps, { c: slow })
  expect(effects).toBe(0)
  expect(await caller.job.find({ id })).toMatchObject({ status: 'running', attempt: 2 })
})

test('a failed job says why; one that fails by dying is given up after five attempts', async () => {
  const id = await ask('d')
  const work = workJobs(deps, { d: async () => Promise.reject(new Error('broken table')) })
  await expect(work).rejects.toThrow('broken table')
  expect(await caller.job.find({ id })).toMatchObject({ status: 'failed', error: 'broken table' })
  const deadly = await ask('e')
  for (let n = 0; n < 5; n += 1) {
    expect(await claimJob(db, ['e'], testNow)).toMatchObject({ attempt: n + 1 })
    await expire(deadly)
  }
  expect(await claimJob(db, ['e'], testNow)).toBeNull()
  expect(await caller.job.find({ id: deadly })).toMatchObject({ status: 'failed' })
})

test('cancelled: at once while it waits, at the next step while it runs, never by another or afterwards', async () => {
  const key = randomUUID
  const waiting = await ask('f')
  const stranger = createCaller(contextOf(db, actorOf('owner', [randomUUID()])))
  await expect(stranger.job.cancel({ key: key(), id: waiting })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  await expect(stranger.job.find({ id: waiting })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  await caller.job.cancel({ key: key(), id: waiting })
  expect(await caller.job.find({ id: waiting })).toMatchObject({ status: 'cancelled' })
  const running = await ask('f')
  const reached: number[] = []
  await workJobs(deps, {
    f: async ({ progress }) => {
      await caller.job.cancel({ key: key(), id: running })
      await progress(3, 9)
      reached.push(3)
      return {}
    },
  })
  expect(reached).toEqual([])
  expect(await caller.job.find({ id: running })).toMatchObject({ status: 'cancelled', progress: 3, total: 9 })
  const late = caller.job.cancel({ key: key(), id: running })
  await expect(late).rejects.toMatchObject({ cause: { code: 'job-finished' } })
  expect(await db.selectFrom('fact').select('id').where('act', '=', 'job.cancelled').execute()).toHaveLength(2)
})

test('stopping puts the job back, and the next worker goes on with it without losing an attempt', async () => {
  const id = await ask('g')
  const started = Promise.withResolvers<void>()
  const go = Promise.withResolvers<void>()
  const work: JobWork = async ({ progress }) => {
    started.resolve()
    await go.promise
    await progress(1, 2)
    return { result: { ended: true } }
  }
  const worker = startJobWorker(deps, { g: work }, () => undefined)
  await started.promise
  const stopped = worker.stop()
  go.resolve()
  await stopped
  expect(await caller.job.find({ id })).toMatchObject({ status: 'queued', attempt: 0 })
  await workJobs(deps, { g: work })
  expect(await caller.job.find({ id })).toMatchObject({ status: 'done', attempt: 1 })
})

test('ten workers at once take each job once', async () => {
  const asked = await Promise.all(Array.from({ length: 40 }, () => ask('h')))
  const worked: string[] = []
  const work: JobWork = async ({ object }) => {
    worked.push(object)
    return {}
  }
  const taken = await Promise.all(Array.from({ length: 10 }, () => workJobs(deps, { h: work })))
  expect(taken.reduce((sum, count) => sum + count, 0)).toBe(asked.length)
  expect(new Set(worked).size).toBe(asked.length)
})

test('what ended is forgotten after seven days', async () => {
  await workJobs(deps, { i: async () => ({}) })
  const ended = await db.selectFrom('job').select('id').where('finishedAt', 'is not', null).execute()
  expect(await pruneJobs(db, '2026-11-30T01:00:00.000Z' as never)).toBe(0)
  expect(await pruneJobs(db, '2026-12-01T01:00:00.000Z' as never)).toBe(ended.length)
})
