import { createHmac } from 'node:crypto'
import { createServer, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Instant } from '@ratchet/domain/day'
import { MOST_FAILURES } from '@ratchet/domain/webhook/webhook'
import { sql } from 'kysely'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { verifyTrail } from '../audit/verify.ts'
import { key, openOffice } from '../cycle/test-office.ts'
import { testDatabase } from '../database/test-database.ts'
import { sendDue } from '../outbox/outbox.jobs.ts'
import { post } from '../outbox/outbox.queries.ts'
import { createCaller } from '../router.ts'
import { actorOf, contextOf, testKeyring, testNow } from '../test-context.ts'
import type { EgressPolicy } from './egress.ts'

const { db } = await testDatabase()
const { owner, zoneId } = await openOffice(db)
const egress: EgressPolicy = { hosts: [], privateRanges: [], loopback: true, publicUrl: 'https://zone.example' }
const caller = createCaller({ ...contextOf(db, actorOf('admin', [zoneId])), egress })
const { webhook: admin, outbox } = caller
const refusedWith = (code: string) => ({ cause: { code } })

interface Got {
  readonly headers: IncomingMessage['headers']
  readonly url: string
  readonly body: string
}
type Reply = { readonly status: number; readonly body?: string; readonly headers?: Record<string, string> } | 'silence'
let got: Got[] = []
let replies: Reply[] = []
const receiver: Server = createServer((request, response) => {
  const parts: Buffer[] = []
  request.on('data', (part: Buffer) => parts.push(part))
  request.on('end', () => {
    got.push({ headers: request.headers, url: request.url ?? '', body: Buffer.concat(parts).toString() })
    const reply = replies.shift() ?? { status: 200, body: '{"errcode":0,"code":0}' }
    if (reply !== 'silence') response.writeHead(reply.status, reply.headers).end(reply.body ?? '')
  })
})
await new Promise<void>((listening) => receiver.listen(0, '127.0.0.1', listening))
const { port } = receiver.address() as AddressInfo
const url = `http://127.0.0.1:${port}/hook`
afterAll(() => {
  receiver.closeAllConnections()
  receiver.close()
})
beforeEach(async () => {
  got = []
  replies = []
  await db.deleteFrom('outboxMessage').execute()
  for (const hook of (await admin.list({})).hooks) await admin.remove({ id: hook.id, seen: hook.version, key: key() })
})

const add = (change: object = {}) =>
  admin.add({
    name: '办公室群',
    kind: 'generic',
    url,
    secret: 's3cret',
    messages: ['warning.issued'],
    key: key(),
    ...change,
  } as never)
let number = 0
const say = (occasion: string = key(), subject = 'w1') => {
  number += 1
  const details = { number: `预警〔2026〕${number}号`, unit: '教育局', due: null }
  const posting = { kind: 'warning.issued', subject: ['warning', subject], occasion, details } as const
  const { newId } = contextOf(db, null)
  return db.transaction().execute((tx) => post(tx, { now: testNow, newId }, posting))
}
/** Everything that waits may be sent now. */
const hurry = () => sql`update outbox_delivery set next_at = clock_timestamp() where status = 'waiting'`.execute(db)
const deps = { db, keyring: testKeyring, readNow: async () => testNow as Instant, egress, longest: 2000 }
const send = async () => {
  await hurry()
  return sendDue(deps)
}
const states = async () =>
  (await outbox.list({ page: 1 })).rows.map(({ status, attempts, answer }) =>
    `${status} ${attempts} ${answer ?? ''}`.trim(),
  )

test('a message is signed, holds a stable id and nothing of a person, and waits ten seconds', async () => {
  await add()
  await say('once')
  expect(await say('once')).toBe(false)
  expect(await sendDue(deps)).toBe(0)
  expect(await send()).toBe(1)
  const [one] = got
  const body = JSON.parse(one?.body ?? '')
  expect(Object.keys(body).sort()).toEqual(['at', 'due', 'id', 'kind', 'link', 'number', 'text', 'unit'])
  expect(body).toMatchObject({ kind: 'warning.issued', link: 'https://zone.example/admin/warnings/w1' })
  expect(one?.headers['x-ratchet-id']).toBe(body.id)
  const signed = `${String(one?.headers['x-ratchet-timestamp'])}.${one?.body}`
  const signature = createHmac('sha256', 's3cret').update(signed).digest('hex')
  expect(one?.headers['x-ratchet-signature']).toBe(`sha256=${signature}`)
  expect(await states()).toEqual(['delivered 1 200 {"errcode":0,"code":0}'])
})

test('each platform gets its own form and signature, and its refusal under a 200 is a failure', async () => {
  await add({ kind: 'dingtalk', secret: 'SEC1' })
  await add({ kind: 'feishu', secret: 'SEC2' })
  await add({ kind: 'wecom', secret: '' })
  await say()
  await send()
  const of = (name: string) => got.find((one) => one.body.includes(name))
  const ding = new URL(got.find((one) => one.url.includes('sign='))?.url ?? '', url)
  const stamp = ding.searchParams.get('timestamp') ?? ''
  expect(ding.searchParams.get('sign')).toBe(createHmac('sha256', 'SEC1').update(`${stamp}\nSEC1`).digest('base64'))
  const lark = JSON.parse(of('msg_type')?.body ?? '')
  expect(lark.sign).toBe(createHmac('sha256', `${lark.timestamp}\nSEC2`).update('').digest('base64'))
  expect(lark.content.text).toContain('预警单已送达')
  expect(got.filter((one) => one.body.startsWith('{"msgtype":"text"'))).toHaveLength(2)
  await say()
  replies = Array.from({ length: 3 }, () => ({
    status: 200,
    body: '{"errcode":310000,"code":19021,"errmsg":"sign not match"}',
  }))
  await send()
  expect((await states()).filter((state) => state.startsWith('waiting 1 200')).length).toBe(3)
})

test('500, silence, a redirect and a flood are tried again with the same id, in the order of the subject; nothing is lost', async () => {
  await add()
  await say()
  await say()
  await say(key(), 'other')
  replies = [{ status: 500 }, { status: 200 }]
  await send()
  // The first failed, so the second of its subject waits; the other subject does not.
  expect(got).toHaveLength(2)
  const first = got[0]?.headers['x-ratchet-id']
  for (const reply of [
    'silence',
    { status: 302, headers: { location: 'http://127.0.0.1:1/' } },
    { status: 200, body: 'x'.repeat(40_000) },
  ] as Reply[]) {
    replies = [reply]
    await send()
  }
  replies = []
  await send()
  const ids = got.map((one) => one.headers['x-ratchet-id'])
  expect(ids.filter((id) => id === first)).toHaveLength(5)
  expect(new Set(ids).size).toBe(3)
  expect(ids.lastIndexOf(first)).toBeLessThan(ids.length - 1)
  expect((await states()).every((state) => state.startsWith('delivered'))).toBe(true)
})

test('a worker that died is followed by another: the same message comes twice with one id', async () => {
  await add()
  await say()
  await hurry()
  await sql`update outbox_delivery set attempts = 1, lease_until = clock_timestamp() + interval '1 hour'`.execute(db)
  expect(await sendDue(deps)).toBe(0)
  await sql`update outbox_delivery set lease_until = clock_timestamp() - interval '1 second'`.execute(db)
  expect(await sendDue(deps)).toBe(1)
  expect(await states()).toEqual(['delivered 2 200 {"errcode":0,"code":0}'])
})

test('a receiver that repeats the key, the secret or a telephone is not kept with them', async () => {
  await add({ url: `${url}/k-456789?key=k-123456`, secret: 'SEC0987654' })
  await say()
  replies = [{ status: 400, body: `bad key k-123456 at /hook/k-456789, not SEC0987654, call 13800001234` }]
  await send()
  const { delivery, attempts } = await outbox.find({ id: (await outbox.list({ page: 1 })).rows[0]?.id ?? '' })
  expect(attempts).toMatchObject([
    { status: 400, took: false, said: expect.stringContaining('bad key *** at /hook/***') },
  ])
  expect(JSON.stringify([delivery, attempts])).not.toMatch(/k-\d|SEC|13800001234/u)
})

test('after ten failures in a row it is switched off and the administrator is told; on again, what waited is sent', async () => {
  const { id } = await add()
  await say()
  replies = Array.from({ length: MOST_FAILURES }, () => ({ status: 503 }))
  for (let turn = 0; turn < MOST_FAILURES; turn += 1) await send()
  const [hook] = (await admin.list({})).hooks
  expect(hook).toMatchObject({ status: 'disabled', failures: MOST_FAILURES })
  expect(await send()).toBe(0)
  await expect(admin.try({ id, key: key() })).rejects.toMatchObject(refusedWith('webhook-disabled'))
  await admin.switchOn({ id, seen: hook?.version ?? 0, key: key() })
  await admin.try({ id, key: key() })
  await admin.retry({ id, key: key() })
  expect(await send()).toBe(2)
  const acts = await db
    .selectFrom('fact')
    .select('act')
    .where('subjectId', '=', id)
    .orderBy('at')
    .orderBy('id')
    .execute()
  expect(acts.map((row) => row.act.replace('webhook.', '')).sort()).toEqual(
    'added retried switchedOff switchedOn tried'.split(' '),
  )
  expect((await verifyTrail(db, testKeyring, { checkpoints: [] })).findings).toEqual([])
})

test('an address outside of the list is refused, the secret is told to nobody, and only the administrator looks', async () => {
  for (const [bad, code] of [
    ['https://hook.example/x', 'host-not-listed'],
    ['http://qyapi.weixin.qq.com/x', 'address-not-secure'],
    ['https://name:word@127.0.0.1/', 'address-invalid'],
    ['file:///etc/passwd', 'address-invalid'],
    ['kein Ort', 'address-invalid'],
  ]) {
    await expect(add({ url: bad })).rejects.toMatchObject(refusedWith(code ?? ''))
  }
  await expect(add({ secret: '' })).rejects.toMatchObject(refusedWith('secret-missing'))
  await add({ url: `${url}?key=k-123` })
  expect(JSON.stringify(await admin.list({}))).not.toMatch(/s3cret|k-123/u)
  const { rows } = await sql<{
    text: string
  }>`select webhook::text as text from webhook where status = 'active'`.execute(db)
  expect(rows.map((row) => row.text).join()).not.toMatch(/s3cret|k-123/u)
  await expect(owner.webhook.list({})).rejects.toMatchObject(refusedWith('not-permitted'))
})
