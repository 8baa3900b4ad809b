import { Input, Select } from 'antd'
import { Field } from '../design/Field.tsx'
import { useWords } from '../locale.ts'
import { dayOrNull, type MeasureField, type MeasureForm } from './measure-form.ts'
import { useStrategy } from './strategy-context.ts'

interface FieldsProps {
  readonly form: MeasureForm
  readonly set: (change: Partial<MeasureForm>) => void
  readonly errors: Partial<Record<MeasureField, string>>
  readonly hints?: Partial<Record<MeasureField, string>>
}

/** The fields of a measure: the same in the drawer and in a pasted plan. */
export function MeasureFields({ form, set, errors, hints = {} }: FieldsProps) {
  const words = useWords()
  const { data, targetName } = useStrategy()
  const units = data.units
    .filter((unit) => unit.kind !== 'zone' && unit.kind !== 'survey_firm')
    .map((unit) => ({ value: unit.id, label: unit.name }))
  const targets = data.targets.map((row) => ({ value: row.id, label: targetName(row.id) }))
  const at = (name: MeasureField) => ({
    name,
    label: words.strategy.field[name],
    error: errors[name],
    hint: hints[name],
  })
  const day = (name: 'start' | 'due') => (
    <Field {...at(name)}>
      {(attrs) => (
        <Input
          {...attrs}
          type="date"
          value={form[name] ?? ''}
          onChange={(event) => set({ [name]: dayOrNull(event.target.value) })}
        />
      )}
    </Field>
  )
  return (
    <>
      <Field {...at('title')}>
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
      <Field {...at('targetIds')}>
        {(attrs) => (
          <Select
            {...attrs}
            mode="multiple"
            className="plan-wide"
            showSearch={{ optionFilterProp: 'label' }}
            options={targets}
            value={form.targetIds}
            onChange={(targetIds: string[]) => set({ targetIds })}
          />
        )}
      </Field>
      <div className="plan-pair">
        <Field {...at('unitId')}>
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
        <Field {...at('coUnitIds')}>
          {(attrs) => (
            <Select
              {...attrs}
              mode="multiple"
              className="plan-wide"
              showSearch={{ optionFilterProp: 'label' }}
              options={units}
              value={form.coUnitIds}
              onChange={(coUnitIds: string[]) => set({ coUnitIds })}
            />
          )}
        </Field>
      </div>
      <div className="plan-pair">
        {day('start')}
        {day('due')}
      </div>
      <Field {...at('expectedEffect')}>
        {(attrs) => (
          <Input.TextArea
            {...attrs}
            autoSize
            maxLength={1000}
            value={form.expectedEffect}
            onChange={(event) => set({ expectedEffect: event.target.value })}
          />
        )}
      </Field>
    </>
  )
}
