import { InputNumber } from 'antd'
import { Field } from '../design/Field.tsx'
import { useWords } from '../locale.ts'
import type { SettingForm, Typed } from './use-setting-form.ts'

type Figures<Name extends string> = Record<Name, number>
type Named<Name extends string, Value> = Readonly<Record<Name, Value>>

/** What is typed as figures. An emptied field is none: it lies outside every bound, and the rule says so at the field. */
export const figuresOf = <Name extends string>(fields: readonly Name[], typed: Typed<Figures<Name>>): Figures<Name> =>
  Object.fromEntries(fields.map((field) => [field, typed[field] ?? Number.NaN])) as Figures<Name>

interface Props<Name extends string> {
  readonly form: SettingForm<Figures<Name>>
  readonly fields: readonly Name[]
  readonly bounds: Named<Name, readonly [least: number, most: number]>
  readonly usual: Figures<Name>
  readonly words: {
    readonly field: Named<Name, string>
    readonly fieldHint: Named<Name, string>
    readonly unit: Named<Name, string>
  }
}

/** The figures of a setting, each with its bounds, and with what is usual where it is another. */
export function FigureFields<Name extends string>({ form, fields, bounds, usual, words }: Props<Name>) {
  const w = useWords().setting
  return (
    <div className="setting-fields">
      {fields.map((field) => {
        const [least, most] = bounds[field]
        const hint = w.bounds(words.fieldHint[field], least, most)
        return (
          <Field
            key={field}
            name={field}
            label={words.field[field]}
            hint={form.typed[field] === usual[field] ? hint : w.usually(hint, usual[field])}
            issues={form.act.issues}
            error={form.errorAt(field)}
          >
            {(attrs) => (
              <InputNumber
                {...attrs}
                className="setting-figure"
                precision={0}
                suffix={words.unit[field]}
                readOnly={form.whyNotPerson !== null}
                value={form.typed[field]}
                onChange={(value) => form.set({ [field]: value } as Partial<Typed<Figures<Name>>>)}
              />
            )}
          </Field>
        )
      })}
    </div>
  )
}
