import { whyNotApprove, whyNotIssue } from '@ratchet/domain/circular/act'
import type { Contradiction } from '@ratchet/domain/circular/agree'
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
import type { CircularFound } from './circular-found.ts'
import { useCircularWords } from './page-words.ts'
import type { CircularDraft } from './use-circular.ts'

interface Props {
  readonly found: CircularFound
  readonly draft: CircularDraft
  readonly gaps: readonly Contradiction[]
}

/** What can be done next: save, approve, issue, send back, drop; what cannot says why. */
export function ActsCard({ found, draft, gaps }: Props) {
  const words = useWords()
  const w = useCircularWords()
  const actor = useActor()
  const { modal } = App.useApp()
  const { circular } = found
  const { id, version: seen, status } = circular
  const [asking, setAsking] = useState<'sendBack' | 'drop' | null>(null)
  const approve = useAct('circular.approve', client.circular.approve.mutate)
  const issue = useAct('circular.issue', client.circular.issue.mutate)
  const sendBack = useAct('circular.sendBack', client.circular.sendBack.mutate)
  const drop = useAct('circular.drop', client.circular.drop.mutate)
  const reasoned = asking === 'drop' ? drop : sendBack
  const shown = { ...circular, title: draft.form.title, content: draft.form.content }
  const confirm = (title: string, content: string, onOk: () => Promise<unknown>) =>
    modal.confirm({ title, content, okText: title, cancelText: words.shell.form.cancel, onOk })
  const close = () => {
    setAsking(null)
    reasoned.clear()
  }
  if (status === 'issued' || status === 'dropped') return null
  return (
    <Card className="circular-acts">
      <ActProblem sentence={draft.sentence ?? approve.told ?? issue.told} />
      <div className="form-foot">
        {status === 'draft' && mayCall(actor, 'circular.edit') && (
          <Button loading={draft.busy} disabled={!draft.isDirty} onClick={draft.save}>
            {w.save}
          </Button>
        )}
        {status === 'draft' && mayCall(actor, 'circular.approve') && (
          <WhyNotButton
            type="primary"
            procedure="circular.approve"
            why={whyNotApprove(shown, gaps, actor)}
            disabled={draft.isDirty}
            loading={approve.busy}
            onClick={() => confirm(w.approve, w.approveAsk, () => approve.perform({ id, seen }))}
          >
            {w.approve}
          </WhyNotButton>
        )}
        {status === 'approved' && mayCall(actor, 'circular.issue') && (
          <WhyNotButton
            type="primary"
            procedure="circular.issue"
            why={whyNotIssue(circular, gaps)}
            loading={issue.busy}
            onClick={() =>
              confirm(w.issue, w.issueAsk(circular.content.receivers.length), () => issue.perform({ id, seen }))
            }
          >
            {w.issue}
          </WhyNotButton>
        )}
        {status === 'approved' && mayCall(actor, 'circular.sendBack') && (
          <Button onClick={() => setAsking('sendBack')}>{w.sendBack}</Button>
        )}
        {status === 'draft' && mayCall(actor, 'circular.drop') && (
          <Button onClick={() => setAsking('drop')}>{w.dropIt}</Button>
        )}
        {status === 'draft' && mayCall(actor, 'circular.edit') && (
          <span role="status" className="quiet">
            {draft.isDirty ? `${w.local} · ${w.saveFirst}` : w.saved}
          </span>
        )}
      </div>
      <ReasonModal
        open={asking !== null}
        title={asking === 'drop' ? w.dropTitle : w.sendBackTitle}
        okText={asking === 'drop' ? w.dropIt : w.sendBack}
        busy={reasoned.busy}
        sentence={reasoned.told}
        onOk={async (reason) => {
          if (await reasoned.perform({ id, seen, reason })) close()
        }}
        onCancel={close}
      />
    </Card>
  )
}
