import { key, openOffice } from '@ratchet/api/cycle/test-office'
import { testDatabase } from '@ratchet/api/database/test-database'
import type { Instant } from '@ratchet/domain/day'
import { afterAll, expect, test } from 'vitest'
import { testApp } from '../test-app.ts'

const connection = await testDatabase()
const { db } = connection
const { owner, lead } = await openOffice(db)
const { app } = await testApp(connection, { RATCHET_NOW: '2026-11-23T01:00:00Z' })
afterAll(() => app.close())

const { id } = await owner.activity.plan({
  ...{ kind: 'presentation', title: '政策宣讲', unitId: lead, coUnitIds: [], placeId: null, place: '议事厅' },
  ...{ startsAt: '2026-11-23T00:30:00.000Z' as Instant, endsAt: '2026-11-23T02:30:00.000Z' as Instant, key: key() },
})
const { code } = (await owner.activity.find({ id })).activity
const own = { origin: 'http://127.0.0.1:3000', host: '127.0.0.1:3000' }
const send = (at: string, fields: Record<string, string>, headers: Record<string, string> = own) =>
  app.inject({
    method: 'POST',
    url: `/a/${at}`,
    headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
    payload: new URLSearchParams(fields).toString(),
  })
const came = async () => (await owner.activity.find({ id })).attended.qr

test('one tap is counted once however often it is sent, and leads to the page that says so', async () => {
  const fields = { key: 'door-key-0001', who: 'resident' }
  const [first, again] = [await send(code, fields), await send(code, fields)]
  for (const { statusCode, headers } of [first, again])
    expect([statusCode, headers.location]).toEqual([303, `/a/${code}?done=1`])
  await send(code, { key: 'door-key-0002', who: 'other' })
  expect(await came()).toEqual({ residents: 1, heads: 2 })
})

test('a page nobody keeps; what is wrong comes back as a page, and another site cannot check anybody in', async () => {
  const page = await app.inject(`/a/${code}`)
  expect([page.headers['cache-control'], page.headers['x-robots-tag']]).toEqual(['no-store', 'noindex, nofollow'])
  const before = await came()
  expect((await send('ZZZZZZZZ', { who: 'resident' })).headers.location).toBeUndefined()
  expect((await send(code, { who: 'resident' }, { ...own, origin: 'http://elsewhere.example' })).statusCode).toBe(403)
  expect(await came()).toEqual(before)
})
