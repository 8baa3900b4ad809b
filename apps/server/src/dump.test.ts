import { randomUUID } from 'node:crypto'
import { testDatabase } from '@ratchet/api/database/test-database'
import { seed } from '@ratchet/api/seed/seed'
import { testKeyring } from '@ratchet/api/test-context'
import type { Day } from '@ratchet/domain/day'
import { expect, test } from 'vitest'
import { testApp } from './test-app.ts'

const connection = await testDatabase()
const { db, pool } = connection
const logged: string[] = []
const { app } = await testApp(connection, {}, { write: (line) => void logged.push(line) })

/** Numbers that residents of the demonstration left, or that stand in their words. */
const seeded = ['13800001188', '13800001206', '13800001207', '13800001208', '13800001209', '13800001210', '13800001212']
const sent = Array.from({ length: 12 }, (_, n) => `1990000${String(4000 + n * 37)}`)

/** How a number could stand in a stolen dump: as typed, in groups, in hex of its characters, in base64 at any offset. */
function tracesOf(phone: string): string[] {
  const bytes = Buffer.from(phone)
  const base64 = [0, 1, 2].map((before) => {
    const shifted = Buffer.concat([Buffer.alloc(before, 'x'), bytes]).toString('base64')
    // Characters that depend on the neighbours are left out.
    return shifted.slice(before === 0 ? 0 : before + 1, -4)
  })
  const grouped = `${phone.slice(0, 3)} ${phone.slice(3, 7)} ${phone.slice(7)}`
  const number = BigInt(phone).toString(16)
  return [phone, grouped, grouped.replaceAll(' ', '-'), bytes.toString('hex'), ...base64, `"${number}"`]
}

/** Every row of every table as text, bytes in hex: what somebody who carries the database away can read. */
async function dump(): Promise<string> {
  const { rows: tables } = await pool.query<{ name: string }>(
    `select table_name as name from information_schema.tables
     where table_schema = current_schema() and table_type = 'BASE TABLE' order by 1`,
  )
  const parts: string[] = []
  for (const { name } of tables) {
    const { rows } = await pool.query<{ row: string }>(`select to_jsonb(t)::text as row from "${name}" t`)
    parts.push(...rows.map(({ row }) => `${name} ${row}`))
  }
  return parts.join('\n')
}

const post = (path: string, body: object) =>
  app.inject({
    method: 'POST',
    url: `/api/trpc/${path}`,
    payload: JSON.stringify(body),
    headers: { 'content-type': 'application/json' },
  })

test('a dump of a busy demonstration and its log hold no phone number, plain, in hex or in base64', async () => {
  await seed(db, testKeyring, '2026-11-23' as Day)
  for (const [n, phone] of sent.entries()) {
    const said = { kind: 'transport', placeId: null, placeWords: n % 3 === 0 ? `找${phone}` : '', photoIds: [] }
    const text =
      n % 2 === 0 ? `路灯坏了，打我电话${phone.slice(0, 3)} ${phone.slice(3, 7)} ${phone.slice(7)}` : '路灯坏了三盏'
    const key = randomUUID()
    const good = { ...said, text, phone, consentVersion: 1, key }
    expect((await post('feedback.submit', good)).statusCode).toBe(200)
    // Replayed, refused under its key, broken in form, looked for: none of it may leave the number anywhere.
    expect((await post('feedback.submit', good)).statusCode).toBe(200)
    expect((await post('feedback.submit', { ...good, text: `另外${phone}` })).statusCode).toBe(409)
    expect((await post('feedback.submit', { ...good, kind: phone, key: randomUUID() })).statusCode).toBe(400)
    expect((await post('feedback.findCode', { phone, lastWords: '没有这句话' })).statusCode).toBe(422)
    await app.inject({
      method: 'GET',
      url: `/api/trpc/feedback.track?input=${encodeURIComponent(JSON.stringify({ code: phone }))}`,
    })
    await app.inject({
      method: 'POST',
      url: '/report',
      payload: `text=${phone}&phone=${phone}`,
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    })
  }
  const found = `${await dump()}\n${logged.join('\n')}`
  // The search itself works: what is meant to be there is found.
  expect(found).toContain('138****1188')
  expect(found).toContain(Buffer.from('路灯坏了三盏').toString('utf8'))
  for (const phone of [...seeded, ...sent])
    for (const trace of tracesOf(phone)) expect(found.toLowerCase().includes(trace.toLowerCase()), trace).toBe(false)
}, 480_000)
