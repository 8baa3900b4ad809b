import { expect, test } from 'vitest'
import type { Day } from '../day.ts'
import type { Entry } from '../examination/entry.ts'
import { adopt, whyNotAdopt } from './regulation-adopt.ts'
import { enterSample, type Sample, sampleOf, whyNotEnterSample } from './sample.ts'
import { by, content, id, now, regulation } from './test-year.ts'
import {
  figureOf,
  halvesOf,
  lastDayOf,
  missingHalves,
  type Results,
  regulationOf,
  spanOfYear,
  yearsOf,
} from './year.ts'

const round = (roundId: string, status: 'compared' | 'entered' = 'compared') => ({
  id: roundId,
  status,
  circularNumber: '',
})
const entry = (at: number, roundId: string, score: number | null, supersedes: string | null = null): Entry => ({
  ...{ id: id(at), roundId, zone: '港务区', subject: 'investment', score, rank: null, enteredBy: id(1) },
  ...{ supersedes, reason: supersedes && '更正' },
})
const results: Results = {
  own: '港务区',
  rounds: [round('2024H1'), round('2024H2'), round('2025H1'), round('2025H2', 'entered'), round('2025')],
  entries: [
    entry(1, '2024H1', 79),
    entry(2, '2024H2', 80),
    entry(3, '2024H2', 81, id(2)),
    entry(4, '2025H1', 77),
    entry(5, '2025H2', 78),
    entry(6, '2025', 77.7),
  ],
  samples: [],
}
const official = { starts: 'H1', figure: 'official_else_mean' } as const
const mean = { starts: 'H1', figure: 'mean' } as const
const autumn = { starts: 'H2', figure: 'official_else_mean' } as const

test('a year is two half-years in the order of the regulation, called by the one in which it ends', () => {
  expect(halvesOf(2026, official)).toEqual(['2026H1', '2026H2'])
  expect(halvesOf(2026, autumn)).toEqual(['2025H2', '2026H1'])
  expect(spanOfYear(2026, autumn)).toEqual({ from: '2025-07-01', before: '2026-07-01' })
  expect([lastDayOf(2026, official), lastDayOf(2026, autumn)]).toEqual(['2026-12-31', '2026-06-30'])
  expect(yearsOf(results, official)).toEqual([2025, 2024])
  expect(yearsOf(results, autumn)).toEqual([2025, 2024])
})

test("the city's own figure counts where there is one, else the mean of compared rounds, else there is none", () => {
  expect(figureOf('investment', 2025, official, results)).toMatchObject({ basis: 'official', score: 77.7 })
  expect(figureOf('investment', 2024, official, results)).toMatchObject({ basis: 'mean', score: 80 })
  // The second half was entered and nobody has compared it yet.
  expect(figureOf('investment', 2025, mean, results)).toMatchObject({ basis: 'missing', score: null })
  expect(figureOf('investment', 2025, autumn, results)).toMatchObject({ basis: 'mean', score: 79 })
  expect(figureOf('education', 2024, official, results).basis).toBe('missing')
  expect(missingHalves(2025, official, results)).toEqual([])
  expect(missingHalves(2025, mean, results)).toEqual(['2025H2'])
})

test('a year is judged by the newest edition in force when it ended', () => {
  const later = { ...regulation, edition: 2, content: { ...content, effectiveFrom: '2025-06-01' as Day } }
  expect(regulationOf([later, regulation], 2025)?.edition).toBe(2)
  expect(regulationOf([later, regulation], 2024)?.edition).toBe(1)
  expect(regulationOf([later, regulation], 2022)).toBeNull()
})

test('a sample size is an addition with its source; the last one counts, and that of the whole serves every aspect', () => {
  const form = { roundId: '2025H1', subject: 'overall', n: 2400, deff: null, sd: null, source: '复函' } as const
  const { sample, fact } = enterSample(form, [], { id: id(1), by, now })
  expect(fact).toMatchObject({
    act: 'accountability.sampleEntered',
    subject: ['examination', '2025H1'],
    reason: '复函',
  })
  const later = enterSample({ ...form, n: 650 }, [sample], { id: id(2), by, now }).sample
  const own: Sample = { ...sample, subject: 'investment', n: 500 }
  expect(sampleOf([later, sample], '2025H1', 'education')?.n).toBe(650)
  expect(sampleOf([later, sample, own], '2025H1', 'investment')?.n).toBe(500)
  expect(sampleOf([sample], '2025H2', 'education')).toBeNull()
  expect(whyNotEnterSample(form, [sample])?.code).toBe('same-sample')
  expect(whyNotEnterSample({ ...form, source: ' ' }, [])?.code).toBe('reason-missing')
  expect(whyNotEnterSample({ ...form, n: 0 }, [])?.code).toBe('n-missing')
  expect(whyNotEnterSample({ ...form, n: 650 }, [sample])).toBeNull()
})

test.each<[string, object, string, string | null]>([
  ['as it is', {}, '纪要', null],
  ['without a ground', {}, ' ', 'note-missing'],
  ['in force before it was issued', { effectiveFrom: '2022-12-19' }, '纪要', 'effective-before-issue'],
  ['with a clause twice', { clauses: [...content.clauses, { id: '11', text: 'x' }] }, '纪要', 'clause-twice'],
  ['citing a clause that is not there', { clauses: content.clauses.slice(1) }, '纪要', 'clause-unknown'],
  ['with a rule twice', { rules: [...content.rules, content.rules[0]] }, '纪要', 'rule-twice'],
  ['with bounds the wrong way', { terms: { ...content.terms, bonusLeast: 30 } }, '纪要', 'bounds-inverted'],
  ['cutting more than its own bounds', { terms: { ...content.terms, bonusMost: 4 } }, '纪要', 'amount-outside-bounds'],
])('a regulation %s', (_, change, note, code) => {
  expect(whyNotAdopt({ ...content, ...change }, null, note)?.code ?? null).toBe(code)
})

test('an edition is the next one, and the same is no edition', () => {
  const { regulation: next, fact } = adopt({ content, note: ' 纪要 ' }, null, {
    id: id(3),
    by,
    now,
    illustrative: true,
  })
  expect(next).toMatchObject({ edition: 1, note: '纪要', illustrative: true })
  expect(fact).toMatchObject({ act: 'accountability.regulationAdopted', payload: { number: content.number } })
  expect(whyNotAdopt(content, next, '纪要')?.code).toBe('same-as-before')
})
