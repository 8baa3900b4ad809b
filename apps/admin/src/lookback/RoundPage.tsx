import { idSchema } from '@ratchet/domain/id'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Suspense } from 'react'
import { api } from '../api.ts'
import { Timeline } from '../audit/Timeline.tsx'
import { LoadingSkeleton } from '../design/LoadingSkeleton.tsx'
import { NotFound } from '../design/NotFound.tsx'
import { Card, Illustrative, PageShell } from '../design/PageShell.tsx'
import { StatusChip } from '../design/StatusChip.tsx'
import { useWords } from '../locale.ts'
import { mayCall, useActor } from '../session.ts'
import { PageLink } from '../shell/PageLink.tsx'
import { usePage } from '../shell/page.ts'
import { AgreePicture } from './AgreePicture.tsx'
import { CasesCard } from './CasesCard.tsx'
import { MyPage } from './LookbackPage.tsx'
import { inTimeOf, titleOf, toneOf, useLookbackWords } from './lookback-found.ts'
import { ReopenedCard } from './ReopenedCard.tsx'
import { SitesCard } from './SitesCard.tsx'
import { StepsCard } from './StepsCard.tsx'
import '../examination/figures.css'
import './lookback.css'

/** One round of look-back by its steps; whoever only asks sees what is theirs to ask. */
export function RoundPage() {
  const { params } = usePage()
  const actor = useActor()
  const id = idSchema.safeParse(params.id)
  if (!id.success) return <NotFound />
  return mayCall(actor, 'lookback.find') ? <Found id={id.data} /> : <MyPage />
}

function Found({ id }: { id: string }) {
  const shell = useWords().shell
  const actor = useActor()
  const w = useLookbackWords()
  const { data: round } = useSuspenseQuery(api.lookback.find.queryOptions({ id }))
  const { late } = round
  const ready = { rows: round.population, visits: round.visits.all }
  return (
    <PageShell
      title={`${round.number} · ${titleOf(w, { ...round, ready })}`}
      tab={round.number}
      crumb={
        <>
          <PageLink to={`/lookback?c=${round.cycleId}`}>{shell.nav.lookback}</PageLink> / {round.number}
        </>
      }
      sub={
        <>
          <StatusChip tone={toneOf[round.status]}>{w.name.status[round.status]}</StatusChip>{' '}
          {w.frozenFacts(inTimeOf(round).listed, inTimeOf(round).drawn)} {round.illustrative && <Illustrative />}
          {round.voidReason && ` · ${round.voidReason}`}
          {late.listed > 0 && (
            <>
              <br />
              {w.lateLine(late.listed, late.tally.satisfied + late.tally.unsatisfied, late.tally.unsatisfied)}
            </>
          )}
        </>
      }
    >
      <div className="lookback-round">
        <div className="lookback-column">
          <StepsCard round={round} />
          {round.cases.length > 0 && <CasesCard round={round} />}
          <SitesCard round={round} />
        </div>
        <div className="lookback-column">
          {round.tally.drawn > 0 && (
            <Card title={w.picture.title}>
              <AgreePicture tally={round.tally} share={round.share} />
            </Card>
          )}
          <ReopenedCard rows={round.reopened} />
          {mayCall(actor, 'audit.timeline') && (
            <Suspense fallback={<LoadingSkeleton />}>
              <Timeline title={w.timeline} subject={['lookback', id]} />
            </Suspense>
          )}
        </div>
      </div>
    </PageShell>
  )
}
