import type { Day, Instant } from '@ratchet/domain/day'
import type { Measure, Task } from '@ratchet/domain/strategy/measure'
import { whyNotSetTask } from '@ratchet/domain/strategy/set-measure'
import { refusalSentence } from '@ratchet/words/catalogue'
import { Input, Modal, Select } from 'antd'
import { useState } from 'react'
import { useAct } from '../act.ts'
import { client } from '../api.ts'
import { ActProblem, Field } from '../design/Field.tsx'
import { useReturnFocus } from '../design/return-focus.ts'
import { useDraft } from '../draft.ts'
import { unsavedId } from '../goal/form.ts'
import { useLocale, useWords } from '../locale.ts'
import { useStrategy } from './strategy-context.ts'

/** One task: what, who, until when; never later than its measure. */
export function TaskModal({ measure, close }: { measure: Measure; close: () => void }) {
  useReturnFocus()
  const words = useWords()
  const w = words.strategyPage
  const { locale } = useLocale()
  const { data, whyNot } = useStrategy()
  const [tried, setTried] = useState(false)
  const act = useAct('measure.setTask', client.measure.setTask.mutate)
  const units = data.units.filter((unit) => unit.kind !== 'survey_firm' && !whyNot('measure.setTask', unit.id))
  const first =
    units.find((unit) => unit.id === measure.unitId) ?? units.find((unit) => measure.coUnitIds.includes(unit.id))
  const draft = useDraft(`task.${measure.id}`, { title: '', unitId: first?.id ?? '', due: measure.due ?? '' })
  const { title, unitId, due } = draft.value
  const task: Task = {
    id: unsavedId,
    measureId: measure.id,
    title,
    unitId,
    due: due as Day,
    doneAt: null as Instant | null,
    version: 1,
  }
  const why = whyNotSetTask(task, measure)
  const sentence = why && refusalSentence(locale, 'measure.setTask', why.code, why.details)
  const save = async () => {
    setTried(true)
    if (why || due === '' || unitId === '') return
    const input = { cycleId: data.cycle.id, id: null, seen: null, measureId: measure.id, title, unitId, due: task.due }
    if (!(await act.perform(input))) return
    draft.dropDraft()
    close()
  }
  const required = words.shell.form.required
  return (
    <Modal
      open
      title={w.addTaskTo(measure.title)}
      okText={words.shell.form.save}
      cancelText={words.shell.form.cancel}
      confirmLoading={act.busy}
      onOk={save}
      onCancel={close}
    >
      <Field name="title" label={words.strategy.field.task} error={tried && title.trim() === '' ? required : undefined}>
        {(attrs) => (
          <Input
            {...attrs}
            maxLength={300}
            value={title}
            onChange={(event) => draft.setValue({ ...draft.value, title: event.target.value })}
          />
        )}
      </Field>
      <Field name="unitId" label={words.strategy.field.unitId} error={tried && unitId === '' ? required : undefined}>
        {(attrs) => (
          <Select
            {...attrs}
            className="plan-wide"
            showSearch={{ optionFilterProp: 'label' }}
            options={units.map((unit) => ({ value: unit.id, label: unit.name }))}
            value={unitId || null}
            onChange={(next: string) => draft.setValue({ ...draft.value, unitId: next })}
          />
        )}
      </Field>
      <Field
        name="due"
        label={words.strategy.field.due}
        error={
          why?.code === 'task-after-measure' ? (sentence ?? undefined) : tried && due === '' ? required : undefined
        }
      >
        {(attrs) => (
          <Input
            {...attrs}
            type="date"
            value={due}
            onChange={(event) => draft.setValue({ ...draft.value, due: event.target.value })}
          />
        )}
      </Field>
      <ActProblem sentence={act.sentence} />
    </Modal>
  )
}
