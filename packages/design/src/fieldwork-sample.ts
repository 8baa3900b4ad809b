/** Figures of fieldwork that nobody did 样本数据: for the gallery and the tests. */
import type { DurationInput } from './duration-histogram.ts'
import type { PlannerInput, PlannerPoint } from './planner-curve.ts'
import type { QuotaRow } from './quota-bars.ts'
import type { OutcomeTone, ShareSegment } from './share-stack.ts'
import type { TrendWave } from './trend-band.ts'
import type { BoundsRow } from './unknown-bounds.ts'

const done = [38, 50, 53, 41, 29, 50, 47, 12]

/** Places short of their quota, at it and over it; the last has none. */
export function quotaSample(places: readonly { name: string; group?: string }[]): readonly QuotaRow[] {
  return places.map((place, at) => ({
    key: `${at}`,
    ...place,
    target: at === places.length - 1 ? 0 : 50,
    complete: done[at % done.length] ?? 0,
  }))
}

/** Half minutes from 0 to 10; 90 seconds is the line. */
export function durationSample(): Omit<DurationInput, 'title'> {
  const counts = [2, 5, 10, 38, 92, 151, 187, 176, 148, 121, 92, 64, 47, 30, 19, 9, 6, 4, 2, 1]
  return { bins: counts.map((count, at) => ({ from: at * 30, to: at * 30 + 30, count })), threshold: 90 }
}

const outcomes: readonly (readonly [OutcomeTone, number])[] = [
  ['complete', 1204],
  ['partial', 38],
  ['refusal', 611],
  ['no-contact', 542],
  ['other', 64],
  ['unknown', 305],
]
export const outcomeSample = (names: Readonly<Record<OutcomeTone, string>>): readonly ShareSegment[] =>
  outcomes.map(([tone, count]) => ({ key: tone, tone, count, name: names[tone] }))

const unknowns = [0.012, 0.021, 0.064, 0.118, 0.021, 0.035, 0.182]
const scores = [79.8, 75.4, 77.1, 74.6, 68.2, 65.9, 63.1]

/** The range is as wide as the unknown share: 5 % of the answers move the score by 5 points. */
export function boundsSample(names: readonly string[]): readonly BoundsRow[] {
  return names.map((name, at) => {
    const [unknown, estimate] = [unknowns[at % 7] ?? 0, scores[at % 7] ?? 0]
    const known = estimate * (1 - unknown)
    return { key: name, name, unknown, estimate, lowest: known, highest: known + unknown * 100 }
  })
}

/** Eight waves; one is missing, the one after it stands alone, and the first published no error. */
export function trendSample(labels: readonly string[]): readonly TrendWave[] {
  const waves = [72.4, 71.1, 73.6, null, 74.9, null, 73.2, 76.8, 75.9]
  const floors = [null, null, 72.2, 72.2, 72.2, 72.2, 72.2, 74.6, 74.6]
  return labels.map((label, at) => {
    const score = waves[at % waves.length] ?? null
    const interval = score === null || at === 0 ? null : ([score - 1.9, score + 1.9] as const)
    return { label, score, interval, floor: floors[at % floors.length] ?? null }
  })
}

// Of the text-book: 1.96·√(deff·p(1−p)/n) and (1.96+0.84)·√(2·deff·p(1−p)/n), p = 0.8, design effect 1.5.
function plan(n: number): PlannerPoint {
  const se = Math.sqrt((1.5 * 0.8 * 0.2) / n) * 100
  return { n, margin: 1.96 * se, change: 2.8016 * Math.SQRT2 * se }
}

/** What 200 households can show. */
export function plannerSample(): Omit<PlannerInput, 'title'> {
  const counts = [60, 80, 100, 130, 160, 200, 250, 300, 360, 430, 500, 580, 660, 750, 840, 920, 1000]
  return { curve: counts.map(plan), here: plan(200) }
}
