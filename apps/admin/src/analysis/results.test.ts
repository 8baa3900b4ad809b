import type { Figure } from '@ratchet/domain/analysis/figure'
import { verdictOf } from '@ratchet/domain/analysis/finding'
import type { SeriesPoint } from '@ratchet/domain/analysis/subject-figures'
import type { Quarter } from '@ratchet/domain/cycle/cycle-id'
import type { Actor } from '@ratchet/domain/people/permission'
import type { Role } from '@ratchet/domain/people/role'
import { describe, expect, test } from 'vitest'
import type { ListedWave } from '../survey/waves.ts'
import { comparable } from './comparable.ts'
import { factsPath, opensFact } from './facts-path.ts'
import { keyOf, keyText } from './figure-key.ts'
import { apartFromFirst, byScore, dissatisfied, fiveShares, splitOf } from './results.ts'
import { shakyNote } from './shaky.ts'
import { quartersBetween, trendWaves } from './trend-waves.ts'

test('a verdict has a side; a change that nobody judges is not one', () => {
  expect(verdictOf({ estimate: -5, verdict: 'confirmed_decline' })).toBe('fall')
  expect(verdictOf({ estimate: 5, verdict: 'confirmed_improvement' })).toBe('rise')
  expect(verdictOf({ estimate: -2, verdict: 'possible' })).toBe('possible-fall')
  expect(verdictOf({ estimate: 2, verdict: 'possible' })).toBe('possible-rise')
  expect(verdictOf({ estimate: -2, verdict: 'not_distinguishable' })).toBe('not-distinguishable')
  expect(verdictOf({ estimate: -9, verdict: null })).toBe('not-compared')
  expect(verdictOf(null)).toBe('not-compared')
})

describe('five grades', () => {
  const grades = (shares: (number | null)[]) => shares.map((share, at) => ({ step: at + 1, share, n: 1 }))
  test('are what was answered, ten steps two by two', () => {
    expect(fiveShares({ steps: 5, grades: grades([0.1, 0.2, 0.3, 0.25, 0.15]) })).toEqual([0.1, 0.2, 0.3, 0.25, 0.15])
    const ten = fiveShares({ steps: 10, grades: grades([0.1, 0.1, 0, 0.2, 0, 0.1, 0.1, 0.1, 0.2, 0.1]) })
    expect(ten?.map((share) => Math.round(share * 100))).toEqual([20, 20, 10, 20, 30])
  })
  test('are none where nobody gave a valid answer, and then nobody is dissatisfied either', () => {
    expect(fiveShares({ steps: 5, grades: grades([null, null, null, null, null]) })).toBeNull()
    expect(dissatisfied({ steps: 5, grades: grades([null, null, null, null, null]) })).toBeNull()
    expect(dissatisfied({ steps: 5, grades: grades([0.1, 0.2, 0.3, 0.25, 0.15]) })).toBeCloseTo(0.3, 12)
  })
})

test('the highest score stands on top, a missing one at the foot', () => {
  const row = (estimate: number | null) => ({ score: { estimate } as Figure })
  expect(byScore([row(60), row(null), row(80)]).map(({ score }) => score.estimate)).toEqual([80, 60, null])
})

test('the quadrant is split at the means', () => {
  expect(splitOf([])).toBeNull()
  expect(
    splitOf([
      { score: 60, weight: 0.2 },
      { score: 80, weight: 0.6 },
    ]),
  ).toEqual({ score: 70, weight: 0.4 })
})

const point = (quarter: string, low: number | null, high: number | null): SeriesPoint => ({
  waveId: quarter,
  quarter: quarter as Quarter,
  estimate: 70,
  low,
  high,
  n: 100,
  basis: 'microdata',
  released: true,
})

describe('the trend', () => {
  test('has parted from the first wave only where the intervals no longer overlap', () => {
    const found = apartFromFirst([
      { name: 'up', series: [point('2025Q1', 60, 64), point('2025Q2', 65, 69)] },
      { name: 'touching', series: [point('2025Q1', 60, 65), point('2025Q2', 65, 69)] },
      { name: 'down', series: [point('2025Q1', 60, 64), point('2025Q2', 50, 55)] },
      { name: 'no error', series: [point('2025Q1', null, null), point('2025Q2', 90, 95)] },
    ])
    expect(found).toEqual({ up: ['up'], down: ['down'] })
  })
  test('leaves a quarter without a wave empty', () => {
    const series = [point('2025Q3', 60, 64), point('2026Q1', 65, 69)]
    const quarters = quartersBetween([series])
    expect(quarters).toEqual(['2025Q3', '2025Q4', '2026Q1'])
    expect(trendWaves(series, quarters, (id) => id).map(({ score }) => score)).toEqual([70, null, 70])
  })
})

test('a wave is compared with released probability samples before it, the latest first', () => {
  const wave = (quarter: string, given: Partial<ListedWave> = {}) =>
    ({ id: quarter, quarter, design: 'probability', releasedOn: '2025-01-01', ...given }) as ListedWave
  const waves = [
    ...[wave('2025Q1'), wave('2025Q2'), wave('2025Q3', { design: 'opt_in' }), wave('2025Q4', { releasedOn: null })],
    ...[wave('2026Q1'), wave('2026Q2')],
  ]
  expect(comparable(waves, wave('2026Q1')).map(({ id }) => id)).toEqual(['2025Q2', '2025Q1'])
})

test('few interviews are shaky against the plan, and without one under a hundred', () => {
  expect(shakyNote(312, 600)).toEqual({ n: 312, planned: 600 })
  expect(shakyNote(590, 600)).toBeNull()
  expect(shakyNote(80, null)).toEqual({ n: 80, planned: null })
  expect(shakyNote(1204, null)).toBeNull()
})

test('a key of the address names a figure or nothing', () => {
  expect(keyOf(keyText('change', 'transport'))).toEqual({ kind: 'change', subject: 'transport' })
  for (const text of [undefined, '', 'change', 'change.', 'change.a.b', 'guess.transport'])
    expect(keyOf(text)).toBeNull()
})

test('a count of the quarter opens its rows, for whoever sees all of them', () => {
  expect(factsPath('opinions', 'transport', '2026Q3')).toBe('/opinions?status=all&theme=transport&quarter=2026Q3')
  expect(factsPath('closedInTime', 'transport', '2026Q3')).toContain('closed=2026Q3&late=0')
  expect(factsPath('closedLate', 'transport', '2026Q3')).toContain('closed=2026Q3&late=1')
  const of = (role: Role, path: string[]) =>
    ({ userId: 'u', name: 'n', grants: [{ role, unitId: path.at(-1) ?? '', path }] }) as Actor
  const opened = (actor: Actor) =>
    (['opinions', 'concernsOpened', 'closedLate'] as const).filter((one) => opensFact(actor, one))
  expect(opened(of('leader', ['zone']))).toHaveLength(3)
  expect(opened(of('unit', ['zone', 'a']))).toEqual([])
})
