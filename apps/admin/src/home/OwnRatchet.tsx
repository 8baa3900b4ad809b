import { ratchetTable } from '@ratchet/design/describe'
import { ratchetChart } from '@ratchet/design/ratchet-chart'
import type { FloorSubject } from '@ratchet/domain/cycle/aspect'
import { useSuspenseQuery } from '@tanstack/react-query'
import { api } from '../api.ts'
import { Card, Illustrative } from '../design/PageShell.tsx'
import { Picture } from '../design/Picture.tsx'
import { useWords } from '../locale.ts'
import { isBlank, storyOf } from '../ratchet/findings.ts'
import { teethOf } from '../ratchet/teeth.ts'
import { useActor } from '../session.ts'
import { PageLink } from '../shell/PageLink.tsx'
import { ownAspect } from './own-aspect.ts'

/** The ratchet of the aspect that one's unit leads; for everybody else that of the whole zone. */
export function OwnRatchet() {
  const words = useWords()
  const w = words.home.ratchet
  const actor = useActor()
  const { data: overview } = useSuspenseQuery(api.ratchet.overview.queryOptions({ all: false }))
  const aspect = ownAspect(overview.aspects, actor)
  const subject: FloorSubject = aspect ? `aspect:${aspect}` : 'overall'
  const teeth = teethOf(overview, subject, words.picture.period)
  if (isBlank(teeth)) return null
  const { floor, slip } = storyOf(teeth)
  const rankFloor = aspect ? null : (overview.floors.findLast((row) => row.subject === 'rank')?.before ?? null)
  const title = aspect
    ? w.own(words.cycle.aspect[aspect], floor, slip)
    : words.ratchetPage.whole({ rank: rankFloor, floor, slip })
  const zones = overview.rankings.at(-1)?.zones.length ?? 8
  const input = {
    ...{ measure: 'score' as const, title, teeth, zones, rankFloor },
    startsAt: overview.startsAt[subject] ?? null,
  }
  return (
    <Card title={title} className="home-ratchet">
      <Picture
        draw={(layout) => ratchetChart(input, layout, words.picture.ratchet)}
        twin={ratchetTable(input, words.picture.ratchet)}
        foot={
          <p className="home-source">
            {overview.cycles.some((cycle) => cycle.illustrative) && <Illustrative />}
            <PageLink to="/ratchet">{w.more}</PageLink>
          </p>
        }
      />
    </Card>
  )
}
