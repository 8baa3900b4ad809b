import type { Floor } from '@ratchet/domain/cycle/floor'
import { openingFloor } from '@ratchet/domain/cycle/floor'
import { expect, test } from 'vitest'
import { storyOf } from './findings.ts'
import type { Overview } from './overview.ts'
import { bumpOf, referenceRanks } from './ranks.ts'
import { teethOf } from './teeth.ts'

const cycle = (id: string, stage: 'closed' | 'organization') =>
  ({ id, stage, provisional: false, forcedClose: false }) as Overview['cycles'][number]
const floor = (cycleId: string, subject: Floor['subject'], given: Partial<Floor>): Floor => ({
  ...openingFloor({ cycleId, subject, before: null, provisional: false }),
  ...given,
})
const reading = (cycleId: string, quarter: string, value: number) =>
  ({ cycleId, quarter, subject: 'overall', value, low: value - 2, high: value + 2, waveId: '', n: 1 }) as const
const rows = {
  cycles: [cycle('2026H1', 'closed'), cycle('2026H2', 'organization')],
  floors: [
    floor('2026H1', 'overall', { before: 80, achieved: 79, basis: 'examination', verdict: 'recover', after: 80 }),
    floor('2026H1', 'rank', { achieved: 6 }),
    floor('2026H2', 'overall', { before: 80 }),
    floor('2026H1', 'aspect:investment', { achieved: 70, verdict: 'consolidate', after: 70, marks: ['first'] }),
  ],
  passages: [
    { cycleId: '2026H2', stage: 'goal', kind: 'passed' },
    { cycleId: '2026H2', stage: 'strategy', kind: 'forced' },
  ] as unknown as Overview['passages'],
  rebases: [],
  readings: [reading('2026H1', '2026Q2', 79.5), reading('2026H2', '2026Q3', 81)],
  aspects: [{ id: 'investment' as const, leadUnit: null, themes: [] }],
}

test('a closed half-year keeps the gap of a quarter that was not read; the running one has only what was read', () => {
  const [closed, running] = teethOf(rows, 'overall', (id) => id)
  expect(closed?.quarters.map((it) => it?.value ?? null)).toEqual([null, 79.5])
  expect(running?.quarters.map((it) => it?.value)).toEqual([81])
  expect([closed?.rank, closed?.running, running?.running]).toEqual([6, undefined, true])
  expect(running?.stages).toEqual(['done', 'forced', 'current', 'future', 'future'])
})

test('an aspect that no theme sees has no place for readings at all', () => {
  expect(teethOf(rows, 'aspect:investment', (id) => id).map((tooth) => tooth.quarters)).toEqual([[], []])
})

test('a half-year closed on the self-survey shows no published score, but never hides a slip', () => {
  const on = (verdict: 'consolidate' | 'recover') =>
    teethOf(
      { ...rows, floors: [floor('2026H1', 'overall', { before: 80, achieved: 77, basis: 'self_survey', verdict })] },
      'overall',
      (id) => id,
    )[0]?.achieved
  expect([on('consolidate'), on('recover')]).toEqual([null, 77])
})

test('the story: slip against the floor, the reading against the floor that is in force', () => {
  const story = storyOf(teethOf(rows, 'overall', (id) => id))
  expect(story).toMatchObject({
    slip: 1,
    floor: 80,
    verdict: 'recover',
    reading: 81,
    standing: 'unclear',
    change: null,
  })
})

test('ranks: own zone first, a half-year without a circular stays empty, nothing after the last circular', () => {
  const zones = [
    { zone: '高新区', rank: 1, score: 90 },
    { zone: '国际港务区', rank: 2, score: 80 },
  ]
  const rankings = [
    { id: '2025H1', illustrative: true, zones },
    { id: '2026H1', illustrative: true, zones },
  ]
  const cycles = [
    cycle('2025H1', 'closed'),
    cycle('2025H2', 'closed'),
    cycle('2026H1', 'closed'),
    cycle('2026H2', 'organization'),
  ]
  const bump = bumpOf({ cycles, rankings, own: '国际港务区' }, (id) => id, '')
  expect(bump.periods).toEqual(['2025H1', '2025H2', '2026H1'])
  expect(bump.zones.map((zone) => [zone.name, zone.ranks])).toEqual([
    ['国际港务区', [2, null, 2]],
    ['高新区', [1, null, 1]],
  ])
})

test('the reference case: years and half-years apart, silent half-years empty', () => {
  const round = (id: string, rank: number) => ({ id, rank, score: null, publishedChanges: null })
  const reference = [round('2018', 7), round('2020', 8), round('2020H2', 8), round('2022H1', 3)]
  const { years, halves } = referenceRanks(reference, (id) => id)
  expect([years.periods, years.zones[0]?.ranks]).toEqual([
    ['2018', '2020'],
    [7, 8],
  ])
  expect(halves.periods).toEqual(['2020H2', '2021H1', '2021H2', '2022H1'])
  expect(halves.zones[0]?.ranks).toEqual([8, null, null, 3])
})
