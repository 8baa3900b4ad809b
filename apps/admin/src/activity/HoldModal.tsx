import { type ActivityOutcome, whyNotCount } from '@ratchet/domain/activity/activity'
import { refusalSentence } from '@ratchet/words/catalogue'
import { Input, InputNumber, Modal } from 'antd'
import { useAct } from '../act.ts'
import { client } from '../api.ts'
import { ActProblem, Field } from '../design/Field.tsx'
import { useReturnFocus } from '../design/return-focus.ts'
import { useDraft } from '../draft.ts'
import { useLocale, useWords } from '../locale.ts'
import type { ActivityFound } from './activity-found.ts'
import { useActivityWords } from './page-words.ts'

type Typed = { [Name in keyof ActivityOutcome]: ActivityOutcome[Name] | (Name extends 'result' ? never : null) }
const figures = ['headcount', 'residents', 'questionsAsked', 'questionsAnswered'] as const
const fieldOf: Readonly<Record<string, keyof ActivityOutcome>> = {
  'result-missing': 'result',
  'more-residents-than-heads': 'residents',
  'more-answers-than-questions': 'questionsAnswered',
}

/** 登记举办情况: who came, what was asked and answered, and the minutes; the same form corrects it. */
export function HoldModal({ found, onClose }: { found: ActivityFound; onClose: () => void }) {
  useReturnFocus()
  const words = useWords()
  const { locale } = useLocale()
  const w = useActivityWords()
  const act = useAct('activity.hold', client.activity.hold.mutate)
  const { activity, attended } = found
  const known = attended.list.heads > 0 ? attended.list : attended.qr
  const { value, setValue, dropDraft } = useDraft<Typed>(`activity.hold.${activity.id}.${activity.heldAt}`, {
    result: activity.result,
    headcount: activity.headcount ?? (known.heads || null),
    residents: activity.residents ?? (known.heads > 0 ? known.residents : null),
    questionsAsked: activity.questionsAsked ?? 0,
    questionsAnswered: activity.questionsAnswered ?? 0,
  })
  const isWhole = figures.every((name) => value[name] !== null)
  const outcome = { ...value, result: value.result.trim() } as ActivityOutcome
  const why = isWhole ? whyNotCount(outcome, activity.kind, activity.fileIds.length) : null
  const errorAt = (field: string) =>
    why && fieldOf[why.code] === field && (field !== 'result' || value.result !== '')
      ? refusalSentence(locale, 'activity.hold', why.code, why.details ?? {})
      : undefined
  const save = async () => {
    if (!(await act.perform({ id: activity.id, seen: activity.version, ...outcome }))) return
    dropDraft()
    onClose()
  }
  const isMeeting = activity.kind === 'meeting'
  return (
    <Modal
      open
      width={640}
      title={w.holdTitle}
      okText={w.save}
      cancelText={words.shell.form.cancel}
      okButtonProps={{ loading: act.busy, disabled: !isWhole || why !== null }}
      onOk={save}
      onCancel={onClose}
    >
      <p className="page-note">{w.hint.counted(attended.qr.heads, attended.list.heads)}</p>
      <div className="form-row">
        {figures.map((name) => (
          <Field key={name} label={w.field[name]} name={name} issues={act.issues} error={errorAt(name)}>
            {({ status: _status, ...attrs }) => (
              <InputNumber
                {...attrs}
                inputMode="numeric"
                min={name === 'headcount' ? 1 : 0}
                max={100_000}
                precision={0}
                value={value[name]}
                onChange={(given) => setValue({ ...value, [name]: given })}
              />
            )}
          </Field>
        ))}
      </div>
      <Field
        label={isMeeting ? w.field.minutes : w.field.result}
        name="result"
        issues={act.issues}
        error={errorAt('result')}
        hint={isMeeting ? w.hint.minutes : w.hint.result}
      >
        {(attrs) => (
          <Input.TextArea
            {...attrs}
            rows={6}
            maxLength={4000}
            value={value.result}
            onChange={(event) => setValue({ ...value, result: event.target.value })}
          />
        )}
      </Field>
      <ActProblem sentence={act.told} />
    </Modal>
  )
}
