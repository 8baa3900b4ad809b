import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { testDatabase } from '../database/test-database.ts'
import { createCaller } from '../router.ts'
import { contextOf, testNow } from '../test-context.ts'
import type { SaidDone } from './said-row.queries.ts'

const { db } = await testDatabase()
const site = createCaller(contextOf(db, null)).site
const all = { placeId: null, theme: null, status: 'all' as const, page: 1 }
const [zone, street, village] = [randomUUID(), randomUUID(), randomUUID()]
const [old, department] = [randomUUID(), randomUUID()]
const person = JSON.stringify({ id: randomUUID(), name: '李敏' })
let serial = 0

async function addUnit(
  id: string,
  kind: string,
  name: string,
  parentId: string | null,
  mergedIntoId: string | null = null,
) {
  const retiredDay = mergedIntoId === null ? null : '2026-06-01'
  const row = { id, kind, name, parentId, retiredDay, mergedIntoId, sinceDay: '2018-01-01', code: null }
  await db
    .insertInto('unit')
    .values({ ...row, illustrative: true, version: 1 })
    .execute()
}

interface Said {
  readonly title?: string
  readonly theme?: string
  readonly placeId?: string
  readonly people?: number
  readonly itemStatus?: string
  readonly round?: number
  readonly dueDay?: string
  readonly leadUnitId?: string
  readonly openedAt?: string
}

async function addConcern({ title = '公交车少', theme = 'transport', placeId = village, people = 1, openedAt }: Said) {
  serial += 1
  const id = randomUUID()
  const row = { number: `GQ-2026-${serial}`, title, theme, placeId, openedAt: openedAt ?? testNow, openedByName: '甲' }
  await db
    .insertInto('concern')
    .values({ id, ...row, urgent: false, version: 1 })
    .execute()
  for (let one = 0; one < people; one += 1) {
    const opinion = randomUUID()
    const sealed = { ownKey: Buffer.from('k'), codeKeyId: 'k1', codeMac: opinion, saidCommitment: 'c' }
    const dues = { assignDue: '2026-11-25', replyDue: '2026-12-07', dueEstimated: false, receivedAt: testNow }
    const said = { text: '我叫张三，住六单元', kind: 'transport', status: 'joined', concernId: id, echo: one > 0 }
    await db
      .insertInto('opinion')
      .values({ id: opinion, number: opinion, source: 'feedback', ...said, ...sealed, ...dues, version: 1 })
      .execute()
  }
  return id
}

async function addItem(concernId: string | null, said: Said) {
  serial += 1
  const id = randomUUID()
  const row = {
    number: `ZG-2026-${serial}`,
    cycleId: '2026H2',
    subject: 'overall',
    title: '内部标题',
    origin: 'manual',
  }
  const { itemStatus: status = 'in_progress', round = 1, dueDay = '2026-12-04', leadUnitId = department } = said
  await db
    .insertInto('rectificationItem')
    .values({ id, ...row, concernId, status, round, dueDay, leadUnitId, openedAt: testNow, version: 1 })
    .execute()
  return id
}

async function addPhoto(kind: 'resident-photo' | 'result-photo', createdAt = '2026-08-03T02:00:00.000Z') {
  const id = randomUUID()
  const file = { kind, sha256: 'x', size: 1, mediaType: 'image/jpeg', name: '1.jpg', bytes: Buffer.from('x') }
  await db
    .insertInto('blob')
    .values({ id, ...file, createdAt })
    .execute()
  return id
}

interface Published {
  readonly quote?: string
  readonly outcome?: 'solved' | 'explained' | 'cannot'
  readonly round?: number
  readonly photosAfter?: string[]
  readonly photosBefore?: string[]
  readonly confirmed?: boolean
  readonly publishedAt?: string
  readonly withdrawnAt?: string | null
  readonly people?: number
}

async function publish(itemId: string, told: Published = {}) {
  const id = randomUUID()
  const { outcome = 'solved', photosAfter = [], photosBefore = [], confirmed = photosAfter.length === 0 } = told
  const { quote = '等车要四十分钟。', publishedAt = testNow, withdrawnAt = null, round = 1, people = 0 } = told
  const row = { itemId, round, quote, done: '加了车', outcome, againDay: outcome === 'cannot' ? '2027-03-31' : null }
  const shown = { people, theme: null, placeId: null, photosBefore, photosAfter, confirmed }
  const withdrawn = { withdrawnAt, withdrawnReason: withdrawnAt === null ? null : '照片里有人脸' }
  await db
    .insertInto('publication')
    .values({ id, ...row, ...shown, ...withdrawn, publishedAt, publishedBy: person, version: 1 })
    .execute()
  return id
}

/** A concern with one item, published unless told otherwise. */
async function add(said: Said, told: Published | null) {
  const concernId = await addConcern(said)
  const itemId = await addItem(concernId, { itemStatus: told ? 'closed' : 'in_progress', ...said })
  if (told) await publish(itemId, told)
  return { concernId, itemId }
}

const rowOf = async (title: string): Promise<SaidDone | undefined> =>
  (await site.saidDone(all)).rows.find((row) => row.title === title)

beforeAll(async () => {
  await addUnit(zone, 'zone', '某开发区', null)
  await addUnit(street, 'street', '新筑街道', zone)
  await addUnit(village, 'village', '水流村', street)
  await addUnit(old, 'village', '高寨村', street, village)
  await addUnit(department, 'department', '交通局', zone)
  const editions = { aspectsEdition: 1, crosswalkEdition: 1, openedAt: testNow, version: 1, largestRise: '{}' }
  const cycle = { id: '2026H2', stage: 'assessment', provisional: false, floorPolicy: 'published' }
  await db
    .insertInto('cycle')
    .values({ ...cycle, ...editions, illustrative: true, reference: false })
    .execute()
})

test('before anything was published there is nothing, and the counts say so', async () => {
  const none = { all: 0, solved: 0, working: 0, cannot: 0 }
  expect(await site.saidDone(all)).toMatchObject({ counts: none, rows: [], pages: 1, since: '2026-01-01' })
  expect((await site.home()).said).toEqual({ counts: none, rows: [], since: '2026-01-01' })
})

describe('what is shown as what', () => {
  test('solved with a photo, in the words that were published; who said it, where, by whom', async () => {
    const [before, after] = [await addPhoto('resident-photo'), await addPhoto('result-photo', testNow)]
    const gone = randomUUID()
    await add({ people: 3 }, { quote: '路灯不亮。', photosBefore: [before, gone], photosAfter: [after] })
    expect(await rowOf('路灯不亮。')).toEqual({
      id: expect.any(String),
      title: '路灯不亮。',
      place: '水流村',
      theme: 'transport',
      people: 3,
      status: 'solved',
      putOff: false,
      done: '加了车',
      againDay: null,
      due: null,
      unit: '交通局',
      confirmed: false,
      photosBefore: [before],
      photosAfter: [after],
      photos: [
        { id: before, day: '2026-08-03', by: 'resident' },
        { id: after, day: '2026-11-23', by: 'unit' },
      ],
      asked: 0,
      satisfied: 0,
      seen: null,
      at: testNow,
    })
  })

  test('an explanation and what cannot be done are neither solved nor each other', async () => {
    await add({}, { quote: '补偿怎么算？', outcome: 'explained' })
    await add({}, { quote: '没处停车。', outcome: 'cannot' })
    expect(await rowOf('补偿怎么算？')).toMatchObject({ status: 'explained', againDay: null })
    expect(await rowOf('没处停车。')).toMatchObject({ status: 'cannot', againDay: '2027-03-31' })
  })

  test('what is worked on is told in the words of officials, never in those of residents', async () => {
    await add({ title: '公交间隔太长', people: 2 }, null)
    expect(await rowOf('公交间隔太长')).toMatchObject({ status: 'working', people: 2, due: '2026-12-04', done: null })
    expect(JSON.stringify(await site.saidDone(all))).not.toMatch(/张三|六单元|内部标题/)
  })

  test('re-opened after it was published: done again, with its day, and no longer solved or confirmed', async () => {
    await add({ itemStatus: 'reopened', round: 2, dueDay: '2026-12-11' }, { quote: '路又塌了。', confirmed: true })
    expect(await rowOf('路又塌了。')).toMatchObject({ status: 'reopened', due: '2026-12-11', confirmed: false })
    await add({ itemStatus: 'closed', round: 2 }, { quote: '第二次办完还没公开。', confirmed: true })
    expect(await rowOf('第二次办完还没公开。')).toMatchObject({ status: 'reopened' })
  })

  test('what could not be done, looked at again as promised, is under way and was not done badly', async () => {
    await add({ itemStatus: 'reopened', round: 2 }, { quote: '没钱装电梯。', outcome: 'cannot' })
    expect(await rowOf('没钱装电梯。')).toMatchObject({ status: 'reopened', putOff: true })
    expect(await rowOf('路又塌了。')).toMatchObject({ status: 'reopened', putOff: false })
  })

  test('withdrawn is gone, and what is worked on again without a publication is under way', async () => {
    await add({}, { quote: '撤下的。', withdrawnAt: testNow })
    await add({ itemStatus: 'reopened', round: 2, title: '撤下后又办' }, { quote: '也撤下。', withdrawnAt: testNow })
    expect(await rowOf('撤下的。')).toBeUndefined()
    expect(await rowOf('也撤下。')).toBeUndefined()
    expect(await rowOf('撤下后又办')).toMatchObject({ status: 'working' })
  })

  test('a concern whose work is half done shows both: what is published and what is still open', async () => {
    const { concernId } = await add({ title: '两个单位的事' }, { quote: '一半好了。' })
    await addItem(concernId, { dueDay: '2026-12-30' })
    expect(await rowOf('一半好了。')).toMatchObject({ status: 'solved' })
    expect(await rowOf('两个单位的事')).toMatchObject({ status: 'working', due: '2026-12-30' })
  })

  test('an item without a concern counts the people that were published, and says so when there were none', async () => {
    await publish(await addItem(null, { itemStatus: 'closed' }), { quote: '没有台账的。', people: 0 })
    expect(await rowOf('没有台账的。')).toMatchObject({ people: 0, place: null, theme: null })
  })

  test('settled long ago is left out, and what is not settled stays however old it is', async () => {
    const publishedAt = '2025-12-31T15:59:59.000Z'
    await add({}, { quote: '去年办好的。', publishedAt })
    await add({}, { quote: '去年说过的。', publishedAt, outcome: 'explained' })
    await add({}, { quote: '去年就办不到。', publishedAt, outcome: 'cannot' })
    await add({ title: '去年开始办的', openedAt: publishedAt }, null)
    expect(await rowOf('去年办好的。')).toBeUndefined()
    expect(await rowOf('去年说过的。')).toBeUndefined()
    expect(await rowOf('去年就办不到。')).toMatchObject({ status: 'cannot' })
    expect(await rowOf('去年开始办的')).toMatchObject({ status: 'working' })
  })
})

test('nothing can be stored as solved, and nothing is shown as solved, without a photo or the resident’s word', async () => {
  const itemId = await addItem(await addConcern({}), { itemStatus: 'closed' })
  await expect(publish(itemId, { outcome: 'solved', photosAfter: [], confirmed: false })).rejects.toThrow(/check/)
  const { rows, counts } = await site.saidDone({ ...all, status: 'solved' })
  expect(counts.solved).toBeGreaterThan(2)
  for (const row of rows) expect(row.confirmed || row.photosAfter.length > 0).toBe(true)
})

describe('filters and pages', () => {
  test('the four counts add up, and each filter shows as many rows as it counts', async () => {
    const { counts } = await site.saidDone(all)
    expect(counts.solved + counts.working + counts.cannot).toBe(counts.all)
    for (const status of ['all', 'solved', 'working', 'cannot'] as const) {
      const told = await site.saidDone({ ...all, status })
      expect(told.counts).toEqual(counts)
      expect(told.rows).toHaveLength(Math.min(20, counts[status]))
    }
    const cannot = (await site.saidDone({ ...all, status: 'cannot' })).rows
    expect(new Set(cannot.map((row) => row.status))).toEqual(new Set(['cannot', 'explained']))
  })

  test('by theme; by place, where a merged village belongs to its successor and both to their street', async () => {
    await add({ theme: 'property', placeId: old, title: '高寨的物业' }, null)
    const titles = async (placeId: string | null, theme: 'property' | null = 'property') =>
      (await site.saidDone({ ...all, placeId, theme })).rows.map((row) => row.title)
    expect(await titles(null)).toEqual(['高寨的物业'])
    for (const id of [old, village, street]) expect(await titles(id)).toEqual(['高寨的物业'])
    expect(await titles(department)).toEqual(await titles(null))
    const told = await site.saidDone({ ...all, placeId: old })
    expect(told.placeId).toBe(village)
    expect(told.places).toEqual([
      { id: street, name: '新筑街道', streetId: null },
      { id: village, name: '水流村', streetId: street },
    ])
  })

  test('newest first, twenty to a page, and beyond the last page stands the last', async () => {
    for (let day = 1; day <= 25; day += 1) {
      const openedAt = `2026-10-${String(day).padStart(2, '0')}T00:00:00.000Z`
      await add({ theme: 'teaching', title: `第${day}件`, openedAt }, null)
    }
    const teaching = { ...all, theme: 'teaching' as const }
    const first = await site.saidDone(teaching)
    expect(first).toMatchObject({ page: 1, pages: 2 })
    expect([first.rows.length, first.rows[0]?.title]).toEqual([20, '第25件'])
    const last = await site.saidDone({ ...teaching, page: 9 })
    expect([last.page, last.rows.length, last.rows.at(-1)?.title]).toEqual([2, 5, '第1件'])
  })
})

test('the first page shows three, and one of them is not solved', async () => {
  const { said } = await site.home()
  expect(said.counts).toEqual((await site.saidDone(all)).counts)
  expect(said.rows.map((row) => row.status)).toEqual(['solved', 'solved', expect.stringMatching(/cannot|reopened/)])
})

test('terms are the settings, usual until somebody sets them', async () => {
  expect(await site.terms()).toMatchObject({ contactKeepDays: 90, answerDays: 10, phone: '' })
  const content = JSON.stringify({ contactKeepDays: 30 })
  await db.insertInto('setting').values({ id: 'feedback', content, version: 1, at: testNow }).execute()
  expect(await site.terms()).toMatchObject({ contactKeepDays: 30, answerDays: 10 })
})
