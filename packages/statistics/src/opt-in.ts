import type { Label } from './encode.ts'

/**
 * What may be said of people who chose to answer (a QR code, a form on a site): how many there were and what they ticked.
 * No SE, no interval and no p exist for them: AAPOR allows no sampling error for self-selected respondents. The type has
 * none of these members and is no Design, so it cannot be given to an estimator, to `difference` or to a ranking.
 */
export interface OptInSummary {
  readonly source: 'opt-in'
  readonly n: number
  readonly nMissing: number
  /** Answers by value, in ascending order; counts of people, not estimates of the population. */
  readonly counts: readonly { readonly value: Label; readonly count: number }[]
}

/** Counts the answers of volunteers; null, undefined and NaN are people who left the question out. */
export function describeOptIn(rows: readonly (Label | null | undefined)[] | Float64Array): OptInSummary {
  const counts = new Map<Label, number>()
  let nMissing = 0
  for (const value of rows) {
    if (value === null || value === undefined || Number.isNaN(value)) nMissing++
    else counts.set(value, (counts.get(value) ?? 0) + 1)
  }
  const sorted = [...counts].sort(([a], [b]) =>
    typeof a === typeof b ? (a < b ? -1 : a > b ? 1 : 0) : typeof a === 'number' ? -1 : 1,
  )
  return {
    source: 'opt-in',
    n: rows.length - nMissing,
    nMissing,
    counts: sorted.map(([value, count]) => ({ value, count })),
  }
}
