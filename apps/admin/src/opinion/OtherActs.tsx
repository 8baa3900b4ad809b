import { whyNotTell } from '@ratchet/domain/opinion/handle'
import { whyNotTakeUp } from '@ratchet/domain/opinion/look-again'
import { Button } from 'antd'
import { useState } from 'react'
import { client } from '../api.ts'
import { ActProblem } from '../design/Field.tsx'
import { Card } from '../design/PageShell.tsx'
import { ReasonModal } from '../design/ReasonModal.tsx'
import { useWords } from '../locale.ts'
import { useDayText } from '../rectification/use-day-text.ts'
import { mayCall, useActor } from '../session.ts'
import type { FoundOpinion } from './inbox-state.ts'
import { useOpinionAct } from './use-opinion-act.ts'

/** What is done more rarely: the resident told by call or slip, the opinion taken out of its concern, or erased. */
export function OtherActs({ found }: { found: FoundOpinion }) {
  const words = useWords()
  const w = words.opinionActs.other
  const actor = useActor()
  const [asking, setAsking] = useState<'leave' | 'erase' | 'look' | null>(null)
  const { day } = useDayText()
  const told = useOpinionAct('opinion.told', client.opinion.told.mutate)
  const leave = useOpinionAct('opinion.leave', client.opinion.leave.mutate)
  const erase = useOpinionAct('opinion.erase', client.opinion.erase.mutate)
  const look = useOpinionAct('opinion.lookAgain', client.opinion.lookAgain.mutate)
  const { opinion, concern, contact, isAnswered } = found
  const { id, version: seen } = opinion
  const close = () => {
    setAsking(null)
    leave.clear()
    erase.clear()
    look.clear()
  }
  // Whoever can be reached by nothing but the code reads the answer there.
  const canBeTold = opinion.source !== 'feedback' || (contact?.consentedAt && !contact.erasedAt)
  const mayTell = mayCall(actor, 'opinion.told') && canBeTold && whyNotTell(opinion, isAnswered) === null
  const mayLeave = mayCall(actor, 'opinion.leave') && opinion.status === 'joined' && !opinion.erasedAt && concern
  const mayErase = mayCall(actor, 'opinion.erase') && !opinion.erasedAt
  const mayLook = mayCall(actor, 'opinion.lookAgain') && whyNotTakeUp(opinion) === null
  if (!mayTell && !mayLeave && !mayErase && !mayLook) return null
  return (
    <Card title={w.title}>
      {mayTell && <p className="page-note">{w.toldHint}</p>}
      <p className="other-acts">
        {mayTell && (
          <>
            <Button loading={told.busy} onClick={() => told.perform({ id, seen, how: 'call' })}>
              {w.toldCall}
            </Button>
            <Button loading={told.busy} onClick={() => told.perform({ id, seen, how: 'slip' })}>
              {w.toldSlip}
            </Button>
          </>
        )}
        {mayLook && <Button onClick={() => setAsking('look')}>{w.look}</Button>}
        {mayLeave && <Button onClick={() => setAsking('leave')}>{w.leave}</Button>}
        {mayErase && (
          <button type="button" className="link link-danger" onClick={() => setAsking('erase')}>
            {w.erase}
          </button>
        )}
      </p>
      <ActProblem sentence={told.told} />
      <ReasonModal
        open={asking === 'look'}
        title={w.lookTitle}
        okText={w.look}
        busy={look.busy}
        sentence={look.told}
        onCancel={close}
        onOk={async (reason) => {
          if (await look.perform({ id, seen, reason })) close()
        }}
      >
        <p className="erase-note">{opinion.againDay && w.lookHint(day(opinion.againDay))}</p>
      </ReasonModal>
      <ReasonModal
        open={asking === 'leave'}
        title={w.leaveTitle}
        okText={w.leave}
        busy={leave.busy}
        sentence={leave.told}
        onCancel={close}
        onOk={async (reason) => {
          if (await leave.perform({ id, seen, reason })) close()
        }}
      >
        <p className="erase-note">{concern && w.leaveHint(concern.number)}</p>
      </ReasonModal>
      <ReasonModal
        open={asking === 'erase'}
        title={w.eraseTitle(opinion.number)}
        okText={w.erase}
        busy={erase.busy}
        sentence={erase.told}
        onCancel={close}
        onOk={async (reason) => {
          if (await erase.perform({ id, seen, reason })) close()
        }}
      >
        <ul className="erase-note">
          <li>{w.eraseGone}</li>
          <li>{w.eraseStay}</li>
        </ul>
      </ReasonModal>
    </Card>
  )
}
