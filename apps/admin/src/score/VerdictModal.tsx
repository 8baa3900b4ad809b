import type { Decision } from '@ratchet/domain/assessment/verify'
import { Input, InputNumber, Modal } from 'antd'
import type { useAct } from '../act.ts'
import { ActProblem, Field } from '../design/Field.tsx'
import { useReturnFocus } from '../design/return-focus.ts'
import { useDraft } from '../draft.ts'
import { useWords } from '../locale.ts'
import { useScoreWords } from './score-words.ts'
import { type QueueCard, two } from './scores.ts'

interface Props {
  readonly decision: Decision
  readonly card: QueueCard
  /** Names the draft: unit and indicator. */
  readonly name: string
  readonly act: Pick<ReturnType<typeof useAct>, 'busy' | 'told' | 'issues'>
  readonly onSend: (credit: number, reason: string) => void
  readonly onClose: () => void
}

/** The reason of a decision, with usual ones at hand; of a part, which share of the weight counts. */
export function VerdictModal({ decision, card, name, act, onSend, onClose }: Props) {
  useReturnFocus()
  const { scoring: w } = useScoreWords()
  const form = useWords().shell.form
  // What was reported in proportion is a beginning; the verifier says what counts.
  const reported = Math.round((card.figure?.share ?? 0.5) * 100)
  const { value, setValue, dropDraft } = useDraft(`score.verdict.${name}.${decision}`, {
    percent: reported > 0 && reported < 100 ? reported : 50,
    reason: '',
  })
  const title = { accepted: w.acceptTitle, part: w.partTitle, returned: w.returnTitle }[decision]
  const okText = { accepted: w.accept, part: w.part, returned: w.giveBack }[decision]
  const close = () => {
    dropDraft()
    onClose()
  }
  return (
    <Modal
      open
      title={title}
      okText={okText}
      cancelText={form.cancel}
      okButtonProps={{ disabled: value.reason.trim() === '', loading: act.busy }}
      onOk={() => onSend(decision === 'part' ? value.percent / 100 : 1, value.reason.trim())}
      onCancel={close}
    >
      {decision === 'part' && (
        <Field
          label={w.credit}
          name="credit"
          issues={act.issues}
          hint={w.creditHint(two((card.weight * value.percent) / 100))}
        >
          {({ status: _status, ...attrs }) => (
            <InputNumber
              {...attrs}
              min={1}
              max={99}
              precision={0}
              value={value.percent}
              onChange={(percent) => setValue({ ...value, percent: percent ?? 50 })}
            />
          )}
        </Field>
      )}
      <Field label={form.reason} hint={form.reasonHint} name="reason" issues={act.issues}>
        {(attrs) => (
          <Input.TextArea
            {...attrs}
            rows={3}
            maxLength={500}
            value={value.reason}
            onChange={(event) => setValue({ ...value, reason: event.target.value })}
          />
        )}
      </Field>
      {decision !== 'accepted' && (
        <fieldset className="score-common">
          <legend>{w.commonLabel}</legend>
          {w.common.map((text) => (
            <button key={text} type="button" className="link" onClick={() => setValue({ ...value, reason: text })}>
              {text}
            </button>
          ))}
        </fieldset>
      )}
      <ActProblem sentence={act.told} />
    </Modal>
  )
}
