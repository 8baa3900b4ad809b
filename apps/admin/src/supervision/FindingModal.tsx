import { addDays, type Day } from '@ratchet/domain/day'
import { whyNotDue } from '@ratchet/domain/supervision/finding'
import { refusalSentence } from '@ratchet/words/catalogue'
import { Input, Modal } from 'antd'
import { useAct } from '../act.ts'
import { client } from '../api.ts'
import { ActProblem, Field } from '../design/Field.tsx'
import { useReturnFocus } from '../design/return-focus.ts'
import { useDraft } from '../draft.ts'
import { useLocale, useWords } from '../locale.ts'
import { useSupervisionWords } from './page-words.ts'
import type { InspectionFound } from './supervision-found.ts'

/** Civil days that a new finding is given before somebody chooses. */
const USUAL_DAYS = 14

/** 登记问题: what was seen, by which rule, and until when it is put right. */
export function FindingModal({ found, onClose }: { found: InspectionFound; onClose: () => void }) {
  useReturnFocus()
  const words = useWords()
  const { locale } = useLocale()
  const w = useSupervisionWords()
  const act = useAct('supervision.enterFinding', client.supervision.enterFinding.mutate)
  const { inspection, today } = found
  const { value, setValue, dropDraft } = useDraft(`supervision.finding.${inspection.id}`, {
    ...{ text: '', clause: '' },
    dueDay: addDays(today, USUAL_DAYS) as string,
  })
  const dueDay = value.dueDay as Day
  const why = value.dueDay === '' ? null : whyNotDue(dueDay, today)
  const save = async () => {
    if (!(await act.perform({ ...value, dueDay, inspectionId: inspection.id }))) return
    dropDraft()
    onClose()
  }
  return (
    <Modal
      open
      width={600}
      title={w.findingTitle}
      okText={w.save}
      cancelText={words.shell.form.cancel}
      okButtonProps={{
        loading: act.busy,
        disabled: value.text.trim().length < 4 || value.dueDay === '' || why !== null,
      }}
      onOk={save}
      onCancel={onClose}
    >
      <Field label={w.field.text} name="text" issues={act.issues}>
        {(attrs) => (
          <Input.TextArea
            {...attrs}
            rows={4}
            maxLength={500}
            value={value.text}
            onChange={(event) => setValue({ ...value, text: event.target.value })}
          />
        )}
      </Field>
      <Field label={w.field.clause} name="clause" issues={act.issues} hint={w.hint.clause}>
        {(attrs) => (
          <Input
            {...attrs}
            maxLength={200}
            value={value.clause}
            onChange={(event) => setValue({ ...value, clause: event.target.value })}
          />
        )}
      </Field>
      <Field
        label={w.field.dueDay}
        name="dueDay"
        issues={act.issues}
        error={why ? refusalSentence(locale, 'supervision.enterFinding', why.code, why.details ?? {}) : undefined}
      >
        {(attrs) => (
          <Input
            {...attrs}
            type="date"
            min={today}
            value={value.dueDay}
            onChange={(event) => setValue({ ...value, dueDay: event.target.value })}
          />
        )}
      </Field>
      <ActProblem sentence={act.told} />
    </Modal>
  )
}
