import { ratchetTable } from '@ratchet/design/describe'
import { ratchetChart } from '@ratchet/design/ratchet-chart'
import { hiddenTeeth, layoutKind } from '@ratchet/design/ratchet-layout'
import { Button } from 'antd'
import { useRef, useState } from 'react'
import { Card, Illustrative } from '../design/PageShell.tsx'
import { Picture } from '../design/Picture.tsx'
import { useLocale, useWords } from '../locale.ts'
import { PageLink } from '../shell/PageLink.tsx'
import { withCycle } from '../shell/page.ts'
import { isBlank, storyOf } from './findings.ts'
import { HowWorkedOut } from './HowWorkedOut.tsx'
import { instantText } from './instant-text.ts'
import type { Overview } from './overview.ts'
import { SlideButtons } from './SlideButtons.tsx'
import { teethOf } from './teeth.ts'
import { usePictureLinks } from './use-picture-links.ts'
import { useWidth } from './use-width.ts'

interface Props {
  readonly overview: Overview
  readonly all: boolean
  readonly onAll: (all: boolean) => void
}

/** The big ratchet of the overall score, with its table twin. */
export function WholePanel({ overview, all, onAll }: Props) {
  const { locale } = useLocale()
  const words = useWords()
  const w = words.ratchetPage
  const box = useRef<HTMLDivElement>(null)
  const width = useWidth(box)
  const [back, setBack] = useState(false)
  usePictureLinks(box)

  const hrefOf = (id: string) => `/admin${withCycle(`/cycles/${id}`, id)}`
  const teeth = teethOf(overview, 'overall', words.picture.period, hrefOf)
  const story = storyOf(teeth)
  const rankFloor = overview.floors.findLast((row) => row.subject === 'rank')?.before ?? null
  const zones = overview.rankings.at(-1)?.zones.length ?? 8
  const title = w.whole({ rank: rankFloor, floor: story.floor, slip: story.slip })
  const input = {
    measure: 'score' as const,
    title,
    teeth,
    startsAt: overview.startsAt.overall ?? null,
    zones,
    rankFloor,
  }
  const hidden = width > 0 ? hiddenTeeth(input, { id: 'h', width }, words.picture.ratchet) : { periods: 0, slips: 0 }
  const shown = back && hidden.periods > 0 ? { ...input, teeth: teeth.slice(0, hidden.periods) } : input
  const last = overview.readings.findLast((row) => row.subject === 'overall')
  const narrow = layoutKind(width) === 'narrow'
  const share = overview.cycles.at(-1)?.largestRise.scoreShare ?? 0.5
  const measured = { from: teeth[0]?.label ?? '', to: teeth.at(-1)?.label ?? '', zones, n: last?.n ?? null }
  if (isBlank(teeth)) {
    const cycle = overview.cycles.at(-1)
    return (
      <Card title={title}>
        <p>{w.nothingYet}</p>
        {cycle && <PageLink to={`/cycles/${cycle.id}`}>{words.cycle.period(cycle.id)} →</PageLink>}
      </Card>
    )
  }
  return (
    <Card title={title} className="ratchet-whole">
      <p className="ratchet-measure">{w.measure(measured)}</p>
      <div ref={box}>
        <Picture
          draw={(layout) => ratchetChart(shown, layout, words.picture.ratchet)}
          twin={ratchetTable(input, words.picture.ratchet)}
          foot={
            <div className="ratchet-foot">
              <p>{narrow ? w.footNarrow : w.foot(share)}</p>
              <p className="ratchet-source">
                {overview.cycles.some((cycle) => cycle.illustrative) && <Illustrative />}
                <span>{w.asOf(instantText(overview.asOf, locale))}</span>
                <HowWorkedOut />
                <SlideButtons box={box} name={title} />
                {hidden.periods > 0 && (
                  <Button type="link" size="small" onClick={() => setBack(!back)}>
                    {back ? w.latest : `← ${words.picture.earlier(hidden.periods, hidden.slips)}`}
                  </Button>
                )}
                {(overview.earlier > 0 || all) && (
                  <Button type="link" size="small" onClick={() => onAll(!all)}>
                    {all ? w.fewer : w.all}
                  </Button>
                )}
              </p>
            </div>
          }
        />
      </div>
    </Card>
  )
}
