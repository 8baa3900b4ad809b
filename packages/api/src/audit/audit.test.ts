import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Instant } from '@ratchet/domain/day'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { perform } from '../command.ts'
import { testDatabase } from '../database/test-database.ts'
import { jobKinds } from '../job/job-kinds.ts'
import { workJobs } from '../job/worker.ts'
import { createCaller } from '../router.ts'
import { actorOf, contextOf, testKeyring, testNow } from '../test-context.ts'
import { acting } from '../trpc.ts'
import { checkpointMaker } from './checkpoint.ts'
import { sealAll } from './sealer.ts'

const { db } = await testDatabase()
const zoneId = randomUUID()
const folder = mkdtempSync(join(tmpdir(), 'ratchet-checkpoints-'))
afterAll(() => rmSync(folder, { recursive: true }))
const as = (role: Parameters<typeof actorOf>[0]) => createCaller(contextOf(db, actorOf(role, [zoneId])))
const days = ['2026-11-20T15:59:59.999Z', '2026-11-20T16:00:00.000Z', '2026-11-22T01:00:00.000Z'] as Instant[]
const chen = actorOf('admin', [zoneId])

const write = (at: Instant, reason: string, actor = chen, id: string = randomUUID()) =>
  perform(acting(contextOf(db, actor, at)), 'cycle.list', { key: randomUUID(), id }, async ({ tx, record }) => {
    const person = { id, name: 'x', userId: null, illustrative: false, version: 1 }
    await tx.insertInto('person').values(person).execute()
    await record({ act: 'person.added', subject: ['person', id], payload: { code: 'A%_1' }, reason })
    return { id }
  })

beforeAll(async () => {
  await write(days[0] as Instant, '第一条')
  await write(days[1] as Instant, '第二条')
  await sealAll(db, testNow)
  await write(days[2] as Instant, '第三条', actorOf('owner', [zoneId]))
})
const reasons = (page: { facts: { reason: string | null }[] }) => page.facts.map((fact) => fact.reason)

test('the auditor reads the trail, newest first, with the number in the chain', async () => {
  const page = await as('auditor').audit.list({})
  expect(reasons(page)).toEqual(['第三条', '第二条', '第一条'])
  expect(page.facts.map((fact) => fact.seq)).toEqual([null, 2, 1])
  expect(page.next).toBeNull()
})

test('days of the filter are civil days of Shanghai, both included', async () => {
  const { audit } = as('leader')
  const day = '2026-11-21' as never
  expect(reasons(await audit.list({ from: day, to: day }))).toEqual(['第二条'])
  expect(reasons(await audit.list({ to: '2026-11-20' as never }))).toEqual(['第一条'])
})

test('by actor, act, subject and text; signs of a pattern are only signs', async () => {
  const { audit } = as('auditor')
  expect(reasons(await audit.list({ actorId: chen.userId }))).toEqual(['第二条', '第一条'])
  expect(reasons(await audit.list({ text: '第三' }))).toEqual(['第三条'])
  expect(reasons(await audit.list({ text: 'a%_1' }))).toHaveLength(3)
  expect(reasons(await audit.list({ text: 'a_%1' }))).toEqual([])
  expect(reasons(await audit.list({ act: 'person.gone' }))).toEqual([])
  expect(await audit.filters({})).toMatchObject({ acts: ['person.added'], kinds: ['person'] })
})

test('pages follow each other without a gap or a repeat, also where the time is the same', async () => {
  for (let n = 0; n < 60; n += 1) await write('2026-11-10T00:00:00.000Z' as Instant, `r${n}`)
  const { audit } = as('auditor')
  const first = await audit.list({ to: '2026-11-11' as never })
  const second = await audit.list({ to: '2026-11-11' as never, cursor: first.next ?? '' })
  expect(new Set([...reasons(first), ...reasons(second)]).size).toBe(60)
  expect([first.facts.length, second.facts.length, second.next]).toEqual([50, 10, null])
})

test('the trail is not for everybody, and what happened to accounts is told only there', async () => {
  for (const role of ['owner', 'unit', 'surveyor', 'admin'] as const) {
    await expect(as(role).audit.list({})).rejects.toMatchObject({ cause: { code: 'not-permitted' } })
  }
  await expect(as('leader').audit.verify({ key: randomUUID() })).rejects.toMatchObject({ code: 'FORBIDDEN' })
  const one = randomUUID()
  await write(testNow, '本条', chen, one)
  expect(await as('unit').audit.timeline({ subjectKind: 'person', subjectId: one })).toHaveLength(1)
  const account = as('unit').audit.timeline({ subjectKind: 'account', subjectId: one })
  await expect(account).rejects.toMatchObject({ code: 'NOT_FOUND' })
})

test('the auditor asks for a verification: a job, a fact, one answer; the public sees the checkpoint', async () => {
  const make = checkpointMaker({ db, keyring: testKeyring, folder })
  const auditor = createCaller(contextOf(db, actorOf('auditor', [zoneId])))
  expect(await createCaller(contextOf(db, null)).trust.checkpoint({})).toBeNull()
  await make(testNow)
  const { jobId } = await auditor.audit.verify({ key: randomUUID() })
  expect(await auditor.audit.verify({ key: randomUUID() })).toEqual({ jobId })
  const deps = { db, keyring: testKeyring, checkpointFolder: folder, readNow: async () => testNow }
  expect(await workJobs(deps, jobKinds)).toBe(1)
  const job = await auditor.job.find({ id: jobId })
  expect(job).toMatchObject({ status: 'done', result: { checkpoints: 1, findingCount: 0, findings: [], unsealed: 2 } })
  expect(await auditor.job.mine({})).toEqual([job])
  const asked = await auditor.audit.list({ act: 'audit.verificationAsked' })
  expect(asked.facts).toHaveLength(2)
  await make(testNow)
  const { head, unsealed, checkpoint } = await auditor.audit.state({})
  expect({ unsealed, size: head?.seq }).toEqual({ unsealed: 0, size: checkpoint?.size })
  expect(await createCaller(contextOf(db, null)).trust.checkpoint({})).toMatchObject({ root: checkpoint?.root })
})
