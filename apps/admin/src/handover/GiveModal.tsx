import { heldBy, whyNotGive } from '@ratchet/domain/handover/handover'
import { refusalSentence } from '@ratchet/words/catalogue'
import { Input, InputNumber, Modal, Select } from 'antd'
import { useAct } from '../act.ts'
import { client } from '../api.ts'
import { ActProblem, Field } from '../design/Field.tsx'
import { useReturnFocus } from '../design/return-focus.ts'
import { useDraft } from '../draft.ts'
import { useLocale, useWords } from '../locale.ts'
import { useHandoverWords } from './page-words.ts'
import { type BatchRow, takersFrom, type UnitRow } from './trail.ts'

interface ModalProps {
  readonly batch: BatchRow
  readonly from: UnitRow
  readonly units: readonly UnitRow[]
  readonly onClose: () => void
}

/** 往下发: to whom, and how many of those that lie here. */
export function GiveModal({ batch, from, units, onClose }: ModalProps) {
  useReturnFocus()
  const words = useWords()
  const { locale } = useLocale()
  const w = useHandoverWords()
  const act = useAct('handover.give', client.handover.give.mutate)
  const takers = takersFrom(from, batch, units)
  const held = heldBy(from, batch, batch.handovers)
  const { value, setValue, dropDraft } = useDraft(`handover.give.${batch.id}.${from.id}`, {
    toUnitId: takers.length === 1 ? (takers[0]?.id ?? '') : '',
    sheets: (from.kind === 'zone' ? held : null) as number | null,
    note: '',
  })
  const to = units.find((unit) => unit.id === value.toUnitId)
  const why =
    to && value.sheets !== null
      ? whyNotGive({ batch, from, to, sheets: value.sheets, handovers: batch.handovers })
      : null
  const save = async () => {
    if (!to || value.sheets === null) return
    const given = { batchId: batch.id, fromUnitId: from.id, toUnitId: to.id, sheets: value.sheets }
    const done = await act.perform({ ...given, note: value.note.trim() })
    if (!done) return
    dropDraft()
    onClose()
  }
  return (
    <Modal
      open
      title={w.giveTitle(batch.number, from.name)}
      okText={w.giveOk}
      cancelText={words.shell.form.cancel}
      okButtonProps={{ loading: act.busy, disabled: !to || value.sheets === null || why !== null }}
      onOk={save}
      onCancel={onClose}
    >
      <Field label={w.field.to} name="toUnitId" issues={act.issues}>
        {(attrs) => (
          <Select
            {...attrs}
            showSearch={{ optionFilterProp: 'label' }}
            value={value.toUnitId || undefined}
            options={takers.map((unit) => ({ value: unit.id, label: unit.name }))}
            onChange={(toUnitId) => setValue({ ...value, toUnitId })}
          />
        )}
      </Field>
      <Field
        label={w.field.sheets}
        name="sheets"
        issues={act.issues}
        hint={w.hint.held(held)}
        error={why ? refusalSentence(locale, 'handover.give', why.code, why.details ?? {}) : undefined}
      >
        {({ status: _status, ...attrs }) => (
          <InputNumber
            {...attrs}
            inputMode="numeric"
            min={1}
            max={100_000}
            precision={0}
            value={value.sheets}
            onChange={(sheets) => setValue({ ...value, sheets })}
          />
        )}
      </Field>
      <Field label={w.field.note} name="note" issues={act.issues} hint={w.hint.note}>
        {(attrs) => (
          <Input
            {...attrs}
            maxLength={200}
            value={value.note}
            onChange={(event) => setValue({ ...value, note: event.target.value })}
          />
        )}
      </Field>
      <ActProblem sentence={act.told} />
    </Modal>
  )
}
