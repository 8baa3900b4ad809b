import { randomUUID } from 'node:crypto'
import type { Instant } from '@ratchet/domain/day'
import { expect, test } from 'vitest'
import { findRecords } from '../assessment/from-records.queries.ts'
import { verifyTrail } from '../audit/verify.ts'
import { actsOf, key, openOffice } from '../cycle/test-office.ts'
import { testDatabase } from '../database/test-database.ts'
import { createCaller } from '../router.ts'
import { actorOf, contextOf, testKeyring, testNow } from '../test-context.ts'

const { db } = await testDatabase()
const office = await openOffice(db)
const { owner, as, zoneId, lead, street } = office
const refusedWith = (code: string) => ({ cause: { code } })
const actors = { lead: actorOf('lead_unit', [zoneId, lead]), street: actorOf('unit', [zoneId, street]) }
const by = (who: keyof typeof actors, now: Instant = testNow) => createCaller(contextOf(db, actors[who], now)).activity
const atDoor = (now: Instant = testNow) => createCaller(contextOf(db, null, now)).activity
const planned = {
  kind: 'meeting' as const,
  title: '物业行业座谈会',
  unitId: lead,
  coUnitIds: [] as string[],
  placeId: null,
  place: '政务中心三楼会议室',
  startsAt: '2026-11-23T00:30:00.000Z' as Instant,
  endsAt: '2026-11-23T02:30:00.000Z' as Instant,
}
const plan = (changed: Partial<typeof planned> = {}, who: keyof typeof actors = 'lead') =>
  by(who).plan({ ...planned, ...changed, key: key() })
const outcome = {
  result: '会上群众代表提出三个问题，逐一答复，形成纪要一份。',
  headcount: 32,
  residents: 21,
  questionsAsked: 3,
  questionsAnswered: 2,
}
const hold = (id: string, seen: number, changed: Partial<typeof outcome> = {}, who: keyof typeof actors = 'lead') =>
  by(who).hold({ id, seen, ...outcome, ...changed, key: key() })
const pixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)
const photo = { name: '会场.png', mediaType: 'image/png', content: pixel.toString('base64') }

test('a meeting is planned, checked in at, counted, held, corrected, and fills the cards of everybody who held it', async () => {
  const { id } = await plan({ coUnitIds: [street] })
  const { activity } = await by('lead').find({ id })
  const door = await atDoor().atDoor({ code: activity.code })
  expect(door).toMatchObject({ title: planned.title, unit: '综合局', why: null })
  expect(Object.keys(door)).not.toContain('headcount')
  const once = { code: activity.code, isResident: true, key: key() }
  await atDoor().checkIn(once)
  await atDoor().checkIn(once)
  await atDoor().checkIn({ code: activity.code.toLowerCase(), isResident: false, key: key() })
  await by('lead').countSheet({ id, residents: 18, others: 10, key: key() })
  await by('lead').countSheet({ id, residents: 20, others: 10, key: key() })
  await by('lead').addFile({ id, ...photo, key: key() })
  const found = await by('street').find({ id })
  expect(found.attended).toEqual({ qr: { residents: 1, heads: 2 }, list: { residents: 20, heads: 30 } })
  await hold(id, found.activity.version)
  await hold(id, found.activity.version + 1, { headcount: 33 })
  for (const unitId of [lead, street]) {
    expect(await findRecords(db, { unitId, quarter: '2026Q4' })).toMatchObject([
      {
        indicator: 'meeting',
        recordKind: 'activity',
        recordId: id,
        detail: { day: '2026-11-23', headcount: 33, residents: 21, questionsAnswered: 2, photos: 1 },
      },
    ])
  }
  expect(await actsOf(db, id)).toEqual([
    'activity.planned',
    'activity.checkedIn',
    'activity.checkedIn',
    'activity.counted',
    'activity.counted',
    'activity.fileAdded',
    'activity.held',
    'activity.corrected',
  ])
  expect((await verifyTrail(db, testKeyring, { checkpoints: [] })).findings).toEqual([])
})

test('what the rules refuse: times, places, units, figures, minutes', async () => {
  await expect(plan({ endsAt: planned.startsAt })).rejects.toMatchObject(refusedWith('ends-before-it-begins'))
  await expect(plan({ place: '' })).rejects.toMatchObject(refusedWith('place-missing'))
  await expect(plan({ coUnitIds: [lead] })).rejects.toMatchObject(refusedWith('twice-the-same-unit'))
  await expect(plan({ coUnitIds: [randomUUID()] })).rejects.toMatchObject(refusedWith('not-found'))
  const { id } = await plan()
  await expect(hold(id, 1, { residents: 40 })).rejects.toMatchObject(refusedWith('more-residents-than-heads'))
  await expect(hold(id, 1, { questionsAnswered: 4 })).rejects.toMatchObject(refusedWith('more-answers-than-questions'))
  await expect(hold(id, 1, { result: '开了会' })).rejects.toMatchObject(refusedWith('result-missing'))
  await expect(hold(id, 7)).rejects.toMatchObject(refusedWith('stale'))
  const later = await plan({
    startsAt: '2026-12-01T01:00:00.000Z' as Instant,
    endsAt: '2026-12-01T03:00:00.000Z' as Instant,
  })
  await expect(hold(later.id, 1)).rejects.toMatchObject(refusedWith('activity-not-begun'))
  await by('lead').cancel({ id: later.id, seen: 1, reason: '改为线上进行', key: key() })
  await expect(hold(later.id, 2)).rejects.toMatchObject(refusedWith('activity-cancelled'))
})

test('the door opens two hours before and closes two hours after; a held or unknown one is shut', async () => {
  const { id } = await plan()
  const { code } = (await by('lead').find({ id })).activity
  const enter = (now: string) => atDoor(now as Instant).checkIn({ code, isResident: true, key: key() })
  await expect(enter('2026-11-22T22:00:00.000Z')).rejects.toMatchObject(refusedWith('check-in-closed'))
  await enter('2026-11-22T22:31:00.000Z')
  await enter('2026-11-23T04:29:00.000Z')
  await expect(enter('2026-11-23T04:31:00.000Z')).rejects.toMatchObject(refusedWith('check-in-closed'))
  await expect(atDoor().atDoor({ code: 'nonsense' })).rejects.toMatchObject(refusedWith('not-found'))
  await hold(id, 1)
  await expect(enter('2026-11-23T01:00:00.000Z')).rejects.toMatchObject(refusedWith('check-in-closed'))
})

test('a unit enters what is its own, and whoever leads nothing enters nothing', async () => {
  await expect(plan({}, 'street')).rejects.toMatchObject(refusedWith('outside-your-units'))
  const { id } = await plan()
  await expect(hold(id, 1, {}, 'street')).rejects.toMatchObject(refusedWith('outside-your-units'))
  await expect(by('street').addFile({ id, ...photo, key: key() })).rejects.toMatchObject(
    refusedWith('outside-your-units'),
  )
  await expect(as('inspector').activity.plan({ ...planned, key: key() })).rejects.toMatchObject(
    refusedWith('not-permitted'),
  )
  await expect(as('auditor').activity.list({})).rejects.toMatchObject(refusedWith('not-permitted'))
  await owner.activity.hold({ id, seen: 1, ...outcome, key: key() })
})

test('a campaign is held once its tasks are done or dropped; the unit of a task ends it', async () => {
  const { id } = await plan({ kind: 'campaign' as never, title: '渣土扬尘专项行动' })
  const give = (title: string) =>
    by('lead').addTask({ activityId: id, unitId: street, title, dueDay: '2026-11-30' as never, key: key() })
  const [first, second] = [await give('巡查工地出入口'), await give('清洗主干道')]
  await expect(hold(id, 1)).rejects.toMatchObject({ cause: { code: 'tasks-open', details: { count: 2 } } })
  const end = (taskId: string, status: 'done' | 'dropped', who: keyof typeof actors) =>
    by(who).endTask({ activityId: id, taskId, status, result: '巡查12处，整改3处', key: key() })
  await end(first.id, 'done', 'street')
  await expect(end(first.id, 'done', 'street')).rejects.toMatchObject(refusedWith('task-over'))
  await end(second.id, 'dropped', 'lead')
  await hold(id, 1)
  const records = await findRecords(db, { unitId: lead, quarter: '2026Q4' })
  expect(records.map((row) => row.recordId)).not.toContain(id)
})

test('of two who enter the same one at once one does; a photo used before is pointed out', async () => {
  const { id } = await plan()
  const both = await Promise.allSettled([hold(id, 1), hold(id, 1)])
  expect(both.map((one) => one.status).sort()).toEqual(['fulfilled', 'rejected'])
  const { id: fileId } = await by('lead').addFile({ id, ...photo, key: key() })
  const { reuse, activity } = await by('lead').find({ id })
  expect(reuse).toEqual([{ photoId: fileId, title: planned.title }])
  await by('lead').removeFile({ id, seen: activity.version, fileId, key: key() })
  expect((await by('lead').find({ id })).activity.photoIds).toEqual([])
})

test('once the scores of its quarter are published nothing changes any more', async () => {
  const { id } = await plan({
    startsAt: '2026-08-03T01:00:00.000Z' as Instant,
    endsAt: '2026-08-03T03:00:00.000Z' as Instant,
  })
  const person = (name: string) => JSON.stringify({ id: randomUUID(), name })
  const content = JSON.stringify({ quarter: '2026Q3', rows: [] })
  await db
    .insertInto('scorePublication')
    .values({
      ...{ id: randomUUID(), quarter: '2026Q3', edition: 1, kind: 'original', content, illustrative: true, version: 1 },
      ...{ proposedBy: person('李岚'), proposedAt: testNow, confirmedBy: person('周建平'), publishedAt: testNow },
    })
    .execute()
  for (const act of [
    () => hold(id, 1),
    () => by('lead').cancel({ id, seen: 1, reason: '没有举办', key: key() }),
    () => by('lead').addFile({ id, ...photo, key: key() }),
    () => by('lead').countSheet({ id, residents: 1, others: 0, key: key() }),
    () => plan({ startsAt: '2026-08-04T01:00:00.000Z' as Instant, endsAt: '2026-08-04T03:00:00.000Z' as Instant }),
  ])
    await expect(act()).rejects.toMatchObject(refusedWith('quarter-published'))
})
