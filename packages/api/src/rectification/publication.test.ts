import type { Day } from '@ratchet/domain/day'
import { beforeAll, describe, expect, test } from 'vitest'
import { sealAll } from '../audit/sealer.ts'
import { verifyTrail } from '../audit/verify.ts'
import { testDatabase } from '../database/test-database.ts'
import { testKeyring, testNow } from '../test-context.ts'
import { reopenByResident } from './reopen.commands.ts'
import { key, openRectificationOffice, result } from './test-office.ts'

const { db } = await testDatabase()
const office = await openRectificationOffice(db)
const { items, open, submit, judge, close, actsOf, told } = office
const refused = (code: string) => ({ cause: { code } })
const opened = async (change: object = {}) => ({ ...(await open(change)), version: 1 })
const preview = async (id: string) => (await items('李岚')).previewPublication({ id })
const publish = async (id: string, change: object = {}, by = '李岚') => {
  const { quote, done, outcome, againDay, version } = await preview(id)
  const draft = { quote, done, outcome: outcome ?? 'solved', againDay, photosBefore: [], photosAfter: [] }
  return (await items(by)).publish({ id, seen: version, ...draft, ...change, key: key() } as never)
}

/** A concern of one resident whose words were masked; answers the concern, the opinion, and the resident's code. */
async function said() {
  const { code } = await office.say()
  const owner = await office.call('李岚')
  const opinion = await office.last()
  const about = { title: '村小学路灯不亮', theme: 'transport', placeId: office.community, urgent: false } as const
  const opinions = [{ id: opinion.id, seen: opinion.version }]
  const concern = await owner.concern.open({ ...about, opinions, key: key() })
  const { version } = await office.last()
  await owner.opinion.mask({ id: opinion.id, seen: version, masked: '校门口的路灯坏了', key: key() })
  return { concernId: concern.id, code }
}

describe('publishing', () => {
  test('shows the masked words, what was done and a photo from the approved result', async () => {
    const { concernId } = await said()
    const { id, photo } = await close(await opened({ concernId }))
    const seen = await preview(id)
    expect(seen).toMatchObject({
      ...{ quote: '校门口的路灯坏了', done: result.done, outcome: 'solved', people: 1, confirmed: false },
      photosAfter: [{ id: photo, from: 'unit' }],
    })
    await expect(publish(id)).rejects.toMatchObject(refused('photo-missing'))
    await expect(publish(id, { photosAfter: [key()] })).rejects.toMatchObject(refused('photo-unknown'))
    const photos = { photosAfter: [photo] }
    await expect(publish(id, { ...photos, quote: '电话13812345678' })).rejects.toMatchObject(refused('numbers-left'))
    await expect(publish(id, { ...photos, outcome: 'explained' })).rejects.toMatchObject(refused('outcome-differs'))
    await expect(publish(id, { ...photos, seen: 1 })).rejects.toMatchObject(refused('stale'))
    await publish(id, photos)
    const page = await (await items('王敏')).find({ id })
    expect(page.publication).toMatchObject({ ...photos, people: 1, theme: 'transport', placeId: office.community })
    await expect(preview(id)).rejects.toMatchObject(refused('already-published'))
    const facts = await db.selectFrom('fact').select('payload').where('subjectId', '=', id).execute()
    expect(JSON.stringify(facts)).not.toContain('路灯坏了')
  })
  test('only by the owner, only what is closed', async () => {
    const item = await opened()
    await expect(preview(item.id)).rejects.toMatchObject(refused('item-not-closed'))
    const { id, photo } = await close(item)
    for (const by of ['王敏', '马志强', '周建平'])
      await expect(publish(id, { photosAfter: [photo] }, by)).rejects.toMatchObject(refused('not-permitted'))
  })
  test('what cannot be done says why and when, without a photo', async () => {
    const content = { ...result, outcome: 'cannot', because: '管网改造未完成', againDay: '2027-03-01' as Day } as const
    const { id } = await close(await opened(), { content })
    expect(await preview(id)).toMatchObject({ done: '管网改造未完成', againDay: '2027-03-01', people: 0 })
    await expect(publish(id, { againDay: null })).rejects.toMatchObject(refused('again-day-missing'))
    await publish(id)
    expect((await (await items('李岚')).find({ id })).publication?.againDay).toBe('2027-03-01')
  })
  test('is withdrawn once with a reason, and published again', async () => {
    const { id, photo } = await close(await opened())
    const { publicationId } = await publish(id, { photosAfter: [photo] })
    const withdraw = async (reason: string, by = '李岚') =>
      (await items(by)).withdraw({ id: publicationId, reason, key: key() })
    await expect(withdraw(' ')).rejects.toMatchObject(refused('reason-missing'))
    await expect(withdraw('x', '王敏')).rejects.toMatchObject(refused('not-permitted'))
    await withdraw('照片不清')
    await expect(withdraw('x')).rejects.toMatchObject(refused('already-withdrawn'))
    await publish(id, { photosAfter: [photo] })
    const { publications } = await (await items('李岚')).find({ id })
    expect(publications.map((row) => row.withdrawnReason).toSorted()).toEqual(['照片不清', null].toSorted())
    expect((await actsOf(id)).filter((act) => act === 'published' || act === 'withdrawn')).toHaveLength(3)
  })
})

describe('a resident says no', () => {
  let item: { id: string; photo: string; code: string }
  beforeAll(async () => {
    const { concernId, code } = await said()
    const closed = await close(await opened({ concernId, dueDay: null, workDays: 15 }))
    await publish(closed.id, { photosAfter: [closed.photo] })
    item = { ...closed, code }
  })
  test('the item opens again: a new round, a new deadline of as many working days, its unit and owners told', async () => {
    const later = '2026-11-30T01:00:00.000Z' as never
    const answer = { code: item.code, verdict: 'unsolved', word: '还是不亮', key: key() } as const
    await office.resident(later).answer(answer)
    const page = await (await items('王敏')).find({ id: item.id })
    expect(page.item).toMatchObject({
      status: 'reopened',
      round: 2,
      outcome: null,
      closedAt: null,
      dueDay: '2026-12-21',
    })
    expect(page.time).toMatchObject({ start: '2026-11-30', totalWorkingDays: 15 })
    expect(page.seals.plan.state).toBe('none')
    expect(page.submissions).toHaveLength(3)
    expect(await told('王敏', item.id)).toContain('reopened')
    expect(await told('吴倩', item.id)).toContain('reopened')
  })
  test('a second no finds it open and changes nothing', async () => {
    const context = { actor: null, now: testNow, newId: key, requestId: 'r', db, keyring: testKeyring }
    const facts = await db.transaction().execute((tx) => reopenByResident(tx, context as never, item.id))
    expect(facts).toEqual([])
  })
  test('it closes only after three new reviews, and what is published then takes the place of the first', async () => {
    const mine = await items('李岚')
    const { version } = (await mine.find({ id: item.id })).item
    const again = { id: item.id, version }
    for (const review of ['progress', 'result'] as const)
      await expect(submit(again, review)).rejects.toMatchObject(refused('review-not-due'))
    const back = await judge(await submit(again, 'plan'), 'returned', { ticked: false })
    expect(back.status).toBe('reopened')
    const { photo } = await close(back)
    await publish(item.id, { photosAfter: [photo] })
    const { publications, submissions } = await mine.find({ id: item.id })
    expect(publications.map((row) => [row.round, row.withdrawnReason])).toEqual([
      [2, null],
      [1, 'superseded'],
    ])
    expect(submissions.filter((row) => row.round === 2 && row.decision === 'approved')).toHaveLength(3)
    expect(submissions.map((row) => row.edition)).toEqual([1, 1, 1, 1, 2, 1, 1])
  })
})

test('published, withdrawn or opened again, the trail is whole', async () => {
  await sealAll(db, testNow)
  expect((await verifyTrail(db, testKeyring, { checkpoints: [] })).findings).toEqual([])
})
