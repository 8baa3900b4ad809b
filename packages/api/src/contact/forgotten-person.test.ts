import { countPeople } from '@ratchet/domain/concern/people'
import { addDays, dayOf, instantOf } from '@ratchet/domain/day'
import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import { verifyTrail } from '../audit/verify.ts'
import { listSaid, peopleOf } from '../concern/people.queries.ts'
import { testDatabase } from '../database/test-database.ts'
import { openResidentsOffice } from '../feedback/test-office.ts'
import { testKeyring, testNow } from '../test-context.ts'
import { eraseOverdue } from './retention.jobs.ts'

const { db } = await testDatabase()
const office = await openResidentsOffice(db)
const { key, last, owner, resident, submit, community } = office
const about = { title: '村小学路段路灯不亮', theme: 'transport', placeId: community, urgent: false } as const
let concernId = ''
const codes: string[] = []
const ids: string[] = []

beforeAll(async () => {
  for (const phone of ['13800000001', '138 0000 0001', '13800000001', '13800000002']) {
    codes.push((await submit({ phone, consentVersion: 1 })).code)
    ids.push((await last()).id)
  }
  const opinions = ids.map((id) => ({ id, seen: 1 }))
  concernId = (await owner.concern.open({ ...about, opinions, key: key() })).id
})

test('who asks to be forgotten stays one person, however often they spoke, and nothing leads to the number', async () => {
  expect(await peopleOf(db, concernId)).toBe(2)
  for (const code of codes.slice(0, 2)) await resident().forget({ code, key: key() })
  expect(await peopleOf(db, concernId)).toBe(2)
  const version = (
    await db
      .selectFrom('opinion')
      .select('version')
      .where('id', '=', ids[2] ?? '')
      .execute()
  )[0]
  await owner.opinion.erase({ id: ids[2] ?? '', seen: version?.version ?? 0, reason: '本人要求', key: key() })
  expect(await peopleOf(db, concernId)).toBe(2)
  expect((await owner.concern.find({ id: concernId })).people).toBe(2)
  const contacts = await db.selectFrom('contact').select(['phone', 'phoneIndex', 'phoneIndexKeyId']).execute()
  const gone = { phone: null, phoneIndex: null, phoneIndexKeyId: null }
  expect(contacts.filter((row) => row.phoneIndex === null)).toEqual([gone, gone, gone])
  const marks = await db.selectFrom('samePerson').selectAll().execute()
  expect(marks.map((row) => [row.note, row.by])).toEqual([1, 2, 3].map(() => ['number-erased', null]))
  expect(JSON.stringify(marks)).not.toContain('0000001')
})

test('an official who knows better takes such a mark back', async () => {
  const [mark] = (await owner.concern.find({ id: concernId })).marks
  await owner.concern.unmarkSamePerson({ id: mark?.id ?? '', seen: 1, key: key() })
  expect((await owner.concern.find({ id: concernId })).marks).toHaveLength(2)
})

test('nor do people grow when the time of keeping is over', async () => {
  const said: string[] = []
  for (let turn = 0; turn < 3; turn += 1) {
    await submit({ phone: '13800000003', consentVersion: 1 })
    said.push((await last()).id)
  }
  for (const id of said)
    await owner.opinion.answer({ id, seen: 1, outcome: 'explained', text: '已说明', againDay: null, key: key() })
  const people = async () => countPeople(await listSaid(db, sql`opinion.id = any(${said}::uuid[])`))
  expect(await people()).toBe(1)
  const readNow = async () => instantOf(addDays(dayOf(testNow), 91), 9)
  await eraseOverdue({ db, keyring: testKeyring, checkpointFolder: '', readNow })
  const kept = await db.selectFrom('contact').select('phoneIndex').where('id', 'in', said).execute()
  expect(kept.map((row) => row.phoneIndex)).toEqual([null, null, null])
  expect(await people()).toBe(1)
})

test('the trail is whole', async () => {
  expect((await verifyTrail(db, testKeyring, { checkpoints: [] })).findings).toEqual([])
})
