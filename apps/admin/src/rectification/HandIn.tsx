import { matrix } from '@ratchet/domain/people/matrix'
import { type Rule, whyNotWithin } from '@ratchet/domain/people/permission'
import { isOpen } from '@ratchet/domain/rectification/item'
import type { Review } from '@ratchet/domain/rectification/submission'
import { whyNotTurn } from '@ratchet/domain/rectification/submit'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { api } from '../api.ts'
import { Card } from '../design/PageShell.tsx'
import { useWords } from '../locale.ts'
import { useActor, useMe } from '../session.ts'
import { AfterCard } from './AfterCard.tsx'
import { CoUnitCard } from './CoUnitCard.tsx'
import { HandedInCard } from './HandedInCard.tsx'
import { type ItemFound, versionsOf } from './item-found.ts'
import { SubmitCard } from './SubmitCard.tsx'
import { useTyped } from './use-submission.ts'

interface HandInProps {
  readonly page: ItemFound
  readonly review: Review
  readonly mayHandIn: boolean
}

/** The form for the people of the lead unit; the owner hands in for a unit only on purpose, since that takes the review away. */
export function HandIn({ page, review, mayHandIn }: HandInProps) {
  const w = useWords().itemForm
  const actor = useActor()
  const { homeUnit } = useMe()
  const typed = useTyped(page, review)
  const [instead, setInstead] = useState(typed.isDraft)
  const { item, leadNow, submissions } = page
  const path = leadNow.path.slice(1)
  const isOwn = actor.grants.some((grant) => grant.role !== 'owner' && path.includes(grant.unitId))
  const isHome = homeUnit !== null && path.includes(homeUnit.id)
  if (mayHandIn && (isOwn || isHome || instead)) {
    return (
      <>
        <SubmitCard key={`${item.id}${item.round}${review}`} page={page} review={review} />
        <AfterCard page={page} review={review} />
      </>
    )
  }
  const last = versionsOf(page, review).at(-1)
  const title = w.waitsFor[review](leadNow.name)
  const mayInstead = mayHandIn && whyNotTurn(item, review, { submissions, lead: leadNow }, actor) === null
  const forThem = mayInstead && (
    <p className="item-instead">
      <Button onClick={() => setInstead(true)}>{w.instead}</Button>
      <span className="page-note">{w.insteadHint}</span>
    </p>
  )
  return (
    <>
      {last ? (
        <HandedInCard page={page} submission={last} title={title}>
          {forThem}
        </HandedInCard>
      ) : (
        <Card title={title}>
          <p className="page-note">{w.nothingYet}</p>
          {forThem}
        </Card>
      )}
      <CoUnit page={page} />
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
  // The owner's role reaches every unit without being one of them.
  const ofUnits = { ...actor, grants: actor.grants.filter((grant) => grant.role !== 'owner') }
  const helps = page.coUnits.some((unit) => whyNotWithin(rule, ofUnits, pathTo(unit.id)) === null)
  return helps && isOpen(page.item) ? <CoUnitCard page={page} /> : null
}
