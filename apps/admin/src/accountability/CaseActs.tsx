import { actsIn, type CaseAct } from '@ratchet/domain/accountability/case'
import { whyNotFinish, whyNotWithdraw } from '@ratchet/domain/accountability/case-end'
import { whyNotDecider, whyNotDeclare } from '@ratchet/domain/accountability/case-interest'
import { whyNotOpenDecision } from '@ratchet/domain/accountability/decision'
import { isInForce } from '@ratchet/domain/accountability/effect'
import { isReceived, whyNotExtend, whyNotServeNotice } from '@ratchet/domain/accountability/notice'
import { whyNotLapse, whyNotState, whyNotWaive } from '@ratchet/domain/accountability/statement'
import { matrix, type ProcedureName } from '@ratchet/domain/people/matrix'
import type { Rule } from '@ratchet/domain/people/permission'
import type { WhyNot } from '@ratchet/domain/refusal'
import { useState } from 'react'
import { useAct } from '../act.ts'
import { client } from '../api.ts'
import { ActProblem } from '../design/Field.tsx'
import { Card } from '../design/PageShell.tsx'
import { ReasonModal } from '../design/ReasonModal.tsx'
import { WhyNotButton } from '../design/WhyNotButton.tsx'
import { mayCall, useActor } from '../session.ts'
import { CorrectModal } from './CorrectModal.tsx'
import type { CaseFound } from './case-found.ts'
import { useCaseWords } from './case-words.ts'
import { DecisionModal } from './DecisionModal.tsx'
import { NoticeModal, ReceiveModal } from './NoticeModal.tsx'
import { StatementModal, WaiveModal } from './StatementModal.tsx'

interface Button {
  readonly act: CaseAct
  readonly label: string
  readonly why: WhyNot<string>
  /** The next step, as against what may be done beside it. */
  readonly isNext: boolean
}

/** What the reader may do now: a button for each act that fits the status and their roles, each with its reason if not. */
export function CaseActs({ page }: { readonly page: CaseFound }) {
  const w = useCaseWords()
  const a = w.ask
  const actor = useActor()
  const [doing, setDoing] = useState<CaseAct | null>(null)
  const lapse = useAct('case.lapse', client.case.lapse.mutate)
  const finish = useAct('case.finish', client.case.finish.mutate)
  const { case: given, today } = page
  const one = { id: given.id, seen: given.version }
  const isTaken = isReceived(page)
  const isStandIn = { basis: a.basis }
  const all: Button[] = [
    { act: 'serveNotice', label: a.serveNotice, why: whyNotServeNotice(page, actor), isNext: true },
    ...(isTaken ? [] : [{ act: 'receiveNotice' as const, label: a.receiveNotice, why: null, isNext: true }]),
    {
      act: 'state',
      label: given.status === 'stated' ? a.stateAgain : a.state,
      why: whyNotState(page, isStandIn, actor),
      isNext: given.status === 'noticed' && isTaken,
    },
    { act: 'waive', label: a.waive, why: whyNotWaive(page, a.basis, actor), isNext: false },
    { act: 'lapse', label: a.lapse, why: whyNotLapse(page, actor, today), isNext: false },
    { act: 'extend', label: a.extend, why: whyNotExtend(page, actor, today), isNext: false },
    { act: 'decide', label: a.decide, why: whyNotOpenDecision(page, actor), isNext: true },
    { act: 'finish', label: a.finish, why: whyNotFinish(page, actor, today), isNext: false },
    ...(page.effects.some(isInForce)
      ? [{ act: 'correct' as const, label: a.correct, why: whyNotDecider(page, actor), isNext: false }]
      : []),
    { act: 'declareInterest', label: a.interest, why: whyNotDeclare(page, actor), isNext: false },
    { act: 'withdraw', label: a.withdraw, why: whyNotWithdraw(page, actor), isNext: false },
  ]
  // Until the unit confirmed the notice there is one thing to do, and four that would only say so.
  const waits = given.status === 'noticed' && !isTaken ? ['state', 'waive', 'lapse', 'extend'] : []
  const shown = all.filter(({ act }) => actsIn[given.status].includes(act) && !waits.includes(act) && reaches(act))
  function reaches(act: CaseAct): boolean {
    const procedure = `case.${act}` as ProcedureName
    if (!mayCall(actor, procedure)) return false
    const rule: Rule = matrix[procedure]
    // A role for another unit reaches nothing here; the zone's roles reach every unit.
    return (
      rule.scope !== 'unit' || actor.grants.some((grant) => grant.path.length === 1 || grant.unitId === given.unitId)
    )
  }
  const press = (act: CaseAct) => {
    if (act === 'lapse') void lapse.perform(one)
    else if (act === 'finish') void finish.perform(one)
    else setDoing(act)
  }
  const close = () => setDoing(null)
  if (shown.length === 0) return null
  return (
    <Card title={a.title}>
      <div className="case-acts">
        {shown.map(({ act, label, why, isNext }) => (
          <WhyNotButton
            key={act}
            type={isNext ? 'primary' : 'default'}
            procedure={`case.${act}`}
            why={why}
            loading={(act === 'lapse' && lapse.busy) || (act === 'finish' && finish.busy)}
            onClick={() => press(act)}
          >
            {label}
          </WhyNotButton>
        ))}
      </div>
      <ActProblem sentence={lapse.told ?? finish.told} />
      {doing === 'serveNotice' && <NoticeModal page={page} onClose={close} />}
      {doing === 'receiveNotice' && <ReceiveModal page={page} onClose={close} />}
      {doing === 'state' && <StatementModal page={page} onClose={close} />}
      {doing === 'waive' && <WaiveModal page={page} onClose={close} />}
      {doing === 'decide' && <DecisionModal page={page} onClose={close} />}
      {doing === 'correct' && <CorrectModal page={page} onClose={close} />}
      <ReasonActs page={page} doing={doing} onClose={close} />
    </Card>
  )
}

/** The acts that need nothing but a reason. */
function ReasonActs({ page, doing, onClose }: { page: CaseFound; doing: CaseAct | null; onClose: () => void }) {
  const a = useCaseWords().ask
  const extend = useAct('case.extend', client.case.extend.mutate)
  const withdraw = useAct('case.withdraw', client.case.withdraw.mutate)
  const declare = useAct('case.declareInterest', client.case.declareInterest.mutate)
  const one = { id: page.case.id, seen: page.case.version }
  const settle = async (done: Promise<unknown>) => {
    if (await done) onClose()
  }
  const rows = [
    {
      act: 'extend',
      title: a.extendTitle,
      ok: a.extend,
      state: extend,
      send: (reason: string) => extend.perform({ ...one, reason }),
    },
    {
      act: 'withdraw',
      title: a.withdrawTitle,
      ok: a.withdraw,
      state: withdraw,
      send: (reason: string) => withdraw.perform({ ...one, reason }),
    },
    {
      act: 'declareInterest',
      title: a.interestTitle,
      ok: a.interest,
      state: declare,
      send: (nature: string) => declare.perform({ ...one, nature }),
    },
  ]
  return rows.map(({ act, title, ok, state, send }) => (
    <ReasonModal
      key={act}
      open={doing === act}
      title={title}
      okText={ok}
      busy={state.busy}
      sentence={state.told}
      onOk={(reason) => void settle(send(reason))}
      onCancel={onClose}
    />
  ))
}
