import { scoredCards } from '@ratchet/domain/assessment/card'
import { type CardId, type Report, whyNotSubmit } from '@ratchet/domain/assessment/report'
import { Modal } from 'antd'
import { useState } from 'react'
import { useAct } from '../act.ts'
import { client } from '../api.ts'
import { ActProblem } from '../design/Field.tsx'
import { WhyNotButton } from '../design/WhyNotButton.tsx'
import { useWords } from '../locale.ts'
import { useReportWords } from './page-words.ts'
import type { Found, ReportPageData } from './report-found.ts'
import type { ReportDraft } from './use-report-draft.ts'
import { useIsSending } from './use-report-files.ts'

interface Props {
  readonly data: ReportPageData
  readonly found: Found
  readonly draft: ReportDraft
}

/** Hands the report in, after it was said what that means; what is in the way stands beside the button. */
export function SubmitReport({ data, found, draft }: Props) {
  const w = useReportWords()
  const { cancel } = useWords().shell.form
  const [asking, setAsking] = useState(false)
  const act = useAct('assessment.submit', client.assessment.submit.mutate)
  const isSending = useIsSending()
  const { report, figures, filling } = found
  const scored = scoredCards(data.set)
  const texts = Object.fromEntries(Object.entries(draft.texts).map(([card, text]) => [card, text.trim()]))
  const why = whyNotSubmit(report as Report, { ...filling, texts, figures, scoredCards: scored })
  const gaps = scored.filter((card: CardId) => figures[card].share < 1).map((card) => w.card[card])
  const send = async () => {
    const done = await act.perform({ id: report.id, seen: report.version, texts })
    if (!done) return
    draft.drop()
    setAsking(false)
  }
  return (
    <>
      <WhyNotButton
        procedure="assessment.submit"
        why={why}
        type="primary"
        loading={isSending}
        onClick={() => setAsking(true)}
      >
        {w.submit}
      </WhyNotButton>
      <Modal
        open={asking}
        title={w.submitTitle}
        okText={w.submit}
        cancelText={cancel}
        okButtonProps={{ loading: act.busy || isSending }}
        onOk={send}
        onCancel={() => setAsking(false)}
      >
        <p>{w.submitText(gaps)}</p>
        <ActProblem sentence={act.told} />
      </Modal>
    </>
  )
}
