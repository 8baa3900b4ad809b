import { expect, test } from 'vitest'
import { actsOf } from '../cycle/test-office.ts'
import { testDatabase } from '../database/test-database.ts'
import { openResidentsOffice } from '../feedback/test-office.ts'

const { db } = await testDatabase({ asOwner: true })
const office = await openResidentsOffice(db)
const { submit, last, key, owner, community } = office
const refused = (code: string) => ({ cause: { code } })
const all = { theme: null, placeId: null, source: null, urgent: false, quarter: null, q: '', page: 1 } as const

/** Says something; what residents may not send by the form, such as pictures alone, comes in other ways. */
async function said(text: string, changed: Record<string, unknown> = {}) {
  const hasWords = /\p{Script=Han}{2}/u.test(text)
  await submit({ text: hasWords ? text : '占位的话', kind: 'other', placeId: community, ...changed })
  const { id } = await last()
  if (!hasWords) await db.updateTable('opinion').set({ text }).where('id', '=', id).execute()
  return last()
}
const factsOf = (id: string, act: string) =>
  db.selectFrom('fact').select('payload').where('subjectId', '=', id).where('act', '=', act).execute()

test('what is suggested says its theme, category, urgency and the words that decided', async () => {
  const { id, text } = await said('双寨3号楼电梯又坏了，昨天把老人困在里面二十分钟')
  const { suggestion, as } = await owner.classification.suggest({ id })
  expect(as).toMatchObject({ theme: 'property', category: 'W2', sentiment: 'negative', urgent: true, model: '1+0' })
  const words = suggestion?.reasons.map(({ from, to }) => text?.slice(from, to)) ?? []
  expect(words.join(' ')).toContain('电梯')
  expect(suggestion?.category.confidence).toBeGreaterThan(0.5)
})

test.each([
  ['pictures only', '😡😡😡👎👎'],
  ['marks only', '？？？！！！'],
  ['letters without sense', 'x'],
])('of %s nothing is suggested, and it is sorted by hand', async (_, text) => {
  const { id } = await said(text)
  expect(await owner.classification.suggest({ id })).toMatchObject({ suggestion: null, as: null })
  await owner.opinion.classify({ id, seen: 1, theme: null, category: 'O5', placeId: null, urgent: false, key: key() })
  expect(await last()).toMatchObject({ status: 'classified', category: 'O5', theme: null })
})

test('a long text is answered too', async () => {
  const { id } = await said('路灯不亮，'.repeat(180))
  expect((await owner.classification.suggest({ id })).as?.category).toBe('R5')
})

test('the fact keeps what was suggested beside what was decided, and their agreement is counted', async () => {
  const agreed = await said('小区停水两天了，水压也不够')
  const changed = await said('垃圾桶一周没清运，臭得很')
  const sort = (id: string, category: string, theme: 'property' | 'sanitation') =>
    owner.opinion.classify({
      id,
      seen: 1,
      theme,
      category,
      sentiment: 'negative',
      placeId: community,
      urgent: false,
      key: key(),
    })
  const before = await owner.classification.accuracy({ last: 200 })
  await sort(agreed.id, 'W4', 'property')
  await sort(changed.id, 'S2', 'sanitation')
  const [fact] = await factsOf(changed.id, 'opinion.classified')
  expect(fact?.payload).toMatchObject({ category: 'S2', suggested: { category: 'S1', model: '1+0' } })
  const after = await office.as('leader').classification.accuracy({ last: 200 })
  expect(after.category.of - before.category.of).toBe(2)
  expect(after.category.right - before.category.right).toBe(1)
  expect(after.theme.right - before.theme.right).toBe(2)
  expect(after.changed).toContainEqual({
    opinionId: changed.id,
    number: changed.number,
    suggested: 'S1',
    decided: 'S2',
  })
})

test('a category brings its theme, another theme leaves it behind, and one of another theme is refused', async () => {
  const { id } = await said('路口红绿灯坏了')
  const sort = (seen: number, given: object) =>
    owner.opinion.classify({
      id,
      seen,
      theme: 'transport',
      placeId: null,
      urgent: false,
      ...given,
      key: key(),
    } as never)
  await expect(sort(1, { category: 'W1' })).rejects.toMatchObject(refused('category-elsewhere'))
  await expect(sort(1, { category: 'R9' })).rejects.toMatchObject(refused('category-unknown'))
  await sort(1, { category: 'R5' })
  await sort(2, { theme: 'sanitation' })
  expect(await last()).toMatchObject({ theme: 'sanitation', category: null })
})

test('many at once: each row by itself, and what one is refused for stands beside it', async () => {
  const sure = await said('物业费涨价没有开业主大会，乱收费')
  const none = await said('👍👍👍')
  const stale = await said('夜里货车鸣笛，睡不着')
  await owner.opinion.answer({ id: none.id, seen: 1, outcome: 'explained', text: '谢谢', againDay: null, key: key() })
  const rows = [
    { id: sure.id, seen: 1 },
    { id: none.id, seen: 2 },
    { id: stale.id, seen: 9 },
  ]
  const { results } = await owner.classification.sortMany({ rows, as: null, key: key() })
  expect(results.map(({ code }) => code)).toEqual([null, 'unsure', 'changed-since'])
  const given = await owner.classification.sortMany({
    rows: [
      { id: none.id, seen: 2 },
      { id: stale.id, seen: 1 },
    ],
    as: { category: 'R3' },
    key: key(),
  })
  expect(given.results.map(({ code }) => code)).toEqual(['already-answered', null])
  const sorted = await db.selectFrom('opinion').selectAll().where('id', 'in', [sure.id, stale.id]).execute()
  expect(new Set(sorted.map(({ category, theme }) => `${theme} ${category}`))).toEqual(
    new Set(['property W1', 'transport R3']),
  )
  expect(await factsOf(rows[0]?.id ?? '', 'opinion.sortedMany')).toMatchObject([{ payload: { asked: 3, done: 1 } }])
})

test('many are joined to one concern, those that cannot be are named', async () => {
  const first = await said('村口路灯坏了一排')
  const second = await said('路灯一个都不亮')
  const { id: concernId } = await owner.concern.open({
    title: '主路路灯不亮',
    theme: 'transport',
    placeId: community,
    urgent: false,
    opinions: [{ id: first.id, seen: 1 }],
    key: key(),
  } as never)
  const rows = [
    { id: first.id, seen: 2 },
    { id: second.id, seen: 1 },
  ]
  const { results } = await owner.classification.joinMany({ rows, concernId, key: key() })
  expect(results.map(({ code }) => code)).toEqual(['already-joined', null])
  expect(await last()).toMatchObject({ status: 'joined', concernId })
})

test('one takes back the sorting of today, nobody else does, and not once something came after', async () => {
  const { id } = await said('广场舞音响太吵')
  const sorting = { theme: 'sanitation', category: 'S3', placeId: null } as const
  await owner.opinion.classify({ id, seen: 1, ...sorting, urgent: false, key: key() })
  const other = office.as('second owner', 'owner')
  await expect(other.classification.undo({ id, seen: 2, key: key() })).rejects.toMatchObject(
    refused('sorted-by-another'),
  )
  await owner.classification.undo({ id, seen: 2, key: key() })
  expect(await last()).toMatchObject({ status: 'new', category: null, theme: null, placeId: community, version: 3 })
  await expect(owner.classification.undo({ id, seen: 3, key: key() })).rejects.toMatchObject(refused('nothing-to-undo'))
  await owner.opinion.classify({ id, seen: 3, ...sorting, urgent: true, key: key() })
  await expect(owner.classification.undo({ id, seen: 4, key: key() })).rejects.toMatchObject(refused('leader-told'))
  expect(await actsOf(db, id)).toEqual([
    'feedback.submitted',
    'opinion.classified',
    'opinion.unclassified',
    'opinion.classified',
  ])
})

test('a sorting that was joined to a concern in the same go is taken back with it, by nobody else', async () => {
  const first = await said('菜市场门口车乱停')
  const about = { title: '菜市场门口乱停车', theme: 'transport', placeId: community, urgent: false } as const
  const opinions = [{ id: first.id, seen: 1 }]
  const { id: concernId } = await owner.concern.open({ ...about, opinions, key: key() })
  const { id } = await said('菜市场门口车还是乱停')
  const sorting = { theme: 'transport', category: 'R4', placeId: community, urgent: false } as const
  const sortAndJoin = async (seen: number) => {
    await owner.opinion.classify({ id, seen, ...sorting, key: key() })
    await owner.opinion.join({ id, seen: seen + 1, concernId, key: key() })
  }
  await sortAndJoin(1)
  const other = office.as('second owner', 'owner')
  await expect(other.classification.undo({ id, seen: 3, key: key() })).rejects.toMatchObject(
    refused('sorted-by-another'),
  )
  await owner.classification.undo({ id, seen: 3, key: key() })
  expect(await last()).toMatchObject({ status: 'new', category: null, concernId: null, version: 5 })
  // What was masked in between was worked on: that is no slip.
  await owner.opinion.classify({ id, seen: 5, ...sorting, key: key() })
  await owner.opinion.mask({ id, seen: 6, masked: '菜市场门口车还是乱停', key: key() })
  await owner.opinion.join({ id, seen: 7, concernId, key: key() })
  await expect(owner.classification.undo({ id, seen: 8, key: key() })).rejects.toMatchObject(refused('nothing-to-undo'))
  expect(await last()).toMatchObject({ status: 'joined', concernId, version: 8 })
})

test('the same words at the same place wait as one row, and are named for whoever sorts them together', async () => {
  const text = '大家一起发：过渡费什么时候给'
  const one = await said(text)
  await said(text)
  await said(text, { placeId: office.street })
  const { rows, counts, total } = await owner.opinion.list({ ...all, status: 'new', q: '大家一起发' })
  expect(counts.new).toBe(3)
  expect(total).toBe(2)
  expect(rows.map(({ same }) => same).toSorted()).toEqual([1, 2])
  expect(await owner.classification.same({ id: one.id })).toHaveLength(2)
})

test('urgent needs have a queue of their own, whoever waits longest first', async () => {
  const older = await said('楼道飞线充电冒火星')
  const newer = await said('井盖没了，怕掉下去人')
  await db
    .updateTable('opinion')
    .set({ urgent: true, receivedAt: '2026-11-20T01:00:00.000Z' })
    .where('id', '=', older.id)
    .execute()
  await db.updateTable('opinion').set({ urgent: true }).where('id', '=', newer.id).execute()
  const { rows, counts } = await owner.opinion.list({ ...all, status: 'urgent' })
  const ids = rows.map(({ id }) => id)
  expect(ids.indexOf(older.id)).toBeLessThan(ids.indexOf(newer.id))
  expect(rows.find(({ id }) => id === older.id)?.waited).toBe(3)
  expect(counts.urgent).toBe(rows.length)
})

test('what is like it is found by words and place, with the words that both have', async () => {
  const { id } = await said('港务大道半夜大货车一直按喇叭')
  const like = await said('港务大道上大货车后半夜按喇叭，睡不着')
  await said('港务大道半夜大货车一直按喇叭')
  const { same, rows } = await owner.classification.similar({ id })
  expect(same).toBe(1)
  expect(rows[0]).toMatchObject({ id: like.id })
  expect(rows[0]?.sharedWords.join('')).toContain('大货车')
})

test('it learns from what people decide: what nobody could tell before is suggested after twenty times', async () => {
  const before = await owner.classification.accuracy({ last: 1000 })
  const text = '咕嘟嘟一响人人都惊醒了'
  const { id } = await said(`${text}，谁来看看`)
  expect((await owner.classification.suggest({ id })).as?.category).not.toBe('W2')
  for (let time = 0; time < 22; time += 1) {
    const one = await said(`${text}，第${time + 1}回`)
    await owner.opinion.classify({
      id: one.id,
      seen: 1,
      theme: 'property',
      category: 'W2',
      placeId: null,
      urgent: false,
      key: key(),
    })
  }
  const { as } = await owner.classification.suggest({ id })
  expect(as?.category).toBe('W2')
  expect(Number(as?.model.split('+')[1])).toBeGreaterThan(10)
  const after = await owner.classification.accuracy({ last: 1000 })
  expect(after.decisions).toBeGreaterThan(before.decisions)
})

test('whoever does not sort sees nothing of it', async () => {
  const { id } = await said('路不平')
  for (const role of ['unit', 'lead_unit', 'surveyor', 'editor', 'auditor', 'admin'] as const) {
    const other = office.as(`other ${role}`, role)
    await expect(other.classification.suggest({ id })).rejects.toMatchObject(refused('not-permitted'))
    await expect(other.classification.accuracy({ last: 10 })).rejects.toMatchObject(refused('not-permitted'))
    await expect(
      other.classification.sortMany({ rows: [{ id, seen: 1 }], as: null, key: key() }),
    ).rejects.toMatchObject(refused('not-permitted'))
  }
  await expect(office.as('inspector').classification.undo({ id, seen: 1, key: key() })).rejects.toMatchObject(
    refused('not-permitted'),
  )
})
