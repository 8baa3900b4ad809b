import type { Day } from '@ratchet/domain/day'
import { Input, Modal, Select } from 'antd'
import { useAct } from '../act.ts'
import { client } from '../api.ts'
import { ActProblem, Field } from '../design/Field.tsx'
import { useReturnFocus } from '../design/return-focus.ts'
import { useDraft } from '../draft.ts'
import { useWords } from '../locale.ts'
import { dayOfMoment } from '../moment.ts'
import type { ActivityFound } from './activity-found.ts'
import { useActivityWords } from './page-words.ts'

/** 下达分工: what, by whom, until when. */
export function TaskModal({ found: { activity, units }, onClose }: { found: ActivityFound; onClose: () => void }) {
  useReturnFocus()
  const words = useWords()
  const w = useActivityWords()
  const act = useAct('activity.addTask', client.activity.addTask.mutate)
  const { value, setValue, dropDraft } = useDraft(`activity.task.${activity.id}`, {
    title: '',
    unitId: activity.unitId,
    dueDay: dayOfMoment(activity.endsAt),
  })
  const save = async () => {
    const task = { ...value, title: value.title.trim(), dueDay: value.dueDay as Day, activityId: activity.id }
    if (!(await act.perform(task))) return
    dropDraft()
    onClose()
  }
  const living = units.filter((unit) => !unit.retired && unit.kind !== 'zone')
  return (
    <Modal
      open
      title={w.taskTitle}
      okText={w.save}
      cancelText={words.shell.form.cancel}
      okButtonProps={{ loading: act.busy, disabled: value.title.trim().length < 2 || value.dueDay === '' }}
      onOk={save}
      onCancel={onClose}
    >
      <Field label={w.field.taskTitle} name="title" issues={act.issues}>
        {(attrs) => (
          <Input
            {...attrs}
            maxLength={120}
            value={value.title}
            onChange={(event) => setValue({ ...value, title: event.target.value })}
          />
        )}
      </Field>
      <Field label={w.field.taskUnit} name="unitId" issues={act.issues}>
        {(attrs) => (
          <Select
            {...attrs}
            showSearch={{ optionFilterProp: 'label' }}
            value={value.unitId}
            options={living.map((unit) => ({ value: unit.id, label: unit.name }))}
            onChange={(unitId) => setValue({ ...value, unitId })}
          />
        )}
      </Field>
      <Field label={w.field.taskDue} name="dueDay" issues={act.issues}>
        {(attrs) => (
          <Input
            {...attrs}
            type="date"
            value={value.dueDay}
            onChange={(event) => setValue({ ...value, dueDay: event.target.value })}
          />
        )}
      </Field>
      <ActProblem sentence={act.told} />
    </Modal>
  )
}
