/**
 * Bound 一台机器最多能挪动多少: of the forms that the default view counts at a place, one machine can have sent at most so
 * many; so its figure cannot have been moved by it any further than this. Nobody is suspected: the bound stands beside
 * every figure. Source: issue "码上评", Defend; RELIABILITY "Ballot defence".
 *
 * One machine has one network at a point on a day, so its proved forms there are at most the largest number that any one
 * network has in the default view; forms without a proof carry no network that would hold, so all of them may be its own.
 * The bound is that of one day, the worst there was: names of networks do not outlast the day, so whoever comes back for
 * days adds them up, at most.
 */

/** From so many points on a figure is no more than a hint to residents. */
export const weakFrom = 50

export interface Bound {
  /** Answers among n that one machine may have given in one day. */
  readonly movable: number
  readonly n: number
  /** 100·m/n: whatever it answered, the figure was moved by no more points than this. */
  readonly most: number
  /** Between these lies the figure without any one machine, given the figure that is shown. */
  readonly low: number
  readonly high: number
}

/**
 * The bound of a figure f (0–100) over n answers of which m may be one machine's. With s = m/n, a its mean and f′ the figure
 * of all others, f = (1 − s)f′ + s·a, so f − f′ = s(a − f′) and |f − f′| ≤ 100·s. Solved for f′ with a = 100 and a = 0:
 * f′ ≥ (f − 100·s)/(1 − s) and f′ ≤ f/(1 − s), inside 0…100. Null without answers.
 */
export function boundOf(figure: number, n: number, movable: number): Bound | null {
  if (n <= 0) return null
  // A form answers a question once: of its answers no more can be one machine's than there are.
  const own = Math.min(movable, n)
  const share = own / n
  const most = 100 * share
  if (share === 1) return { movable: own, n, most, low: 0, high: 100 }
  const low = Math.max(0, (figure - most) / (1 - share))
  const high = Math.min(100, figure / (1 - share))
  return { movable: own, n, most, low, high }
}
