import type { Day } from '@ratchet/domain/day'
import { whyNotDecide } from '@ratchet/domain/warning/judge'
import { whyNotObject } from '@ratchet/domain/warning/turn'
import { useState } from 'react'
import { useAct } from '../act.ts'
import { client } from '../api.ts'
import { Card } from '../design/PageShell.tsx'
import { ReasonModal } from '../design/ReasonModal.tsx'
import { WhyNotButton } from '../design/WhyNotButton.tsx'
import { useCalendar } from '../rectification/use-calendar.ts'
import { useDayText } from '../rectification/use-day-text.ts'
import { mayCall, useActor } from '../session.ts'
import { TextModal } from '../supervision/TextModal.tsx'
import { useWarningWords } from './page-words.ts'
import type { WarningFound } from './warning-found.ts'

/** 异议: what the unit says against it, and how somebody who had no part in it decided. */
export function ObjectionCard({ found }: { found: WarningFound }) {
  const w = useWarningWords()
  const { dayAt, withWeekday } = useDayText()
  const { warning, isReceiver, calendar: days } = found
  const { objection, objectedBy, objectedAt, objectionUpheld: upheld, objectionDecidedBy: by } = warning
  const until = days.objectionUntil
  const mayObject = isReceiver && objection === null && warning.status === 'acknowledged'
  if (objection === null && !mayObject) return null
  return (
    <Card title={w.objectionCard}>
      {objection === null && until && <p className="page-note">{w.objectionUntil(withWeekday(until))}</p>}
      {mayObject && <ObjectButton found={found} today={found.today} />}
      {objection !== null && (
        <>
          <p className="warning-said">{objection}</p>
          <p className="page-note">{objectedBy && objectedAt && w.signedBy(objectedBy.name, dayAt(objectedAt))}</p>
        </>
      )}
      {warning.status === 'objected' && <p className="warning-told">{w.objectionUnheard}</p>}
      {warning.status === 'objected' && <Decide found={found} />}
      {upheld !== null && by && (
        <>
          <p className="warning-told">{upheld ? w.upheldNote : w.overruledNote}</p>
          <p className="warning-said">{warning.objectionAnswer}</p>
          <p className="page-note">
            {warning.objectionDecidedAt && w.signedBy(by.name, dayAt(warning.objectionDecidedAt))}
          </p>
        </>
      )}
    </Card>
  )
}

function ObjectButton({ found: { warning, isReceiver }, today }: { found: WarningFound; today: Day }) {
  const w = useWarningWords()
  const { calendar } = useCalendar()
  const [open, setOpen] = useState(false)
  const act = useAct('warning.object', client.warning.object.mutate)
  const why = whyNotObject(warning, { isReceiver }, calendar, today)
  return (
    <>
      <WhyNotButton procedure="warning.object" why={why} onClick={() => setOpen(true)}>
        {w.object}
      </WhyNotButton>
      {open && (
        <TextModal
          name={`warning.object.${warning.id}`}
          title={w.object}
          label={w.objectionCard}
          hint={w.hint.object}
          okText={w.object}
          least={4}
          most={4000}
          busy={act.busy}
          issues={act.issues}
          sentence={act.told}
          onOk={async (text) => (await act.perform({ id: warning.id, seen: warning.version, text })) !== undefined}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  )
}

function Decide({ found: { warning } }: { found: WarningFound }) {
  const w = useWarningWords()
  const actor = useActor()
  const [open, setOpen] = useState<boolean | null>(null)
  const act = useAct('warning.decide', client.warning.decide.mutate)
  if (!mayCall(actor, 'warning.decide')) return null
  const why = whyNotDecide(warning, actor)
  return (
    <p className="row">
      <WhyNotButton type="primary" procedure="warning.decide" why={why} onClick={() => setOpen(true)}>
        {w.uphold}
      </WhyNotButton>
      {why === null && (
        <WhyNotButton procedure="warning.decide" why={null} onClick={() => setOpen(false)}>
          {w.overrule}
        </WhyNotButton>
      )}
      {[true, false].map((upheld) => (
        <ReasonModal
          key={String(upheld)}
          open={open === upheld}
          title={upheld ? w.uphold : w.overrule}
          okText={upheld ? w.uphold : w.overrule}
          busy={act.busy}
          sentence={act.told}
          onOk={async (reason) => {
            if (await act.perform({ id: warning.id, seen: warning.version, upheld, reason })) setOpen(null)
          }}
          onCancel={() => setOpen(null)}
        />
      ))}
    </p>
  )
}
