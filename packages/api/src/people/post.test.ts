import type { Day } from '@ratchet/domain/day'
import { expect, test } from 'vitest'
import { testDatabase } from '../database/test-database.ts'
import { actsOn, key, testOffice } from './test-office.ts'

const { db } = await testDatabase()
const { zoneId, adminId, admin, as } = await testOffice(db)
const day = (text: string) => text as Day
const unit = await admin.unit.add({ parentId: zoneId, kind: 'department', name: '生态环境局', key: key() })
const post = await admin.post.add({ unitId: unit.id, kind: 'principal', title: '局长', key: key() })
const appoint = (name: string, from: string, before: string | null) =>
  admin.post.appoint({
    postId: post.id,
    who: { name },
    fromDay: day(from),
    beforeDay: before === null ? null : day(before),
    key: key(),
  })

test('who held the post then is answered for any day, and the trail has each step', async () => {
  await appoint('冯建军', '2018-09-01', '2022-08-15')
  const present = await appoint('王敏', '2022-09-01', null)
  const on = async (text: string) =>
    (await admin.post.list({ unitId: unit.id, day: day(text) }))[0]?.current?.name ?? null
  expect(await on('2022-08-14')).toBe('冯建军')
  expect(await on('2022-08-15')).toBeNull()
  expect(await on('2026-11-23')).toBe('王敏')
  await admin.post.end({ holderId: present.id, version: 1, beforeDay: day('2026-12-01'), note: '调任', key: key() })
  expect(await on('2026-12-01')).toBeNull()
  expect(await actsOn(db, post.id)).toEqual(['post.added', 'post.appointed', 'post.appointed', 'post.ended'])
})

test('two holders at once are refused by the rule, and by the database when the rule is late', async () => {
  await expect(appoint('某某', '2020-01-01', '2021-01-01')).rejects.toMatchObject({
    cause: { code: 'holder-overlap', details: { name: '冯建军' } },
  })
  const vacant = await admin.post.add({ unitId: unit.id, kind: 'handler', title: '经办', key: key() })
  const both = await Promise.allSettled(
    ['甲', '乙'].map((name) =>
      admin.post.appoint({ postId: vacant.id, who: { name: `${name}某` }, fromDay: day('2026-01-01'), key: key() }),
    ),
  )
  expect(both.map((result) => result.status).sort()).toEqual(['fulfilled', 'rejected'])
})

test('an account is one person, however many posts it holds', async () => {
  const handler = await admin.post.add({ unitId: unit.id, kind: 'handler', title: '联络员', key: key() })
  const mid = await admin.post.add({ unitId: unit.id, kind: 'mid_level', title: '科长', key: key() })
  for (const { id } of [handler, mid]) {
    await admin.post.appoint({ postId: id, who: { userId: adminId }, fromDay: day('2026-01-01'), key: key() })
  }
  const people = await db.selectFrom('person').select('name').where('userId', '=', adminId).execute()
  expect(people).toEqual([{ name: '陈默' }])
  expect(await admin.post.people({ search: '陈' })).toMatchObject([{ name: '陈默', username: 'admin' }])
})

test('a held post is not closed, a second principal is not added, and an official cannot do either', async () => {
  const other = await admin.unit.add({ parentId: zoneId, kind: 'department', name: '教育局', key: key() })
  const add = () => admin.post.add({ unitId: other.id, kind: 'principal', title: '局长', key: key() })
  const first = await add()
  await expect(add()).rejects.toMatchObject({ cause: { code: 'principal-exists' } })
  await admin.post.appoint({ postId: first.id, who: { name: '高晓燕' }, fromDay: day('2026-01-01'), key: key() })
  await expect(admin.post.retire({ id: first.id, version: 1, key: key() })).rejects.toMatchObject({
    cause: { code: 'post-held' },
  })
  await expect(as('owner').post.retire({ id: first.id, version: 1, key: key() })).rejects.toMatchObject({
    code: 'FORBIDDEN',
  })
})
