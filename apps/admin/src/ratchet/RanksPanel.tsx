import { bumpChart, bumpTable } from '@ratchet/design/bump-chart'
import { Card, Illustrative } from '../design/PageShell.tsx'
import { Picture } from '../design/Picture.tsx'
import { useWords } from '../locale.ts'
import { PageLink } from '../shell/PageLink.tsx'
import type { Overview } from './overview.ts'
import { bumpOf } from './ranks.ts'

/** The eight zones over the half-years shown, our own in front. */
export function RanksPanel({ overview }: { overview: Overview }) {
  const words = useWords()
  const w = words.ratchetPage
  const known = overview.rankings.flatMap((row) => {
    const rank = row.zones.find((zone) => zone.zone === overview.own)?.rank ?? null
    return rank === null ? [] : [{ period: words.picture.period(row.id), rank }]
  })
  const zones = overview.rankings.at(-1)?.zones.length ?? 8
  const title = w.ranksTitle(known[0] ?? null, known.at(-1) ?? null, zones)
  const input = bumpOf(overview, words.picture.period, title)
  return (
    <Card title={title}>
      <p className="ratchet-measure">{w.ranksMeasure(zones)}</p>
      {input.periods.length > 0 && (
        <Picture
          draw={(layout) => bumpChart(input, layout, words.picture.bump)}
          twin={bumpTable(input, words.picture.bump)}
          foot={
            <p className="ratchet-source">
              {overview.rankings.some((row) => row.illustrative) && <Illustrative />}
              <PageLink to="/city-results">{w.seeResults}</PageLink>
            </p>
          }
        />
      )}
    </Card>
  )
}
