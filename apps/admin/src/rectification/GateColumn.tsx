import { matrix } from '@ratchet/domain/people/matrix'
import { type Rule, whyNotWithin } from '@ratchet/domain/people/permission'
import { isOpen } from '@ratchet/domain/rectification/item'
import { whyNotPublishable } from '@ratchet/domain/rectification/publication'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Suspense } from 'react'
import { api } from '../api.ts'
import { LoadingSkeleton } from '../design/LoadingSkeleton.tsx'
import { Card } from '../design/PageShell.tsx'
import { useWords } from '../locale.ts'
import { mayCall, useActor } from '../session.ts'
import { AfterCard } from './AfterCard.tsx'
import { ChangesCard } from './ChangesCard.tsx'
import { DraftLeft } from './ColleagueNotice.tsx'
import { CoUnitCard } from './CoUnitCard.tsx'
import { HandedInCard } from './HandedInCard.tsx'
import { type ItemFound, previousOf, turnOf, versionsOf, waitingOf } from './item-found.ts'
import { PublishCard } from './PublishCard.tsx'
import { PublishedCard } from './PublishedCard.tsx'
import { ReviewCard } from './ReviewCard.tsx'
import { SubmitCard } from './SubmitCard.tsx'
import { VersionsCard } from './VersionsCard.tsx'
import './gate.css'

/** The middle of the page: the gate at which the item stands, for whoever looks at it, and every version before. */
export function GateColumn({ page }: { page: ItemFound }) {
  return (
    <>
      <Gate page={page} />
      <PublishedCard page={page} />
      <VersionsCard page={page} />
    </>
  )
}

function Gate({ page }: { page: ItemFound }) {
  const w = useWords()
  const actor = useActor()
  const { item, leadNow } = page
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
  if (turn.kind === 'submit') {
    if (mayHandIn) {
      return (
        <>
          <SubmitCard key={`${item.id}${item.round}${turn.review}`} page={page} review={turn.review} />
          <AfterCard page={page} review={turn.review} />
        </>
      )
    }
    const last = versionsOf(page, turn.review).at(-1)
    const title = w.itemForm.waitsFor[turn.review](leadNow.name)
    return (
      <>
        {last ? (
          <HandedInCard page={page} submission={last} title={title} />
        ) : (
          <Card title={title}>
            <p className="page-note">{w.itemForm.nothingYet}</p>
          </Card>
        )}
        <CoUnit page={page} />
      </>
    )
  }
  if (turn.kind === 'closed' || turn.kind === 'verified') return <Closed page={page} />
  return (
    <Card title={turn.kind === 'unled' ? w.itemPage.state.unled : w.itemPage.state.contested}>
      <p className="page-note">{w.itemPage.reassignHint}</p>
    </Card>
  )
}

function Closed({ page }: { page: ItemFound }) {
  const w = useWords().itemForm
  const actor = useActor()
  const result = versionsOf(page, 'result').findLast((row) => row.decision === 'approved')
  const isPublishable = whyNotPublishable(page.item, page.publication) === null
  const mayPublish = mayCall(actor, 'rectification.publish')
  return (
    <>
      {isPublishable && mayPublish && (
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
    </>
  )
}

/** For people of a unit that co-operates and does not lead. */
function CoUnit({ page }: { page: ItemFound }) {
  const actor = useActor()
  const { data: tree } = useSuspenseQuery(api.unit.tree.queryOptions({}))
  const pathTo = (id: string): string[] => {
    const node = tree.nodes.find((one) => one.id === id)
    return node ? [...(node.parentId ? pathTo(node.parentId) : []), node.id] : []
  }
  const rule = matrix['rectification.addEvidence'] as Rule
  const helps = page.coUnits.some((unit) => whyNotWithin(rule, actor, pathTo(unit.id)) === null)
  return helps && isOpen(page.item) ? <CoUnitCard page={page} /> : null
}
