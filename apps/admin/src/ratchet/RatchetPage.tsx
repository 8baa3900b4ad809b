import { ratchetFinding } from '@ratchet/design/ratchet-finding'
import { useSuspenseQuery } from '@tanstack/react-query'
import { lazy } from 'react'
import { z } from 'zod'
import { api } from '../api.ts'
import { PageShell } from '../design/PageShell.tsx'
import { useWords } from '../locale.ts'
import { useSearchState } from '../shell/page.ts'
import { AspectsPanel } from './AspectsPanel.tsx'
import { storyOf } from './findings.ts'
import { Panel } from './Panel.tsx'
import { RanksPanel } from './RanksPanel.tsx'
import './ratchet.css'
import { ReferencePanel } from './ReferencePanel.tsx'
import { ThemesPanel } from './ThemesPanel.tsx'
import { teethOf } from './teeth.ts'
import { WholePanel } from './WholePanel.tsx'

// Asks for its form once in the life of an installation.
const NoCycleYet = lazy(() => import('./NoCycleYet.tsx').then((it) => ({ default: it.NoCycleYet })))

const stateSchema = z.object({ all: z.literal('1').optional() })

/** 棘轮总览: where we are, what is locked, what slipped; every number leads to its rows. */
export function RatchetPage() {
  const w = useWords()
  const [{ all }, change] = useSearchState(stateSchema)
  const { data: overview } = useSuspenseQuery(api.ratchet.overview.queryOptions({ all: all === '1' }))
  if (overview.cycles.length === 0) {
    return (
      <PageShell title={w.ratchetPage.title}>
        <NoCycleYet />
        <ReferencePanel overview={overview} />
      </PageShell>
    )
  }
  const teeth = teethOf(overview, 'overall', w.picture.period)
  const running = teeth.findLast((tooth) => tooth.running)
  const story = storyOf(teeth)
  const slips = overview.aspects.flatMap(({ id }) => {
    const { last, slip } = storyOf(teethOf(overview, `aspect:${id}`, w.picture.period))
    return last && slip !== null ? [{ name: w.cycle.aspect[id], period: last.label, by: slip }] : []
  })
  const sub = [
    ...(running
      ? [
          w.ratchetPage.running({
            period: w.cycle.period(running.cycle),
            reading: story.reading,
            floor: story.floor,
            standing: story.standing,
          }),
        ]
      : []),
    ...(slips.length > 0 ? [w.ratchetPage.lastSlips(slips)] : []),
  ]
  return (
    <PageShell title={w.picture.ratchet.finding(ratchetFinding(teeth, 'score'))} sub={sub.join(' ')}>
      <Panel>
        <WholePanel overview={overview} all={all === '1'} onAll={(on) => change({ all: on ? '1' : null })} />
      </Panel>
      <Panel>
        <AspectsPanel overview={overview} />
      </Panel>
      <div className="ratchet-pair">
        <Panel>
          <RanksPanel overview={overview} />
        </Panel>
        <Panel>
          <ThemesPanel overview={overview} />
        </Panel>
      </div>
      <Panel>
        <ReferencePanel overview={overview} />
      </Panel>
    </PageShell>
  )
}
