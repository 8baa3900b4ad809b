import { verdictRule } from '@ratchet/domain/analysis/change-verdict'
import type { Figure } from '@ratchet/domain/analysis/figure'
import type { SeriesPoint } from '@ratchet/domain/analysis/subject-figures'
import { standardErrorOf, type Wave } from '@ratchet/domain/survey/wave'
import { tQuantile } from '@ratchet/statistics/distribution'

type Pointed = Pick<Wave, 'id' | 'quarter' | 'firm' | 'design' | 'basis' | 'releasedOn' | 'results'>

/**
 * What was released of a subject up to this wave, a point a quarter, oldest first; in a quarter with several firms that of
 * the wave's own. The wave itself is the last one, with `now` while it is not released.
 */
export function seriesOf(
  subject: string,
  wave: Pointed,
  waves: readonly Pointed[],
  now: Pick<Figure, 'estimate' | 'low' | 'high' | 'n'> | null,
): SeriesPoint[] {
  const released = waves.filter(
    (one) => one.design === 'probability' && one.releasedOn !== null && one.quarter < wave.quarter,
  )
  const byQuarter = Map.groupBy(released, (one) => one.quarter)
  const points = [...byQuarter.keys()].sort().flatMap((quarter) => {
    const firms = byQuarter.get(quarter) ?? []
    const chosen = firms.find((one) => one.firm === wave.firm) ?? firms[0]
    return chosen ? pointOf(subject, chosen) : []
  })
  if (!now) return [...points, ...pointOf(subject, wave)]
  if (now.estimate === null) return points
  const { estimate, low, high, n } = now
  const own = {
    waveId: wave.id,
    quarter: wave.quarter,
    basis: 'microdata',
    released: wave.releasedOn !== null,
  } as const
  return [...points, { ...own, estimate, low, high, n }]
}

function pointOf(subject: string, { id, quarter, basis, results }: Pointed): SeriesPoint[] {
  const result = results.find((row) => row.theme === subject)
  if (!result || basis === null) return []
  const bounds = intervalOf(result)
  return [{ waveId: id, quarter, estimate: result.estimate, ...bounds, n: result.n, basis, released: true }]
}

/** The two-sided 95 % interval of a released result: t where its degrees of freedom are known, normal where only published. */
export function intervalOf(
  result: Pick<Wave['results'][number], 'estimate' | 'se' | 'margin' | 'df'>,
): { low: number; high: number } | { low: null; high: null } {
  const se = standardErrorOf(result)
  if (se === null) return { low: null, high: null }
  const half = se * tQuantile(1 - (1 - verdictRule.level) / 2, result.df ?? Number.POSITIVE_INFINITY)
  return { low: result.estimate - half, high: result.estimate + half }
}
