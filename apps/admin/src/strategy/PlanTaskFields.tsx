import { Select } from 'antd'
import { Field } from '../design/Field.tsx'
import { useWords } from '../locale.ts'
import { DayField, TitleField, UnitField } from './MeasureField.tsx'
import type { MeasureField, MeasureForm } from './measure-form.ts'
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
  const { data, titleOf } = useStrategy()
  const at = <Name extends MeasureField>(name: Name, label: string) => ({
    ...{ name, label, error: errors[name], hint: hints[name] },
  })
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
      <TitleField at={at('title', field.task)} form={form} set={set} />
      <div className="plan-pair">
        <UnitField at={at('unitId', field.unitId)} form={form} set={set} />
        <DayField at={at('due', field.due)} form={form} set={set} />
      </div>
    </>
  )
}
