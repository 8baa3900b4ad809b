import { beforeEach, describe, expect, test } from 'vitest'
import { testDatabase } from '../database/test-database.ts'
import { testOffice } from './test-office.ts'

const { db, url } = await testDatabase()
const { cycleId, units, people, key, setFloor, factsOf, close } = await testOffice(db)
const { owner } = people
await setFloor('overall', 84)
await setFloor('aspect:education', 84)

const source = { kind: 'superior_plan' as const, title: '2026年全市工作安排', reference: '第三条' }
type Given = Parameters<typeof owner.goal.set>[0]
const base: Omit<Given, 'key'> = {
  cycleId,
  id: null,
  seen: null,
  parentId: null,
  level: 'zone',
  aspect: null,
  unitId: null,
  score: 86,
  rank: 3,
  weight: 1,
  source,
}
const set = (change: Partial<Given>, who = owner) => who.goal.set({ ...base, ...change, key: key() })

/** The tree down to one street, afresh for every test. */
let tree: { zone: string; aspect: string; lead: string; street: string }
beforeEach(async () => {
  await db.deleteFrom('target').execute()
  const zone = (await set({})).id
  const aspect = (await set({ parentId: zone, level: 'aspect', aspect: 'education', rank: null })).id
  const below = { aspect: 'education' as const, rank: null, source: null }
  const lead = (await set({ ...below, parentId: aspect, level: 'lead', unitId: units.education })).id
  const street = (await set({ ...below, parentId: lead, level: 'unit', unitId: units.street })).id
  tree = { zone, aspect, lead, street }
})
const part = (change: Partial<Given> = {}): Partial<Given> => ({
  ...{ aspect: 'education', rank: null, source: null, parentId: tree.lead, level: 'unit', unitId: units.other },
  ...change,
})

describe('setting a target', () => {
  test('writes it and a fact with the whole of it', async () => {
    const { id, version } = await set(part({ score: 85.5, weight: 2 }))
    expect(version).toBe(1)
    const [fact] = await factsOf(id)
    expect(fact).toMatchObject({ act: 'goal.targetSet', unitId: units.other, payload: { score: 85.5, weight: 2 } })
    expect(fact?.changedRows).toMatchObject([{ table: 'target', id }])
  })

  test.each<[string, () => Partial<Given>]>([
    [
      'under-floor',
      () => ({ id: tree.aspect, seen: 1, parentId: tree.zone, level: 'aspect', aspect: 'education', score: 83.9 }),
    ],
    ['parent-unknown', () => part({ parentId: null })],
    ['parent-level', () => part({ parentId: tree.aspect })],
    ['target-twice', () => part({ unitId: units.street })],
    ['source-missing', () => ({ parentId: tree.zone, level: 'aspect', aspect: 'environment', source: null })],
    ['weight-not-positive', () => part({ weight: 0 })],
    ['not-found', () => part({ id: '00000000-0000-4000-8000-000000000001', seen: 1 })],
  ])('is refused: %s', async (code, change) => {
    const before = await db.selectFrom('target').selectAll().orderBy('id').execute()
    await expect(set(change())).rejects.toMatchObject({ cause: { code } })
    expect(await db.selectFrom('target').selectAll().orderBy('id').execute()).toEqual(before)
  })

  test('a lead unit decomposes its own branch, and no other', async () => {
    await set(part(), people.education)
    const outside = { cause: { code: 'outside-your-units' } }
    await expect(set(part({ score: 80 }), people.environment)).rejects.toMatchObject(outside)
    const own = { id: tree.lead, seen: 1, parentId: tree.aspect, level: 'lead' as const, unitId: units.education }
    await expect(set(part({ ...own, score: 80 }), people.education)).rejects.toMatchObject(outside)
  })
  test('a lead unit cannot draw a foreign part into its own branch', async () => {
    const aspect = await set({ parentId: tree.zone, level: 'aspect', aspect: 'environment', rank: null })
    const theirs = { aspect: 'environment' as const, rank: null, source: null }
    const lead = await set({ ...theirs, parentId: aspect.id, level: 'lead', unitId: units.environment })
    const foreign = await set({ ...theirs, parentId: lead.id, level: 'unit', unitId: units.other })
    const steal = set(part({ id: foreign.id, seen: 1 }), people.education)
    await expect(steal).rejects.toMatchObject({ cause: { code: 'outside-your-units' } })
  })
  test.each(['street', 'leader', 'admin'] as const)('%s sets none', async (who) => {
    await expect(set(part(), people[who])).rejects.toMatchObject({ cause: { code: 'not-permitted' } })
  })

  test('somebody else was faster: both versions come back and nothing is overwritten', async () => {
    const own = part({ id: tree.street, unitId: units.street })
    await set({ ...own, seen: 1, score: 87 })
    const late = await set({ ...own, seen: 1, score: 88 }).catch((error) => error.cause)
    expect(late).toMatchObject({ code: 'stale', details: { mine: { score: 88 }, theirs: { score: 87, version: 2 } } })
    expect((await factsOf(tree.street)).map((fact) => fact.act)).toEqual(['goal.targetSet', 'goal.targetSet'])
  })

  // The embedded database has one connection: two transactions at once exist only on a server.
  test.runIf(url)('twenty at once on a server: one wins, nineteen see both versions', async () => {
    const own = part({ id: tree.street, unitId: units.street, seen: 1 })
    const tries = Array.from({ length: 20 }, (_, at) => set({ ...own, score: 86 + at / 10 }))
    const outcomes = await Promise.allSettled(tries)
    const lost = outcomes.flatMap((row) => (row.status === 'rejected' ? [row.reason.cause.code] : []))
    expect(lost).toEqual(Array.from({ length: 19 }, () => 'stale'))
    expect(await factsOf(tree.street)).toHaveLength(2)
  })
})

describe('removing a target', () => {
  const remove = (id: string, who = owner) => who.goal.remove({ cycleId, id, seen: 1, key: key() })

  test('takes it out with a fact', async () => {
    await remove(tree.street, people.education)
    expect((await owner.goal.list({ cycleId })).targets.map((row) => row.id)).not.toContain(tree.street)
    expect((await factsOf(tree.street)).map((fact) => fact.act)).toContain('goal.targetRemoved')
  })
  test('is refused while parts hang on it, or measures serve it', async () => {
    await expect(remove(tree.lead)).rejects.toMatchObject({ cause: { code: 'has-children', details: { count: 1 } } })
    const span = { start: null, due: null, expectedEffect: '', origin: 'new' as const, sourceId: null }
    const measure = { cycleId, id: null, seen: null, title: '护学岗', unitId: null, coUnitIds: [], ...span }
    const made = await owner.measure.set({ ...measure, targetIds: [tree.street], key: key() })
    await expect(remove(tree.street)).rejects.toMatchObject({ cause: { code: 'served-by-measure' } })
    await db.deleteFrom('measure').where('id', '=', made.id).execute()
  })
  test('is refused to another lead unit', async () => {
    await expect(remove(tree.street, people.environment)).rejects.toMatchObject({
      cause: { code: 'outside-your-units' },
    })
  })
})

test('the page gets the tree with floors, gaps and who may be asked', async () => {
  const page = await people.street.goal.list({ cycleId })
  expect(page.targets).toHaveLength(4)
  expect(page.subjects.find((row) => row.subject === 'education')).toMatchObject({
    floor: 84,
    last: null,
    standing: null,
  })
  expect(page.gaps).toEqual(['investment', 'public_safety'])
  expect(page.units.find((row) => row.id === units.street)).toMatchObject({ name: '新筑街道', parentId: units.zone })
  await expect(people.admin.goal.list({ cycleId })).rejects.toMatchObject({ cause: { code: 'not-permitted' } })
})

test('a closed cycle keeps its targets as they were', async () => {
  await close()
  await expect(set(part())).rejects.toMatchObject({ cause: { code: 'cycle-closed' } })
})
