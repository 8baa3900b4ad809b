import { floorSubjects } from '@ratchet/domain/cycle/aspect'
import type { CycleId } from '@ratchet/domain/cycle/cycle-id'
import { Input, Modal, Select } from 'antd'
import { useAct } from '../act.ts'
import { client } from '../api.ts'
import { ActProblem, Field } from '../design/Field.tsx'
import { useReturnFocus } from '../design/return-focus.ts'
import { useDraft } from '../draft.ts'
import { useWords } from '../locale.ts'
import { subjectName } from './items.ts'

interface Props {
  readonly cycleId: CycleId
  readonly nodes: readonly { readonly id: string; readonly name: string; readonly kind: string }[]
  readonly onClose: () => void
}

/** An item opened by hand: one sentence, what it is about, who leads, until when. */
export function OpenItemModal({ cycleId, nodes, onClose }: Props) {
  useReturnFocus()
  const words = useWords()
  const w = words.rectification
  const act = useAct('rectification.open', client.rectification.open.mutate)
  const empty = { title: '', subject: 'overall', leadUnitId: '', dueDay: '' }
  const { value, setValue, dropDraft } = useDraft(`rectification.open.${cycleId}`, empty)
  const save = async () => {
    const done = await act.perform({
      cycleId,
      title: value.title.trim(),
      subject: value.subject as never,
      leadUnitId: value.leadUnitId,
      dueDay: (value.dueDay || null) as never,
    })
    if (!done) return
    dropDraft()
    onClose()
  }
  return (
    <Modal
      open
      title={w.openTitle}
      okText={w.open}
      cancelText={words.shell.form.cancel}
      okButtonProps={{ loading: act.busy, disabled: !value.title.trim() || !value.leadUnitId }}
      onOk={save}
      onCancel={onClose}
    >
      <Field label={w.field.title} name="title" hint={w.titleHint} issues={act.issues}>
        {(attrs) => (
          <Input
            {...attrs}
            maxLength={200}
            value={value.title}
            onChange={(event) => setValue({ ...value, title: event.target.value })}
          />
        )}
      </Field>
      <Field label={w.field.subject} name="subject" issues={act.issues}>
        {(attrs) => (
          <Select
            {...attrs}
            value={value.subject}
            options={floorSubjects().map((subject) => ({ value: subject, label: subjectName(words, subject) }))}
            onChange={(subject) => setValue({ ...value, subject })}
          />
        )}
      </Field>
      <Field label={w.field.lead} name="leadUnitId" issues={act.issues}>
        {(attrs) => (
          <Select
            {...attrs}
            showSearch={{ optionFilterProp: 'label' }}
            value={value.leadUnitId || undefined}
            options={nodes.filter((node) => node.kind !== 'zone').map((node) => ({ value: node.id, label: node.name }))}
            onChange={(leadUnitId: string) => setValue({ ...value, leadUnitId })}
          />
        )}
      </Field>
      <Field label={w.field.due} name="dueDay" issues={act.issues}>
        {(attrs) => (
          <Input
            {...attrs}
            type="date"
            value={value.dueDay}
            onChange={(event) => setValue({ ...value, dueDay: event.target.value })}
          />
        )}
      </Field>
      <ActProblem sentence={act.sentence} />
    </Modal>
  )
}
