/**
 * Half of a two-sided 95 % interval 误差范围 as every page writes it after ±: of few clusters the t quantile is wider than
 * the normal one, and two pages must not differ by it. Source: STATISTICS §1; Abramowitz and Stegun 26.7.5.
 */

const NORMAL = 1.959963984540054
const FEWEST: Readonly<Record<number, number>> = { 1: 12.7062, 2: 4.30265 }

/** The 97.5 % quantile of Student's t; the normal one without degrees of freedom. Error below 0.03 at 3, 0.001 from 8 on. */
export function twoSidedQuantile(df: number | null): number {
  if (df === null || !Number.isFinite(df)) return NORMAL
  const exact = FEWEST[df]
  if (exact !== undefined) return exact
  const z = NORMAL
  const terms = [
    z,
    (z ** 3 + z) / 4 / df,
    (5 * z ** 5 + 16 * z ** 3 + 3 * z) / 96 / df ** 2,
    (3 * z ** 7 + 19 * z ** 5 + 17 * z ** 3 - 15 * z) / 384 / df ** 3,
  ]
  return terms.reduce((sum, term) => sum + term, 0)
}

/** In points: as the firm published it, else out of the standard error; null without either. */
export function halfWidth95(result: {
  readonly se: number | null
  readonly margin: number | null
  readonly df?: number | null
}): number | null {
  if (result.margin !== null) return result.margin
  return result.se === null ? null : result.se * twoSidedQuantile(result.df ?? null)
}
