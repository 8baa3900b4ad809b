import { batchStandingOf, batchStandings } from '@ratchet/domain/handover/handover'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Button, Select } from 'antd'
import { useState } from 'react'
import { z } from 'zod'
import { api } from '../api.ts'
import { EmptyState } from '../design/EmptyState.tsx'
import { PageShell } from '../design/PageShell.tsx'
import { PartTabs } from '../design/PartTabs.tsx'
import { useWords } from '../locale.ts'
import { mayCall, useActor } from '../session.ts'
import { PageLink } from '../shell/PageLink.tsx'
import { useSearchState } from '../shell/page.ts'
import { BatchCard } from './BatchCard.tsx'
import { ForMe } from './ForMe.tsx'
import { GiveModal } from './GiveModal.tsx'
import { MakeBatchModal } from './MakeBatchModal.tsx'
import { useHandoverWords } from './page-words.ts'
import { ReceiveModal } from './ReceiveModal.tsx'
import { isDifferent, mayReceive } from './trail.ts'
import './handover.css'

const parts = ['all', ...batchStandings] as const
const stateSchema = z.object({
  street: z.string().optional(),
  standing: z.enum(parts).optional().catch(undefined),
  /** The handover that is being counted. */
  receive: z.string().optional(),
})

/** 发放交接: what waits to be counted by the reader, then every batch with the way of its sheets. */
export function HandoversPage() {
  const words = useWords()
  const w = useHandoverWords()
  const actor = useActor()
  const [state, change] = useSearchState(stateSchema)
  const [making, setMaking] = useState(false)
  const [giving, setGiving] = useState<{ batchId: string; unitId: string } | null>(null)
  const { data } = useSuspenseQuery(api.handover.batches.queryOptions({}))
  const { batches, units, today } = data
  const all = batches.flatMap((batch) => batch.handovers.map((handover) => ({ batch, handover })))
  const waits = all.filter(({ handover }) => mayReceive(actor, handover, units) === 'own')
  const counted = all.find(({ handover }) => handover.id === state.receive)
  const ofStreet = batches.filter((batch) => !state.street || batch.streetId === state.street)
  const current = state.standing ?? 'all'
  const count = (part: (typeof parts)[number]) =>
    ofStreet.filter((batch) => part === 'all' || batchStandingOf(batch.handovers) === part).length
  const shown = ofStreet.filter((batch) => current === 'all' || batchStandingOf(batch.handovers) === current)
  const streets = units.filter((unit) => batches.some((batch) => batch.streetId === unit.id))
  const from = units.find((unit) => unit.id === giving?.unitId)
  const given = batches.find((batch) => batch.id === giving?.batchId)
  const receive = (id: string) => change({ receive: id })
  return (
    <PageShell
      title={
        batches.length === 0
          ? w.emptyTitle
          : w.title(
              all.filter(({ handover }) => handover.receivedAt === null).length,
              all.filter(({ handover }) => isDifferent(handover)).length,
            )
      }
      sub={w.sub}
      crumb={
        <>
          {mayCall(actor, 'campaign.list') ? <PageLink to="/qr">{words.shell.nav.qr}</PageLink> : words.shell.nav.qr} /{' '}
          {w.name}
        </>
      }
      actions={
        mayCall(actor, 'handover.makeBatch') && (
          <Button type="primary" onClick={() => setMaking(true)}>
            {w.make}
          </Button>
        )
      }
    >
      {waits.length > 0 && <ForMe waits={waits} units={units} onReceive={receive} />}
      {batches.length > 0 && (
        <search className="query-bar">
          <PartTabs
            label={w.filterStanding}
            parts={parts}
            current={current}
            nameOf={(part) => w.standing[part]}
            countOf={count}
            choose={(part) => change({ standing: part === 'all' ? null : part })}
          />
          {streets.length > 1 && (
            <Select
              aria-label={w.filterStreet}
              value={state.street ?? ''}
              options={[
                { value: '', label: w.allStreets },
                ...streets.map((street) => ({ value: street.id, label: street.name })),
              ]}
              onChange={(street) => change({ street: street || null })}
            />
          )}
        </search>
      )}
      {shown.map((batch) => (
        <BatchCard
          key={batch.id}
          batch={batch}
          units={units}
          onGive={(one, unit) => setGiving({ batchId: one.id, unitId: unit.id })}
          onReceive={receive}
        />
      ))}
      {shown.length === 0 &&
        (batches.length > 0 ? (
          <EmptyState title={words.shell.table.total(0)}>
            <button type="button" className="link" onClick={() => change({ street: null, standing: null })}>
              {words.shell.state.clearFilters}
            </button>
          </EmptyState>
        ) : (
          <EmptyState title={w.emptyTitle} hint={mayCall(actor, 'handover.makeBatch') ? w.emptyHint : w.emptyMine} />
        ))}
      {making && <MakeBatchModal today={today} onClose={() => setMaking(false)} />}
      {given && from && <GiveModal batch={given} from={from} units={units} onClose={() => setGiving(null)} />}
      {counted && mayReceive(actor, counted.handover, units) && (
        <ReceiveModal {...counted} units={units} onClose={() => change({ receive: null })} />
      )}
    </PageShell>
  )
}
