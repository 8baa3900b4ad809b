/**
 * Signal 值得看一看的信号: a day on which volunteers answered otherwise than on the first days. It says "look", it
 * never says who is better, and it names no place. The first days with enough answers are the baseline; it is frozen before
 * the days that are watched, and shown. Source: STATISTICS §1 "Charts"; SPEC §9.
 */

export const signalRule = {
  /** Days with enough answers that fix the centre and the spread. */
  baselineDays: 5,
  /** Fewer answers on a day say nothing, and are neither baseline nor watched. */
  smallestDay: 30,
  /** Width of the p-chart in standard deviations; Laney's p′ where the baseline varies more than a binomial. */
  sigmas: 3,
  /** Weight of the newest day, and width, of the EWMA over the standardised days that are watched. */
  lambda: 0.2,
  width: 3,
} as const

export interface DayCount {
  readonly day: string
  /** Cases among n. */
  readonly x: number
  readonly n: number
}

export type DayState = 'baseline' | 'watched' | 'few'

/** What each day is there for; the baseline is complete when it has all its days. */
export function dayStates(days: readonly DayCount[]): {
  readonly states: readonly DayState[]
  readonly missing: number
} {
  let baseline = 0
  const states = days.map(({ n }): DayState => {
    if (n < signalRule.smallestDay) return 'few'
    if (baseline >= signalRule.baselineDays) return 'watched'
    baseline += 1
    return 'baseline'
  })
  return { states, missing: signalRule.baselineDays - baseline }
}

/** Which chart holds: the binomial's own limits, unless the days of the baseline vary more than chance alone lets them. */
export const chartFor = (sigmaZ: number | null): 'p-chart' | 'laney-p-prime' =>
  sigmaZ !== null && sigmaZ > 1 ? 'laney-p-prime' : 'p-chart'
