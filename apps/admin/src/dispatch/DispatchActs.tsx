import { whyNotAnswer, whyNotJudge, whyNotReceive, whyNotWithdraw } from '@ratchet/domain/dispatch/act'
import { useState } from 'react'
import { useAct } from '../act.ts'
import { client } from '../api.ts'
import { ActProblem } from '../design/Field.tsx'
import { ReasonModal } from '../design/ReasonModal.tsx'
import { WhyNotButton } from '../design/WhyNotButton.tsx'
import { mayCall, useActor } from '../session.ts'
import { TextModal } from '../supervision/TextModal.tsx'
import { type DispatchFound, isEnded } from './dispatch-found.ts'
import { useDispatchWords } from './page-words.ts'

/** What the reader may do now: the receiver's turn, or the giver's; each asks the rule that the server asks. */
export function DispatchActs({ found: { dispatch, isReceiver } }: { found: DispatchFound }) {
  const w = useDispatchWords()
  const actor = useActor()
  const [open, setOpen] = useState<'answer' | 'sendBack' | 'withdraw' | null>(null)
  const receiving = useAct('dispatch.receive', client.dispatch.receive.mutate)
  const answering = useAct('dispatch.answer', client.dispatch.answer.mutate)
  const confirming = useAct('dispatch.confirm', client.dispatch.confirm.mutate)
  const returning = useAct('dispatch.sendBack', client.dispatch.sendBack.mutate)
  const withdrawing = useAct('dispatch.withdraw', client.dispatch.withdraw.mutate)
  if (isEnded(dispatch)) return null
  const one = { id: dispatch.id, seen: dispatch.version }
  const isGiver = mayCall(actor, 'dispatch.confirm')
  const close = () => setOpen(null)
  const judge = whyNotJudge(dispatch, actor)
  return (
    <>
      {isReceiver && dispatch.status === 'given' && (
        <WhyNotButton
          type="primary"
          procedure="dispatch.receive"
          why={whyNotReceive(dispatch, { isReceiver })}
          loading={receiving.busy}
          onClick={() => void receiving.perform(one)}
        >
          {w.receive}
        </WhyNotButton>
      )}
      {isReceiver && (
        <WhyNotButton
          type={dispatch.status === 'given' ? 'default' : 'primary'}
          procedure="dispatch.answer"
          why={whyNotAnswer(dispatch, { isReceiver })}
          onClick={() => setOpen('answer')}
        >
          {w.answer}
        </WhyNotButton>
      )}
      {isGiver && whyNotWithdraw(dispatch) === null && (
        <WhyNotButton procedure="dispatch.withdraw" why={null} onClick={() => setOpen('withdraw')}>
          {w.withdraw}
        </WhyNotButton>
      )}
      {isGiver && judge === null && (
        <WhyNotButton procedure="dispatch.sendBack" why={null} onClick={() => setOpen('sendBack')}>
          {w.sendBack}
        </WhyNotButton>
      )}
      {isGiver && (
        <WhyNotButton
          type="primary"
          procedure="dispatch.confirm"
          why={judge}
          loading={confirming.busy}
          onClick={() => void confirming.perform(one)}
        >
          {w.confirm}
        </WhyNotButton>
      )}
      <ActProblem sentence={receiving.told ?? confirming.told} />
      {open === 'answer' && (
        <TextModal
          name={`dispatch.answer.${dispatch.id}`}
          title={w.answerTitle}
          label={w.field.answer}
          hint={w.hint.answer}
          okText={w.send}
          least={4}
          most={4000}
          initial={dispatch.answer}
          busy={answering.busy}
          issues={answering.issues}
          sentence={answering.told}
          onOk={async (text) => (await answering.perform({ ...one, text })) !== undefined}
          onClose={close}
        />
      )}
      {(['sendBack', 'withdraw'] as const).map((act) => {
        const doing = act === 'sendBack' ? returning : withdrawing
        return (
          <ReasonModal
            key={act}
            open={open === act}
            title={act === 'sendBack' ? w.sendBackTitle : w.withdrawTitle}
            okText={w[act]}
            busy={doing.busy}
            sentence={doing.told}
            onOk={async (reason) => {
              if (await doing.perform({ ...one, reason })) close()
            }}
            onCancel={close}
          />
        )
      })}
    </>
  )
}
