import { whyNotApprove } from '@ratchet/domain/form/act'
import { whyNotCorrect, whyNotIssue } from '@ratchet/domain/form/issue'
import { kindRules } from '@ratchet/domain/form/kind'
import { App, Button } from 'antd'
import { useState } from 'react'
import { useAct } from '../act.ts'
import { client } from '../api.ts'
import { ActProblem } from '../design/Field.tsx'
import { Card } from '../design/PageShell.tsx'
import { ReasonModal } from '../design/ReasonModal.tsx'
import { WhyNotButton } from '../design/WhyNotButton.tsx'
import { useWords } from '../locale.ts'
import { mayCall, useActor } from '../session.ts'
import { useGo } from '../shell/page.ts'
import type { FormFound } from './form-found.ts'
import { useFormWords } from './page-words.ts'
import type { FormDraft } from './use-form.ts'

interface Props {
  readonly found: FormFound
  readonly draft: FormDraft
  /** The reader gives forms in this unit's name. */
  readonly gives: boolean
}

/** What can be done next: approve, issue, send back, withdraw, correct, take the data again; what cannot says why. */
export function ActsCard({ found, draft, gives }: Props) {
  const words = useWords()
  const w = useFormWords()
  const actor = useActor()
  const go = useGo()
  const { modal } = App.useApp()
  const { form, correction, today } = found
  const { id, version: seen, status, kind } = form
  const [asking, setAsking] = useState<'sendBack' | 'withdraw' | null>(null)
  const approve = useAct('form.approve', client.form.approve.mutate)
  const issue = useAct('form.issue', client.form.issue.mutate)
  const refresh = useAct('form.refresh', client.form.refresh.mutate)
  const correct = useAct('form.correct', client.form.correct.mutate)
  const sendBack = useAct('form.sendBack', client.form.sendBack.mutate)
  const withdraw = useAct('form.withdraw', client.form.withdraw.mutate)
  const reasoned = asking === 'withdraw' ? withdraw : sendBack
  const { typed, isDirty } = draft
  const shown = { ...form, title: typed.title, dueDay: typed.dueDay, content: typed.content }
  const confirm = (title: string, content: string, onOk: () => Promise<unknown>) =>
    modal.confirm({ title, content, okText: title, cancelText: words.shell.form.cancel, onOk })
  const isDraft = status === 'draft'
  const isIssued = status === 'issued' || status === 'acknowledged'
  const mayIssue = gives && (status === 'approved' || (isDraft && !kindRules[kind].approved))
  const mayApprove = isDraft && kindRules[kind].approved && mayCall(actor, 'form.approve')
  if (status === 'withdrawn' || !(gives || mayApprove || mayCall(actor, 'form.approve'))) return null
  const told = approve.told ?? issue.told ?? refresh.told ?? correct.told
  return (
    <Card className="form-acts">
      <ActProblem sentence={draft.sentence ?? told} />
      <div className="form-foot">
        {mayApprove && (
          <WhyNotButton
            type="primary"
            procedure="form.approve"
            why={whyNotApprove(shown, actor, today)}
            disabled={isDirty}
            loading={approve.busy}
            onClick={() => confirm(w.approve, w.approveAsk, () => approve.perform({ id, seen }))}
          >
            {w.approve}
          </WhyNotButton>
        )}
        {mayIssue && (
          <WhyNotButton
            type="primary"
            procedure="form.issue"
            why={whyNotIssue(shown, today)}
            disabled={isDirty}
            loading={issue.busy}
            onClick={() =>
              confirm(w.issue, w.issueAsk(shown.content.receivers.length), () => issue.perform({ id, seen }))
            }
          >
            {w.issue}
          </WhyNotButton>
        )}
        {status === 'approved' && mayCall(actor, 'form.sendBack') && (
          <Button onClick={() => setAsking('sendBack')}>{w.sendBack}</Button>
        )}
        {isDraft && gives && (
          <Button
            disabled={isDirty}
            loading={refresh.busy}
            onClick={() => confirm(w.refresh, w.refreshAsk, () => refresh.perform({ id, seen }))}
          >
            {w.refresh}
          </Button>
        )}
        {isIssued && gives && (
          <WhyNotButton
            procedure="form.correct"
            why={whyNotCorrect(form, correction !== null)}
            loading={correct.busy}
            onClick={() =>
              confirm(w.correct, w.correctAsk, async () => {
                const done = await correct.perform({ id })
                if (done) go(`/forms/${done.id}`)
              })
            }
          >
            {w.correct}
          </WhyNotButton>
        )}
        {gives && <Button onClick={() => setAsking('withdraw')}>{isIssued ? w.withdraw : w.dropIt}</Button>}
        {isDraft && gives && (
          <span role="status" className="quiet">
            {draft.busy ? w.saving : isDirty ? `${w.local} · ${w.saveFirst}` : w.saved(seen)}
          </span>
        )}
      </div>
      <ReasonModal
        open={asking !== null}
        title={asking === 'withdraw' ? w.withdrawTitle : w.sendBackTitle}
        okText={asking === 'withdraw' ? (isIssued ? w.withdraw : w.dropIt) : w.sendBack}
        busy={reasoned.busy}
        sentence={reasoned.told}
        onOk={async (reason) => {
          if (!(await reasoned.perform({ id, seen, reason }))) return
          setAsking(null)
          reasoned.clear()
        }}
        onCancel={() => {
          setAsking(null)
          reasoned.clear()
        }}
      />
    </Card>
  )
}
