import { bumpChart, bumpTable } from '@ratchet/design/bump-chart'
import { slopeChart, slopeTable } from '@ratchet/design/slope-chart'
import { Card, Illustrative } from '../design/PageShell.tsx'
import { Picture } from '../design/Picture.tsx'
import { useWords } from '../locale.ts'
import { PublishedChanges } from './PublishedChanges.tsx'
import { bumpOf, slopeOf } from './pictures.ts'
import type { ExaminationList } from './rounds.ts'

/** Ranks of all zones over the rounds, and our six aspects in the last two; each with its figures one button away. */
export function RankPictures({ list, reference }: { list: ExaminationList; reference: boolean }) {
  const w = useWords()
  const c = w.cityResults
  const words = { title: c.bumpTitle(list.zones.length), period: c.roundShort }
  const bumps = (['years', 'halves'] as const).flatMap((span) => {
    const bump = bumpOf(list, { reference, span, zones: list.zones, own: list.own ?? '' }, words)
    return bump ? [bump] : []
  })
  const slopeWords = {
    title: c.slopeTitle,
    period: c.roundShort,
    aspect: (id: keyof typeof w.cycle.aspect) => w.cycle.aspect[id],
  }
  const slope = reference ? null : slopeOf(list, list.own ?? '', slopeWords)
  const changes = reference ? list.rounds.find((round) => round.publishedChanges) : null
  const mark = list.rounds.some((round) => round.reference === reference && round.illustrative) ? (
    <Illustrative />
  ) : null
  const [first] = bumps
  if (!first) return null
  return (
    <div className="rank-pictures">
      <Card title={first.title} extra={mark}>
        {bumps.map((bump) => (
          <Picture
            key={bump.periods.join()}
            draw={(layout) => bumpChart(bump, layout, w.picture.bump)}
            twin={bumpTable(bump, w.picture.bump)}
            foot={<span>{`${w.picture.bump.note} ${w.picture.bump.gapNote}`}</span>}
          />
        ))}
      </Card>
      {slope && (
        <Card title={slope.title} extra={mark}>
          <Picture draw={(layout) => slopeChart(slope, layout, c.slope)} twin={slopeTable(slope, c.slope)} />
        </Card>
      )}
      {!slope && !reference && (
        <Card title={c.slopeNone}>
          <p className="page-note">{c.emptyHint}</p>
        </Card>
      )}
      {changes && (
        <Card title={c.changesOnly}>
          <PublishedChanges round={changes} />
        </Card>
      )}
    </div>
  )
}
