import type { Day } from '@ratchet/domain/day'
import { type InspectionKind, inspectionKinds, whyNotPlan } from '@ratchet/domain/supervision/inspection'
import { refusalSentence } from '@ratchet/words/catalogue'
import { Input, Modal, Select } from 'antd'
import { useAct } from '../act.ts'
import type { UnitRow } from '../activity/activity-found.ts'
import { client } from '../api.ts'
import { ActProblem, Field } from '../design/Field.tsx'
import { useReturnFocus } from '../design/return-focus.ts'
import { useDraft } from '../draft.ts'
import { useLocale, useWords } from '../locale.ts'
import { useGo } from '../shell/page.ts'
import { useSupervisionWords } from './page-words.ts'
import { linesOf } from './supervision-found.ts'

interface Props {
  readonly units: readonly UnitRow[]
  readonly today: Day
  readonly onClose: () => void
}

/** 安排督查: of which unit, when, and by which checklist. */
export function PlanModal({ units, today, onClose }: Props) {
  useReturnFocus()
  const words = useWords()
  const { locale } = useLocale()
  const w = useSupervisionWords()
  const go = useGo()
  const act = useAct('supervision.plan', client.supervision.plan.mutate)
  const { value, setValue, dropDraft } = useDraft('supervision.new', {
    ...{ kind: 'planned' as InspectionKind, title: '', scope: '', unitId: '', lines: '' },
    plannedDay: today as string,
  })
  const set = (change: Partial<typeof value>) => setValue({ ...value, ...change })
  const plannedDay = value.plannedDay as Day
  const lines = linesOf(value.lines)
  const unit = { name: '', retired: false }
  const why = value.plannedDay === '' ? null : whyNotPlan({ kind: value.kind, plannedDay }, unit, today)
  const isWhole = value.unitId !== '' && value.plannedDay !== '' && value.title.trim().length >= 2 && lines.length > 0
  const save = async () => {
    const done = await act.perform({ ...value, plannedDay, lines })
    if (!done) return
    dropDraft()
    onClose()
    go(`/inspections/${done.id}`)
  }
  const living = units.filter(({ retired, kind }) => !retired && kind !== 'zone' && kind !== 'survey_firm')
  return (
    <Modal
      open
      width={640}
      title={w.planTitle}
      okText={w.save}
      cancelText={words.shell.form.cancel}
      okButtonProps={{ loading: act.busy, disabled: !isWhole || why !== null }}
      onOk={save}
      onCancel={onClose}
    >
      <div className="form-row">
        <Field label={w.field.kind} name="kind" issues={act.issues} hint={w.hint.kind}>
          {(attrs) => (
            <Select
              {...attrs}
              value={value.kind}
              options={inspectionKinds.map((kind) => ({ value: kind, label: w.kind[kind] }))}
              onChange={(kind) => set({ kind })}
            />
          )}
        </Field>
        <Field
          label={w.field.plannedDay}
          name="plannedDay"
          issues={act.issues}
          error={why ? refusalSentence(locale, 'supervision.plan', why.code, why.details ?? {}) : undefined}
        >
          {(attrs) => (
            <Input
              {...attrs}
              type="date"
              value={value.plannedDay}
              onChange={(event) => set({ plannedDay: event.target.value })}
            />
          )}
        </Field>
        <Field label={w.field.unitId} name="unitId" issues={act.issues}>
          {(attrs) => (
            <Select
              {...attrs}
              showSearch={{ optionFilterProp: 'label' }}
              value={value.unitId || undefined}
              options={living.map(({ id, name }) => ({ value: id, label: name }))}
              onChange={(unitId) => set({ unitId })}
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
      <Field label={w.field.scope} name="scope" issues={act.issues} hint={w.hint.scope}>
        {(attrs) => (
          <Input
            {...attrs}
            maxLength={500}
            value={value.scope}
            onChange={(event) => set({ scope: event.target.value })}
          />
        )}
      </Field>
      <Field label={w.field.lines} name="lines" issues={act.issues} hint={w.hint.lines}>
        {(attrs) => (
          <Input.TextArea
            {...attrs}
            rows={6}
            value={value.lines}
            onChange={(event) => set({ lines: event.target.value })}
          />
        )}
      </Field>
      <ActProblem sentence={act.told} />
    </Modal>
  )
}
