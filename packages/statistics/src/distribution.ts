import { betaTailsAtLogOdds, betaTailsOf } from './incomplete-beta.ts'
import { gammaTails, gammaTailsOf } from './incomplete-gamma.ts'
import type { Tails } from './log-gamma.ts'
import { finite, notNegative, number, openShare, positive, share } from './number-range.ts'
import { StatError } from './stat-error.ts'

/** P(Z ≤ z) of the standard normal distribution; for the upper tail without loss ask for −z. Throws `InvalidValue` on NaN. */
export function normalCdf(z: number): number {
  number(z, 'z')
  if (z === 0) return 0.5
  if (!Number.isFinite(z)) return z > 0 ? 1 : 0
  return half(gammaTailsOf(0.5, (z * z) / 2, 2 * Math.log(Math.abs(z)) - Math.LN2), z)
}

/** The z below which the share p of the standard normal lies, 0 < p < 1. Throws `ValueOutOfScale` outside it. */
export function normalQuantile(p: number): number {
  openShare(p, 'p')
  if (p === 0.5) return 0
  return p < 0.5 ? -normalUpperQuantileOfLog(Math.log(p)) : normalUpperQuantile(1 - p)
}

/** The z with P(Z ≥ z) = exp(`logP`): finite where the tail itself underflows. `logP` < 0. */
export function normalUpperQuantileOfLog(logP: number): number {
  if (!(logP < 0)) throw new StatError('ValueOutOfScale', `ln p must be below 0, it is ${logP}`, { logP })
  if (logP > -1.3) return normalUpperQuantile(Math.exp(logP))
  if (logP < -1e5) return farNormal(logP)
  // Started right of the root (z² < −2 ln p): from far left the first step would leap to where the logarithms cancel.
  const start = Math.log(-logP)
  return Math.sqrt(2 * Math.exp(atLogTail((s) => gammaTails(0.5, s), 'upper', logP + Math.LN2, start)))
}

/** ln P(Z ≥ z) = −z²/2 − ln z − ½ ln 2π − 1/z² + …, solved by repetition: exact to the last digit where z > 400. */
function farNormal(logP: number): number {
  let square = -2 * logP
  for (let turn = 0; turn < 6; turn += 1) square = -2 * logP - Math.log(2 * Math.PI * square) - 2 / square
  return Math.sqrt(square)
}

function normalUpperQuantile(p: number): number {
  if (p === 0.5) return 0
  if (p < 0.25) return normalUpperQuantileOfLog(Math.log(p))
  const tail = Math.min(p, 1 - p)
  const s = atShares((at) => gammaTails(0.5, at), Math.abs(1 - 2 * p), 2 * tail, 0)
  return Math.sign(0.5 - p) * Math.sqrt(2 * Math.exp(s))
}

/** P(T ≤ t) of Student's t with `df` > 0 degrees of freedom (non-integer and Infinity allowed). */
export function tCdf(t: number, df: number): number {
  number(t, 't')
  positive(df, 'df')
  if (df === Number.POSITIVE_INFINITY) return normalCdf(t)
  if (t === 0) return 0.5
  if (!Number.isFinite(t)) return t > 0 ? 1 : 0
  return half(betaTailsAtLogOdds(0.5, df / 2, 2 * Math.log(Math.abs(t)) - Math.log(df)), t)
}

/** The t below which the share p of Student's t with `df` degrees of freedom lies, 0 < p < 1. */
export function tQuantile(p: number, df: number): number {
  openShare(p, 'p')
  positive(df, 'df')
  if (df === Number.POSITIVE_INFINITY) return normalQuantile(p)
  if (p === 0.5) return 0
  const tails = (u: number) => betaTailsAtLogOdds(0.5, df / 2, u)
  const u = atShares(tails, Math.abs(1 - 2 * p), 2 * Math.min(p, 1 - p), -Math.log(df))
  const size = Math.exp((u + Math.log(df)) / 2)
  if (size === Number.POSITIVE_INFINITY)
    throw new StatError('ValueOutOfScale', `the quantile at ${p} with df ${df} is beyond doubles`, { p, df })
  return Math.sign(p - 0.5) * size
}

/** P(X ≤ x) of the beta distribution, 0 ≤ x ≤ 1; a = 0 is the point 0 and b = 0 the point 1. */
export function betaCdf(x: number, a: number, b: number): number {
  share(x, 'x')
  shapes(a, b)
  if (x === 1 || a === 0) return 1
  if (x === 0 || b === 0) return 0
  return betaTailsOf(a, b, x, 1 - x).lower
}

/** The x below which the share p of the beta distribution lies; a = 0 gives 0 and b = 0 gives 1. */
export function betaQuantile(p: number, a: number, b: number): number {
  share(p, 'p')
  shapes(a, b)
  if (p === 0 || a === 0) return 0
  if (p === 1 || b === 0) return 1
  const u = atShares((at) => betaTailsAtLogOdds(a, b, at), p, 1 - p, Math.log(a / b))
  return 1 / (1 + Math.exp(-u))
}

/** P(X ≥ x) of χ² with `df` degrees of freedom, x ≥ 0. */
export function chiSquareUpper(x: number, df: number): number {
  notNegative(x, 'x')
  positive(df, 'df')
  if (x === 0) return 1
  return x === Number.POSITIVE_INFINITY ? 0 : gammaTailsOf(df / 2, x / 2).upper
}

/** P(F ≥ f) of the F distribution with `df1` and `df2` degrees of freedom (`df2` may be Infinity), f ≥ 0. */
export function fUpper(f: number, df1: number, df2: number): number {
  notNegative(f, 'f')
  positive(df1, 'df1')
  positive(df2, 'df2')
  if (df2 === Number.POSITIVE_INFINITY) return chiSquareUpper(f * df1, df1)
  if (f === 0) return 1
  if (f === Number.POSITIVE_INFINITY) return 0
  return betaTailsAtLogOdds(df1 / 2, df2 / 2, Math.log(f) + Math.log(df1) - Math.log(df2)).upper
}

/** P(Y ≥ y) of the Poisson distribution with the given mean ≥ 0. */
export function poissonUpper(y: number, mean: number): number {
  return Math.exp(poissonTails(y, mean).atLeast)
}

/** P(Y ≥ y) of the negative binomial with mean μ and size θ (variance μ + μ²/θ); θ = Infinity is Poisson. */
export function negativeBinomialUpper(y: number, mean: number, theta: number): number {
  return Math.exp(negativeBinomialTails(y, mean, theta).atLeast)
}

/** ln P(Y ≥ y) and ln P(Y < y): finite where the tails underflow, −Infinity only where they are impossible. */
export interface CountTails {
  readonly atLeast: number
  readonly below: number
}

const certain: CountTails = { atLeast: 0, below: Number.NEGATIVE_INFINITY }
const never: CountTails = { atLeast: Number.NEGATIVE_INFINITY, below: 0 }

export function poissonTails(y: number, mean: number): CountTails {
  counted(y, mean)
  if (y === 0) return certain
  if (mean === 0) return never
  const { logLower, logUpper } = gammaTailsOf(Math.ceil(y), mean)
  return { atLeast: logLower, below: logUpper }
}

export function negativeBinomialTails(y: number, mean: number, theta: number): CountTails {
  positive(theta, 'theta')
  if (theta === Number.POSITIVE_INFINITY || y === 0 || mean === 0) return poissonTails(y, mean)
  counted(y, mean)
  const { logLower, logUpper } = betaTailsOf(Math.ceil(y), theta, mean / (mean + theta), theta / (mean + theta))
  return { atLeast: logLower, below: logUpper }
}

/** A symmetric distribution's P(≤ t) from the tails of |t|. */
const half = (tails: Tails, t: number) => (t > 0 ? 0.5 + tails.lower / 2 : tails.upper / 2)

/** The logarithmic argument at which the lower share is `lower` and the upper `upper`: the smaller is aimed at, so that neither is rounded off. */
const atShares = (tails: (at: number) => Tails, lower: number, upper: number, start: number) =>
  lower < upper ? atLogTail(tails, 'lower', Math.log(lower), start) : atLogTail(tails, 'upper', Math.log(upper), start)

/** Newton on the logarithm of a tail: gamma and beta are log-concave in the logarithmic argument, so it converges from anywhere. */
function atLogTail(tails: (at: number) => Tails, side: 'lower' | 'upper', target: number, start: number): number {
  let at = start
  let best = Number.POSITIVE_INFINITY
  for (let turn = 0; turn < 200; turn += 1) {
    const now = tails(at)
    const log = side === 'lower' ? now.logLower : now.logUpper
    const step = (log - target) * Math.exp(log - now.logSlope) * (side === 'lower' ? -1 : 1)
    const size = Math.abs(step)
    if (size <= 1e-16 * Math.max(1, Math.abs(at)) || (size < 1e-13 && size >= best)) return at
    at += Math.max(-200, Math.min(200, step))
    best = size
  }
  return at
}

function shapes(a: number, b: number): void {
  notNegative(a, 'a')
  notNegative(b, 'b')
  if ((a === 0 && b === 0) || !Number.isFinite(a + b))
    throw new StatError('ValueOutOfScale', `the shapes ${a} and ${b} are no beta distribution`, { a, b })
}

function counted(y: number, mean: number): void {
  finite(y, 'y')
  finite(mean, 'mean')
  notNegative(y, 'y')
  notNegative(mean, 'mean')
}
