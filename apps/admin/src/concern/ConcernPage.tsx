import { type CycleId, cycleIdSchema } from '@ratchet/domain/cycle/cycle-id'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { Suspense, useState } from 'react'
import { api } from '../api.ts'
import { Timeline } from '../audit/Timeline.tsx'
import { LoadingSkeleton } from '../design/LoadingSkeleton.tsx'
import { PageShell } from '../design/PageShell.tsx'
import { useWords } from '../locale.ts'
import { OpenItemModal } from '../rectification/OpenItemModal.tsx'
import { mayCall, useActor } from '../session.ts'
import { PageLink } from '../shell/PageLink.tsx'
import { usePage } from '../shell/page.ts'
import { AlikeCard } from './AlikeCard.tsx'
import { ConcernFacts } from './ConcernFacts.tsx'
import { voicesOf } from './concerns.ts'
import { DecomposeModal } from './DecomposeModal.tsx'
import { EditConcern } from './EditConcern.tsx'
import { ItemsCard } from './ItemsCard.tsx'
import { MergesCard } from './MergesCard.tsx'
import { useMergeWords } from './page-words.ts'
import { VoicesCard } from './VoicesCard.tsx'
import '../opinion/opinion.css'
import '../opinion/steps.css'
import './concern.css'

/** One concern: the people behind it, what they said as far as units may read it, what is the same, and the items. */
export function ConcernPage() {
  const words = useWords()
  const w = words.concernPage
  const m = useMergeWords()
  const actor = useActor()
  const { params, search } = usePage()
  // A link from what is owed opens the form at once.
  const first = search.open === '1' && mayCall(actor, 'rectification.open') ? 'item' : null
  const [form, setForm] = useState<'item' | 'edit' | 'decompose' | null>(first)
  const close = () => setForm(null)
  const id = params.id ?? ''
  const { data: concern } = useSuspenseQuery(api.concern.find.queryOptions({ id }))
  const { data: tree } = useSuspenseQuery(api.unit.tree.queryOptions({}))
  const { data: cycles } = useSuspenseQuery(api.cycle.list.queryOptions({}))
  const wanted = cycleIdSchema.safeParse(search.c)
  const cycleId: CycleId | null = wanted.success ? wanted.data : (cycles.at(-1)?.id ?? null)
  const { people, items, status, mergedIntoId, mergedInto } = concern
  const { unmasked } = voicesOf(concern.opinions)
  const open = items.filter((item) => item.status !== 'closed' && item.status !== 'verified')
  const state = status === 'working' ? w.heading.working(people, open.length) : w.heading[status](people)
  const isLiving = mergedIntoId === null
  return (
    <PageShell
      title={w.pageTitle(concern.title, state)}
      tab={concern.number}
      crumb={
        <>
          {words.shell.nav.rectification} / <PageLink to="/concerns">{words.shell.nav.concerns}</PageLink> /{' '}
          {concern.number}
        </>
      }
      actions={
        isLiving && (
          <>
            {mayCall(actor, 'concern.edit') && <Button onClick={() => setForm('edit')}>{w.edit}</Button>}
            {mayCall(actor, 'concern.decompose') && cycleId && (
              <Button onClick={() => setForm('decompose')}>{m.decompose}</Button>
            )}
            {mayCall(actor, 'rectification.open') && cycleId && (
              <Button type="primary" onClick={() => setForm('item')}>
                {w.open}
              </Button>
            )}
          </>
        )
      }
    >
      {mergedInto && mergedIntoId && (
        <p className="concern-warn">
          {m.mergedInto(mergedInto)} <PageLink to={`/concerns/${mergedIntoId}`}>{m.toSurvivor(mergedInto)}</PageLink>
        </p>
      )}
      {isLiving && !concern.isRead && (
        <p className="concern-warn">
          {w.unread}{' '}
          {mayCall(actor, 'concern.edit') && <Button onClick={() => setForm('edit')}>{w.confirmTitle}</Button>}
        </p>
      )}
      {unmasked.length > 0 && <p className="concern-warn">{w.unmasked(unmasked.length)}</p>}
      <div className="opinion concern">
        <div className="opinion-came">
          <ConcernFacts concern={concern} />
          <MergesCard concern={concern} />
        </div>
        <div className="opinion-act">
          {isLiving && <ItemsCard items={items} />}
          {isLiving && <VoicesCard concern={concern} />}
          {isLiving && status !== 'settled' && (
            <Suspense fallback={<LoadingSkeleton />}>
              <AlikeCard concern={concern} />
            </Suspense>
          )}
        </div>
        <div className="opinion-told">
          <Timeline title={words.opinionPage.timeline} subject={['concern', id]} />
        </div>
      </div>
      {form === 'item' && cycleId && (
        <OpenItemModal cycleId={cycleId} nodes={tree.nodes} concern={concern} onClose={close} />
      )}
      {form === 'decompose' && cycleId && (
        <DecomposeModal cycleId={cycleId} nodes={tree.nodes} concern={concern} onClose={close} />
      )}
      {form === 'edit' && <EditConcern concern={concern} nodes={tree.nodes} onClose={close} />}
    </PageShell>
  )
}
