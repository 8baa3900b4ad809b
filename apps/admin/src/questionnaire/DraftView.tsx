import { itemFaults } from '@ratchet/domain/questionnaire/item-fault'
import { type Approval, whyNotIssue } from '@ratchet/domain/questionnaire/questionnaire'
import { App, Button } from 'antd'
import { type ReactNode, useRef } from 'react'
import { ActProblem } from '../design/Field.tsx'
import { Card, Illustrative, PageShell } from '../design/PageShell.tsx'
import { WhyNotButton } from '../design/WhyNotButton.tsx'
import { useWords } from '../locale.ts'
import { ApprovalCard } from './ApprovalCard.tsx'
import { DraftConflict } from './DraftConflict.tsx'
import { EditionsCard } from './EditionsCard.tsx'
import { HeadFields } from './HeadFields.tsx'
import { ItemList } from './ItemList.tsx'
import { Paper } from './Paper.tsx'
import { PhonePreview } from './PhonePreview.tsx'
import { usePageWords } from './page-words.ts'
import type { Found } from './questionnaire-form.ts'
import { ScaleCard } from './ScaleCard.tsx'
import { ToPhone } from './ToPhone.tsx'
import { useQuestionnaire } from './use-questionnaire.ts'

/** A draft: its parts on the left, the phone on the right showing what is typed, saving and issuing at the end. */
export function DraftView({ found, crumb }: { found: Found; crumb: ReactNode }) {
  const words = useWords()
  const w = usePageWords()
  const { modal } = App.useApp()
  const phone = useRef<HTMLElement>(null)
  const { questionnaire: stored, today } = found
  const draft = useQuestionnaire(stored)
  const { form, set } = draft
  const items = form.items.map(({ item }) => item)
  const faults = itemFaults(items)
  const shown = { ...stored, ...form, items, approval: form.approval as Approval | null }
  const why = draft.content === null ? null : whyNotIssue({ ...stored, ...draft.content }, today)
  const ask = () =>
    modal.confirm({
      title: w.issueAsk(stored.edition, items.length),
      content: form.approval ? w.issueHint : `${w.issueNoApproval} ${w.issueHint}`,
      okText: w.issue,
      cancelText: words.shell.form.cancel,
      onOk: draft.issue,
    })
  return (
    <>
      <Paper shown={shown} />
      <PageShell
        title={w.title.draft(stored.edition, items.length, faults.length)}
        sub={
          <span className="row">
            {stored.name} · {words.questionnaire.kind[form.kind]}
            {stored.illustrative && <Illustrative />}
          </span>
        }
        crumb={crumb}
        tab={stored.name}
        actions={
          <>
            <ToPhone phone={phone} />
            <Button onClick={() => window.print()}>{w.print}</Button>
          </>
        }
      >
        <div className="q-columns">
          <div className="q-parts">
            <Card title={w.head}>
              <HeadFields form={form} set={set} />
            </Card>
            <ItemList items={form.items} faults={faults} set={(next) => set({ items: next })} />
            <ApprovalCard approval={form.approval} today={today} set={(approval) => set({ approval })} />
            <ScaleCard
              scales={found.scales}
              edition={form.scalesEdition}
              set={(scalesEdition) => set({ scalesEdition })}
            />
            <Card className="q-foot">
              <ActProblem sentence={draft.sentence ?? (draft.isStale ? words.refusal.stale({}) : null)} />
              <div className="form-foot">
                <Button loading={draft.busy} disabled={!draft.isDirty || draft.content === null} onClick={draft.save}>
                  {w.save}
                </Button>
                <WhyNotButton
                  type="primary"
                  procedure="questionnaire.issue"
                  why={why}
                  disabled={draft.content === null}
                  loading={draft.busy}
                  onClick={ask}
                >
                  {w.issue}
                </WhyNotButton>
                <span role="status" className="q-saved">
                  {draft.isDirty ? w.local : w.saved}
                </span>
                {draft.content === null && (
                  <span className="why-not-reason">
                    {draft.wrong.every((path) => path.startsWith('approval.')) ? w.approvalMissing : w.cannotSave}
                  </span>
                )}
              </div>
            </Card>
            {found.editions.length > 1 && <EditionsCard found={found} />}
          </div>
          <PhonePreview ref={phone} shown={shown} />
        </div>
        <DraftConflict draft={draft} />
      </PageShell>
    </>
  )
}
