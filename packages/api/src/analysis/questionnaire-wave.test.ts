import { randomUUID } from 'node:crypto'
import type { WaveAnalysis } from '@ratchet/domain/analysis/analysis'
import { fiveOf, linearTen, type Scales } from '@ratchet/domain/questionnaire/scale'
import { expect, test } from 'vitest'
import { openOffice } from '../cycle/test-office.ts'
import { testDatabase } from '../database/test-database.ts'
import { makeWave, type TestCase } from '../survey/test-wave.ts'
import { computeResults } from './release-figures.ts'

const { db } = await testDatabase()
const office = await openOffice(db, { catalogues: false })
const { id: zoneId } = await db.selectFrom('unit').select('id').where('kind', '=', 'zone').executeTakeFirstOrThrow()
const find = async (waveId: string) => (await office.as('leader').analysis.find({ waveId })) as WaveAnalysis

const words = { zh: '问', en: 'asked' }
const item = (id: string, kind: string, more: object = {}) => ({
  id,
  kind,
  words,
  required: false,
  dontKnow: true,
  ...more,
})
const usual = { ten: linearTen, positiveFive: [4, 5], positiveTen: [8, 9, 10] }

/** A questionnaire that is issued, with the edition of the scales it is read by. */
async function questionnaire(edition: number, items: object[], five: Scales['five']): Promise<string> {
  const scales = JSON.stringify({ five, ...usual })
  const catalogue = { id: randomUUID(), kind: 'scales', edition, content: scales, note: '测试' }
  await db
    .insertInto('catalogue')
    .values({ ...catalogue, createdAt: '2025-01-01T00:00:00.000Z' })
    .execute()
  const id = randomUUID()
  const text = { title: JSON.stringify(words), introduction: JSON.stringify(words), items: JSON.stringify(items) }
  const state = { kind: 'quarterly', status: 'issued', issuedOn: '2025-01-02', illustrative: false, version: 2 }
  await db
    .insertInto('questionnaire')
    .values({ id, name: '季度问卷', edition, ...text, ...state, scalesEdition: edition })
    .execute()
  return id
}
const wave = (quarter: string, questionnaireId: string, answers: (at: number) => TestCase['answers']) => {
  const cases = Array.from({ length: 80 }, (_, at): TestCase => {
    const place = at % 8
    const disposition = at % 20 === 0 ? 'partial' : 'complete'
    return { street: place % 2, place: Math.floor(place / 2), weight: 1, disposition, answers: answers(at) ?? {} }
  })
  return makeWave(db, { zoneId, streets: 2, placesPerStreet: 4, quarter, questionnaireId, cases })
}
const subject = (found: WaveAnalysis, id: string) => found.subjects.find((one) => one.subject === id)

test('answers become points by the scales of the questionnaire, on five steps and on ten', async () => {
  const asked = [
    item('transport', 'ten'),
    item('overall', 'five'),
    item('property', 'five'),
    item('aware_work', 'yesno'),
  ]
  const id = await questionnaire(1, asked, fiveOf([0, 30, 60, 80, 100]))
  const made = await wave('2024Q1', id, (at) => ({
    transport: at % 2 === 0 ? 10 : 7,
    overall: at % 2 === 0 ? 4 : 2,
    teaching: 5,
    // One partial interview in twenty ended before the question; one in four of the others left it open.
    ...(at % 4 === 0 ? {} : { aware_work: at % 2 }),
  }))
  const found = await find(made.waveId)
  expect(found.scale).toMatchObject({ edition: 1, five: [0, 30, 60, 80, 100] })
  expect(subject(found, 'transport')).toMatchObject({ steps: 10, score: { n: 80 }, rate: { estimate: 0.5 } })
  expect(subject(found, 'transport')?.score.estimate).toBeCloseTo((100 + (6 * 100) / 9) / 2, 10)
  expect(subject(found, 'transport')?.grades).toHaveLength(10)
  expect(subject(found, 'overall')?.score.estimate).toBeCloseTo((80 + 30) / 2, 10)
  // Asked by the questionnaire and answered by nobody: said so; answered and not asked: no subject.
  expect(subject(found, 'property')?.score).toMatchObject({ estimate: null, n: 0, reason: 'empty_domain' })
  expect(subject(found, 'teaching')).toBeUndefined()
  // 40 of 76 know: whoever left the question open does not, the four who had ended before were not asked.
  expect(found.awareness).toMatchObject({ city: null, work: { n: 76 } })
  expect(found.awareness.work?.estimate).toBeCloseTo(40 / 76, 12)
  expect(found.wave.questionnaire).toMatchObject({ id, name: '季度问卷', edition: 1 })
})

test('a change across two scales is a break in the series, and none is told', async () => {
  const asked = [item('transport', 'ten'), item('overall', 'five')]
  const answers = (at: number) => ({ transport: 1 + (at % 10), overall: 1 + ((at * at) % 5) })
  const before = await wave('2024Q2', await questionnaire(2, asked, fiveOf([0, 30, 60, 80, 100])), answers)
  const { results, n, digest } = await computeResults(db, before.waveId)
  const rows = results.map((row) => ({ id: randomUUID(), waveId: before.waveId, ...row }))
  await db.insertInto('surveyReading').values(rows).execute()
  const released = { releasedOn: '2024-07-09', basis: 'microdata', n, digest }
  await db.updateTable('surveyWave').set(released).where('id', '=', before.waveId).execute()
  const after = await wave('2024Q3', await questionnaire(3, asked, fiveOf([0, 25, 50, 75, 100])), answers)
  const found = await find(after.waveId)
  expect(subject(found, 'overall')).toMatchObject({ change: null, noChange: 'other-scale' })
  // The ten steps kept their points, so transport is compared.
  expect(subject(found, 'transport')?.change?.against.quarter).toBe('2024Q2')
})
