import { idSchema } from '@ratchet/domain/id'
import { whyNotFind } from '@ratchet/domain/supervision/finding'
import { whyNotCarryOut } from '@ratchet/domain/supervision/inspection'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Suspense, useState } from 'react'
import { useAct } from '../act.ts'
import { api, client } from '../api.ts'
import { Timeline } from '../audit/Timeline.tsx'
import { LoadingSkeleton } from '../design/LoadingSkeleton.tsx'
import { NotFound } from '../design/NotFound.tsx'
import { Illustrative, PageShell } from '../design/PageShell.tsx'
import { ReasonModal } from '../design/ReasonModal.tsx'
import { StatusChip } from '../design/StatusChip.tsx'
import { WhyNotButton } from '../design/WhyNotButton.tsx'
import { useWords } from '../locale.ts'
import { mayCall, useActor } from '../session.ts'
import { PageLink } from '../shell/PageLink.tsx'
import { usePage } from '../shell/page.ts'
import { CarryOutModal } from './CarryOutModal.tsx'
import { FindingModal } from './FindingModal.tsx'
import { FindingsCard } from './FindingsCard.tsx'
import { PlanCard } from './PlanCard.tsx'
import { useSupervisionWords } from './page-words.ts'
import { type InspectionFound, isClosed, toneOf } from './supervision-found.ts'
import './supervision.css'

/** One inspection 督查: its plan and checklist, what it found, and whose turn each finding is. */
export function InspectionPage() {
  const { params } = usePage()
  const id = idSchema.safeParse(params.id)
  return id.success ? <Found id={id.data} /> : <NotFound />
}

function Found({ id }: { id: string }) {
  const shell = useWords().shell
  const w = useSupervisionWords()
  const { data: found } = useSuspenseQuery(api.supervision.find.queryOptions({ id }))
  const { inspection, unit } = found
  return (
    <PageShell
      title={useTitle(found)}
      tab={inspection.number}
      crumb={
        <>
          <PageLink to="/inspections">{shell.nav.inspections}</PageLink> / {w.kind[inspection.kind]} {inspection.number}
        </>
      }
      sub={
        <>
          <StatusChip tone={toneOf[inspection.status]}>{w.status[inspection.status]}</StatusChip> {unit.name}{' '}
          {inspection.illustrative && <Illustrative />}
        </>
      }
      actions={<Acts found={found} />}
    >
      <div className="duty-two">
        <div className="duty-column">
          <FindingsCard found={found} />
          <PlanCard found={found} />
        </div>
        <div className="duty-column">
          <Suspense fallback={<LoadingSkeleton />}>
            <Timeline title={w.timeline} subject={['inspection', id]} />
          </Suspense>
        </div>
      </div>
    </PageShell>
  )
}

function useTitle({ inspection, findings, today }: InspectionFound): string {
  const w = useSupervisionWords().one
  const { title, status, plannedDay } = inspection
  if (status === 'cancelled') return w.cancelled(title)
  if (status === 'planned') return plannedDay < today ? w.overdue(title, plannedDay) : w.planned(title, plannedDay)
  const open = findings.filter((row) => !isClosed(row)).length
  if (findings.length === 0) return w.clean(title)
  return open > 0 ? w.open(title, open, findings.length) : w.closed(title, findings.length)
}

function Acts({ found }: { found: InspectionFound }) {
  const w = useSupervisionWords()
  const actor = useActor()
  const [open, setOpen] = useState<'carryOut' | 'cancel' | 'finding' | null>(null)
  const cancelling = useAct('supervision.cancel', client.supervision.cancel.mutate)
  const { inspection } = found
  if (!mayCall(actor, 'supervision.carryOut') || inspection.status === 'cancelled') return null
  const close = () => setOpen(null)
  const isPlanned = inspection.status === 'planned'
  return (
    <>
      {isPlanned && (
        <>
          <WhyNotButton procedure="supervision.cancel" why={null} onClick={() => setOpen('cancel')}>
            {w.cancel}
          </WhyNotButton>
          <WhyNotButton
            type="primary"
            procedure="supervision.carryOut"
            why={whyNotCarryOut(inspection)}
            onClick={() => setOpen('carryOut')}
          >
            {w.carryOut}
          </WhyNotButton>
        </>
      )}
      <WhyNotButton
        type={isPlanned ? 'default' : 'primary'}
        procedure="supervision.enterFinding"
        why={whyNotFind(inspection)}
        onClick={() => setOpen('finding')}
      >
        {w.enterFinding}
      </WhyNotButton>
      {open === 'carryOut' && <CarryOutModal found={found} onClose={close} />}
      {open === 'finding' && <FindingModal found={found} onClose={close} />}
      <ReasonModal
        open={open === 'cancel'}
        title={w.cancelTitle}
        okText={w.cancel}
        busy={cancelling.busy}
        sentence={cancelling.told}
        onOk={async (reason) => {
          if (await cancelling.perform({ id: inspection.id, seen: inspection.version, reason })) close()
        }}
        onCancel={close}
      />
    </>
  )
}
