import { type CycleId, cycleIdSchema } from '@ratchet/domain/cycle/cycle-id'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { api } from '../api.ts'
import { Timeline } from '../audit/Timeline.tsx'
import { Card, PageShell } from '../design/PageShell.tsx'
import { StatusChip } from '../design/StatusChip.tsx'
import { useWords } from '../locale.ts'
import { dayOfMoment } from '../moment.ts'
import { OpenItemModal } from '../rectification/OpenItemModal.tsx'
import { mayCall, useActor } from '../session.ts'
import { PageLink } from '../shell/PageLink.tsx'
import { usePage } from '../shell/page.ts'
import { ConcernChip } from './ConcernParts.tsx'
import { voicesOf } from './concerns.ts'
import { EditConcern } from './EditConcern.tsx'
import { ItemsCard } from './ItemsCard.tsx'
import { VoicesCard } from './VoicesCard.tsx'
import '../opinion/opinion.css'
import '../opinion/steps.css'
import './concern.css'

/** One concern: the people behind it, what they said as far as units may read it, and the items that came of it. */
export function ConcernPage() {
  const words = useWords()
  const w = words.concernPage
  const actor = useActor()
  const { params, search } = usePage()
  // A link from what is owed opens the form at once.
  const [opening, setOpening] = useState(search.open === '1' && mayCall(actor, 'rectification.open'))
  const [editing, setEditing] = useState(false)
  const id = params.id ?? ''
  const { data: concern } = useSuspenseQuery(api.concern.find.queryOptions({ id }))
  const { data: tree } = useSuspenseQuery(api.unit.tree.queryOptions({}))
  const { data: cycles } = useSuspenseQuery(api.cycle.list.queryOptions({}))
  const wanted = cycleIdSchema.safeParse(search.c)
  const cycleId: CycleId | null = wanted.success ? wanted.data : (cycles.at(-1)?.id ?? null)
  const { people, items, status } = concern
  const { unmasked } = voicesOf(concern.opinions)
  const open = items.filter((item) => item.status !== 'closed' && item.status !== 'verified')
  const state = status === 'working' ? w.heading.working(people, open.length) : w.heading[status](people)
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
        <>
          {mayCall(actor, 'concern.edit') && <Button onClick={() => setEditing(true)}>{w.edit}</Button>}
          {mayCall(actor, 'rectification.open') && cycleId && (
            <Button type="primary" onClick={() => setOpening(true)}>
              {w.open}
            </Button>
          )}
        </>
      }
    >
      {unmasked.length > 0 && <p className="concern-warn">{w.unmasked(unmasked.length)}</p>}
      <div className="opinion concern">
        <div className="opinion-came">
          <Card title={w.facts}>
            <dl className="facts">
              <Fact name={w.column.number}>
                <span className="num">{concern.number}</span>
              </Fact>
              <Fact name={w.column.status}>
                <span className="row">
                  <ConcernChip status={status} />
                  {concern.urgent && <StatusChip tone="danger">{words.opinion.urgent}</StatusChip>}
                </span>
              </Fact>
              <Fact name={w.column.people}>
                <strong>{words.concern.people(people)}</strong>
              </Fact>
              <Fact name={w.column.place}>{concern.place ?? w.noPlace}</Fact>
              <Fact name={w.column.theme}>{words.cycle.theme[concern.theme]}</Fact>
              <Fact name={w.opened}>{w.openedBy(concern.openedByName, dayOfMoment(concern.openedAt))}</Fact>
            </dl>
          </Card>
        </div>
        <div className="opinion-act">
          <ItemsCard items={items} />
          <VoicesCard opinions={concern.opinions} people={people} />
        </div>
        <div className="opinion-told">
          <Timeline title={words.opinionPage.timeline} subject={['concern', id]} />
        </div>
      </div>
      {opening && cycleId && (
        <OpenItemModal cycleId={cycleId} nodes={tree.nodes} concern={concern} onClose={() => setOpening(false)} />
      )}
      {editing && <EditConcern concern={concern} nodes={tree.nodes} onClose={() => setEditing(false)} />}
    </PageShell>
  )
}

function Fact({ name, children }: { name: string; children: React.ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}
