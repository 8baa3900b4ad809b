import { randomUUID } from 'node:crypto'
import type { Analysis, OptInAnalysis, WaveAnalysis } from '@ratchet/domain/analysis/analysis'
import type { WavePlan } from '@ratchet/domain/survey/plan'
import { refusalSentence } from '@ratchet/words/catalogue'
import { expect, expectTypeOf, test } from 'vitest'
import { key, openOffice } from '../cycle/test-office.ts'
import { testDatabase } from '../database/test-database.ts'
import { createCaller } from '../router.ts'
import { addImport, makeWave, type TestCase } from '../survey/test-wave.ts'
import { actorOf, contextOf } from '../test-context.ts'
import { computeResults } from './release-figures.ts'

const { db } = await testDatabase()
const office = await openOffice(db, { catalogues: false })
const { id: zoneId } = await db.selectFrom('unit').select('id').where('kind', '=', 'zone').executeTakeFirstOrThrow()
const leader = office.as('leader').analysis
const find = async (waveId: string, more: object = {}) => (await leader.find({ waveId, ...more })) as WaveAnalysis

const plan: WavePlan = {
  interviews: 60,
  frame: { source: '户籍底册', size: 9000, asOf: null },
  strata: 'street',
  clusters: 'place',
  isFinite: false,
  weights: 'given',
  lonelyPsu: 'error',
  margins: [],
  expectedRate: 0.8,
  expectedDeff: 1.5,
  expectedResponse: 0.5,
}
/** `perPlace` interviews in each of 2 × 4 places, all of one answer but for what `step` says. */
const cases = (
  step: (at: number, place: number) => number,
  perPlace = 10,
  more: Partial<TestCase> = {},
  shift = 1,
): TestCase[] =>
  Array.from({ length: 8 * perPlace }, (_, at) => {
    const place = Math.floor(at / perPlace)
    const answers = {
      transport: step(at, place),
      sanitation: 1 + ((at * at + place * shift) % 5),
      overall: 1 + ((at + place) % 5),
    }
    return { street: Math.floor(place / 4), place: place % 4, answers, weight: 1 + (at % 2) * 0.5, ...more }
  })
const wave = (given: Partial<Parameters<typeof makeWave>[1]>) =>
  makeWave(db, { zoneId, streets: 2, placesPerStreet: 4, firm: randomUUID(), ...given })
const subject = (found: WaveAnalysis, id: string) => found.subjects.find((one) => one.subject === id)

/** Released with what is computed of it now, as the owner's act does. */
async function release(waveId: string): Promise<void> {
  const { results, n, digest } = await computeResults(db, waveId)
  const rows = results.map((row) => ({ id: randomUUID(), waveId, ...row }))
  await db.insertInto('surveyReading').values(rows).execute()
  const released = { releasedOn: '2026-10-09', releasedByName: '李岚', basis: 'microdata', n, digest }
  await db.updateTable('surveyWave').set(released).where('id', '=', waveId).execute()
}

test('officials read every wave, a firm its own, and whoever keeps the system none', async () => {
  const { waveId } = await wave({ quarter: '2021Q1', firm: '甲机构', cases: cases((at) => 1 + (at % 5)) })
  expect((await find(waveId)).kind).toBe('microdata')
  const asFirm = async (name: string) => {
    const unit = {
      id: randomUUID(),
      kind: 'survey_firm',
      name,
      parentId: zoneId,
      sinceDay: '2020-01-01',
      illustrative: false,
    }
    await db
      .insertInto('unit')
      .values({ ...unit, version: 1 })
      .execute()
    return createCaller(contextOf(db, actorOf('surveyor', [zoneId, unit.id]))).analysis
  }
  const [own, other] = [await asFirm('甲机构'), await asFirm('乙机构')]
  expect(((await own.find({ waveId })) as WaveAnalysis).grid.hiddenBelow).toBeNull()
  await expect(other.find({ waveId })).rejects.toMatchObject({ cause: { code: 'other-firm' } })
  const explained = other.explain({ waveId, subject: 'transport', kind: 'score' })
  await expect(explained).rejects.toMatchObject({ cause: { code: 'other-firm' } })
  const keeper = office.as('admin').analysis.find({ waveId })
  await expect(keeper).rejects.toMatchObject({ cause: { code: 'not-permitted' } })
})

test('the seven changes are one family: a sure and large fall is confirmed, the rest is not told from chance', async () => {
  const first = await wave({ quarter: '2021Q2', cases: cases((at, place) => 4 + Number(at % 6 > place % 3), 30) })
  await release(first.waveId)
  const second = await wave({
    quarter: '2021Q3',
    cases: cases((at, place) => 2 + Number(at % 6 > place % 4), 30, {}, 2),
  })
  // The same communities are asked again.
  for (const [column, from, to] of [
    ['placeId', second.placeIds, first.placeIds],
    ['streetId', second.streetIds, first.streetIds],
  ] as const) {
    for (const [at, id] of from.entries()) {
      await db
        .updateTable('surveyResponse')
        .set({ [column]: to[at] })
        .where(column, '=', id)
        .execute()
    }
  }
  const found = await find(second.waveId)
  const change = subject(found, 'transport')?.change
  expect(change).toMatchObject({
    against: { waveId: first.waveId, quarter: '2021Q2', n: 240 },
    verdict: 'confirmed_decline',
    relation: 'shared-clusters',
  })
  expect(change?.high).toBeLessThan(-40)
  expect(change?.adjusted).toBeGreaterThanOrEqual(change?.p ?? 1)
  expect(change?.q).toBeLessThanOrEqual(change?.adjusted ?? 0)
  const same = subject(found, 'sanitation')
  expect(same?.change).toMatchObject({ verdict: 'not_distinguishable' })
  // Overall is the same in every place both times: without any spread nothing can be told, and nothing is.
  expect(subject(found, 'overall')).toMatchObject({ change: null, noChange: 'no-error' })
  expect(subject(found, 'transport')?.series.map(({ quarter, released }) => [quarter, released])).toEqual([
    ['2021Q2', true],
    ['2021Q3', false],
  ])
  expect(found.facts.find((one) => one.theme === 'transport')).toMatchObject({ verdict: 'confirmed_decline' })
  const told = await leader.explain({ waveId: second.waveId, subject: 'transport', kind: 'change' })
  expect(told).toMatchObject({ formula: 'difference-shared-clusters', family: 7, against: { n: 240 } })
  const self = leader.find({ waveId: second.waveId, againstId: second.waveId })
  await expect(self).rejects.toMatchObject({ cause: { code: 'against-not-comparable' } })
})

test('against a published table the change is independent, and none where no error was published', async () => {
  const before = { zoneId, quarter: '2021Q4', firm: randomUUID(), cases: [] }
  const { waveId } = await makeWave(db, before)
  const result = { waveId, estimate: 90, margin: null, n: 500 }
  await db
    .insertInto('surveyReading')
    .values([
      { id: randomUUID(), ...result, theme: 'transport', se: 1 },
      { id: randomUUID(), ...result, theme: 'sanitation', se: null },
    ])
    .execute()
  const released = { releasedOn: '2022-01-09', basis: 'reported', n: 500 }
  await db.updateTable('surveyWave').set(released).where('id', '=', waveId).execute()
  const now = await wave({ quarter: '2022Q1', cases: cases((at) => 1 + (at % 5)) })
  const found = await find(now.waveId)
  expect(subject(found, 'transport')?.change).toMatchObject({ df: null, relation: 'independent' })
  expect(subject(found, 'sanitation')).toMatchObject({ change: null, noChange: 'no-error-published' })
  expect(subject(found, 'overall')).toMatchObject({ change: null, noChange: 'not-asked-then' })
  const published = await leader.find({ waveId })
  expect(published).toMatchObject({ kind: 'reported', n: 500, subjects: [{ low: null }, { se: 1 }] })
})

test('whoever chose to answer is counted, and there is no field for an interval, a rank or a verdict', async () => {
  const { waveId } = await wave({ quarter: '2022Q2', design: 'opt_in', cases: cases((at) => 1 + (at % 5)) })
  const found = (await leader.find({ waveId })) as OptInAnalysis
  expect(found).toMatchObject({ kind: 'opt_in', n: 80 })
  const transport = found.subjects.find((one) => one.subject === 'transport')
  expect(transport?.distribution).toEqual([1, 2, 3, 4, 5].map((step) => ({ step, n: 16 })))
  expect(JSON.stringify(found)).not.toMatch(/"(se|low|high|p|rank|verdict|estimate|score|mean)"/)
  type Told = OptInAnalysis['subjects'][number]
  expectTypeOf<Extract<keyof Told, 'score' | 'rate' | 'change' | 'rank' | 'importance'>>().toBeNever()
  expectTypeOf<Extract<Analysis, { kind: 'opt_in' }>>().not.toHaveProperty('grid')
  expect(await computeResults(db, waveId)).toMatchObject({ results: [], n: 80 })
  const told = leader.explain({ waveId, subject: 'transport', kind: 'score' })
  await expect(told).rejects.toMatchObject({ cause: { code: 'nothing-stored' } })
})

test('a street with one community is named with what to do, unless the plan says what becomes of it', async () => {
  const lone = cases((at) => 1 + (at % 5)).filter(({ street, place }) => street === 0 || place === 0)
  const { waveId } = await wave({ quarter: '2022Q3', cases: lone, plan })
  const refused = await leader.find({ waveId }).catch((error) => error.cause)
  expect(refused.code).toBe('single-cluster-stratum')
  expect(refusalSentence('zh', 'analysis.find', refused.code, refused.details)).toMatch(/街2”只有一个社区有答卷/)
  const planned = { ...plan, lonelyPsu: 'adjust' }
  await db
    .updateTable('surveyWave')
    .set({ plan: JSON.stringify(planned) })
    .where('id', '=', waveId)
    .execute()
  const found = await find(waveId)
  expect(subject(found, 'transport')?.score.warnings).toContain('lonelyPsuAdjust')
  expect(found.provenance.design).toMatchObject({ source: 'planned', lonelyPsu: 'adjust' })
})

test('weights that are all missing, and a wave without answers, are refused with their reason', async () => {
  const none = await wave({ quarter: '2022Q4', cases: cases((at) => 1 + (at % 5), 10, { weight: null }) })
  await expect(leader.find({ waveId: none.waveId })).rejects.toMatchObject({ cause: { code: 'weights-missing' } })
  const { id } = await office.as('owner').survey.scheduleWave({
    quarter: '2023Q1',
    firm: '丙机构',
    scheduledFor: '2023-02-05' as never,
    key: key(),
  })
  await expect(leader.find({ waveId: id })).rejects.toMatchObject({ cause: { code: 'nothing-stored' } })
})

test('an import that is stored later is in the next answer, and so is what a re-check finds', async () => {
  const { waveId, caseIds } = await wave({ quarter: '2023Q2', cases: cases(() => 5) })
  const before = await find(waveId)
  expect(await find(waveId)).toMatchObject({
    subjects: before.subjects,
    provenance: { digest: before.provenance.digest },
  })
  const importId = await addImport(db, waveId)
  const row = await db
    .selectFrom('surveyResponse')
    .selectAll()
    .where('waveId', '=', waveId)
    .limit(1)
    .executeTakeFirstOrThrow()
  const columns = { answers: JSON.stringify({ transport: 1 }), traits: '{}', flags: '[]', caseId: 'later' }
  await db
    .insertInto('surveyResponse')
    .values({ ...row, ...columns, id: randomUUID(), importId, weight: 40 })
    .execute()
  const after = await find(waveId)
  expect(after.cases.used).toBe(81)
  expect(after.provenance.digest).not.toBe(before.provenance.digest)
  expect(subject(after, 'transport')?.score.estimate).toBeLessThan(subject(before, 'transport')?.score.estimate ?? 0)
  const draw = {
    id: randomUUID(),
    waveId,
    seed: 'seed of a test',
    frameHash: 'x',
    frameSize: 81,
    size: 1,
    byName: '王督',
  }
  await db
    .insertInto('surveyRecheckDraw')
    .values({ ...draw, at: '2026-09-02T00:00:00.000Z' } as never)
    .execute()
  const check = {
    id: randomUUID(),
    waveId,
    drawId: draw.id,
    caseId: 'later',
    mode: 'phone',
    outcome: 'not_interviewed',
  }
  await db
    .insertInto('surveyRecheck')
    .values({ ...check, at: '2026-09-03T00:00:00.000Z', version: 2 } as never)
    .execute()
  const checked = await find(waveId)
  expect(checked.cases).toMatchObject({ interviews: 81, used: 80, leftOut: 1 })
  expect(subject(checked, 'transport')?.score.estimate).toBe(subject(before, 'transport')?.score.estimate)
  expect(caseIds).toHaveLength(80)
})
