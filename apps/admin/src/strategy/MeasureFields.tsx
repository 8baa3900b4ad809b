import { Input, Select } from 'antd'
import { Field } from '../design/Field.tsx'
import { useWords } from '../locale.ts'
import { DayField, TitleField, UnitField, useWorkingUnits } from './MeasureField.tsx'
import type { MeasureField, MeasureForm } from './measure-form.ts'
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
  const units = useWorkingUnits()
  const targets = data.targets.map((row) => ({ value: row.id, label: targetName(row.id) }))
  const at = <Name extends MeasureField>(name: Name) => ({
    name,
    label: words.strategy.field[name],
    error: errors[name],
    hint: hints[name],
  })
  return (
    <>
      <TitleField at={at('title')} form={form} set={set} />
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
        <UnitField at={at('unitId')} form={form} set={set} />
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
        <DayField at={at('start')} form={form} set={set} />
        <DayField at={at('due')} form={form} set={set} />
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
