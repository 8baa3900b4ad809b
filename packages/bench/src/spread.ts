import type { Bar, Line } from './row.ts'

export interface Spread {
  readonly median: number
  readonly min: number
  readonly max: number
}

export function spreadOf(values: readonly number[]): Spread {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  const upper = sorted[middle] ?? Number.NaN
  const median = sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2
  return { median, min: sorted[0] ?? Number.NaN, max: sorted.at(-1) ?? Number.NaN }
}

/** Each round against the round beside it: what slows the machine down slows both. */
export const ratiosOf = ({ ours, theirs }: Pick<Line, 'ours' | 'theirs'>): number[] =>
  theirs ? ours.map((value, at) => value / (theirs[at] ?? Number.NaN)) : [...ours]

export const reaches = (value: number, { is, value: bar }: Bar): boolean => (is === '≥' ? value >= bar : value <= bar)

export type Verdict = 'goal' | 'floor' | 'defect'

/** Where the median stands; rows that were acknowledged and are not there are a defect whatever the speed. */
export function verdictOf(line: Line): Verdict {
  const { median } = spreadOf(ratiosOf(line))
  if (line.stored && line.stored.rows !== line.stored.acknowledged) return 'defect'
  if (reaches(median, line.goal)) return 'goal'
  return reaches(median, line.floor) ? 'floor' : 'defect'
}
