/** Sample teeth for tests: the table of SPEC §1 (published figures), and the public record of the reference case. */
import type { RatchetInput, Reading, Tooth } from './ratchet-tooth.ts'

const reading = (value: number, half?: number): Reading => ({
  value,
  low: half === undefined ? null : value - half,
  high: half === undefined ? null : value + half,
})

/** A closed tooth with everything empty but what is given. */
export function sampleTooth(label: string, given: Partial<Tooth>): Tooth {
  return {
    cycle: label,
    label,
    quarters: [],
    achieved: null,
    rank: null,
    floorBefore: null,
    floorAfter: null,
    verdict: null,
    marks: {},
    stages: ['done', 'done', 'done', 'done', 'done'],
    ...given,
  }
}

const rebase = { from: 82, to: 78, minutes: '〔2026〕7号' }

/** Seven half-years with a slip, a missing result, a rebase and a forced close. */
export const specHistory: RatchetInput = {
  measure: 'score',
  title: '一份<结论> & "引号"',
  teeth: [
    sampleTooth('2023上', {
      quarters: [reading(79.2), reading(79.9)],
      achieved: 80,
      rank: 8,
      floorAfter: 80,
      verdict: 'consolidate',
      marks: { first: true },
    }),
    sampleTooth('2023下', {
      quarters: [reading(82.9), null],
      achieved: 84,
      rank: 7,
      floorBefore: 80,
      floorAfter: 82,
      verdict: 'consolidate',
    }),
    sampleTooth('2024上', {
      quarters: [reading(84.9), reading(84.1)],
      achieved: 85,
      rank: 5,
      floorBefore: 82,
      floorAfter: 82,
      verdict: 'strengthen',
    }),
    sampleTooth('2024下', {
      quarters: [reading(83.6), reading(82.7)],
      achieved: 81.5,
      rank: 6,
      floorBefore: 82,
      floorAfter: 82,
      verdict: 'recover',
    }),
    sampleTooth('2025上', {
      quarters: [reading(82.1), null],
      floorBefore: 82,
      floorAfter: 82,
      verdict: 'undetermined',
    }),
    sampleTooth('2025下', {
      quarters: [reading(78.4), reading(78.2)],
      achieved: 79,
      rank: 5,
      floorBefore: 78,
      floorAfter: 78.5,
      verdict: 'consolidate',
      marks: { rebase },
    }),
    sampleTooth('2026上', {
      quarters: [reading(79.6), reading(80.2)],
      achieved: 80,
      rank: 5,
      floorBefore: 78.5,
      floorAfter: 78.5,
      verdict: 'strengthen',
      marks: { forced: true },
    }),
  ],
}

/** The same, with a provisional running half-year after it. */
export const runningHistory: RatchetInput = {
  ...specHistory,
  rankFloor: 5,
  teeth: [
    ...specHistory.teeth.slice(1),
    sampleTooth('2026下', {
      quarters: [reading(79.4, 1.8)],
      floorBefore: 78.5,
      running: true,
      marks: { provisional: true },
      stages: ['done', 'forced', 'current', 'future', 'future'],
      href: '/cycles/2026H2',
    }),
  ],
}

/** Ranks of eight zones as they were made public; 2021 was not. */
export const referenceCase: RatchetInput = {
  measure: 'rank',
  title: '2018—2022 年的名次',
  teeth: (
    [
      ['2018', 7],
      ['2019', 5],
      ['2020', 8],
      ['2020下', 8],
      ['2021上', null],
      ['2021下', null],
      ['2022上', 3],
    ] as const
  ).map(([label, rank]) => sampleTooth(label, { rank, stages: [] })),
}
