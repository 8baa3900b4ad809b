import { useSuspenseQuery } from '@tanstack/react-query'
import { z } from 'zod'
import { api } from '../api.ts'
import { Timeline } from '../audit/Timeline.tsx'
import { PageShell } from '../design/PageShell.tsx'
import { StatusChip } from '../design/StatusChip.tsx'
import { SourceCard } from '../intake/SourceCard.tsx'
import { useWords } from '../locale.ts'
import { mayCall, useActor } from '../session.ts'
import { PageLink } from '../shell/PageLink.tsx'
import { useGo, usePage, useSearchState } from '../shell/page.ts'
import { usePageKeys } from '../shell/page-keys.ts'
import { ContactCard } from './ContactCard.tsx'
import { DueText } from './DueText.tsx'
import { FactsCard } from './FactsCard.tsx'
import { headingOf } from './heading.ts'
import { lastInbox } from './last-inbox.ts'
import { NextOpinion } from './NextOpinion.tsx'
import { OtherActs } from './OtherActs.tsx'
import { shownStep } from './opinion-steps.ts'
import { ResidentCard } from './ResidentCard.tsx'
import { StepCard } from './StepCard.tsx'
import { UndoBar } from './UndoBar.tsx'
import { WordsCard } from './WordsCard.tsx'
import './opinion.css'
import './steps.css'

const stateSchema = z.object({ step: z.string().optional(), look: z.uuid().optional().catch(undefined) })

/** One opinion: left what came, in the middle the next act, right what the resident sees and what was done. */
export function OpinionPage() {
  const words = useWords()
  const w = words.opinionPage
  const go = useGo()
  const actor = useActor()
  const { params } = usePage()
  const id = params.id ?? ''
  const [state, change] = useSearchState(stateSchema)
  const { data: found } = useSuspenseQuery(api.opinion.find.queryOptions({ id }))
  const { data: tree } = useSuspenseQuery(api.unit.tree.queryOptions({}))
  const { opinion, next } = found
  const mayHandle = mayCall(actor, 'opinion.classify')
  usePageKeys({ n: () => next && go(`/opinions/${next.id}`) })
  return (
    <PageShell
      title={headingOf(words, found)}
      tab={opinion.number}
      crumb={
        <>
          {words.shell.nav.rectification} / <PageLink to={lastInbox()}>{w.backToList}</PageLink> / {opinion.number}
        </>
      }
      sub={
        <span className="row opinion-sub">
          {opinion.urgent && <StatusChip tone="danger">{words.opinion.urgent}</StatusChip>}
          {opinion.echo && <StatusChip tone="quiet">{words.opinion.echo}</StatusChip>}
          {!opinion.erasedAt && !found.isAnswered && (
            <DueText
              day={opinion.replyDue}
              left={found.daysLeft}
              late={opinion.replyDue < found.today}
              estimated={opinion.dueEstimated}
              says={w.replyBy}
            />
          )}
        </span>
      }
      actions={<NextOpinion next={next} />}
    >
      <div className="opinion">
        <div className="opinion-said">
          <WordsCard found={found} />
        </div>
        <div className="opinion-act">
          {mayHandle && <UndoBar />}
          <StepCard
            found={found}
            nodes={tree.nodes}
            step={mayHandle ? shownStep(opinion, state.step) : null}
            choose={(step) => change({ step })}
          />
          <OtherActs found={found} />
        </div>
        <div className="opinion-came">
          <FactsCard found={found} />
          <SourceCard opinionId={id} isAnswered={found.isAnswered} />
          <ContactCard found={found} look={state.look ?? null} keepLook={(look) => change({ look })} />
        </div>
        <div className="opinion-told">
          <ResidentCard found={found} />
          <Timeline title={w.timeline} subject={['opinion', id]} />
        </div>
      </div>
    </PageShell>
  )
}
