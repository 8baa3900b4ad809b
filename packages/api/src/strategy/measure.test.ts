import { beforeEach, describe, expect, test } from 'vitest'
import { testDatabase } from '../database/test-database.ts'
import { testOffice } from '../goal/test-office.ts'

const { db, url } = await testDatabase()
const { cycleId, units, people, key, factsOf, close } = await testOffice(db)
const { owner } = people

type Row = Parameters<typeof owner.measure.addFromPlan>[0]['rows'][number]
const span = { start: '2026-07-01', due: '2026-09-30' } as Pick<Row, 'start' | 'due'>
const line = (at: number, change: Partial<Row> = {}): Row => ({
  ...{
    line: at,
    title: `措施${at}`,
    targetIds: [],
    unitId: units.education,
    coUnitIds: [],
    ...span,
    expectedEffect: '',
  },
  ...change,
})
type PlannedTask = Parameters<typeof owner.measure.addFromPlan>[0]['tasks'][number]
const addFromPlan = (rows: Row[], who = owner, tasks: PlannedTask[] = []) =>
  who.measure.addFromPlan({ cycleId, rows, tasks, key: key() })
const measures = async () => (await owner.strategy.find({ cycleId })).measures
const set = (id: string | null, seen: number | null, change: Partial<Row> = {}, who = owner) => {
  const { line: _line, ...row } = line(1, change)
  return who.measure.set({ ...row, cycleId, id, seen, origin: 'new', sourceId: null, key: key() })
}

let measureId: string
beforeEach(async () => {
  for (const table of ['task', 'measure'] as const) await db.deleteFrom(table).execute()
  measureId = (await set(null, null)).id
})

describe('measures', () => {
  test('are set with a fact that has the whole of it', async () => {
    expect(await factsOf(measureId)).toMatchObject([
      { act: 'strategy.measureSet', payload: { title: '措施1', ...span } },
    ])
  })
  test.each<[string, Partial<Row>]>([
    ['title-missing', { title: ' ' }],
    ['due-before-start', { due: '2026-06-30' as NonNullable<Row['due']> }],
    ['unit-twice', { coUnitIds: [units.education] }],
    ['target-unknown', { targetIds: ['00000000-0000-4000-8000-000000000001'] }],
  ])('are refused: %s', async (code, change) => {
    await expect(set(measureId, 1, change)).rejects.toMatchObject({ cause: { code } })
  })
  test('somebody else was faster: both versions come back', async () => {
    await set(measureId, 1, { title: '甲' })
    const late = await set(measureId, 1, { title: '乙' }).catch((error) => error.cause)
    expect(late).toMatchObject({ code: 'stale', details: { mine: { title: '乙' }, theirs: { title: '甲' } } })
  })
  test.each(['leader', 'education', 'street', 'admin'] as const)('%s sets none', async (who) => {
    await expect(set(null, null, {}, people[who])).rejects.toMatchObject({ cause: { code: 'not-permitted' } })
    await expect(addFromPlan([line(1)], people[who])).rejects.toMatchObject({ cause: { code: 'not-permitted' } })
  })
  test.runIf(url)('twenty at once on a server: one wins', async () => {
    const tries = Array.from({ length: 20 }, (_, at) => set(measureId, 1, { title: `第${at}稿` }))
    const outcomes = await Promise.allSettled(tries)
    expect(outcomes.filter((row) => row.status === 'fulfilled')).toHaveLength(1)
    expect(await factsOf(measureId)).toHaveLength(2)
  })
})

describe('a pasted plan', () => {
  test('becomes measures line by line, each with its own fact', async () => {
    const { rows } = await addFromPlan([line(3), line(7)])
    expect(rows.map((row) => row.line)).toEqual([3, 7])
    expect((await measures()).map((row) => row.title).toSorted()).toEqual(['措施1', '措施3', '措施7'])
    for (const row of rows) {
      expect(await factsOf(row.id)).toMatchObject([{ act: 'strategy.measureSet', changedRows: [{ id: row.id }] }])
    }
  })
  test('is refused whole when lines may not stand, and every one of them is named', async () => {
    const rows = [line(3), line(5, { title: '' }), line(9, { coUnitIds: [units.education] })]
    const why = await addFromPlan(rows).catch((error) => error.cause)
    expect(why).toMatchObject({
      code: 'rows-refused',
      details: {
        rows: [
          { line: 5, why: { code: 'title-missing' } },
          { line: 9, why: { code: 'unit-twice' } },
        ],
      },
    })
    expect(await measures()).toHaveLength(1)
  })
  test('minutes become tasks of measures that stand, with measures or not at all', async () => {
    const asked = { measureId, title: '每周巡查', unitId: units.street, due: '2026-08-31' as PlannedTask['due'] }
    const mixed = addFromPlan([line(3)], owner, [
      { line: 4, ...asked, unitId: null },
      { line: 5, ...asked },
    ])
    await expect(mixed).rejects.toMatchObject({
      cause: { details: { rows: [{ line: 4, why: { code: 'unit-missing' } }] } },
    })
    expect((await owner.strategy.find({ cycleId })).tasks).toEqual([])
    const { rows } = await addFromPlan([line(3)], owner, [{ line: 5, ...asked }])
    expect(rows.map((row) => row.line)).toEqual([3, 5])
    expect(await factsOf(rows[1]?.id ?? '')).toMatchObject([{ act: 'strategy.taskSet' }])
    expect((await owner.strategy.find({ cycleId })).tasks).toMatchObject([{ measureId, title: '每周巡查' }])
    await expect(addFromPlan([])).rejects.toMatchObject({ code: 'BAD_REQUEST' })
  })
  test('sent twice with one key becomes measures once', async () => {
    const call = { cycleId, rows: [line(3)], tasks: [], key: key() }
    expect(await owner.measure.addFromPlan(call)).toEqual(await owner.measure.addFromPlan(call))
    expect(await measures()).toHaveLength(2)
  })
})

describe('tasks', () => {
  const due = '2026-08-31' as NonNullable<Row['due']>
  const setTask = (change: object = {}, who = owner) =>
    who.measure.setTask({
      ...{ cycleId, id: null, seen: null, measureId, title: '排班', unitId: units.street, due, key: key() },
      ...change,
    })
  const finish = (id: string, seen: number, who = owner) => who.measure.finishTask({ cycleId, id, seen, key: key() })

  test('are added, done and opened again with a reason, by the unit itself', async () => {
    const { id } = await setTask()
    await finish(id, 1, people.street)
    await expect(finish(id, 2, people.street)).rejects.toMatchObject({ cause: { code: 'already-done' } })
    const again = { cycleId, id, seen: 2 }
    await expect(people.street.measure.reopenTask({ ...again, reason: ' ', key: key() })).rejects.toMatchObject({
      cause: { code: 'reason-missing' },
    })
    await people.street.measure.reopenTask({ ...again, reason: '复查未到位', key: key() })
    const facts = await factsOf(id)
    const acts = ['strategy.taskDone', 'strategy.taskReopened', 'strategy.taskSet']
    expect(facts.map((fact) => fact.act).toSorted()).toEqual(acts)
    expect(facts.find((fact) => fact.act === 'strategy.taskReopened')).toMatchObject({ reason: '复查未到位' })
  })
  test('are refused after their measure is due, and for a measure that is not there', async () => {
    await expect(setTask({ due: '2026-10-01' })).rejects.toMatchObject({ cause: { code: 'task-after-measure' } })
    const nowhere = { measureId: '00000000-0000-4000-8000-000000000001' }
    await expect(setTask(nowhere)).rejects.toMatchObject({ cause: { code: 'measure-unknown' } })
  })
  test('of another unit are out of reach, also by moving them to one’s own', async () => {
    const outside = { cause: { code: 'outside-your-units' } }
    const { id } = await setTask({ unitId: units.other })
    await expect(setTask({ unitId: units.other }, people.street)).rejects.toMatchObject(outside)
    await expect(finish(id, 1, people.street)).rejects.toMatchObject(outside)
    await expect(setTask({ id, seen: 1 }, people.street)).rejects.toMatchObject(outside)
    await expect(finish(id, 1, people.leader)).rejects.toMatchObject({ cause: { code: 'not-permitted' } })
  })
  test('hold their measure in place', async () => {
    await setTask()
    const remove = owner.measure.remove({ cycleId, id: measureId, seen: 1, reason: null, key: key() })
    await expect(remove).rejects.toMatchObject({ cause: { code: 'has-tasks', details: { count: 1 } } })
  })
  test('stand still once the cycle is closed', async () => {
    const { id } = await setTask()
    await close()
    await expect(finish(id, 1)).rejects.toMatchObject({ cause: { code: 'cycle-closed' } })
  })
})
