import { addDays, dayOf, type Instant, instantOf } from '@ratchet/domain/day'
import { expect, test } from 'vitest'
import { verifyTrail } from '../audit/verify.ts'
import { actsOf } from '../cycle/test-office.ts'
import { Keyring, withNewKey } from '../database/keyring.ts'
import { testDatabase } from '../database/test-database.ts'
import { openResidentsOffice } from '../feedback/test-office.ts'
import { testKeyring, testNow } from '../test-context.ts'
import { readContact } from './contact.queries.ts'
import { eraseOverdue } from './retention.jobs.ts'
import { rewrapOwnKeys } from './rewrap.jobs.ts'

const { db } = await testDatabase()
const office = await openResidentsOffice(db)
const { submit, last, key, owner } = office
const refused = (code: string) => ({ cause: { code } })
const inspector = office.as('inspector')
const look = (opinionId: string, purpose: 'callback' | 'urgent' = 'callback', who = inspector) =>
  who.contact.unmask({ opinionId, purpose, note: '回电告知办理结果', key: key() })

async function said(phone: string | null, consentVersion: number | null) {
  await submit({ phone, consentVersion })
  return (await last()).id
}

test('a number is shown for a purpose, to who asked, for ten minutes; the look stands in the trail', async () => {
  const id = await said('13800001234', 1)
  expect((await owner.opinion.find({ id })).contact).toMatchObject({ phoneMasked: '138****1234', consentVersion: 1 })
  const { viewId, left } = await look(id)
  expect(left).toBe(19)
  expect(await inspector.contact.reveal({ viewId })).toMatchObject({ phone: '13800001234' })
  await expect(owner.contact.reveal({ viewId })).rejects.toMatchObject(refused('view-closed'))
  const late = new Date(Date.parse(testNow) + 11 * 60_000).toISOString() as Instant
  await expect(office.as('inspector', undefined, late).contact.reveal({ viewId })).rejects.toMatchObject(
    refused('view-closed'),
  )
  expect(await actsOf(db, id)).toEqual(['feedback.submitted', 'contact.unmasked'])
  const kept = await db.selectFrom('replay').selectAll().execute()
  expect(JSON.stringify(kept)).not.toContain('13800001234')
})

test('without consent nobody is called, but danger is another purpose; without a number there is nothing', async () => {
  const id = await said('13800001235', null)
  await expect(look(id)).rejects.toMatchObject(refused('no-consent'))
  await look(id, 'urgent')
  await expect(look(await said(null, null))).rejects.toMatchObject(refused('no-contact'))
})

test('what stands in the trail for good holds no number: no reason, and no title of an item', async () => {
  const names = refused('reason-names-somebody')
  const id = await said('13800001249', 1)
  const note = '给13800001249回电'
  const asked = inspector.contact.unmask({ opinionId: id, purpose: 'callback', note, key: key() })
  await expect(asked).rejects.toMatchObject(names)
  const reason = '机主13800001249要求'
  await expect(owner.opinion.erase({ id, seen: 1, reason, key: key() })).rejects.toMatchObject(names)
  const about = { title: '主路路灯不亮', theme: 'transport', placeId: null, urgent: false } as const
  await owner.concern.open({ ...about, opinions: [{ id, seen: 1 }], key: key() })
  await expect(owner.opinion.leave({ id, seen: 2, reason, key: key() })).rejects.toMatchObject(names)
  const item = { cycleId: '2026H2', subject: 'overall', leadUnitId: office.lead, dueDay: null } as const
  const opened = owner.rectification.open({ ...item, title: '回复13800001249', key: key() })
  await expect(opened).rejects.toMatchObject(refused('title-names-somebody'))
  expect(JSON.stringify(await db.selectFrom('fact').selectAll().execute())).not.toContain('13800001249')
})

test('the day has a quota, also for looks at once', async () => {
  const id = await said('13800001236', 1)
  const who = office.as('second inspector', 'inspector')
  const looks = await Promise.allSettled(Array.from({ length: 25 }, () => look(id, 'callback', who)))
  expect(looks.filter((one) => one.status === 'fulfilled')).toHaveLength(20)
  await expect(look(id, 'callback', who)).rejects.toMatchObject(refused('quota-used'))
})

test('only who calls back may look: not a unit, not the survey firm, not the leader', async () => {
  const id = await said('13800001237', 1)
  for (const role of ['leader', 'lead_unit', 'unit', 'surveyor', 'editor', 'auditor', 'admin'] as const)
    await expect(look(id, 'callback', office.as(`some ${role}`, role))).rejects.toMatchObject(refused('not-permitted'))
})

test('what has been kept long enough is erased by itself, by class, and the trail stays whole', async () => {
  const id = await said('13800001238', 1)
  const open = await said('13800001239', 1)
  await owner.opinion.answer({ id, seen: 1, outcome: 'explained', text: '已说明', againDay: null, key: key() })
  const readNow = async (days: number) => instantOf(addDays(dayOf(testNow), days), 9)
  const deps = { db, keyring: testKeyring, checkpointFolder: '' }
  expect(await eraseOverdue({ ...deps, readNow: () => readNow(90) })).toBe(0)
  expect(await eraseOverdue({ ...deps, readNow: () => readNow(91) })).toBe(1)
  expect(await eraseOverdue({ ...deps, readNow: () => readNow(91) })).toBe(0)
  const contacts = await db
    .selectFrom('contact')
    .select(['id', 'phone', 'erasedWhy'])
    .where('id', 'in', [id, open])
    .execute()
  expect(contacts.find((row) => row.id === id)).toMatchObject({ phone: null, erasedWhy: 'retention' })
  expect(contacts.find((row) => row.id === open)?.phone).not.toBeNull()
  expect(await eraseOverdue({ ...deps, readNow: () => readNow(1096) })).toBe(1)
  const row = await db.selectFrom('opinion').select(['text', 'erasedAt']).where('id', '=', id).executeTakeFirstOrThrow()
  expect(row.text).toBeNull()
  const { findings } = await verifyTrail(db, testKeyring, { checkpoints: [] })
  expect(findings).toEqual([])
  expect(await office.as('auditor').contact.retention({})).toMatchObject({
    contact: { days: 90 },
    words: { erased: 1 },
  })
})

test('a new key of the ring wraps what the old one wrapped; numbers and the trail stay readable', async () => {
  const id = await said('13800001240', 1)
  const ring = withNewKey(
    {
      keys: [{ id: 'k1', createdAt: '2026-01-01T00:00:00.000Z', key: Buffer.alloc(32, 'ratchet').toString('base64') }],
    },
    testNow,
  )
  const keyring = new Keyring(ring)
  expect(await rewrapOwnKeys({ db, keyring })).toBeGreaterThan(3)
  expect(await rewrapOwnKeys({ db, keyring })).toBe(0)
  expect((await readContact(db, keyring, id))?.phone).toBe('13800001240')
  // Whoever has only the old key can open nothing any more.
  expect((await readContact(db, testKeyring, id))?.phone).toBeNull()
  const { findings } = await verifyTrail(db, keyring, { checkpoints: [] })
  expect(findings).toEqual([])
})
