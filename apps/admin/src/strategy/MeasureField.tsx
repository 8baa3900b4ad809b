import { Input, Select } from 'antd'
import { Field } from '../design/Field.tsx'
import { dayOrNull, type MeasureField, type MeasureForm } from './measure-form.ts'
import { useStrategy } from './strategy-context.ts'

/** How one field stands: its name and label, and what is wrong or to be known. */
interface At {
  readonly name: MeasureField
  readonly label: string
  readonly error: string | undefined
  readonly hint?: string | undefined
}
interface FieldProps {
  readonly at: At
  readonly form: MeasureForm
  readonly set: (change: Partial<MeasureForm>) => void
}

/** What is to be done: of a measure or of a task. */
export function TitleField({ at, form, set }: FieldProps) {
  return (
    <Field {...at}>
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
  )
}

/** Every unit of the office that can do something: the zone itself and the survey firm cannot. */
export function useWorkingUnits() {
  const { data } = useStrategy()
  return data.units
    .filter((unit) => unit.kind !== 'zone' && unit.kind !== 'survey_firm')
    .map((unit) => ({ value: unit.id, label: unit.name }))
}

/** The unit that answers for it. */
export function UnitField({ at, form, set }: FieldProps) {
  const units = useWorkingUnits()
  return (
    <Field {...at}>
      {(attrs) => (
        <Select
          {...attrs}
          allowClear
          className="plan-wide"
          showSearch={{ optionFilterProp: 'label' }}
          options={units}
          value={form.unitId}
          onChange={(unitId?: string) => set({ unitId: unitId ?? null })}
        />
      )}
    </Field>
  )
}

/** From when, or until when. */
export function DayField({ at, form, set }: FieldProps & { readonly at: At & { readonly name: 'start' | 'due' } }) {
  return (
    <Field {...at}>
      {(attrs) => (
        <Input
          {...attrs}
          type="date"
          value={form[at.name] ?? ''}
          onChange={(event) => set({ [at.name]: dayOrNull(event.target.value) })}
        />
      )}
    </Field>
  )
}
