import { beforeEach, describe, expect, test } from 'vitest'
import { testDatabase } from '../database/test-database.ts'
import { testOffice } from '../goal/test-office.ts'

const { db, url } = await testDatabase()
const { cycleId, units, people, key, factsOf, addManagementItem, close } = await testOffice(db)
const { owner } = people
const text = { guidingIdea: '以群众满意为唯一标准', actionPolicy: '一月一调度', body: '一、目标导向。' }
const draft = () => owner.strategy.draftOutline({ cycleId, key: key() })
const edit = (id: string, seen: number, change: Partial<typeof text> = {}, who = owner) =>
  who.strategy.editOutline({ id, seen, ...text, ...change, key: key() })
const publish = (id: string, seen: number, who = owner) => who.strategy.publishOutline({ id, seen, key: key() })
const measure = (change: object = {}) =>
  owner.measure.set({
    ...{ cycleId, id: null, seen: null, title: '护学岗', targetIds: [], unitId: units.education, coUnitIds: [] },
    ...{ start: null, due: null, expectedEffect: '', origin: 'new', sourceId: null, key: key() },
    ...change,
  })

beforeEach(async () => {
  for (const table of ['task', 'measure', 'outline', 'managementItem'] as const) await db.deleteFrom(table).execute()
})

describe('the outline', () => {
  test('is drafted, written and published; publishing freezes the measures of that day', async () => {
    const { id } = await draft()
    await edit(id, 1)
    const made = await measure()
    expect(await publish(id, 2)).toEqual({ id, version: 3 })
    const acts = (await factsOf(id)).map((fact) => fact.act)
    expect(acts.toSorted()).toEqual(['strategy.outlineDrafted', 'strategy.outlineEdited', 'strategy.outlinePublished'])
    await draft()
    await measure({ id: made.id, seen: 1, title: '护学岗加班车' })
    const [first, second] = (await owner.strategy.find({ cycleId })).outlines
    expect(first).toMatchObject({ edition: 1, status: 'published', measures: [{ title: '护学岗' }] })
    expect(second).toMatchObject({ edition: 2, status: 'draft', guidingIdea: text.guidingIdea, measures: null })
  })

  test('published words stand: they are changed in the next edition only', async () => {
    const { id } = await draft()
    await edit(id, 1)
    await measure()
    await publish(id, 2)
    await expect(edit(id, 3)).rejects.toMatchObject({ cause: { code: 'already-published' } })
    await expect(measure()).rejects.toMatchObject({ cause: { code: 'outline-published' } })
  })

  test('is not published empty, nor with something of the last cycle unanswered', async () => {
    const { id } = await draft()
    await expect(publish(id, 1)).rejects.toMatchObject({ cause: { code: 'guiding-idea-missing' } })
    await edit(id, 1)
    await expect(publish(id, 2)).rejects.toMatchObject({ cause: { code: 'no-measures' } })
    await measure()
    const sourceId = await addManagementItem('停水提前公告')
    const why = await publish(id, 2).catch((error) => error.cause)
    expect(why).toMatchObject({ code: 'mandatory-missing', details: { missing: [{ label: '停水提前公告' }] } })
    const taken = await measure({ title: '停水提前公告', origin: 'management', sourceId })
    const out = { cycleId, id: taken.id, seen: 1, key: key() }
    await expect(owner.measure.remove({ ...out, reason: null })).rejects.toMatchObject({
      cause: { code: 'reason-missing' },
    })
    await owner.measure.remove({ ...out, reason: '并入全市调度', key: key() })
    expect((await owner.strategy.find({ cycleId })).mandatory).toMatchObject([
      { label: '停水提前公告', answer: '并入全市调度' },
    ])
    // It may come back, as the same measure.
    expect(await measure({ title: '停水提前公告', origin: 'management', sourceId })).toEqual({
      id: taken.id,
      version: 3,
    })
    expect((await publish(id, 2)).version).toBe(3)
  })

  test('must contain what recurring problems of earlier cycles ask for, not what this one has just opened', async () => {
    const id = await addManagementItem('停水提前公告')
    const asked = async () => {
      const { gates } = await owner.cycle.find({ cycleId })
      const lines = gates.flatMap((gate) => gate.lines)
      return lines.find((line) => line.line === 'management-items-contained')?.missing.map((row) => row.id)
    }
    expect(await asked()).toEqual([id])
    await db.updateTable('managementItem').set({ cycleId }).where('id', '=', id).execute()
    expect(await asked()).toEqual([])
  })

  test('one draft at a time', async () => {
    await draft()
    await expect(draft()).rejects.toMatchObject({ cause: { code: 'draft-exists' } })
  })

  test('somebody else was faster: both versions come back', async () => {
    const { id } = await draft()
    await edit(id, 1, { body: '甲稿' })
    const late = await edit(id, 1, { body: '乙稿' }).catch((error) => error.cause)
    expect(late).toMatchObject({ code: 'stale', details: { mine: { body: '乙稿' }, theirs: { body: '甲稿' } } })
  })

  test.each(['leader', 'education', 'street', 'admin'] as const)('%s writes none of it', async (who) => {
    const { id } = await draft()
    const refused = { cause: { code: 'not-permitted' } }
    await expect(edit(id, 1, {}, people[who])).rejects.toMatchObject(refused)
    await expect(publish(id, 1, people[who])).rejects.toMatchObject(refused)
  })

  test.runIf(url)('two publishers and an editor at once: one of them wins', async () => {
    const { id } = await draft()
    await edit(id, 1)
    await measure()
    const outcomes = await Promise.allSettled([publish(id, 2), publish(id, 2), edit(id, 2, { body: '晚了一步' })])
    expect(outcomes.filter((row) => row.status === 'fulfilled')).toHaveLength(1)
    expect(await factsOf(id)).toHaveLength(3)
  })
})

test('a closed cycle keeps its strategy as it was', async () => {
  const { id } = await draft()
  await close()
  await expect(edit(id, 1)).rejects.toMatchObject({ cause: { code: 'cycle-closed' } })
})
