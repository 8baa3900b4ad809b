import { matrix } from '@ratchet/domain/people/matrix'
import { type Actor, type Rule, whyNotWithin } from '@ratchet/domain/people/permission'
import { isOpen } from '@ratchet/domain/rectification/item'
import { whyNotPublishable } from '@ratchet/domain/rectification/publication'
import { Suspense } from 'react'
import { LoadingSkeleton } from '../design/LoadingSkeleton.tsx'
import { Card } from '../design/PageShell.tsx'
import { useWords } from '../locale.ts'
import { mayCall, useActor } from '../session.ts'
import { AfterCard } from './AfterCard.tsx'
import { ChangesCard } from './ChangesCard.tsx'
import { ClockCard } from './ClockCard.tsx'
import { DraftLeft } from './ColleagueNotice.tsx'
import { ContestCard } from './ContestCard.tsx'
import { HandedInCard } from './HandedInCard.tsx'
import { HandIn } from './HandIn.tsx'
import { type ItemFound, previousOf, turnOf, versionsOf, waitingOf, waitsOf } from './item-found.ts'
import { PublishCard } from './PublishCard.tsx'
import { PublishedCard } from './PublishedCard.tsx'
import { RecurrenceCard } from './RecurrenceCard.tsx'
import { ReviewCard } from './ReviewCard.tsx'
import { VersionsCard } from './VersionsCard.tsx'
import './gate.css'

/** The middle of the page: the gate at which the item stands, for whoever looks at it, and every version before. */
export function GateColumn({ page }: { page: ItemFound }) {
  const { isContested, isAsked } = waitsOf(page)
  return (
    <>
      {isContested && <ContestCard page={page} />}
      {isAsked && <ClockCard page={page} />}
      <Gate page={page} />
      <RecurrenceCard page={page} />
      {isOpen(page.item) && <PublishedCard page={page} />}
      <VersionsCard page={page} />
    </>
  )
}

/** Whether this person publishes here: what residents will see stands beside it and needs the room. */
export function mayPublishHere(page: ItemFound, actor: Actor): boolean {
  return mayCall(actor, 'rectification.publish') && whyNotPublishable(page.item, page.publication) === null
}

function Gate({ page }: { page: ItemFound }) {
  const w = useWords()
  const actor = useActor()
  const { leadNow } = page
  const turn = turnOf(page)
  const mayHandIn = whyNotWithin(matrix['rectification.submit'] as Rule, actor, leadNow.path) === null
  const waiting = waitingOf(page)
  if (turn.kind === 'review' && waiting) {
    const previous = previousOf(page.submissions, waiting)
    return (
      <>
        {mayCall(actor, 'rectification.review') ? (
          <ReviewCard key={waiting.id} page={page} submission={waiting} />
        ) : (
          <HandedInCard page={page} submission={waiting} title={w.itemForm.waiting[turn.review]}>
            {mayHandIn && <DraftLeft page={page} review={turn.review} />}
          </HandedInCard>
        )}
        {previous && <ChangesCard before={previous} after={waiting} />}
        <AfterCard page={page} review={turn.review} />
      </>
    )
  }
  if (turn.kind === 'submit') return <HandIn page={page} review={turn.review} mayHandIn={mayHandIn} />
  if (turn.kind === 'closed' || turn.kind === 'verified') return <Closed page={page} />
  // What is returned is decided in its own card.
  if (turn.kind === 'contested') return null
  return (
    <Card title={w.itemPage.state.unled}>
      <p className="page-note">{w.itemPage.reassignHint}</p>
    </Card>
  )
}

function Closed({ page }: { page: ItemFound }) {
  const w = useWords().itemForm
  const actor = useActor()
  const result = versionsOf(page, 'result').findLast((row) => row.decision === 'approved')
  const isPublishable = whyNotPublishable(page.item, page.publication) === null
  const mayPublish = mayPublishHere(page, actor)
  return (
    <>
      {page.publication && <PublishedCard page={page} />}
      {mayPublish && (
        <Suspense fallback={<LoadingSkeleton />}>
          <PublishCard page={page} />
        </Suspense>
      )}
      {isPublishable && !mayPublish && (
        <Card title={w.publish.waits}>
          <p className="page-note">{w.publish.extra}</p>
        </Card>
      )}
      {result && <HandedInCard page={page} submission={result} title={w.reviewTitle.result} />}
      {!page.publication && <PublishedCard page={page} />}
    </>
  )
}
