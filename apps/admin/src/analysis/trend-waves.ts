/** The released results of the zone as the trend wants them: every quarter in between, a gap where none was measured. */
import type { TrendWave } from '@ratchet/design/trend-band'
import type { SeriesPoint } from '@ratchet/domain/analysis/subject-figures'
import type { Quarter } from '@ratchet/domain/cycle/cycle-id'
import { intervalOf } from './results.ts'

export function quarterAfter(quarter: Quarter): Quarter {
  const [year, number] = [Number(quarter.slice(0, 4)), Number(quarter.slice(5))]
  return (number === 4 ? `${year + 1}Q1` : `${year}Q${number + 1}`) as Quarter
}

/** All quarters from the first wave of any series to the last one. */
export function quartersBetween(series: readonly (readonly SeriesPoint[])[]): Quarter[] {
  const known = series.flat().map(({ quarter }) => quarter)
  const first = known.toSorted()[0]
  const last = known.toSorted().at(-1)
  if (!first || !last) return []
  const all: Quarter[] = [first]
  while ((all.at(-1) ?? last) < last) all.push(quarterAfter(all.at(-1) ?? last))
  return all
}

/** One point a quarter; two waves of a quarter are told by the later one. */
export function trendWaves(
  series: readonly SeriesPoint[],
  quarters: readonly Quarter[],
  labelOf: (quarter: Quarter) => string,
): TrendWave[] {
  return quarters.map((quarter) => {
    const point = series.findLast((each) => each.quarter === quarter)
    return { label: labelOf(quarter), score: point?.estimate ?? null, interval: point ? intervalOf(point) : null }
  })
}
