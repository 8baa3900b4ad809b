import { expect, test } from 'vitest'
import { verifyTrail } from '../audit/verify.ts'
import { actsOf } from '../cycle/test-office.ts'
import { testDatabase } from '../database/test-database.ts'
import { openResidentsOffice } from '../feedback/test-office.ts'
import { testKeyring } from '../test-context.ts'

const { db } = await testDatabase()
const office = await openResidentsOffice(db)
const { submit, resident, last, key, owner } = office
const refused = (code: string) => ({ cause: { code } })

/** Says something and answers its id and code. */
async function said(changed: Record<string, unknown> = {}) {
  const { code } = await submit(changed)
  return { id: (await last()).id, code }
}
const all = {
  status: 'all',
  theme: null,
  placeId: null,
  source: null,
  urgent: false,
  quarter: null,
  q: '',
  page: 1,
} as const
const sort = (id: string, seen = 1, urgent = false) =>
  owner.opinion.classify({ id, seen, theme: 'transport', placeId: office.community, urgent, key: key() })
const about = { title: '主路路灯不亮', theme: 'transport', urgent: false } as const

test('from the inbox into a concern: sorted, masked, joined, each act in the trail', async () => {
  const { id } = await said({ text: '我叫王小明，水流村路灯全黑了，找李主任没人管' })
  await sort(id)
  const preview = await owner.opinion.maskPreview({ id })
  expect(preview.suggested).toBe('我叫王某某，水流村路灯全黑了，找李某主任没人管'.replace('李某主任', '李某主任'))
  const masked = await owner.opinion.mask({ id, seen: 2, masked: '水流村路灯全黑了', key: key() })
  expect(masked.version).toBe(3)
  const opened = await owner.concern.open({
    ...about,
    placeId: office.community,
    opinions: [{ id, seen: 3 }],
    key: key(),
  })
  expect(opened.number).toBe('GQ-2026-0001')
  expect(await owner.concern.find({ id: opened.id })).toMatchObject({
    people: 1,
    status: 'new',
    opinions: [{ id, maskedText: '水流村路灯全黑了' }],
  })
  expect(await actsOf(db, id)).toEqual(['feedback.submitted', 'opinion.classified', 'opinion.masked', 'opinion.joined'])
  expect(await actsOf(db, opened.id)).toEqual(['concern.opened'])
})

test('"this too" adds a person with a code of their own, and nothing else', async () => {
  const { id } = await said()
  await sort(id)
  const concern = await owner.concern.open({
    ...about,
    placeId: office.community,
    opinions: [{ id, seen: 2 }],
    key: key(),
  })
  const [similar] = (await resident().similar({ kind: 'transport', placeId: office.community })).filter(
    (row) => row.id === concern.id,
  )
  expect(similar).toMatchObject({ title: '主路路灯不亮', people: 1, status: 'new' })
  const { code } = await resident().support({ concernId: concern.id, phone: null, consentVersion: null, key: key() })
  expect((await owner.concern.find({ id: concern.id })).people).toBe(2)
  expect(await resident().track({ code })).toMatchObject({ isEcho: true, status: 'received' })
  const echo = await last()
  await expect(owner.opinion.mask({ id: echo.id, seen: 1, masked: '路灯', key: key() })).rejects.toMatchObject(
    refused('echo-has-no-words'),
  )
})

test('taken out with a reason, it can be joined elsewhere; two officials at once do not both join it', async () => {
  const { id } = await said()
  const open = (seen: number) =>
    owner.concern.open({ ...about, placeId: office.community, opinions: [{ id, seen }], key: key() })
  await sort(id)
  const both = await Promise.allSettled([open(2), open(2)])
  expect(both.map((one) => one.status).sort()).toEqual(['fulfilled', 'rejected'])
  const leave = (reason: string, seen = 3) => owner.opinion.leave({ id, seen, reason, key: key() })
  await expect(leave(' ')).rejects.toMatchObject(refused('reason-missing'))
  await leave('不是同一处')
  // A concern that nobody raises any more is offered to nobody.
  const people = (await resident().similar({ kind: 'transport', placeId: office.community })).map((row) => row.people)
  expect(people).not.toContain(0)
  await expect(leave('不是同一处', 4)).rejects.toMatchObject(refused('not-joined'))
  await open(4)
})

test('an answer at once is read by the resident, who may disagree and bring it back', async () => {
  const { id, code } = await said()
  const answer = (given: object, seen = 1) =>
    owner.opinion.answer({
      id,
      seen,
      outcome: 'cannot',
      text: '消防验收没过，先划了夜间车位',
      againDay: null,
      key: key(),
      ...given,
    } as never)
  await expect(answer({})).rejects.toMatchObject(refused('again-day-missing'))
  await expect(answer({ againDay: '2026-11-01' })).rejects.toMatchObject(refused('again-day-past'))
  await expect(answer({ text: ' ', againDay: '2027-03-31' })).rejects.toMatchObject(refused('reason-missing'))
  await answer({ againDay: '2027-03-31' })
  const tracked = await resident().track({ code })
  expect(tracked).toMatchObject({ status: 'cannot', mayAnswer: 'agree-or-not', reply: { againDay: '2027-03-31' } })
  await expect(resident().answer({ code, verdict: 'solved', word: '', key: key() })).rejects.toMatchObject(
    refused('not-answered-yet'),
  )
  await resident().answer({ code, verdict: 'disagreed', word: '去年也这么说', key: key() })
  expect(await resident().track({ code })).toMatchObject({ status: 'reopened', mayAnswer: null })
  const found = await owner.opinion.find({ id })
  expect(found).toMatchObject({
    opinion: { status: 'classified' },
    words: [{ kind: 'disagreed', text: '去年也这么说' }],
  })
  await answer({ outcome: 'explained', text: '车库3月验收，之前走夜间车位' }, found.opinion.version)
  expect(await resident().track({ code })).toMatchObject({ status: 'explained', mayAnswer: 'agree-or-not' })
})

test('the list goes by what stands in the address, and its counts by the same', async () => {
  const { id } = await said({ text: '井盖松了，一踩就响，找人修修' })
  await sort(id, 1, true)
  const list = await owner.opinion.list({ ...all, q: '井盖', status: 'classified', urgent: true })
  expect(list).toMatchObject({
    total: 1,
    counts: { classified: 1, all: 1 },
    rows: [{ id, due: { by: 'reply', daysLeft: 10 }, urgent: true }],
  })
  expect((await owner.opinion.list({ ...all, q: '%' })).total).toBe(0)
  expect((await owner.opinion.list({ ...all, placeId: office.street })).total).toBeGreaterThan(3)
})

test('a helper files for somebody, and reads the code out the same day; nobody else does', async () => {
  const helper = office.as('helper', 'unit')
  const given = { mode: 'helper', unitId: office.street, kind: 'property', placeId: office.community } as const
  const words = {
    placeWords: '3号楼',
    text: '电梯停了两天，老人下不来',
    phone: '13800002222',
    consentVersion: 1,
    photoIds: [],
  }
  const { id } = await helper.opinion.file({ ...given, ...words, key: key() })
  const { code } = await helper.opinion.receipt({ id })
  expect(await resident().track({ code: code ?? '' })).toMatchObject({ kind: 'property', hasPhone: true })
  await expect(owner.opinion.receipt({ id })).rejects.toMatchObject(refused('not-found'))
  expect(await last()).toMatchObject({ source: 'helper', filedUnitId: office.street })
  expect(await helper.opinion.filed({})).toMatchObject([{ id, text: '电梯停了两天，老人下不来' }])
  await expect(helper.opinion.file({ ...given, unitId: office.zoneId, ...words, key: key() })).resolves.toBeTruthy()
})

test('whoever is not to see it does not: another role, a unit, the survey firm', async () => {
  const { id } = await said()
  for (const role of ['unit', 'lead_unit', 'surveyor', 'editor', 'auditor', 'admin'] as const) {
    const other = office.as(`other ${role}`, role)
    await expect(other.opinion.list(all)).rejects.toMatchObject(refused('not-permitted'))
    await expect(other.opinion.find({ id })).rejects.toMatchObject(refused('not-permitted'))
    await expect(other.concern.list({})).rejects.toMatchObject(refused('not-permitted'))
  }
  await expect(
    office.as('inspector').opinion.classify({ id, seen: 1, theme: null, placeId: null, urgent: false, key: key() }),
  ).rejects.toMatchObject(refused('not-permitted'))
  expect((await office.as('leader').opinion.list(all)).total).toBeGreaterThan(0)
})

test('erasing a resident leaves nothing of them, and the trail valid', async () => {
  const { id, code } = await said({ text: '我的电话13800003333', phone: '13800003333' })
  await expect(owner.opinion.erase({ id, seen: 1, reason: ' ', key: key() })).rejects.toMatchObject(
    refused('reason-missing'),
  )
  await owner.opinion.erase({ id, seen: 1, reason: '本人要求删除', key: key() })
  const row = await last()
  expect(row).toMatchObject({ text: null, original: null, ownKey: null, maskedText: null })
  expect(await resident().track({ code })).toMatchObject({ status: 'erased', text: null, hasPhone: false })
  await expect(sort(id, 2)).rejects.toMatchObject(refused('erased'))
  const { findings } = await verifyTrail(db, testKeyring, { checkpoints: [] })
  expect(findings).toEqual([])
})

test('words changed behind the back are named, though no word stands in the trail', async () => {
  const { id } = await said()
  await db.updateTable('opinion').set({ text: '一切都好' }).where('id', '=', id).execute()
  const { findings } = await verifyTrail(db, testKeyring, { checkpoints: [] })
  expect(findings).toMatchObject([{ kind: 'sealed-changed' }])
  await db.updateTable('opinion').set({ text: office.said.text }).where('id', '=', id).execute()
})
