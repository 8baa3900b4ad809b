import type { Day } from '@ratchet/domain/day'
import { expect, test } from 'vitest'
import { testDatabase } from '../database/test-database.ts'
import { actsOn, key, testOffice } from './test-office.ts'

const { db } = await testDatabase()
const { zoneId, admin, as } = await testOffice(db)
const day = (text: string) => text as Day
const since = day('2020-01-01')
const reason = '管委会会议纪要第3号'
const addUnit = (parentId: string, kind: 'street' | 'community', name: string) =>
  admin.unit.add({ parentId, kind, name, sinceDay: since, key: key() })
const names = async (on?: string) =>
  (await admin.unit.tree(on ? { day: day(on) } : {})).nodes.map((node) => `${node.kind} ${node.name}`)

test('a unit is renamed and moved from a day on; the tree of an earlier day still tells the old', async () => {
  const [north, south] = [await addUnit(zoneId, 'street', '北街道'), await addUnit(zoneId, 'street', '南街道')]
  const made = await addUnit(north.id, 'community', '老社区')
  const change = { id: made.id, reason, day: day('2024-05-01') }
  const renamed = await admin.unit.rename({ ...change, version: 1, name: '新社区', key: key() })
  await admin.unit.move({ ...change, version: renamed.version, day: day('2025-01-01'), parentId: south.id, key: key() })

  const at = async (on: string) => (await admin.unit.tree({ day: day(on) })).nodes.find((node) => node.id === made.id)
  expect(await at('2024-04-30')).toMatchObject({ name: '老社区', parentId: north.id })
  expect(await at('2024-05-01')).toMatchObject({ name: '新社区', parentId: north.id })
  expect(await at('2025-01-01')).toMatchObject({ name: '新社区', parentId: south.id })
  const found = await admin.unit.find({ id: made.id })
  expect(found.periods.map((period) => [period.name, period.parentName, period.fromDay, period.beforeDay])).toEqual([
    ['老社区', '北街道', since, '2024-05-01'],
    ['新社区', '北街道', '2024-05-01', '2025-01-01'],
    ['新社区', '南街道', '2025-01-01', null],
  ])
  expect(found.path.map((step) => step.name)).toEqual(['某开发区', '南街道', '新社区'])
  expect(await actsOn(db, made.id)).toEqual(['unit.added', 'unit.renamed', 'unit.moved'])
})

test('a merged unit leaves the tree on the day and names its successor; in use it is refused', async () => {
  const street = await addUnit(zoneId, 'street', '并入街道')
  const [from, into] = [
    await addUnit(street.id, 'community', '甲社区'),
    await addUnit(street.id, 'community', '乙社区'),
  ]
  const merge = { id: from.id, version: 1, intoId: into.id, day: day('2026-01-01'), reason }
  const post = await admin.post.add({ unitId: from.id, kind: 'principal', title: '主任', key: key() })
  const held = await admin.post.appoint({ postId: post.id, who: { name: '某某' }, fromDay: since, key: key() })
  await expect(admin.unit.merge({ ...merge, key: key() })).rejects.toMatchObject({
    cause: { code: 'unit-in-use', details: { holders: 1, children: 0, grants: 0 } },
  })
  await admin.post.end({ holderId: held.id, version: 1, beforeDay: day('2026-01-01'), key: key() })
  await admin.unit.merge({ ...merge, key: key() })
  expect(await names('2025-12-31')).toContain('community 甲社区')
  expect(await names('2026-01-01')).not.toContain('community 甲社区')
  expect(await admin.unit.find({ id: from.id })).toMatchObject({ mergedIntoName: '乙社区', unit: { version: 2 } })
  const retired = async (on: string) => (await as('unit').unit.retired({ day: day(on) })).map((unit) => unit.name)
  expect(await retired('2025-12-31')).not.toContain('甲社区')
  expect((await as('unit').unit.retired({})).find((unit) => unit.name === '甲社区')).toMatchObject({
    retiredDay: '2026-01-01',
    mergedIntoName: '乙社区',
  })
})

test('a stale version is answered with both versions and changes nothing', async () => {
  const street = await addUnit(zoneId, 'street', '先到街道')
  await admin.unit.rename({ id: street.id, version: 1, name: '后来街道', reason, key: key() })
  await expect(
    admin.unit.rename({ id: street.id, version: 1, name: '第三街道', reason, key: key() }),
  ).rejects.toMatchObject({
    code: 'CONFLICT',
    cause: { code: 'stale', details: { mine: { name: '第三街道' }, theirs: { name: '后来街道', version: 2 } } },
  })
})

test('the same name added twice at once under one parent: one of the two is refused', async () => {
  const street = await addUnit(zoneId, 'street', '同时街道')
  const names = ['丙社区', '丙社区']
  const added = await Promise.allSettled(names.map((name) => addUnit(street.id, 'community', name)))
  expect(added.map((result) => result.status).sort()).toEqual(['fulfilled', 'rejected'])
})

test('everyone reads the tree; only the administrator changes it', async () => {
  expect((await as('surveyor').unit.tree({})).nodes[0]).toMatchObject({ kind: 'zone', name: '某开发区' })
  for (const role of ['owner', 'leader', 'auditor', 'unit'] as const) {
    await expect(
      as(role).unit.add({ parentId: zoneId, kind: 'department', name: '某局', key: key() }),
    ).rejects.toMatchObject({ code: 'FORBIDDEN' })
  }
})

test('the official list goes in as a whole: added once, renamed later, or refused without a trace', async () => {
  const row = (code: string, name: string, kind: 'street' | 'village', parentCode: string | null) => ({
    code,
    name,
    kind,
    parentCode,
  })
  const street = row('610111008', '新筑街道', 'street', null)
  const village = row('610111008200', '半坡村委会', 'village', '610111008')
  const load = (divisions: (typeof street)[]) => admin.unit.importDivisions({ divisions, key: key() })
  const orphan = row('610111009999', '无主村委会', 'village', '610111009')
  await expect(load([street, orphan])).rejects.toMatchObject({ cause: { code: 'division-parent-unknown' } })
  expect(await names()).not.toContain('street 新筑街道')
  expect(await load([street, village])).toEqual({ added: 2, renamed: 0, unchanged: 0 })
  expect(await load([street, { ...village, name: '半坡新村委会' }])).toEqual({ added: 0, renamed: 1, unchanged: 1 })
  expect(await names()).toContain('village 半坡新村委会')
  await expect(load([{ ...village, kind: 'street', parentCode: null }])).rejects.toMatchObject({
    cause: { code: 'division-elsewhere' },
  })
})

test('a list is looked at before it is taken: what would happen, every bad row, and nothing written', async () => {
  const look = (text: string, who = admin) => {
    const content = Buffer.from(`code,name,kind,parent_code\n${text}`).toString('base64')
    return who.unit.previewDivisions({ file: { name: '区划.csv', content }, mapping: null })
  }
  const before = await names()
  const good = await look(
    '610111008,新筑街道,街道,\n610111008200,半坡村,村,610111008\n610111008201,新村,村,610111008\n',
  )
  expect(good.counts).toMatchObject({ added: 1, renamed: 1, unchanged: 1, badRows: 0 })
  expect(good.units.map(({ row, state }) => [row, state])).toEqual([
    [2, 'unchanged'],
    [3, 'renamed'],
    [4, 'added'],
  ])
  expect(good.mapping).toMatchObject({ parentCode: 'parent_code' })

  const bad = await look(
    '61x,某街道,街道,\n610111010,北街道,街道,\n610111010001,甲社区,社区,610111010\n610111008200,半坡村,社区,610111008\n',
  )
  expect(bad.rejected.map(({ row, column, reason }) => [row, column, reason])).toEqual([
    [2, 'code', 'bad-code'],
    [3, 'name', 'name-taken'],
    [4, 'parent_code', 'parent-rejected'],
    [5, 'parent_code', 'division-elsewhere'],
  ])
  expect(await names()).toEqual(before)
  await expect(look('610111008,新筑街道,街道,\n', as('owner'))).rejects.toMatchObject({
    cause: { code: 'not-permitted' },
  })
})
