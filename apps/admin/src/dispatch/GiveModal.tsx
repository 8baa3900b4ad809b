import { type DispatchKind, dispatchKinds } from '@ratchet/domain/dispatch/dispatch'
import { Input, InputNumber, Modal, Select } from 'antd'
import { useAct } from '../act.ts'
import type { UnitRow } from '../activity/activity-found.ts'
import { client } from '../api.ts'
import { ActProblem, Field } from '../design/Field.tsx'
import { useReturnFocus } from '../design/return-focus.ts'
import { useDraft } from '../draft.ts'
import { useWords } from '../locale.ts'
import { useGo } from '../shell/page.ts'
import { useDispatchWords } from './page-words.ts'

interface Typed {
  readonly kind: DispatchKind
  readonly receiverId: string
  readonly title: string
  readonly text: string
  readonly source: string
  readonly workDays: number | null
}
const blank: Typed = { kind: 'assignment', receiverId: '', title: '', text: '', source: '', workDays: 5 }

/** 下达: to whom, what, resting on what, and until when. */
export function GiveModal({ units, onClose }: { units: readonly UnitRow[]; onClose: () => void }) {
  useReturnFocus()
  const words = useWords()
  const w = useDispatchWords()
  const go = useGo()
  const act = useAct('dispatch.give', client.dispatch.give.mutate)
  const { value, setValue, dropDraft } = useDraft<Typed>('dispatch.new', blank)
  const set = (change: Partial<Typed>) => setValue({ ...value, ...change })
  const receivers = units.filter(({ retired, kind }) => !retired && kind !== 'zone' && kind !== 'survey_firm')
  const { workDays } = value
  const isWhole =
    workDays !== null && value.receiverId !== '' && value.title.trim().length >= 2 && value.text.trim().length >= 4
  const save = async () => {
    if (workDays === null) return
    const done = await act.perform({ ...value, workDays })
    if (!done) return
    dropDraft()
    onClose()
    go(`/dispatches/${done.id}`)
  }
  return (
    <Modal
      open
      width={640}
      title={w.giveTitle}
      okText={w.save}
      cancelText={words.shell.form.cancel}
      okButtonProps={{ loading: act.busy, disabled: !isWhole }}
      onOk={save}
      onCancel={onClose}
    >
      <div className="form-row">
        <Field label={w.field.kind} name="kind" issues={act.issues}>
          {(attrs) => (
            <Select
              {...attrs}
              value={value.kind}
              options={dispatchKinds.map((kind) => ({ value: kind, label: w.kind[kind] }))}
              onChange={(kind) => set({ kind })}
            />
          )}
        </Field>
        <Field label={w.field.receiverId} name="receiverId" issues={act.issues}>
          {(attrs) => (
            <Select
              {...attrs}
              showSearch={{ optionFilterProp: 'label' }}
              value={value.receiverId || undefined}
              options={receivers.map(({ id, name }) => ({ value: id, label: name }))}
              onChange={(receiverId) => set({ receiverId })}
            />
          )}
        </Field>
        <Field label={w.field.workDays} name="workDays" issues={act.issues} hint={w.hint.workDays}>
          {({ status: _status, ...attrs }) => (
            <InputNumber
              {...attrs}
              min={1}
              max={250}
              precision={0}
              value={workDays}
              onChange={(days) => set({ workDays: days })}
            />
          )}
        </Field>
      </div>
      <Field label={w.field.title} name="title" issues={act.issues}>
        {(attrs) => (
          <Input
            {...attrs}
            maxLength={80}
            value={value.title}
            onChange={(event) => set({ title: event.target.value })}
          />
        )}
      </Field>
      <Field label={w.field.text} name="text" issues={act.issues}>
        {(attrs) => (
          <Input.TextArea
            {...attrs}
            rows={5}
            maxLength={2000}
            value={value.text}
            onChange={(event) => set({ text: event.target.value })}
          />
        )}
      </Field>
      <Field label={w.field.source} name="source" issues={act.issues} hint={w.hint.source}>
        {(attrs) => (
          <Input
            {...attrs}
            maxLength={200}
            value={value.source}
            onChange={(event) => set({ source: event.target.value })}
          />
        )}
      </Field>
      <ActProblem sentence={act.told} />
    </Modal>
  )
}
