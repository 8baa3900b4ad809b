import { Input, Select } from 'antd'
import { Field } from '../design/Field.tsx'
import { useWords } from '../locale.ts'
import { dayOrNull, type MeasureField, type MeasureForm } from './measure-form.ts'
import { useStrategy } from './strategy-context.ts'

interface TaskFieldsProps {
  readonly form: MeasureForm
  readonly measureId: string | null
  readonly set: (form: Partial<MeasureForm>) => void
  readonly setMeasure: (measureId: string | null) => void
  readonly errors: Partial<Record<MeasureField | 'measureId', string>>
  readonly hints: Partial<Record<MeasureField, string>>
}

/** A task as minutes ask for it: of which measure, what, who, until when. */
export function PlanTaskFields({ form, measureId, set, setMeasure, errors, hints }: TaskFieldsProps) {
  const words = useWords()
  const { field } = words.strategy
  const { data, titleOf, whyNot } = useStrategy()
  const units = data.units
    .filter((unit) => unit.kind !== 'zone' && unit.kind !== 'survey_firm' && !whyNot('measure.setTask', unit.id))
    .map((unit) => ({ value: unit.id, label: unit.name }))
  return (
    <>
      <Field name="measureId" label={words.strategyPage.paste.ofMeasure} error={errors.measureId}>
        {(attrs) => (
          <Select
            {...attrs}
            className="plan-wide"
            showSearch={{ optionFilterProp: 'label' }}
            options={data.measures.map((row) => ({ value: row.id, label: titleOf(row.title) }))}
            value={measureId}
            onChange={setMeasure}
          />
        )}
      </Field>
      <Field name="title" label={field.task} error={errors.title}>
        {(attrs) => (
          <Input.TextArea
            {...attrs}
            autoSize
            maxLength={300}
            value={form.title}
            onChange={(event) => set({ title: event.target.value })}
          />
        )}
      </Field>
      <div className="plan-pair">
        <Field name="unitId" label={field.unitId} error={errors.unitId} hint={hints.unitId}>
          {(attrs) => (
            <Select
              {...attrs}
              className="plan-wide"
              showSearch={{ optionFilterProp: 'label' }}
              options={units}
              value={form.unitId}
              onChange={(unitId: string) => set({ unitId })}
            />
          )}
        </Field>
        <Field name="due" label={field.due} error={errors.due} hint={hints.due}>
          {(attrs) => (
            <Input
              {...attrs}
              type="date"
              value={form.due ?? ''}
              onChange={(event) => set({ due: dayOrNull(event.target.value) })}
            />
          )}
        </Field>
      </div>
    </>
  )
}
