import { expect, test } from 'vitest'
import { stratified } from '../golden/designs.ts'
import { mean } from './mean.ts'
import { rake } from './rake.ts'

/** Solves a small regular system by elimination, as plainly as possible. */
function solve(matrix: number[][], right: number[]): number[] {
  const rows = matrix.map((row, i) => [...row, right[i] as number])
  for (const [p, pivot] of rows.entries()) {
    for (const [i, row] of rows.entries()) {
      if (i === p) continue
      const share = (row[p] as number) / (pivot[p] as number)
      for (let j = p; j < row.length; j++) row[j] = (row[j] as number) - share * (pivot[j] as number)
    }
  }
  return rows.map((row, i) => (row.at(-1) as number) / (row[i] as number))
}

/**
 * The SE of a raked mean written down once more from the definition: residuals of (y − Ŷ)/Σw on an intercept and dummies,
 * regression weights as given, times w, by strata with fpc. apistrat has unequal base weights, so the choice shows.
 */
function plainError(w: Float64Array, regression: Float64Array, domain: readonly boolean[]): number {
  const { table } = stratified
  const [y, size] = [table.numbers('api00'), table.numbers('fpc')]
  const [target, wide, type] = [table.text('comp.imp'), table.text('sch.wide'), table.text('stype')]
  const rows = Array.from(y, (_, k) => k)
  const sum = (of: (k: number) => number) => rows.reduce((all, k) => all + of(k), 0)
  const inside = (k: number) => (domain[k] ? (w[k] as number) : 0)
  const total = sum(inside)
  const centre = sum((k) => inside(k) * (y[k] as number)) / total
  const a = rows.map((k) => (domain[k] ? ((y[k] as number) - centre) / total : 0))
  const x = rows.map((k) => [1, Number(target[k] === 'Yes'), Number(wide[k] === 'Yes')])
  const at = (k: number, i: number) => x[k]?.[i] as number
  const d = (k: number) => regression[k] as number
  const gram = [0, 1, 2].map((i) => [0, 1, 2].map((j) => sum((k) => d(k) * at(k, i) * at(k, j))))
  const beta = solve(
    gram,
    [0, 1, 2].map((i) => sum((k) => d(k) * at(k, i) * (a[k] as number))),
  )
  const u = rows.map((k) => (w[k] as number) * ((a[k] as number) - beta.reduce((all, b, i) => all + b * at(k, i), 0)))
  return Math.sqrt(
    ['E', 'H', 'M'].reduce((variance, stratum) => {
      const own = rows.filter((k) => type[k] === stratum)
      const z = own.map((k) => u[k] as number)
      const middle = z.reduce((all, one) => all + one, 0) / z.length
      const open = 1 - own.length / (size[own[0] as number] as number)
      return variance + open * (own.length / (own.length - 1)) * z.reduce((all, one) => all + (one - middle) ** 2, 0)
    }, 0),
  )
}

test('residuals of a raked mean come from the base-weighted regression, not from the one with final weights', () => {
  const { table, design } = stratified
  const raked = rake(design, {
    target: { by: table.text('comp.imp'), totals: { Yes: 3500, No: 2694 } },
    wide: { by: table.text('sch.wide'), totals: { Yes: 4600, No: 1594 } },
  }).design
  for (const domain of [table.text('stype').map(() => true), table.text('stype').map((one) => one === 'H')]) {
    const { se } = mean(raked, table.numbers('api00'), { domain })
    expect((se ?? 0) / plainError(raked.weights, design.weights, domain)).toBeCloseTo(1, 10)
    expect(Math.abs((se ?? 0) / plainError(raked.weights, raked.weights, domain) - 1)).toBeGreaterThan(1e-6)
  }
})
