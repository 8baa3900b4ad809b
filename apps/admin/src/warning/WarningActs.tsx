import { holds } from '@ratchet/domain/cycle/actor'
import { whyNotDrop } from '@ratchet/domain/warning/draft'
import { whyNotIssue, whyNotPropose, whyNotSendBack } from '@ratchet/domain/warning/issue'
import { whyNotJudge, whyNotWithdraw } from '@ratchet/domain/warning/judge'
import { whyNotAcknowledge } from '@ratchet/domain/warning/turn'
import { isDraft, isEnded } from '@ratchet/domain/warning/warning'
import { Modal } from 'antd'
import { useState } from 'react'
import { useAct } from '../act.ts'
import { client } from '../api.ts'
import { ActProblem } from '../design/Field.tsx'
import { ReasonModal } from '../design/ReasonModal.tsx'
import { useReturnFocus } from '../design/return-focus.ts'
import { WhyNotButton } from '../design/WhyNotButton.tsx'
import { useWords } from '../locale.ts'
import { mayCall, useActor } from '../session.ts'
import { PageLink } from '../shell/PageLink.tsx'
import { useWarningWords } from './page-words.ts'
import type { WarningFound } from './warning-found.ts'

type Reasoned = 'sendBack' | 'drop' | 'returnAnswer' | 'withdraw'
/** Writing a reason is what keeps them from a slip, so the rule is asked as if one were there. */
const SOME = '。'

/** What the reader may do now, each asked of the rule that the server asks: the owner, the leader, or the unit. */
export function WarningActs({ found }: { found: WarningFound }) {
  const w = useWarningWords()
  const actor = useActor()
  const { warning, receiver, isReceiver } = found
  const [open, setOpen] = useState<Reasoned | 'issue' | null>(null)
  const acknowledging = useAct('warning.acknowledge', client.warning.acknowledge.mutate)
  const proposing = useAct('warning.propose', client.warning.propose.mutate)
  const accepting = useAct('warning.accept', client.warning.accept.mutate)
  const reasoned = {
    sendBack: useAct('warning.sendBack', client.warning.sendBack.mutate),
    drop: useAct('warning.drop', client.warning.drop.mutate),
    returnAnswer: useAct('warning.returnAnswer', client.warning.returnAnswer.mutate),
    withdraw: useAct('warning.withdraw', client.warning.withdraw.mutate),
  }
  const one = { id: warning.id, seen: warning.version }
  const unit = { name: receiver.name, retired: receiver.retired }
  const [isOwner, isLeader] = [holds(actor, 'owner'), holds(actor, 'leader')]
  const mayIssue = warning.kind === 'urgent' ? isLeader : isOwner
  const isMine = mayCall(actor, 'warning.withdraw') && (warning.kind === 'urgent' ? isLeader : isOwner)
  const judge = whyNotJudge(warning, actor)
  const titles = { sendBack: w.sendBack, drop: w.dropTitle, returnAnswer: w.returnAnswer, withdraw: w.withdrawTitle }
  const offered: Record<Reasoned, boolean> = {
    sendBack: isLeader && whyNotSendBack(warning, actor, SOME) === null,
    drop: isOwner && whyNotDrop(warning, SOME) === null,
    returnAnswer: mayCall(actor, 'warning.returnAnswer') && judge === null,
    withdraw: isMine && whyNotWithdraw(warning) === null,
  }
  return (
    <>
      <PageLink to={`/forms/${warning.id}?of=warning`} className="button-link">
        {w.docx}
      </PageLink>
      {(Object.keys(offered) as Reasoned[])
        .filter((act) => offered[act])
        .map((act) => (
          <WhyNotButton key={act} procedure={`warning.${act}`} why={null} onClick={() => setOpen(act)}>
            {w[act]}
          </WhyNotButton>
        ))}
      {isOwner && warning.status === 'draft' && warning.kind === 'urgent' && (
        <WhyNotButton
          type="primary"
          procedure="warning.propose"
          why={whyNotPropose(warning, unit)}
          loading={proposing.busy}
          onClick={() => void proposing.perform(one)}
        >
          {w.propose}
        </WhyNotButton>
      )}
      {mayIssue && isDraft(warning) && (warning.kind === 'warning' || warning.status === 'proposed') && (
        <WhyNotButton
          type="primary"
          procedure="warning.issue"
          why={whyNotIssue(warning, unit, actor)}
          onClick={() => setOpen('issue')}
        >
          {w.issue}
        </WhyNotButton>
      )}
      {isReceiver && warning.status === 'issued' && (
        <WhyNotButton
          type="primary"
          procedure="warning.acknowledge"
          why={whyNotAcknowledge(warning, { isReceiver })}
          loading={acknowledging.busy}
          onClick={() => void acknowledging.perform(one)}
        >
          {w.acknowledge}
        </WhyNotButton>
      )}
      {mayCall(actor, 'warning.accept') && warning.status === 'answered' && (
        <WhyNotButton
          type="primary"
          procedure="warning.accept"
          why={judge}
          loading={accepting.busy}
          onClick={() => void accepting.perform(one)}
        >
          {w.accept}
        </WhyNotButton>
      )}
      <ActProblem sentence={acknowledging.told ?? proposing.told ?? accepting.told} />
      {open === 'issue' && <IssueModal found={found} onClose={() => setOpen(null)} />}
      {!isEnded(warning) &&
        (Object.keys(offered) as Reasoned[]).map((act) => (
          <ReasonModal
            key={act}
            open={open === act}
            title={titles[act]}
            okText={w[act]}
            busy={reasoned[act].busy}
            sentence={reasoned[act].told}
            onOk={async (reason) => {
              if (await reasoned[act].perform({ ...one, reason })) setOpen(null)
            }}
            onCancel={() => setOpen(null)}
          />
        ))}
    </>
  )
}

/** What issuing does is said once more before it is done: a number is never given back. */
function IssueModal({ found: { warning, receiver }, onClose }: { found: WarningFound; onClose: () => void }) {
  useReturnFocus()
  const w = useWarningWords()
  const shell = useWords().shell
  const act = useAct('warning.issue', client.warning.issue.mutate)
  return (
    <Modal
      open
      title={w.issueTitle(w.kind[warning.kind], receiver.name)}
      okText={w.issue}
      cancelText={shell.form.cancel}
      okButtonProps={{ loading: act.busy }}
      onOk={async () => {
        if (await act.perform({ id: warning.id, seen: warning.version })) onClose()
      }}
      onCancel={onClose}
    >
      <p>{w.issueText}</p>
      <ActProblem sentence={act.told} />
    </Modal>
  )
}
