/** Parts of the gamma function kept small: exponents of 10⁶ that nearly cancel would cost the last six digits (Loader 2000). */
const halfLog2Pi = 0.5 * Math.log(2 * Math.PI)

/** δ(x) = ln Γ(x) − [(x−½) ln x − x + ½ ln 2π] for x > 0: the series from 16 on, below it by δ(x) − δ(x+1) = (x+½) ln(1+1/x) − 1. */
export function stirlingError(x: number): number {
  let sum = 0
  let at = x
  for (; at < 16; at += 1) sum += (at + 0.5) * Math.log1p(1 / at) - 1
  const s = 1 / (at * at)
  const series =
    1 / 12 - s * (1 / 360 - s * (1 / 1260 - s * (1 / 1680 - s * (1 / 1188 - s * (691 / 360360 - s * (1 / 156))))))
  return sum + series / at
}

/** ln Γ(x) for x > 0, absolute error about 1e-15 · max(1, |ln Γ(x)|). */
export function logGamma(x: number): number {
  return (x - 0.5) * Math.log(x) - x + halfLog2Pi + stirlingError(x)
}

/** x ln(x/m) + m − x without cancellation near x = m (Loader's deviance `bd0`); `logM` = ln m where m itself may underflow. */
export function deviance(x: number, m: number, logM = Math.log(m)): number {
  const difference = x - m
  if (Math.abs(difference) >= 0.3 * (x + m)) return x * (Math.log(x) - logM) + m - x
  const v = difference / (x + m)
  let sum = difference * v
  let term = 2 * x * v
  for (let j = 3; ; j += 2) {
    term *= v * v
    const next = sum + term / j
    if (next === sum) return sum
    sum = next
  }
}

/** Both tails of a distribution function and their logarithms; the logarithms stay finite where the tails underflow. */
export interface Tails {
  readonly lower: number
  readonly upper: number
  readonly logLower: number
  readonly logUpper: number
  /** ln of (density · argument), the slope against a logarithmic argument. */
  readonly logSlope: number
}

/** The tails when one was computed, by its logarithm, and the other is the rest to 1. */
export function tailsFrom(side: 'lower' | 'upper', logTail: number, logSlope: number): Tails {
  const log = Math.min(logTail, 0)
  const tail = Math.exp(log)
  const rest = -Math.expm1(log)
  const logRest = log > -0.7 ? Math.log(rest) : Math.log1p(-tail)
  return side === 'lower'
    ? { lower: tail, upper: rest, logLower: log, logUpper: logRest, logSlope }
    : { lower: rest, upper: tail, logLower: logRest, logUpper: log, logSlope }
}
