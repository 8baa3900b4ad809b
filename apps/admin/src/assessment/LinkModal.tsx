import type { CardId } from '@ratchet/domain/assessment/report'
import { Input, Modal } from 'antd'
import { useAct } from '../act.ts'
import { client } from '../api.ts'
import { ActProblem, Field } from '../design/Field.tsx'
import { useDraft } from '../draft.ts'
import { useWords } from '../locale.ts'
import { useReportWords } from './page-words.ts'

interface Props {
  readonly card: CardId
  readonly reportId: string
  readonly onClose: () => void
}

/** Evidence that stands on the web: its name and address. */
export function LinkModal({ card, reportId, onClose }: Props) {
  const w = useReportWords()
  const { cancel } = useWords().shell.form
  const { value, setValue, dropDraft } = useDraft(`report.link.${reportId}.${card}`, { title: '', url: '' })
  const act = useAct('assessment.linkEvidence', client.assessment.linkEvidence.mutate)
  const isBad = act.problem?.kind === 'invalid'
  const add = async () => {
    const what = { kind: 'link' as const, title: value.title.trim(), url: value.url.trim() }
    const done = await act.perform({ reportId, indicator: card, what })
    if (!done) return
    dropDraft()
    onClose()
  }
  return (
    <Modal
      open
      title={`${w.linkTitle} · ${w.card[card]}`}
      okText={w.addLink}
      cancelText={cancel}
      okButtonProps={{ loading: act.busy, disabled: value.title.trim() === '' || value.url.trim() === '' }}
      onOk={add}
      onCancel={onClose}
    >
      <Field label={w.linkName} name="title">
        {(attrs) => (
          <Input
            {...attrs}
            maxLength={200}
            value={value.title}
            onChange={(event) => setValue({ ...value, title: event.target.value })}
          />
        )}
      </Field>
      <Field label={w.linkUrl} name="url" error={isBad ? w.linkBad : undefined}>
        {(attrs) => (
          <Input
            {...attrs}
            maxLength={500}
            value={value.url}
            placeholder="https://"
            onChange={(event) => setValue({ ...value, url: event.target.value })}
          />
        )}
      </Field>
      <ActProblem sentence={isBad ? null : act.told} />
    </Modal>
  )
}
