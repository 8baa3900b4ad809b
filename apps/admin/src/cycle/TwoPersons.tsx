import { whyNotProposeClose } from '@ratchet/domain/cycle/close'
import { unmetLines } from '@ratchet/domain/cycle/gate'
import type { Proposal } from '@ratchet/domain/cycle/proposal'
import { App, Input, Modal } from 'antd'
import { useState } from 'react'
import { useAct } from '../act.ts'
import { client } from '../api.ts'
import { Field } from '../design/Field.tsx'
import { StatusChip } from '../design/StatusChip.tsx'
import { useDraft } from '../draft.ts'
import { useWords } from '../locale.ts'
import { useActor } from '../session.ts'
import { ActButton } from './ActButton.tsx'
import { ActNote } from './ActNote.tsx'
import { closingStateOf, type Found, waitingProposal } from './cycle-found.ts'
import { ProposalDecision } from './ProposalDecision.tsx'
import { whyNotAct } from './permitted.ts'

/** 两人确认: the owner proposes the closing, a leader confirms it; both see who has done what. */
export function TwoPersons({ found, tally }: { found: Found; tally: string }) {
  const words = useWords()
  const w = words.cyclePage.two
  const { modal } = App.useApp()
  const waiting = waitingProposal(found, 'close')
  const closings = (found.proposals as readonly Proposal[]).filter((row) => row.kind === 'close')
  const done = closings.find((row) => row.decision === 'confirmed')
  const last = closings.find((row) => row.decision === 'declined' || row.decision === 'withdrawn')
  const standing = done ?? waiting
  const ask = (go: () => void) =>
    modal.confirm({
      title: w.confirmTitle,
      content: w.confirmText(tally),
      okText: words.cyclePage.act.confirm,
      cancelText: words.cyclePage.act.cancel,
      onOk: go,
    })
  return (
    <div className="cycle-two">
      <div>
        <strong>{w.title}</strong>
        <p className="cycle-note">{w.lead}</p>
        {!standing && last && (
          <p className="cycle-note">
            {last.decision === 'declined'
              ? w.declined(last.decidedBy?.name ?? '', last.decisionReason ?? '')
              : w.withdrawn(last.decidedBy?.name ?? '')}
          </p>
        )}
      </div>
      <div className="cycle-two-acts">
        <StatusChip tone={standing ? 'done' : 'quiet'}>{w.owner(standing?.proposedBy.name ?? null)}</StatusChip>
        <StatusChip tone={done ? 'done' : 'quiet'}>{w.leader(done?.decidedBy?.name ?? null)}</StatusChip>
        {found.cycle.stage !== 'closed' && !waiting && <ProposeClose found={found} />}
      </div>
      {waiting && <ProposalDecision proposal={waiting} found={found} confirmFirst={ask} />}
    </div>
  )
}

function ProposeClose({ found }: { found: Found }) {
  const words = useWords()
  const w = words.cyclePage.two
  const actor = useActor()
  const act = useAct('cycle.proposeClose', client.cycle.proposeClose.mutate)
  const [open, setOpen] = useState(false)
  const { value: reason, setValue: setReason, dropDraft } = useDraft(`close.${found.cycle.id}`, '')
  const state = closingStateOf(found)
  const unmet = unmetLines(state.lines)
  // Whether it is possible at all: with unmet lines the dialog asks for the reason that makes it a closing by force.
  const why = whyNotAct(actor, 'cycle.proposeClose', whyNotProposeClose(state, actor, '-'))
  const submit = async () => {
    if (!(await act.perform({ cycleId: found.cycle.id, reason: reason.trim() || null }))) return
    dropDraft()
    setOpen(false)
  }
  return (
    <>
      <ActButton type="primary" procedure="cycle.proposeClose" why={why} onClick={() => setOpen(true)}>
        {w.propose(0)}
      </ActButton>
      <Modal
        open={open}
        title={w.proposeTitle}
        okText={words.cyclePage.act.submit}
        okButtonProps={{ disabled: unmet.length > 0 && reason.trim() === '' }}
        confirmLoading={act.busy}
        onOk={submit}
        onCancel={() => setOpen(false)}
      >
        <p>{w.proposeText}</p>
        {unmet.length > 0 && (
          <Field
            label={words.cyclePage.act.reason}
            hint={w.forceReason(unmet.length)}
            name="reason"
            issues={act.issues}
          >
            {(attrs) => (
              <Input.TextArea
                {...attrs}
                rows={3}
                maxLength={1000}
                value={reason}
                onChange={(event) => setReason(event.target.value)}
              />
            )}
          </Field>
        )}
        <ActNote act={act} />
      </Modal>
    </>
  )
}
