import { deviance, stirlingError, type Tails, tailsFrom } from './log-gamma.ts'
import { StatError } from './stat-error.ts'

const limit = 2_000_000

/** Regularised incomplete gamma P(a, x) and Q(a, x) for a > 0, x > 0 given by ln x: series left of a + 1, Lentz's continued fraction right of it. */
export function gammaTails(a: number, logX: number): Tails {
  const x = Math.exp(logX)
  return gammaTailsOf(a, x, logX)
}

/** The same for x itself. */
export function gammaTailsOf(a: number, x: number, logX = Math.log(x)): Tails {
  const logPoint = -stirlingError(a) - deviance(a, x, logX) - 0.5 * Math.log(2 * Math.PI * a)
  const logSlope = Math.log(a) + logPoint
  return x < a + 1
    ? tailsFrom('lower', logPoint + Math.log(series(a, x)), logSlope)
    : tailsFrom('upper', logSlope + Math.log(fraction(a, x)), logSlope)
}

/** 1 + x/(a+1) + x²/((a+1)(a+2)) + … */
function series(a: number, x: number): number {
  let sum = 1
  let term = 1
  for (let n = 1; n < limit; n += 1) {
    term *= x / (a + n)
    const next = sum + term
    if (next === sum) return sum
    sum = next
  }
  throw tooLarge(a, x)
}

/** 1/(x+1−a− 1(1−a)/(x+3−a− 2(2−a)/(x+5−a− …))) */
function fraction(a: number, x: number): number {
  let b = x + 1 - a
  let c = 1e300
  let d = 1 / b
  let product = d
  for (let n = 1; n < limit; n += 1) {
    const factor = n * (a - n)
    b += 2
    d = 1 / (b + factor * d)
    c = b + factor / c
    const step = c * d
    product *= step
    if (Math.abs(step - 1) <= Number.EPSILON) return product
  }
  throw tooLarge(a, x)
}

const tooLarge = (a: number, x: number) =>
  new StatError('InvalidValue', `the incomplete gamma function does not converge at shape ${a}, ${x}`, { a, x })
