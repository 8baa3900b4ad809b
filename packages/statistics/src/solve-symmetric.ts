/**
 * Solver for a positive semidefinite matrix (row-major, size × size) by Cholesky with diagonal pivoting. Dummies of several
 * margins are linearly dependent; the columns that add nothing get coefficient 0, which leaves the fitted values unchanged.
 */
export function solveSymmetric(matrix: Float64Array, size: number): (right: Float64Array) => Float64Array {
  const a = matrix.slice()
  const at = (i: number, j: number) => a[i * size + j] as number
  const order = Array.from({ length: size }, (_, i) => i)
  const original = order.map((i) => at(i, i))
  let rank = 0
  for (; rank < size; rank++) {
    const pivot = largest(order, rank, (i) => at(i, i) / (original[i] as number))
    const p = order[pivot] as number
    if (!(at(p, p) > 1e-11 * (original[p] as number))) break
    order[pivot] = order[rank] as number
    order[rank] = p
    const root = Math.sqrt(at(p, p))
    a[p * size + p] = root
    const rest = order.slice(rank + 1)
    for (const i of rest) a[i * size + p] = at(i, p) / root
    for (const i of rest) for (const j of rest) a[i * size + j] = at(i, j) - at(i, p) * at(j, p)
  }
  const used = order.slice(0, rank)
  return (right) => {
    const y = new Float64Array(size)
    for (const [k, i] of used.entries()) {
      let sum = right[i] as number
      for (const j of used.slice(0, k)) sum -= at(i, j) * (y[j] as number)
      y[i] = sum / at(i, i)
    }
    const x = new Float64Array(size)
    for (let k = rank - 1; k >= 0; k--) {
      const i = used[k] as number
      let sum = y[i] as number
      for (const j of used.slice(k + 1)) sum -= at(j, i) * (x[j] as number)
      x[i] = sum / at(i, i)
    }
    return x
  }
}

/** Position (from `start`) whose diagonal is still the largest share of what it was; NaN of empty classes never wins. */
function largest(order: readonly number[], start: number, share: (i: number) => number): number {
  let best = start
  let most = -1
  for (let k = start; k < order.length; k++) {
    const value = share(order[k] as number)
    if (value > most) {
      most = value
      best = k
    }
  }
  return best
}
