import { type Proposal, whyNotDecline, whyNotWithdraw } from '@ratchet/domain/cycle/proposal'
import { Button } from 'antd'
import { useState } from 'react'
import { useAct } from '../act.ts'
import { client } from '../api.ts'
import { ReasonModal } from '../design/ReasonModal.tsx'
import { useLocale, useWords } from '../locale.ts'
import { instantText } from '../ratchet/instant-text.ts'
import { useActor } from '../session.ts'
import { ActButton } from './ActButton.tsx'
import { ActNote } from './ActNote.tsx'
import type { Found } from './cycle-found.ts'
import { whyNotAct } from './permitted.ts'
import { whyNotConfirm } from './why-not-confirm.ts'

interface Props {
  readonly proposal: Proposal
  readonly found: Found
  /** Asks once more before saying yes; without it the yes is immediate. */
  readonly confirmFirst?: (go: () => void) => void
}

/** An act that waits for a second person: a leader confirms or declines, the proposer may take it back. */
export function ProposalDecision({ proposal, found, confirmFirst }: Props) {
  const words = useWords()
  const w = words.cyclePage
  const { locale } = useLocale()
  const actor = useActor()
  const confirm = useAct('cycle.confirm', client.cycle.confirm.mutate)
  const decline = useAct('cycle.decline', client.cycle.decline.mutate)
  const withdraw = useAct('cycle.withdraw', client.cycle.withdraw.mutate)
  const [declining, setDeclining] = useState(false)
  const { id, version } = proposal
  const yes = () => confirm.perform({ id, seen: version })
  const mayDecline = whyNotAct(actor, 'cycle.decline', whyNotDecline(proposal, actor, '-')) === null
  const mayWithdraw = whyNotAct(actor, 'cycle.withdraw', whyNotWithdraw(proposal, actor)) === null
  const no = async (reason: string) => {
    if (await decline.perform({ id, reason })) setDeclining(false)
  }
  return (
    <div className="cycle-waiting">
      <p>
        <strong>{`${words.cycle.proposal[proposal.kind]}${w.between}${w.two.waiting({ owner: proposal.proposedBy.name, leader: null })}`}</strong>
        <span className="cycle-note cycle-when">{instantText(proposal.proposedAt, locale)}</span>
      </p>
      {proposal.reason && <p className="cycle-note">{w.forced.reason(proposal.reason)}</p>}
      <div className="cycle-acts">
        <ActButton
          type="primary"
          procedure="cycle.confirm"
          why={whyNotAct(actor, 'cycle.confirm', whyNotConfirm(found, proposal, actor))}
          loading={confirm.busy}
          onClick={() => (confirmFirst ? confirmFirst(yes) : yes())}
        >
          {w.act.confirm}
        </ActButton>
        {mayDecline && <Button onClick={() => setDeclining(true)}>{w.act.decline}</Button>}
        {mayWithdraw && (
          <Button loading={withdraw.busy} onClick={() => withdraw.perform({ id })}>
            {w.act.withdraw}
          </Button>
        )}
      </div>
      <ActNote act={confirm} />
      <ActNote act={withdraw} />
      <ReasonModal
        open={declining}
        title={w.two.declineTitle}
        okText={w.act.decline}
        busy={decline.busy}
        sentence={decline.sentence}
        onOk={no}
        onCancel={() => setDeclining(false)}
      />
    </div>
  )
}
