/** Score of the negative binomial log-likelihood in θ for counts y with means μ (no cancellation where θ is large). */
function score(y: ArrayLike<number>, mean: ArrayLike<number>, theta: number): number {
  let sum = 0
  for (let i = 0; i < y.length; i += 1) {
    const [own, mu] = [y[i] as number, mean[i] as number]
    sum += riseOf(own, theta) - Math.log1p(mu / theta) - (own - mu) / (mu + theta)
  }
  return sum
}

/** ψ(θ + y) − ψ(θ): the sum itself for small counts, else by the asymptotic series after 64 steps. */
function riseOf(y: number, theta: number): number {
  let sum = 0
  const steps = Math.min(y, 64)
  for (let j = 0; j < steps; j += 1) sum += 1 / (theta + j)
  if (y <= 64) return sum
  const [from, to] = [theta + 64, theta + y]
  return sum + Math.log1p((to - from) / from) + tail(to) - tail(from)
}

/** ψ(x) − ln x for x ≥ 64. */
const tail = (x: number) => {
  const s = 1 / (x * x)
  return -0.5 / x - s * (1 / 12 - s * (1 / 120 - s * (1 / 252 - s / 240)))
}

/**
 * Maximum-likelihood θ (variance μ + μ²/θ) with the means held fixed, as R `MASS::theta.ml`; null where the counts vary no
 * more than Poisson counts, so that the likelihood grows without end.
 */
export function negativeBinomialTheta(y: ArrayLike<number>, mean: ArrayLike<number>): number | null {
  let excess = 0
  for (let i = 0; i < y.length; i += 1) excess += ((y[i] as number) - (mean[i] as number)) ** 2 - (y[i] as number)
  if (!(excess > 0)) return null
  let [low, high] = [Math.log(1e-6), Math.log(1e-6)]
  while (score(y, mean, Math.exp(high)) > 0) {
    low = high
    high += 1
    if (high > Math.log(1e9)) return null
  }
  if (low === high) return null
  for (let turn = 0; turn < 80 && high - low > 1e-15 * Math.abs(high); turn += 1) {
    const middle = (low + high) / 2
    if (score(y, mean, Math.exp(middle)) > 0) low = middle
    else high = middle
  }
  return Math.exp((low + high) / 2)
}
