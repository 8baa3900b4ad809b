import type { Day } from '@ratchet/domain/day'
import { describe, expect, test } from 'vitest'
import { sealAll } from '../audit/sealer.ts'
import { verifyTrail } from '../audit/verify.ts'
import { testDatabase } from '../database/test-database.ts'
import { testKeyring, testNow } from '../test-context.ts'
import { key, openRectificationOffice, plan, result } from './test-office.ts'

const { db, url } = await testDatabase()
const office = await openRectificationOffice(db)
const { items, open, submit, judge, close, addPhoto, actsOf, told } = office
const refused = (code: string) => ({ cause: { code } })
const opened = async (change: object = {}) => ({ ...(await open(change)), version: 1 })
const find = async (id: string, by = '李岚') => (await items(by)).find({ id })

test('through all three reviews: closed with its outcome, every step a fact, and people are told', async () => {
  const item = await opened({ coUnitIds: [office.street] })
  const done = await close(item)
  expect(done.status).toBe('closed')
  const page = await find(item.id)
  expect(page.item).toMatchObject({ status: 'closed', outcome: 'solved', round: 1, closedAt: testNow })
  expect(page.seals).toMatchObject({
    plan: { state: 'passed', timesReturned: 0, by: '李岚', day: '2026-11-23' },
    progress: { state: 'passed' },
    result: { state: 'passed' },
  })
  expect(page.files).toMatchObject([{ id: done.photo, kind: 'result-photo', isPhoto: true, usedBefore: [] }])
  expect(page.submissions.map((row) => [row.review, row.by.name, row.reviewedBy?.name])).toEqual([
    ['plan', '王敏', '李岚'],
    ['progress', '王敏', '李岚'],
    ['result', '王敏', '李岚'],
  ])
  expect(page.leadNow).toMatchObject({ id: office.lead, name: '综合局', was: null, retired: false })
  expect(page.time).toMatchObject({ workingDay: 0, deadline: { day: '2026-12-20', estimated: false } })
  expect((await actsOf(item.id)).toSorted()).toEqual(
    [
      ...['opened', 'evidenceAdded', 'planSubmitted', 'planApproved', 'progressSubmitted', 'progressApproved'],
      ...['resultSubmitted', 'closed'],
    ].toSorted(),
  )
  expect(page.timeline.find((row) => row.act === 'rectification.planSubmitted')).toMatchObject({
    ...{ actorName: '王敏', unit: '综合局', round: 1, edition: 1, review: 'plan' },
  })
  expect((await told('王敏', item.id)).toSorted()).toEqual(['approved', 'approved', 'assigned', 'closed'])
  expect(await told('郑伟', item.id)).toEqual(['assigned'])
  expect(await told('吴倩', item.id)).toEqual(['submitted', 'submitted', 'submitted'])
  expect(await told('任勇', item.id)).toEqual([])
})

test('facts stand in the order of the acts and hold codes only', async () => {
  const item = await opened()
  const at = (minute: number) => `2026-11-23T02:0${minute}:00.000Z` as never
  const back = await judge(await submit(item, 'plan', { now: at(1) }), 'returned', { now: at(2), ticked: false })
  await judge(await submit(back, 'plan', { now: at(3) }), 'approved', { now: at(4) })
  expect(await actsOf(item.id)).toEqual(['opened', 'planSubmitted', 'planReturned', 'planSubmitted', 'planApproved'])
  const facts = await db.selectFrom('fact').selectAll().where('subjectId', '=', item.id).orderBy('at').execute()
  expect(facts[2]).toMatchObject({
    reason: '缺佐证',
    payload: { number: item.number, round: 1, edition: 1, review: 'plan' },
    unitId: office.lead,
  })
  expect(facts.map((fact) => JSON.stringify(fact.payload)).join()).not.toContain(plan.task)
})

describe('refused by rule', () => {
  test('what is not in its turn, and what is handed in twice', async () => {
    const item = await opened()
    await expect(submit(item, 'progress')).rejects.toMatchObject(refused('review-not-due'))
    const handed = await submit(item, 'plan')
    await expect(submit(item, 'plan')).rejects.toMatchObject(refused('stale'))
    await expect(submit(handed, 'plan')).rejects.toMatchObject(refused('review-waiting'))
  })
  test('a plan that ends too late, before it begins, or is a result', async () => {
    const item = await opened()
    const late = { ...plan, end: '2026-12-21' as Day }
    await expect(submit(item, 'plan', { content: late })).rejects.toMatchObject(refused('end-after-due'))
    const turned = { ...plan, end: '2026-11-20' as Day }
    await expect(submit(item, 'plan', { content: turned })).rejects.toMatchObject(refused('end-before-start'))
    await expect(submit(item, 'plan', { content: result })).rejects.toMatchObject(refused('content-other-review'))
    const empty = { ...plan, task: ' ' }
    await expect(submit(item, 'plan', { content: empty })).rejects.toMatchObject({
      cause: { issues: [{ path: ['content', 'task'] }] },
    })
  })
  test('a result without what its outcome needs', async () => {
    const item = await opened()
    const going = await judge(await submit(item, 'plan'), 'approved')
    const ready = await judge(await submit(going, 'progress'), 'approved')
    const hand = (change: object, evidence: string[] = []) =>
      submit(ready, 'result', { content: { ...result, ...change } as typeof result, evidence })
    await expect(hand({})).rejects.toMatchObject(refused('evidence-missing'))
    await expect(hand({ outcome: 'explained' })).rejects.toMatchObject(refused('evidence-missing'))
    await expect(hand({ outcome: 'cannot' })).rejects.toMatchObject(refused('because-missing'))
    const cannot = { outcome: 'cannot', because: '管网改造未完成' }
    await expect(hand(cannot)).rejects.toMatchObject(refused('again-day-missing'))
    await expect(hand({ ...cannot, againDay: '2026-11-23' })).rejects.toMatchObject(refused('again-day-past'))
    const photo = await addPhoto(item.id)
    await expect(hand({ measured: '' }, [photo])).rejects.toMatchObject(refused('measured-missing'))
    const elsewhere = await addPhoto((await opened()).id)
    await expect(hand({}, [elsewhere])).rejects.toMatchObject(refused('evidence-unknown'))
    expect(await hand({ ...cannot, againDay: '2027-03-01' })).toMatchObject({ edition: 1 })
  })
  test('a review without its ticks or its reason, of what was judged, or of nothing', async () => {
    const handed = await submit(await opened(), 'plan')
    const review = async (change: object) =>
      (await items('李岚')).review({
        ...{ id: handed.id, seen: handed.version, submissionId: handed.submissionId, decision: 'approved' },
        ...{ marks: { row: true, plan: true }, reason: '', key: key(), ...change },
      } as never)
    await expect(review({ marks: null })).rejects.toMatchObject(refused('marks-missing'))
    await expect(review({ marks: { row: false, plan: true } })).rejects.toMatchObject(refused('marks-open'))
    await expect(review({ decision: 'returned', reason: ' ' })).rejects.toMatchObject(refused('reason-missing'))
    await expect(review({ submissionId: key() })).rejects.toMatchObject(refused('not-found'))
    await review({})
    const again = await review({}).catch((error) => error.cause)
    expect(again).toMatchObject({ code: 'already-reviewed', details: { decision: 'approved', name: '李岚' } })
  })
  test('files for an item that is closed, and files that are not what they say', async () => {
    const item = await opened()
    const given = { itemId: item.id, name: 'a', key: key() }
    const content = Buffer.from('<svg/>').toString('base64')
    const add = async (mediaType: string, itemId = item.id) =>
      (await items('王敏')).addEvidence({ ...given, itemId, mediaType, content, key: key() })
    await expect(add('image/svg+xml')).rejects.toMatchObject(refused('photo-not-readable'))
    await expect(add('image/jpeg')).rejects.toMatchObject(refused('photo-not-readable'))
    await expect(add('text/html')).rejects.toMatchObject(refused('file-kind-refused'))
    await expect(add('application/pdf')).rejects.toMatchObject(refused('file-not-what-it-says'))
    await close(item)
    await expect(addPhoto(item.id)).rejects.toMatchObject(refused('item-closed'))
  })
})

describe('who', () => {
  test('another street is told that there is no such item; a co-operating one reads and adds files only', async () => {
    const item = await opened({ coUnitIds: [office.street] })
    const foreign = await items('任勇')
    await expect(foreign.find({ id: item.id })).rejects.toMatchObject(refused('not-found'))
    await expect(submit(item, 'plan', { by: '任勇' })).rejects.toMatchObject(refused('not-found'))
    await expect(addPhoto(item.id, '任勇')).rejects.toMatchObject(refused('not-found'))
    expect((await foreign.list({ cycleId: null })).map((row) => row.id)).not.toContain(item.id)
    expect((await (await items('郑伟')).list({ cycleId: null })).map((row) => row.id)).toContain(item.id)
    expect(await addPhoto(item.id, '郑伟')).toMatch(/^[0-9a-f-]{36}$/)
    await expect(submit(item, 'plan', { by: '郑伟' })).rejects.toMatchObject(refused('outside-your-units'))
  })
  test('only owners and the inspector review; a unit, a leader and the editor never', async () => {
    const handed = await submit(await opened(), 'plan')
    for (const by of ['王敏', '周建平'])
      await expect(judge(handed, 'approved', { by })).rejects.toMatchObject(refused('not-permitted'))
    await expect(judge(handed, 'approved', { by: '马志强' })).rejects.toMatchObject(refused('owner-reviews'))
    for (const role of ['editor', 'surveyor', 'auditor', 'admin'] as const) {
      const { rectification } = office.as(role)
      await expect(rectification.list({ cycleId: null })).rejects.toMatchObject(refused('not-permitted'))
      await expect(rectification.find({ id: handed.id })).rejects.toMatchObject(refused('not-permitted'))
    }
  })
  test('the owner’s own plan goes to the inspector, and never back to whoever handed it in', async () => {
    const item = await opened()
    const handed = await submit(item, 'plan', { by: '李岚' })
    await expect(judge(handed, 'approved')).rejects.toMatchObject(refused('own-submission'))
    await expect(judge(handed, 'approved', { by: '吴倩' })).rejects.toMatchObject(refused('inspector-reviews'))
    const waiting = async (by: string) => (await (await items(by)).waiting({})).map((row) => row.item.id)
    expect(await waiting('马志强')).toContain(item.id)
    expect(await waiting('吴倩')).not.toContain(item.id)
    expect(await told('马志强', item.id)).toEqual(['submitted'])
    const going = await judge(handed, 'approved', { by: '马志强' })
    expect(await told('李岚', item.id)).toEqual(['approved'])
    const next = await submit(going, 'progress')
    await expect(judge(next, 'approved', { by: '吴倩' })).rejects.toMatchObject(refused('inspector-reviews'))
    expect((await judge(next, 'approved', { by: '马志强' })).status).toBe('progress_approved')
  })
  test('the owner department’s own post-holder makes its unit’s work the inspector’s', async () => {
    const sinceDay = '2025-01-01' as Day
    const department = { kind: 'department', name: '组织人事部', parentId: office.zoneId, sort: 2, sinceDay } as const
    const admin = office.as('admin')
    const unit = await admin.unit.add({ ...department, key: key() })
    const post = await admin.post.add({ unitId: unit.id, kind: 'principal', title: '部长', key: key() })
    const who = { userId: office.idOf('李岚') }
    await admin.post.appoint({ postId: post.id, who, fromDay: sinceDay, beforeDay: null, key: key() })
    await admin.account.grantRole({ userId: office.idOf('郑伟'), role: 'unit', unitId: unit.id, key: key() })
    const item = await opened({ leadUnitId: unit.id })
    const handed = await submit(item, 'plan', { by: '郑伟' })
    await expect(judge(handed, 'approved', { by: '吴倩' })).rejects.toMatchObject(refused('inspector-reviews'))
    expect((await judge(handed, 'approved', { by: '马志强' })).status).toBe('in_progress')
    expect((await find(item.id)).timeline.find((row) => row.actorName === '李岚')?.unit).toBe('组织人事部')
  })
  test('who reviewed hands in nothing of the same round', async () => {
    const going = await judge(await submit(await opened(), 'plan'), 'approved', { by: '吴倩' })
    await expect(submit(going, 'progress', { by: '吴倩' })).rejects.toMatchObject(refused('reviewed-round'))
  })
})

test('a return keeps every version, and the next one is numbered on', async () => {
  const item = await opened()
  const back = await judge(await submit(item, 'plan'), 'returned', { ticked: false, reason: '销号标准没有数' })
  expect(back.status).toBe('assigned')
  const second = await submit(back, 'plan', { content: { ...plan, standard: '均速不低于 15 km/h' } })
  expect(second.edition).toBe(2)
  await judge(second, 'approved')
  const page = await find(item.id)
  expect(page.submissions).toMatchObject([
    { edition: 1, decision: 'returned', reason: '销号标准没有数', marks: { row: true, plan: false }, content: plan },
    { edition: 2, decision: 'approved', marks: { row: true, plan: true }, content: { standard: '均速不低于 15 km/h' } },
  ])
  expect(page.seals.plan).toMatchObject({ state: 'passed', timesReturned: 1 })
  expect((await told('王敏', item.id)).toSorted()).toEqual(['approved', 'assigned', 'returned'])
})

test('no return stands in the table without its reason, whoever writes it', async () => {
  const { submissionId } = await submit(await opened(), 'plan')
  const reviewed = { reviewedBy: JSON.stringify({ id: key(), name: '甲' }), reviewedAt: testNow }
  for (const reason of [null, '', ' ']) {
    const returned = { decision: 'returned', reason, ...reviewed }
    const written = db.updateTable('submission').set(returned).where('id', '=', submissionId).execute()
    await expect(written).rejects.toThrow('violates check constraint')
  }
})

test.runIf(url)('two reviewers at once: one decides, the other learns what', async () => {
  for (let round = 0; round < 5; round += 1) {
    const handed = await submit(await opened(), 'plan')
    const both = await Promise.allSettled([
      judge(handed, 'approved', { by: '李岚' }),
      judge(handed, 'returned', { by: '吴倩', ticked: false }),
    ])
    expect(both.filter((end) => end.status === 'fulfilled')).toHaveLength(1)
    const [late] = both.flatMap((end) => (end.status === 'rejected' ? [end.reason] : []))
    expect(['already-reviewed', 'stale']).toContain(late.cause.code)
    const acts = await actsOf(handed.id)
    expect(acts.filter((act) => act === 'planApproved' || act === 'planReturned')).toHaveLength(1)
    expect((await find(handed.id)).submissions).toHaveLength(1)
  }
})

test.runIf(url)('ten hand in at once: one version waits', async () => {
  const item = await opened()
  const all = await Promise.allSettled(Array.from({ length: 10 }, () => submit(item, 'plan')))
  expect(all.filter((end) => end.status === 'fulfilled')).toHaveLength(1)
  expect((await find(item.id)).submissions).toHaveLength(1)
})

test('whatever was handed in, judged and put to items, the trail is whole', async () => {
  await sealAll(db, testNow)
  expect((await verifyTrail(db, testKeyring, { checkpoints: [] })).findings).toEqual([])
})
