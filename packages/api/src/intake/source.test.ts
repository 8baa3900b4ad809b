import { randomUUID } from 'node:crypto'
import type { Day, Instant } from '@ratchet/domain/day'
import { describe, expect, test } from 'vitest'
import { verifyTrail } from '../audit/verify.ts'
import { testDatabase } from '../database/test-database.ts'
import { openResidentsOffice } from '../feedback/test-office.ts'
import { createCaller } from '../router.ts'
import { actorOf, contextOf, testKeyring, testNow } from '../test-context.ts'

const { db } = await testDatabase({ asOwner: true })
const office = await openResidentsOffice(db)
const { community, key } = office
const path = [office.zoneId]
const asAt = (role: Parameters<typeof actorOf>[0], at: Instant = testNow, under: readonly string[] = path) =>
  createCaller(contextOf(db, actorOf(role, under), at))
const owner = asAt('owner')
const refusal = (code: string) => ({ cause: { code } })
const paper = (over: object = {}) => ({
  source: 'petition' as const,
  unitId: office.zoneId,
  number: 'XF-2026-0101',
  original: null,
  cameOn: '2026-11-20' as Day,
  due: null,
  kind: 'property' as const,
  placeId: community,
  text: '物业费涨价没有开业主大会，要求公开账目',
  category: '物业管理',
  phone: '138-0000-1234',
  urgent: false,
  ...over,
})
const file = (over: object = {}) =>
  owner.intake.file({ ...paper(over), key: key() } as never) as Promise<{
    id: string
    number: string
    followed: boolean
  }>
const origin = (id: string) => owner.intake.origin({ id })

describe('a petition', async () => {
  const { id } = await file()

  test('has its own number, sixty days, and fifteen to be registered', async () => {
    const found = await origin(id)
    expect(found?.origin).toMatchObject({
      number: 'XF-2026-0101',
      due: '2027-01-19',
      dueBasis: 'rule',
      registerDue: '2026-12-05',
      replyForm: 'letter',
      category: '物业管理',
    })
    // Its own sixty days are owed, and not the ten working days that residents are promised.
    expect((await owner.opinion.find({ id })).opinion.replyDue).toBe('2027-01-19')
    const contact = await db.selectFrom('contact').selectAll().where('id', '=', id).executeTakeFirst()
    expect(contact?.consentVersion).toBeNull()
  })

  test('the same number is the same matter; the original’s number adds a further word', async () => {
    await expect(file({ number: ' xf-2026-0101' })).rejects.toMatchObject(refusal('number-taken'))
    await expect(file({ number: '' })).rejects.toMatchObject(refusal('number-missing'))
    await expect(file({ number: '13800001234' })).rejects.toMatchObject(refusal('number-names-somebody'))
    await expect(file({ number: 'X2', cameOn: '2026-12-30' })).rejects.toMatchObject(refusal('came-later'))
    const again = await file({ number: 'XF-2026-0150', original: 'XF-2026-0101', text: '账目还是没有公开' })
    expect(again).toMatchObject({ id, followed: true })
    expect((await owner.opinion.find({ id })).words).toMatchObject([{ kind: 'follow_up', text: '账目还是没有公开' }])
  })

  test('is registered once, moved once with a reason, and answered by letter once there is an answer', async () => {
    const seen = async () => (await origin(id))?.origin.version ?? 0
    await owner.intake.register({ id, seen: await seen(), key: key() })
    await expect(owner.intake.register({ id, seen: await seen(), key: key() })).rejects.toMatchObject(
      refusal('already-registered'),
    )
    const extend = async (to: string, reason = '需要专项审计') =>
      owner.intake.extend({ id, seen: await seen(), to: to as Day, reason, key: key() })
    await expect(extend('2027-03-30')).rejects.toMatchObject(refusal('extend-too-far'))
    await expect(extend('2027-02-10', ' ')).rejects.toMatchObject(refusal('reason-missing'))
    await extend('2027-02-10')
    await expect(extend('2027-02-12')).rejects.toMatchObject(refusal('already-extended'))
    expect((await origin(id))?.origin).toMatchObject({ due: '2027-02-10', dueBasis: 'extended' })
    expect((await owner.opinion.find({ id })).opinion.replyDue).toBe('2027-02-10')

    expect(await owner.intake.replySheet({ id })).toBeNull()
    const reply = async () =>
      owner.intake.reply({ id, seen: await seen(), reference: '港务信复〔2026〕3号', key: key() })
    await expect(reply()).rejects.toMatchObject(refusal('not-answered-yet'))
    const { version } = (await owner.opinion.find({ id })).opinion
    const answer = { outcome: 'explained', text: '已要求物业公示账目。', againDay: null } as const
    await owner.opinion.answer({ id, seen: version, ...answer, key: key() })
    const sheet = await owner.intake.replySheet({ id })
    expect(sheet?.paper?.title.join('')).toBe('关于信访事项的处理意见书')
    const [opening] = sheet?.paper?.body ?? []
    expect(opening && 'text' in opening && opening.text).toContain('信访事项（编号：XF-2026-0101）已收悉')
    expect(sheet?.paper?.body.map((block) => ('text' in block ? block.text : ''))).toContain('已要求物业公示账目。')
    const letter = await owner.intake.replyFile({
      id,
      addressee: '王某某同志',
      letterNumber: '',
      issuer: '港务区管委会',
    })
    expect(letter.name).toMatch(/处理意见书\.docx$/)
    expect(Buffer.from(letter.content, 'base64').subarray(0, 2).toString()).toBe('PK')
    await reply()
    await expect(reply()).rejects.toMatchObject(refusal('already-replied'))
  })
})

test('what is to be registered soon, and replied to in the source’s form, is owed', async () => {
  const { id } = await file({ number: 'XF-DUE', cameOn: '2026-11-10' })
  const owed = async () =>
    (await owner.home.debts({})).debts
      .filter(({ subject }) => subject.id === id)
      .map(({ kind, dueDay, note, source }) => [kind, dueDay, note, source])
  expect(await owed()).toContainEqual(['register-source', '2026-11-25', 'XF-DUE', 'petition'])
  await owner.intake.register({ id, seen: 1, key: key() })
  const { version } = (await owner.opinion.find({ id })).opinion
  const answer = { outcome: 'explained', text: '已说明', againDay: null } as const
  await owner.opinion.answer({ id, seen: version, ...answer, key: key() })
  expect(await owed()).toEqual([['reply-source', '2027-01-09', 'XF-DUE', 'petition']])
  await owner.intake.reply({ id, seen: 2, reference: '', key: key() })
  expect(await owed()).toEqual([])
})

test('two who file the same number at once: one matter', async () => {
  const filed = await Promise.allSettled([
    file({ source: 'board', number: 'LY-1', text: '公交站太远' }),
    file({ source: 'board', number: 'LY-1', text: '公交站太远了' }),
  ])
  expect(filed.map((each) => each.status).sort()).toEqual(['fulfilled', 'rejected'])
  expect(filed.find((each) => each.status === 'rejected')).toMatchObject({ reason: refusal('number-taken') })
})

test('a later word opens an answered matter again', async () => {
  const { id } = await file({ source: 'hotline', number: 'XA1', due: '2026-11-25' })
  const { opinion } = await owner.opinion.find({ id })
  expect(opinion.replyDue).toBe('2026-11-25')
  await owner.opinion.answer({
    id,
    seen: opinion.version,
    outcome: 'explained',
    text: '已说明',
    againDay: null,
    key: key(),
  })
  const sheet = await owner.intake.replySheet({ id })
  expect(sheet?.text).toContain('工单编号：XA1')
  await file({ source: 'hotline', number: 'XA2', original: 'xa1', text: '没有解决' })
  expect((await owner.opinion.find({ id })).opinion).toMatchObject({ status: 'classified', answeredAt: null })
})

test('a later paper brings its number to call, its urgency and its deadline; a second number stays with the words', async () => {
  const first = { source: 'hotline', number: 'XB1', due: '2026-12-20' as Day, phone: null }
  const { id } = await file(first)
  const found = async () => owner.opinion.find({ id })
  expect((await found()).contact).toBeNull()
  const later = { source: 'hotline', original: 'XB1', phone: '13800002345' }
  await file({ ...later, number: 'XB2', due: '2026-12-01', urgent: true, text: '水管爆了' })
  const { opinion, contact } = await found()
  expect(opinion).toMatchObject({ urgent: true, replyDue: '2026-12-01', status: 'new', version: 2 })
  expect(contact).toMatchObject({ phoneMasked: '138****2345', consentVersion: null })
  // A milder paper takes nothing back; the same number is kept once.
  await file({ ...later, number: 'XB3', due: '2026-12-30', text: '还在漏' })
  expect((await found()).opinion).toMatchObject({ urgent: true, replyDue: '2026-12-01', version: 2 })
  await file({ ...later, number: 'XB4', due: '2026-12-30', text: '邻居也来电', phone: '13900006789' })
  const { words, contact: kept } = await found()
  expect(kept?.phoneMasked).toBe('138****2345')
  expect(words.map(({ text }) => text)).toEqual(['水管爆了', '还在漏', '邻居也来电\n139****6789'])
  const sealed = await db.selectFrom('opinionWord').select('original').where('text', 'like', '邻居也来电%').execute()
  expect(sealed[0]?.original).not.toBeNull()
})

test('a chat is filed at once, each message with its own result, and what cannot be is told', async () => {
  const row = { kind: 'transport' as const, placeId: community, urgent: false, speaker: 1 }
  const rows = [
    { ...row, row: 1, text: '路灯不亮，打13800005678' },
    { ...row, row: 2, text: '😀😀' },
    { ...row, row: 3, text: '停车太乱', placeId: randomUUID() },
    { ...row, row: 4, text: '垃圾没人收', speaker: null },
    { ...row, row: 5, text: '路灯还是不亮' },
  ]
  const given = { unitId: office.zoneId, cameOn: '2026-11-23' as Day, rows }
  const done = await owner.intake.fileChat({ ...given, key: key() })
  expect(done).toMatchObject({ filed: 3 })
  const results = done.results as { row: number; id: string | null; why: { code: string } | null }[]
  expect(results.map(({ why }) => why?.code ?? null)).toEqual([null, 'text-no-words', 'place-unknown', null, null])
  const marks = await db.selectFrom('samePerson').select(['opinionId', 'otherId']).execute()
  expect(marks.map((mark) => Object.values(mark).sort())).toEqual([[results[0]?.id, results[4]?.id].sort()])
  const found = await owner.opinion.find({ id: results[0]?.id ?? '' })
  expect(found.opinion).toMatchObject({
    source: 'chat',
    text: '路灯不亮，打138****5678',
    maskedText: '路灯不亮，打138****5678',
  })
  expect(found.contact?.phoneMasked).toBe('138****5678')
  await expect(owner.intake.fileChat({ ...given, rows: rows.slice(1, 2), key: key() })).rejects.toMatchObject(
    refusal('nothing-filed'),
  )
})

test('an office sets other days, a law’s days it does not', async () => {
  const rule = { days: 7, counting: 'working' as const, replyForm: 'system' as const }
  await owner.intake.setRule({ source: 'board', seen: 0, ...rule, key: key() })
  const { id } = await file({ source: 'board', number: 'LY-9', cameOn: '2026-11-23' })
  expect((await origin(id))?.origin).toMatchObject({ due: '2026-12-02', dueBasis: 'rule' })
  await expect(owner.intake.setRule({ source: 'board', seen: 0, ...rule, key: key() })).rejects.toMatchObject(
    refusal('stale'),
  )
  await expect(owner.intake.setRule({ source: 'petition', seen: 0, ...rule, key: key() })).rejects.toMatchObject(
    refusal('deadline-is-law'),
  )
  await expect(owner.intake.setRule({ source: 'feedback', seen: 0, ...rule, key: key() })).rejects.toMatchObject(
    refusal('source-without-deadline'),
  )
})

test('words are added by whose matter it is; who only knows its number files a matter of its own that names it', async () => {
  const elsewhere = await office.as('admin').unit.add({
    ...{ kind: 'street', name: '别的街道', parentId: office.zoneId, sort: 9, sinceDay: '2025-01-01', key: key() },
  } as never)
  const street = asAt('unit', testNow, [office.zoneId, office.street])
  const other = asAt('unit', testNow, [office.zoneId, String(elsewhere.id)])
  const at = (unitId: string) => ({ source: 'grid', unitId, placeId: null, phone: null })
  const first = await street.intake.file({ ...paper({ ...at(office.street), number: 'WG1' }), key: key() } as never)
  const words = async () => (await owner.opinion.find({ id: String(first.id) })).words.map(({ text }) => text)
  const follow = (number: string, text: string) => ({ number, original: 'wg1', text })
  const apart = await other.intake.file({
    ...paper({ ...at(elsewhere.id), ...follow('WG2', '我们这边也一样') }),
    key: key(),
  } as never)
  expect(apart).toMatchObject({ followed: false, apart: true })
  expect(await words()).toEqual([])
  expect((await owner.opinion.find({ id: String(apart.id) })).opinion.text).toBe('我们这边也一样')
  expect((await origin(String(apart.id)))?.follows).toEqual({ number: 'WG1', opinionId: first.id })
  // The unit that filed it, and whoever runs opinions.
  const own = await street.intake.file({
    ...paper({ ...at(office.street), ...follow('WG3', '还没人来') }),
    key: key(),
  } as never)
  expect(own).toMatchObject({ id: first.id, followed: true, apart: false })
  await file({ ...at(office.zoneId), ...follow('WG4', '督办来电') })
  expect(await words()).toEqual(['还没人来', '督办来电'])
  // A unit whose item it has become.
  const { version } = (await owner.opinion.find({ id: String(first.id) })).opinion
  const about = { title: '路灯', theme: 'transport', placeId: community, urgent: false } as const
  const concern = await owner.concern.open({
    ...about,
    opinions: [{ id: String(first.id), seen: version }],
    key: key(),
  })
  const item = {
    cycleId: '2026H2' as never,
    subject: 'theme:transport' as never,
    title: '路灯',
    dueDay: '2026-12-20' as Day,
  }
  await owner.rectification.open({ ...item, concernId: concern.id, leadUnitId: elsewhere.id, key: key() })
  const later = await other.intake.file({
    ...paper({ ...at(elsewhere.id), ...follow('WG5', '已派人看') }),
    key: key(),
  } as never)
  expect(later).toMatchObject({ id: first.id, followed: true })
})

test('a unit files for itself and for nobody else; residents and firms file nothing; the trail holds', async () => {
  const unit = asAt('unit', testNow, [office.zoneId, office.street])
  await unit.intake.file({ ...paper({ number: 'U1', unitId: office.street }), key: key() } as never)
  await expect(unit.intake.file({ ...paper({ number: 'U2' }), key: key() } as never)).rejects.toMatchObject(
    refusal('outside-your-units'),
  )
  await expect(unit.intake.register({ id: randomUUID(), seen: 1, key: key() })).rejects.toMatchObject(
    refusal('not-permitted'),
  )
  await expect(asAt('surveyor').intake.rules({})).rejects.toMatchObject(refusal('not-permitted'))
  const { findings } = await verifyTrail(db, testKeyring, { checkpoints: [] })
  expect(findings).toEqual([])
})
