/** A wave of which only the published table is known: its own figures, and a change where both tables tell their error. */
import type { ReportedSubject } from '@ratchet/domain/analysis/analysis'
import { standardErrorOf, type Wave } from '@ratchet/domain/survey/wave'
import { changesOf, earlierOf, published } from './change-estimates.ts'
import type { EarlierSample } from './sample.ts'
import { intervalOf, seriesOf } from './series.ts'

export function reportedSubjects(wave: Wave, earlier: Wave | null, waves: readonly Wave[]): ReportedSubject[] {
  const scores = wave.results.map((row) => {
    const estimate = published({ ...row, subject: row.theme, se: standardErrorOf(row) })
    return [row.theme, { estimate, scale: null }] as const
  })
  const before = earlier && earlierOf(readingsOf(earlier), false)
  const changes = changesOf({ places: null, strata: 'none', scores: new Map(scores) }, before)
  return wave.results.map((row) => ({
    subject: row.theme,
    estimate: row.estimate,
    se: standardErrorOf(row),
    ...intervalOf(row),
    n: row.n,
    ...(changes.get(row.theme) ?? { change: null, noChange: 'no-earlier-wave' }),
    series: seriesOf(row.theme, wave, waves, null),
  }))
}

/** What was released of a wave, without its answers. */
export function readingsOf({ id, quarter, results }: Wave): EarlierSample {
  const readings = results.map(({ theme, estimate, df, n: own, ...row }) => {
    return { subject: theme, estimate, se: standardErrorOf(row), df, n: own }
  })
  return { waveId: id, quarter, sample: null, readings }
}
