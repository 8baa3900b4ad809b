import { expect, test } from 'vitest'
import type { Instant } from '../day.ts'
import {
  askedQuarters,
  leadUnitsWithoutTasks,
  proposalsUndecided,
  quartersWithoutCircular,
  quartersWithoutScores,
} from './gate-assessment.ts'

test.each([
  ['2026-01-26T01:00:00.000Z', ['2026Q1', '2026Q2']],
  // The last minute of 31 March in Shanghai, and the first of 1 April.
  ['2026-03-31T15:59:00.000Z', ['2026Q1', '2026Q2']],
  ['2026-03-31T16:00:00.000Z', ['2026Q2']],
  ['2026-11-23T01:00:00.000Z', []],
])('a half-year opened at %s asks for %j', (openedAt, quarters) => {
  expect(askedQuarters({ id: '2026H1', openedAt: openedAt as Instant })).toEqual(quarters)
})

test('a quarter lacks the tasks of the lead units that have none', () => {
  const leadUnits = [
    { id: 'a', label: 'a', quarters: ['2026Q1', '2026Q2'] },
    { id: 'b', label: 'b', quarters: ['2026Q1'] },
    { id: 'c', label: 'c', quarters: [] },
  ]
  expect(leadUnitsWithoutTasks({ asked: ['2026Q1', '2026Q2'], leadUnits })).toEqual([
    { kind: 'report', id: '2026Q1', label: 'c', figures: { units: 1 } },
    { kind: 'report', id: '2026Q2', label: 'b c', figures: { units: 2 } },
  ])
  expect(leadUnitsWithoutTasks({ asked: ['2026Q1'], leadUnits: leadUnits.slice(0, 2) })).toEqual([])
})

test('publishing and circulating are two things', () => {
  const quarters = [
    { quarter: '2026Q1', published: true, circulated: false },
    { quarter: '2026Q2', published: false, circulated: true },
    { quarter: '2026Q3', published: true, circulated: true },
  ]
  expect(quartersWithoutScores({ quarters }).map((row) => row.id)).toEqual(['2026Q2'])
  expect(quartersWithoutCircular({ quarters }).map((row) => row.id)).toEqual(['2026Q1'])
})

test('findings that nobody settled and cases that nobody decided are named', () => {
  const findings = [{ id: 'f', year: 2026, rule: 'R1' }]
  const cases = [{ id: 'c', number: 'WZ-2026-001' }]
  expect(proposalsUndecided({ findings, cases })).toEqual([
    { kind: 'finding', id: 'f', label: '2026 R1' },
    { kind: 'case', id: 'c', label: 'WZ-2026-001' },
  ])
  expect(proposalsUndecided({ findings: [], cases: [] })).toEqual([])
})
