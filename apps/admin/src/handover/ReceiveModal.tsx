import { whyNotReceive } from '@ratchet/domain/handover/handover'
import { refusalSentence } from '@ratchet/words/catalogue'
import { Input, InputNumber, Modal } from 'antd'
import { useAct } from '../act.ts'
import { client } from '../api.ts'
import { ActProblem, Field } from '../design/Field.tsx'
import { useReturnFocus } from '../design/return-focus.ts'
import { useDraft } from '../draft.ts'
import { useLocale, useWords } from '../locale.ts'
import { useActor } from '../session.ts'
import { useHandoverWords } from './page-words.ts'
import { type BatchRow, type HandoverRow, mayReceive, type UnitRow } from './trail.ts'

interface ModalProps {
  readonly batch: BatchRow
  readonly handover: HandoverRow
  readonly units: readonly UnitRow[]
  readonly onClose: () => void
}

/** 清点签收: the number is counted and typed, never offered, so that nobody signs for what was not counted. */
export function ReceiveModal({ batch, handover, units, onClose }: ModalProps) {
  useReturnFocus()
  const words = useWords()
  const { locale } = useLocale()
  const w = useHandoverWords()
  const actor = useActor()
  const act = useAct('handover.receive', client.handover.receive.mutate)
  const { value, setValue, dropDraft } = useDraft(`handover.receive.${handover.id}`, {
    sheets: null as number | null,
    note: '',
  })
  const nameOf = (id: string) => units.find((unit) => unit.id === id)?.name ?? ''
  const isStandIn = mayReceive(actor, handover, units) === 'stand-in'
  const why =
    value.sheets === null
      ? null
      : whyNotReceive(handover, {
          sheets: value.sheets,
          note: value.note,
          by: { userId: actor.userId, name: actor.name, alsoHoldsGiver: isStandIn },
          giverId: null,
        })
  const save = async () => {
    if (value.sheets === null) return
    const { id, version: seen } = handover
    const done = await act.perform({ id, seen, sheets: value.sheets, note: value.note.trim() })
    if (!done) return
    dropDraft()
    onClose()
  }
  return (
    <Modal
      open
      title={w.receiveTitle(batch.number)}
      okText={w.receiveOk}
      cancelText={words.shell.form.cancel}
      okButtonProps={{ loading: act.busy, disabled: value.sheets === null || why !== null }}
      onOk={save}
      onCancel={onClose}
    >
      <p>{w.receiveHint(nameOf(handover.toUnitId), nameOf(handover.fromUnitId), handover.sheets)}</p>
      {isStandIn && <p className="page-note">{w.standIn}</p>}
      <Field label={w.field.counted} name="sheets" issues={act.issues}>
        {({ status: _status, ...attrs }) => (
          <InputNumber
            {...attrs}
            size="large"
            inputMode="numeric"
            min={0}
            max={100_000}
            precision={0}
            value={value.sheets}
            onChange={(sheets) => setValue({ ...value, sheets })}
          />
        )}
      </Field>
      <Field
        label={w.field.note}
        name="note"
        issues={act.issues}
        hint={w.hint.noteNeeded}
        error={why ? refusalSentence(locale, 'handover.receive', why.code, why.details ?? {}) : undefined}
      >
        {(attrs) => (
          <Input.TextArea
            {...attrs}
            rows={2}
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
