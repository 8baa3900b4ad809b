import { randomUUID } from 'node:crypto'
import type { WaveAnalysis } from '@ratchet/domain/analysis/analysis'
import type { Margin, WavePlan } from '@ratchet/domain/survey/plan'
import { refusalSentence } from '@ratchet/words/catalogue'
import { expect, test } from 'vitest'
import { openOffice } from '../cycle/test-office.ts'
import { testDatabase } from '../database/test-database.ts'
import { createCaller } from '../router.ts'
import { makeWave, type TestCase } from '../survey/test-wave.ts'
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
let quarter = 2019
/** A wave of its own quarter, with as many interviews per place as `sizes` says; women answer better. */
async function wave(sizes: readonly (readonly number[])[], given: { plan?: WavePlan; more?: Partial<TestCase> } = {}) {
  const cases = sizes.flatMap((places, street) =>
    places.flatMap((size, place) =>
      Array.from({ length: size }, (_, at): TestCase => {
        const gender = at % 3 === 0 ? 'female' : 'male'
        const transport = at % 7 === 6 ? 'dk' : gender === 'female' ? 5 : 1 + ((at + place) % 3)
        const answers = { transport, overall: 1 + ((at * 2 + place) % 5) }
        return { street, place, answers, traits: { gender, age_band: null }, weight: 1, ...given.more }
      }),
    ),
  )
  quarter += 1
  const size = { streets: sizes.length, placesPerStreet: sizes[0]?.length ?? 0 }
  return makeWave(db, {
    zoneId,
    quarter: `${quarter}Q1`,
    firm: randomUUID(),
    ...size,
    cases,
    plan: given.plan ?? null,
  })
}
const even = [
  [10, 10, 10],
  [10, 10, 10],
]

test('fewer than five are hidden with their smallest neighbour, and nobody gets round it', async () => {
  const { waveId, placeIds } = await wave([
    [3, 12, 9, 20],
    [10, 10, 10, 0],
  ])
  const found = await find(waveId)
  const theme = found.grid.themes.indexOf('transport')
  const states = placeIds.map((id) => found.grid.places.find((row) => row.id === id)?.cells[theme]?.state)
  expect(states).toEqual(['hidden', 'shown', 'hidden', 'shown', 'shown', 'shown', 'shown', undefined])
  expect(JSON.stringify(found.grid.places.find((row) => row.id === placeIds[0]))).not.toMatch(/score|"n"/)
  const explained = await leader.explain({ waveId, subject: 'transport', kind: 'score', placeId: placeIds[2] ?? '' })
  expect(explained).toMatchObject({ figure: { estimate: null, n: 0, reason: 'suppressed' }, rows: null })
  const shown = await leader.explain({ waveId, subject: 'transport', kind: 'rate', placeId: placeIds[1] ?? '' })
  expect(shown).toMatchObject({ figure: { n: 11, reason: 'n_lt_2' }, formula: 'hajek-share', rows: { count: 11 } })
  const unasked = leader.explain({ waveId, subject: 'transport', kind: 'unknown', placeId: placeIds[1] ?? '' })
  await expect(unasked).rejects.toMatchObject({ cause: { code: 'subject-not-asked' } })
  const elsewhere = leader.explain({ waveId, subject: 'transport', kind: 'score', placeId: randomUUID() })
  await expect(elsewhere).rejects.toMatchObject({ cause: { code: 'place-not-in-wave' } })

  const unit = { id: randomUUID(), kind: 'survey_firm', name: '测评机构', parentId: zoneId, sinceDay: '2019-01-01' }
  await db
    .insertInto('unit')
    .values({ ...unit, illustrative: false, version: 1 })
    .execute()
  await db.updateTable('surveyWave').set({ firm: unit.name }).where('id', '=', waveId).execute()
  const firm = createCaller(contextOf(db, actorOf('surveyor', [zoneId, unit.id]))).analysis
  const whole = (await firm.find({ waveId })) as WaveAnalysis
  const small = whole.grid.places.find((row) => row.id === placeIds[0])
  expect(small).toMatchObject({ interviews: 3, cells: expect.arrayContaining([expect.objectContaining({ n: 3 })]) })
})

test('a wave of four people tells nothing of them', async () => {
  const { waveId } = await wave([
    [1, 1],
    [1, 1],
  ])
  const found = await find(waveId)
  expect(found.subjects.map((one) => [one.score.estimate, one.score.n, one.score.reason])).toEqual([
    [null, 0, 'suppressed'],
    [null, 0, 'suppressed'],
  ])
  const told = await leader.explain({ waveId, subject: 'transport', kind: 'score' })
  expect(told).toMatchObject({ figure: { estimate: null, reason: 'suppressed' }, unknown: null, rows: null })
  expect(await computeResults(db, waveId)).toMatchObject({ n: 4, results: [] })
})

test('a cell is hidden where leaving the flagged out would give away those few', async () => {
  const { waveId, placeIds } = await wave(even)
  await db
    .updateTable('surveyResponse')
    .set({ flags: '["speeding"]' })
    .where('waveId', '=', waveId)
    .where('placeId', '=', placeIds[0] ?? '')
    .where('caseId', 'in', ['C00001', 'C00002'])
    .execute()
  const state = ({ grid }: WaveAnalysis) =>
    grid.places.find((row) => row.id === placeIds[0])?.cells[grid.themes.indexOf('transport')]?.state
  expect(state(await find(waveId))).toBe('shown')
  expect(state(await find(waveId, { leaveOutFlagged: true }))).toBe('hidden')
})

const raked = (margins: Margin[]) => wave(even, { plan: { ...plan, margins } })
const refusalOf = async (waveId: string) => {
  const { code, details } = await leader.find({ waveId }).catch((error) => error.cause)
  return { code, text: refusalSentence('zh', 'analysis.find', code, details) }
}

test('weights are raked to known totals, and the figure follows them', async () => {
  const plain = await wave(even, { plan })
  const half = await raked([{ trait: 'gender', targets: { male: 4500, female: 4500 } }])
  const [before, after] = [await find(plain.waveId), await find(half.waveId)]
  expect(after.provenance.design).toMatchObject({ margins: [{ trait: 'gender', categories: 2 }], weights: 'given' })
  const score = (one: WaveAnalysis) => one.subjects.find((row) => row.subject === 'transport')?.score.estimate ?? 0
  // Four of ten are women, who are all content: at half their weight counts more.
  expect(score(after)).toBeGreaterThan(score(before))
  expect(after.provenance.design.kish).toBeGreaterThan(1)
})

test.each([
  [
    'margins-disagree',
    [
      { trait: 'gender', targets: { male: 5, female: 5 } },
      { trait: 'street', targets: {} },
    ],
    /性别的总体数合计10/,
  ],
  [
    'margin-category-missing',
    [{ trait: 'gender', targets: { male: 5, female: 4, 未说明: 1 } }],
    /性别“未说明”的总体数为1/,
  ],
  ['margin-target-missing', [{ trait: 'gender', targets: { male: 5, other: 5 } }], /性别“女”/],
  ['margin-trait-missing', [{ trait: 'age_band', targets: { '18-29': 5, '30-39': 5 } }], /有60份答卷没有填写年龄段/],
] as const)('%s names the total and its numbers', async (code, margins, words) => {
  const { waveId, streetIds } = await raked([])
  const streets = Object.fromEntries(streetIds.map((id) => [id, 6]))
  const filled = margins.map((one) => (one.trait === 'street' ? { ...one, targets: streets } : one))
  const planned = JSON.stringify({ ...plan, margins: filled })
  await db.updateTable('surveyWave').set({ plan: planned }).where('id', '=', waveId).execute()
  const refused = await refusalOf(waveId)
  expect(refused.code).toBe(code)
  expect(refused.text).toMatch(words)
})

test('margins that cannot be met together are named with what is left of the difference', async () => {
  const { waveId, streetIds } = await wave(even, { plan })
  const [first, second] = streetIds as [string, string]
  // All women live in one street and all men in the other: no weights reach both.
  for (const [street, gender] of [
    [first, 'female'],
    [second, 'male'],
  ] as const) {
    const traits = JSON.stringify({ gender })
    await db.updateTable('surveyResponse').set({ traits }).where('streetId', '=', street).execute()
  }
  const margins = [
    { trait: 'gender', targets: { male: 30, female: 70 } },
    { trait: 'street', targets: { [first]: 50, [second]: 50 } },
  ]
  const planned = JSON.stringify({ ...plan, margins })
  await db.updateTable('surveyWave').set({ plan: planned }).where('id', '=', waveId).execute()
  const refused = await refusalOf(waveId)
  expect(refused.code).toBe('margins-not-converged')
  expect(refused.text).toMatch(/加权调整1000轮后，.*仍差[\d.]+%/)
})

test('where every community was asked no correction calls the error nought; where some were, it makes it smaller', async () => {
  const score = (one: WaveAnalysis) => one.subjects.find((row) => row.subject === 'transport')?.score
  const all = await wave(even, { plan: { ...plan, isFinite: true } })
  const [whole, plain] = [await find(all.waveId), await find((await wave(even, { plan })).waveId)]
  expect(whole.provenance.design.fpc).toBe('not_applied')
  expect(score(whole)?.se).toBeCloseTo(score(plain)?.se ?? 0, 12)
  const some = await wave(
    even.map((own) => [...own, 0, 0, 0]),
    { plan: { ...plan, isFinite: true } },
  )
  const half = await find(some.waveId)
  expect(half.provenance.design.fpc).toBe('applied')
  expect(score(half)?.se).toBeCloseTo((score(plain)?.se ?? 0) * Math.sqrt(0.5), 12)
})

test('a figure is explained down to its rows, and the release takes the same figure with one-sided bounds', async () => {
  const { waveId } = await wave(even, { plan })
  const found = await find(waveId)
  const transport = found.subjects.find((one) => one.subject === 'transport')
  const told = await leader.explain({ waveId, subject: 'transport', kind: 'score' })
  expect(told).toMatchObject({ figure: transport?.score, unknown: transport?.unknown, place: null, family: 0 })
  expect(told).toMatchObject({ formula: 'hajek-mean', provenance: { digest: found.provenance.digest } })
  expect(told.rows).toMatchObject({ waveId, subject: 'transport', answered: true, count: transport?.score.n })
  const unknown = await leader.explain({ waveId, subject: 'transport', kind: 'unknown' })
  expect(unknown.rows).toMatchObject({ answered: false, count: transport?.unknown.n })
  expect(unknown.figure.estimate).toBe(transport?.unknown.share)
  expect(unknown.unknown?.low).toBeLessThan(transport?.score.estimate ?? 0)
  expect(unknown.unknown?.high).toBeGreaterThan(transport?.score.estimate ?? 0)
  const { results, n, digest } = await computeResults(db, waveId)
  expect({ n, digest }).toEqual({ n: 60, digest: found.provenance.digest })
  const result = results.find((row) => row.theme === 'transport')
  expect(result).toMatchObject({ estimate: transport?.score.estimate, se: transport?.score.se, df: 4, margin: null })
  // 2.131847 is the 95 % quantile of t with four degrees of freedom.
  expect(result?.lower).toBeCloseTo((result?.estimate ?? 0) - 2.131847 * (result?.se ?? 0), 4)
})

test('every figure opens as many records as it says', async () => {
  const { waveId, streetIds, placeIds } = await wave(even, { plan })
  const draw = {
    id: randomUUID(),
    waveId,
    seed: 'seed of a test',
    frameHash: 'x',
    frameSize: 60,
    size: 1,
    byName: '王督',
  }
  await db
    .insertInto('surveyRecheckDraw')
    .values({ ...draw, at: '2026-09-02T00:00:00.000Z' } as never)
    .execute()
  const check = { id: randomUUID(), waveId, drawId: draw.id, caseId: 'C00001', mode: 'phone', outcome: 'differs' }
  await db
    .insertInto('surveyRecheck')
    .values({ ...check, at: '2026-09-03T00:00:00.000Z', version: 2 } as never)
    .execute()
  const none = { caseId: null, interviewer: null, disposition: null, flag: null }
  for (const [kind, placeId] of [
    ['score', null],
    ['unknown', null],
    ['score', streetIds[0] ?? ''],
    ['rate', placeIds[0] ?? ''],
  ] as const) {
    const { rows, figure } = await leader.explain({ waveId, subject: 'transport', kind, placeId })
    const answer = rows?.answered ? 'valid' : 'dk'
    const filter = { page: 1, place: rows?.placeId ?? rows?.streetId ?? null, item: rows?.subject ?? null, answer }
    const page = await office.as('leader').survey.records({ id: waveId, ...none, ...filter })
    expect(page.total, `${kind} ${placeId}`).toBe(rows?.count)
    if (kind !== 'unknown') expect(rows?.count).toBe(figure.n)
  }
})
