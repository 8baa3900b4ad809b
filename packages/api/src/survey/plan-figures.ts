/** What a sample size can show 样本量能说明什么, before anybody is asked. Shares go in, percentage points come out. Source: STATISTICS §1 "Planning". */
import { idSchema } from '@ratchet/domain/id'
import {
  marginOfError,
  minimumDetectable,
  neymanAllocation,
  proportionalAllocation,
  type SampleSize,
  sampleSize,
} from '@ratchet/statistics/statistics'
import { z } from 'zod'

const share = z.number().min(0.01).max(0.99)

export const planFiguresInput = z.strictObject({
  /** Complete interviews. */
  n: z.number().int().min(1).max(1_000_000),
  rate: share,
  deff: z.number().min(0.5).max(10),
  response: z.number().min(0.01).max(1),
  /** Households in all; null without a finite population. */
  size: z.number().int().min(1).max(100_000_000).nullable(),
  /** The half width wanted, in percentage points. */
  wanted: z.number().min(0.1).max(50).nullable(),
  streets: z
    .array(z.strictObject({ id: idSchema, size: z.number().int().min(1).max(100_000_000), rate: share.nullable() }))
    .max(60),
})
type PlanFiguresInput = z.infer<typeof planFiguresInput>

/** Interviews drawn as points of the curve, whatever was typed. */
const CURVE = [50, 75, 100, 150, 200, 250, 300, 400, 500, 600, 700, 800, 900, 1000]

/** The curve reaches a quarter beyond what is planned. */
const curveOf = (n: number) => {
  const far = Math.max(1000, Math.round(n * 1.25))
  return CURVE.map((at) => Math.max(20, Math.round((at * far) / 1000)))
}

/** Figures for a plan that is being typed. Never throws on what the schema lets through. */
export function planFigures(input: PlanFiguresInput) {
  const { rate, deff, response, wanted, streets } = input
  // More interviews than households is told by the plan's own rule; here the census is the end.
  const population = input.size ?? Number.POSITIVE_INFINITY
  const figure = { p: rate, deff, ...(input.size === null ? {} : { population: input.size }) }
  const at = (n: number, p = rate) => ({
    n,
    margin: 100 * (n >= population ? 0 : marginOfError({ ...figure, p, n })),
    change: 100 * minimumDetectable({ p, n, deff }),
  })
  return {
    here: at(input.n),
    toIssue: Math.ceil(input.n / response - 1e-9),
    curve: curveOf(input.n)
      .filter((n) => n <= population)
      .map((n) => at(n)),
    wanted: wanted === null ? null : needed(sampleSize({ ...figure, margin: wanted / 100, responseRate: response })),
    allocation: allocate(input.n, streets, rate, at),
  }
}

const needed = ({ required, toIssue, feasible }: SampleSize) => ({ required, toIssue, feasible })

function allocate<F>(n: number, streets: PlanFiguresInput['streets'], rate: number, at: (n: number, p: number) => F) {
  const people = streets.reduce((sum, street) => sum + street.size, 0)
  // Fewer than two in a street would have no variance of their own.
  if (streets.length < 2 || n < 2 * streets.length || n > people) return null
  const strata = streets.map(({ size, rate: own }) => {
    const p = own ?? rate
    return { size, sd: Math.sqrt(p * (1 - p)) }
  })
  const [proportional, neyman] = [proportionalAllocation(strata, n).sizes, neymanAllocation(strata, n).sizes]
  return streets.map((street, row) => {
    const own = proportional[row] ?? 0
    return { id: street.id, proportional: own, neyman: neyman[row] ?? 0, figures: at(own, street.rate ?? rate) }
  })
}
