import { deviance, stirlingError, type Tails, tailsFrom } from './log-gamma.ts'
import { StatError } from './stat-error.ts'

const limit = 2_000_000
const tiny = 1e-300

/** Regularised incomplete beta I_x(a, b) and its rest for a, b > 0; `y` = 1 − x is given apart so that neither loses digits. */
export function betaTailsOf(a: number, b: number, x: number, y: number): Tails {
  return betaAt(a, b, { x, y, logX: Math.log(x), logY: Math.log(y) })
}

/** The same at the log odds ln(x/(1−x)): exact where x or 1 − x underflow. */
export function betaTailsAtLogOdds(a: number, b: number, logOdds: number): Tails {
  const logX = -Math.log1p(Math.exp(-Math.abs(logOdds))) + Math.min(logOdds, 0)
  const logY = logX - logOdds
  return betaAt(a, b, { x: 1 / (1 + Math.exp(-logOdds)), y: 1 / (1 + Math.exp(logOdds)), logX, logY })
}

interface Point {
  readonly x: number
  readonly y: number
  readonly logX: number
  readonly logY: number
}

/** By the continued fraction of the smaller side; x^a y^b / B(a, b) from Loader's binomial deviances. */
function betaAt(a: number, b: number, { x, y, logX, logY }: Point): Tails {
  const n = a + b
  const logN = Math.log(n)
  const logPoint =
    stirlingError(n) -
    stirlingError(a) -
    stirlingError(b) -
    deviance(a, n * x, logN + logX) -
    deviance(b, n * y, logN + logY) +
    0.5 * (logN - Math.log(2 * Math.PI) - Math.log(a) - Math.log(b))
  const logSlope = logPoint + Math.log(a) + Math.log(b) - logN
  if (x <= (a + 1) / (n + 2)) return tailsFrom('lower', logSlope + Math.log(fraction(a, b, x, y)), logSlope)
  return tailsFrom('upper', logSlope + Math.log(fraction(b, a, y, x)), logSlope)
}

const away = (value: number) => (Math.abs(value) < tiny ? tiny : value)

/** The even part of Abramowitz and Stegun's fraction 26.5.8 (Didonato and Morris 1992, `BFRAC`): a·y − b·x instead of a − (a+b)·x, which cancels. */
function fraction(a: number, b: number, x: number, y: number): number {
  const lambda = a * y - b * x + 1
  let c = away((a * lambda) / (a + 1))
  let d = 0
  let value = 1 / c
  for (let m = 1; m < limit; m += 1) {
    const width = a + 2 * m - 1
    const top = ((a + m - 1) / width) * ((a + b + m - 1) / width) * m * (b - m) * x * x
    const below = m + (m * (b - m) * x) / width + ((a + m) * (lambda + m * (1 + y))) / (width + 2)
    d = 1 / away(below + top * d)
    c = away(below + top / c)
    const step = 1 / (c * d)
    value *= step
    if (Math.abs(step - 1) <= Number.EPSILON) return value
  }
  throw new StatError('InvalidValue', `the incomplete beta function does not converge at ${a}, ${b}, ${x}`, { a, b, x })
}
