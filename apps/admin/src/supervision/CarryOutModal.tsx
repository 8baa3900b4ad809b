import type { Day } from '@ratchet/domain/day'
import { type Verdict, verdicts, whyNotOutcome } from '@ratchet/domain/supervision/inspection'
import { refusalSentence } from '@ratchet/words/catalogue'
import { Input, Modal, Radio } from 'antd'
import { useAct } from '../act.ts'
import { client } from '../api.ts'
import { ActProblem, Field } from '../design/Field.tsx'
import { useReturnFocus } from '../design/return-focus.ts'
import { useDraft } from '../draft.ts'
import { useLocale, useWords } from '../locale.ts'
import { useSupervisionWords } from './page-words.ts'
import type { InspectionFound } from './supervision-found.ts'

/** 登记督查情况: a verdict for every line of the checklist. */
export function CarryOutModal({ found, onClose }: { found: InspectionFound; onClose: () => void }) {
  useReturnFocus()
  const words = useWords()
  const { locale } = useLocale()
  const w = useSupervisionWords()
  const act = useAct('supervision.carryOut', client.supervision.carryOut.mutate)
  const { inspection, today } = found
  const { value, setValue, dropDraft } = useDraft(`supervision.carryOut.${inspection.id}`, {
    doneDay: today as string,
    summary: '',
    verdicts: inspection.checklist.map((): Verdict | null => null),
  })
  const set = (change: Partial<typeof value>) => setValue({ ...value, ...change })
  const given = value.verdicts.filter((verdict) => verdict !== null)
  const outcome = { doneDay: value.doneDay as Day, verdicts: given }
  const why = value.doneDay === '' ? null : whyNotOutcome(inspection, outcome, today)
  const sentence = why && refusalSentence(locale, 'supervision.carryOut', why.code, why.details ?? {})
  const save = async () => {
    const one = { id: inspection.id, seen: inspection.version, summary: value.summary }
    if (!(await act.perform({ ...one, ...outcome }))) return
    dropDraft()
    onClose()
  }
  return (
    <Modal
      open
      width={640}
      title={w.carryOutTitle}
      okText={w.save}
      cancelText={words.shell.form.cancel}
      okButtonProps={{ loading: act.busy, disabled: why !== null || value.doneDay === '' }}
      onOk={save}
      onCancel={onClose}
    >
      <ul className="duty-list">
        {inspection.checklist.map(({ text }, at) => (
          <li key={text}>
            <span>{text}</span>
            <Radio.Group
              aria-label={text}
              value={value.verdicts[at] ?? null}
              options={verdicts.map((verdict) => ({ value: verdict, label: w.verdictName[verdict] }))}
              onChange={(event) => set({ verdicts: value.verdicts.with(at, event.target.value as Verdict) })}
            />
          </li>
        ))}
      </ul>
      <Field label={w.field.doneDay} name="doneDay" issues={act.issues}>
        {(attrs) => (
          <Input
            {...attrs}
            type="date"
            max={today}
            value={value.doneDay}
            onChange={(event) => set({ doneDay: event.target.value })}
          />
        )}
      </Field>
      <Field label={w.field.summary} name="summary" issues={act.issues}>
        {(attrs) => (
          <Input.TextArea
            {...attrs}
            rows={3}
            maxLength={2000}
            value={value.summary}
            onChange={(event) => set({ summary: event.target.value })}
          />
        )}
      </Field>
      <ActProblem sentence={act.told ?? (given.length > 0 ? sentence : null)} />
    </Modal>
  )
}
