import { stageBand, stageTable } from '@ratchet/design/stage-band'
import { quartersOf } from '@ratchet/domain/cycle/cycle-id'
import { unmetLines } from '@ratchet/domain/cycle/gate'
import { gateOf, stageAfter } from '@ratchet/domain/cycle/stage'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { api } from '../api.ts'
import { Card, Illustrative, PageShell } from '../design/PageShell.tsx'
import { Picture } from '../design/Picture.tsx'
import { useLocale, useWords } from '../locale.ts'
import { Panel } from '../ratchet/Panel.tsx'
import { PageLink } from '../shell/PageLink.tsx'
import { usePage } from '../shell/page.ts'
import { bandOf } from './band.ts'
import { ClosingPanel } from './ClosingPanel.tsx'
import { closingRows, slippedAspects } from './closing-rows.ts'
import { type Found, linesOf, waitingProposal } from './cycle-found.ts'
import './cycle.css'
import { ForcedPanel } from './ForcedPanel.tsx'
import { GatePanel } from './GatePanel.tsx'
import { HistoryPanel } from './HistoryPanel.tsx'
import { LessonsPanel } from './LessonsPanel.tsx'
import { NextPanel } from './NextPanel.tsx'
import { PassGate } from './PassGate.tsx'
import { PracticesPanel } from './PracticesPanel.tsx'
import { RebasePanel } from './RebasePanel.tsx'

/** 周期: where it stands, what is missing and where to mend it, and what closing would make of the floors. */
export function CyclePage() {
  const words = useWords()
  const w = words.cyclePage
  const { locale } = useLocale()
  const id = usePage().params.id ?? ''
  const { data: found } = useSuspenseQuery(api.cycle.find.queryOptions({ cycleId: id }))
  const { cycle } = found
  const band = bandOf(found, locale)
  const lead =
    cycle.stage === 'closed'
      ? w.leadClosed(cycle.forcedClose ? w.forcedClose : '')
      : [w.lead, ...(cycle.provisional ? [w.provisionalNote(words.cycle.period(cycle.openedFrom ?? ''))] : [])].join(
          ' ',
        )
  return (
    <PageShell
      crumb={
        <>
          <PageLink to="/cycles">{words.cycle.name}</PageLink> / {words.cycle.period(id)} (
          {w.quarters(...quartersOf(cycle.id))}) {cycle.illustrative && <Illustrative />}
        </>
      }
      title={titleOf(found, words)}
      sub={lead}
      actions={
        cycle.stage !== 'closed' && (
          <>
            <Button onClick={() => document.getElementById('closing')?.scrollIntoView()}>{w.toPreview}</Button>
            <PassGate found={found} />
          </>
        )
      }
    >
      <Card>
        <Picture
          draw={(layout) => stageBand(band, layout, words.picture.stage)}
          twin={stageTable(band, words.picture.stage)}
        />
      </Card>
      <div className="cycle-gates">
        <Panel>
          <GatePanel found={found} />
        </Panel>
        <Panel>
          <ForcedPanel found={found} />
        </Panel>
      </div>
      <Panel>
        <ClosingPanel found={found} />
      </Panel>
      <div className="two">
        <Panel>
          <RebasePanel found={found} />
        </Panel>
        <Panel>
          <NextPanel found={found} />
        </Panel>
        <Panel>
          <PracticesPanel found={found} />
        </Panel>
        <Panel>
          <LessonsPanel cycleId={cycle.id} />
        </Panel>
      </div>
      <Panel>
        <HistoryPanel cycleId={cycle.id} />
      </Panel>
    </PageShell>
  )
}

/** The page's title is what stands in the way, and what the floors would say today. */
function titleOf(found: Found, words: ReturnType<typeof useWords>): string {
  const w = words.cyclePage
  const { cycle } = found
  const gate = gateOf(cycle.stage)
  if (gate === null) return w.titleClosed(words.cycle.period(cycle.id))
  const [stage, next] = [words.cycle.stage[gate], words.cycle.stage[stageAfter(gate)]]
  const missing = unmetLines(linesOf(found, gate)).length
  const closing = waitingProposal(found, 'close')
  const head = closing
    ? w.titleProposed(closing.proposedBy.name)
    : missing > 0
      ? w.titleMissing(stage, missing, next)
      : gate === 'rectification'
        ? w.titleClosing
        : w.titleMet(stage, next)
  const under = slippedAspects(closingRows(found, words).main)
  return under.length > 0 ? `${head}${w.between}${w.titleUnder(under)}` : head
}
