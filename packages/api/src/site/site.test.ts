import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { testDatabase } from '../database/test-database.ts'
import { createCaller } from '../router.ts'
import { contextOf, testNow } from '../test-context.ts'

const { db } = await testDatabase()
const site = createCaller(contextOf(db, null)).site
const byId = randomUUID()

async function addCycle(id: string, stage: 'closed' | 'assessment', from: string | null, reference = false) {
  const row = { id, stage, provisional: false, openedFrom: from, floorPolicy: 'published', largestRise: '{}' }
  const editions = { aspectsEdition: 1, crosswalkEdition: 1, openedAt: testNow, version: 1 }
  const closedAt = stage === 'closed' ? testNow : null
  await db
    .insertInto('cycle')
    .values({ ...row, ...editions, closedAt, illustrative: true, reference })
    .execute()
}

type Told = [before: number | null, achieved: number | null, verdict: string | null, after: number | null]
async function addFloor(cycleId: string, subject: string, [before, achieved, verdict, after]: Told) {
  const basis = achieved === null ? null : 'examination'
  const row = { cycleId, subject, before, achieved, basis, lower95: null, upper95: null, verdict, after }
  await db
    .insertInto('floor')
    .values({ ...row, marks: '[]', provisional: false, version: 1 })
    .execute()
}

async function addRound(id: string, options: { reference?: boolean; compared?: boolean } = {}) {
  const { reference = false, compared = true } = options
  const round = { id, publishedOn: '2026-08-01', circularNumber: '', peersEdition: 1, enteredBy: byId, version: 1 }
  const comparedBy = compared ? randomUUID() : null
  const status = compared ? 'compared' : 'entered'
  await db
    .insertInto('examinationRound')
    .values({ ...round, comparedBy, status, illustrative: !reference, reference })
    .execute()
}

async function addEntry(
  roundId: string,
  zone: string,
  subject: string,
  score: number | null,
  rank: number | null,
  supersedes: string | null = null,
) {
  const id = randomUUID()
  const entered = { enteredBy: byId, enteredAt: testNow }
  const reason = supersedes ? '看错一位' : null
  await db
    .insertInto('examinationEntry')
    .values({ id, roundId, zone, subject, score, rank, supersedes, reason, ...entered })
    .execute()
  return id
}

test('an empty house answers with nothing, and nothing breaks', async () => {
  expect(await site.shell()).toEqual({ zone: null, footer: {}, checkpoint: null })
  expect(await site.home()).toMatchObject({ overall: [], next: null, aspects: [], isIllustrative: false })
  expect(await site.trends()).toMatchObject({ current: [], reference: { years: [], halfYears: [] } })
  expect(await site.trust({ size: null })).toEqual({ checkpoints: [], asked: null })
})

test('each closed half-year tells what became of the floor; the open one tells what to hold', async () => {
  const unit = { id: randomUUID(), code: null, kind: 'zone', parentId: null, sinceDay: '2018-01-01', version: 1 }
  await db
    .insertInto('unit')
    .values({ ...unit, name: '西安国际港务区', illustrative: true })
    .execute()
  await addCycle('2024H2', 'closed', null)
  await addCycle('2025H1', 'closed', '2024H2')
  await addCycle('2025H2', 'closed', '2025H1')
  await addCycle('2026H1', 'closed', '2025H2')
  await addCycle('2026H2', 'assessment', '2026H1')
  await addFloor('2024H2', 'overall', [null, 74.2, 'consolidate', 74.2])
  await addFloor('2025H1', 'overall', [74.2, 78, 'consolidate', 76.1])
  await addFloor('2025H2', 'overall', [76.1, 75.4, 'recover', 76.1])
  await addFloor('2026H1', 'overall', [76.1, 75.9, 'strengthen', 76.1])
  await addFloor('2026H2', 'overall', [76.1, null, null, null])
  await addFloor('2025H2', 'aspect:investment', [74, 76.8, 'consolidate', 75.4])
  await addFloor('2026H1', 'aspect:investment', [75.4, 74.9, 'recover', 75.4])
  await addFloor('2026H1', 'aspect:education', [70, null, 'undetermined', 70])

  const proposedBy = JSON.stringify({ id: byId, name: '甲' })
  const rebase = { id: randomUUID(), cycleId: '2026H1', subject: 'aspect:investment', from: 80, to: 75.4, proposedBy }
  const minutes = { meeting: 'party_committee', minutes: '第7号', reason: '市里改了算法', at: testNow }
  const confirmedBy = JSON.stringify({ id: randomUUID(), name: '乙' })
  await db
    .insertInto('rebase')
    .values({ ...rebase, ...minutes, confirmedBy })
    .execute()

  const home = await site.home()
  expect(home.rebases).toEqual([
    { cycleId: '2026H1', subject: 'aspect:investment', from: 80, to: 75.4, reason: '市里改了算法', minutes: '第7号' },
  ])
  expect(home.overall.map(({ cycleId, standing, fell }) => [cycleId, standing, fell])).toEqual([
    ['2024H2', 'first', null],
    ['2025H1', 'held', null],
    ['2025H2', 'fell', 0.7],
    ['2026H1', 'unclear', null],
  ])
  expect(home.next).toEqual({ cycleId: '2026H2', floor: 76.1, isProvisional: false })
  expect(home.aspects.map(({ id, now, before }) => [id, now.standing, now.fell, before?.score])).toEqual([
    ['education', 'unknown', null, undefined],
    ['investment', 'fell', 0.5, 76.8],
  ])
  expect(home.isIllustrative).toBe(true)
})

test('only compared rounds, only the own zone, corrections in place of what they correct, gaps left empty', async () => {
  const zones = JSON.stringify(['高新区', '国际港务区'])
  const peers = { id: randomUUID(), kind: 'peers', edition: 1, content: zones, note: '', createdAt: testNow }
  await db.insertInto('catalogue').values(peers).execute()
  await addRound('2024H2')
  await addRound('2025H2')
  await addRound('2026H1', { compared: false })
  await addEntry('2024H2', '国际港务区', 'overall', 74.2, 6)
  await addEntry('2024H2', '高新区', 'overall', 90, 1)
  const wrong = await addEntry('2025H2', '国际港务区', 'investment', 67.8, null)
  await addEntry('2025H2', '国际港务区', 'investment', 76.8, null, wrong)
  await addEntry('2026H1', '国际港务区', 'overall', 79.3, 3)

  const { current } = await site.trends()
  expect(current.map(({ id, publishedOn }) => [id, publishedOn])).toEqual([
    ['2024H2', '2026-08-01'],
    ['2025H1', null],
    ['2025H2', '2026-08-01'],
  ])
  expect(current[0]).toMatchObject({ places: 2, figures: { overall: { score: 74.2, rank: 6 } } })
  expect(current[2]?.figures).toEqual({ investment: { score: 76.8, rank: null } })
})

test('the reference case stands apart, years beside half-years, and its silent half-years stay empty', async () => {
  for (const [id, rank] of [
    ['2018', 7],
    ['2020', 8],
    ['2020H2', 8],
    ['2022H1', 3],
  ] as const) {
    await addRound(id, { reference: true })
    await addEntry(id, '国际港务区', 'overall', null, rank)
  }
  const { reference, current } = await site.trends()
  expect(reference.years.map((round) => [round.id, round.figures.overall?.rank])).toEqual([
    ['2018', 7],
    ['2020', 8],
  ])
  expect(reference.halfYears.map((round) => [round.id, round.figures.overall?.rank])).toEqual([
    ['2020H2', 8],
    ['2021H1', undefined],
    ['2021H2', undefined],
    ['2022H1', 3],
  ])
  expect(current.map((round) => round.id)).not.toContain('2022H1')
})

test('the latest checkpoint comes first, and an old one is found by its number', async () => {
  for (const size of [3, 12]) {
    const checkpoint = { size, root: `root${size}`, headHash: `head${size}`, at: testNow, keyId: 'k', signature: 's' }
    await db.insertInto('checkpoint').values(checkpoint).execute()
  }
  expect((await site.shell()).checkpoint).toMatchObject({ size: 12, headHash: 'head12' })
  expect((await site.trust({ size: null })).checkpoints.map(({ size }) => size)).toEqual([12, 3])
  expect((await site.trust({ size: 3 })).asked).toMatchObject({ headHash: 'head3' })
  expect((await site.trust({ size: 4 })).asked).toBeNull()
})
