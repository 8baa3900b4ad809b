import type { RegulationContent } from '@ratchet/domain/accountability/regulation'
import { Input, Select } from 'antd'
import { Field } from '../design/Field.tsx'
import { useFindingWords } from './finding-words.ts'
import { type Faults, gateFigures, type RegulationForm, termFigures } from './regulation-form.ts'

interface Props {
  readonly value: RegulationForm
  readonly faults: Faults
  readonly onChange: (value: RegulationForm) => void
}

/** What a year is, the statistical gate with the document that adopts it, the clocks and the bounds of a cut. */
export function GateFields({ value, faults, onChange }: Props) {
  const w = useFindingWords()
  const f = w.regulation.field
  const { content, figures } = value
  const change = (patch: Partial<RegulationContent>) => onChange({ ...value, content: { ...content, ...patch } })
  const options = <K extends string>(names: Readonly<Record<K, string>>) =>
    (Object.keys(names) as K[]).map((each) => ({ value: each, label: names[each] }))
  return (
    <div className="regulation-pair">
      <Field label={f.starts} name="starts">
        {(attrs) => (
          <Select
            {...attrs}
            value={content.year.starts}
            options={options(f.startsAt)}
            onChange={(starts) => change({ year: { ...content.year, starts } })}
          />
        )}
      </Field>
      <Field label={f.figure} name="figure">
        {(attrs) => (
          <Select
            {...attrs}
            value={content.year.figure}
            options={options(f.figureOf)}
            onChange={(figure) => change({ year: { ...content.year, figure } })}
          />
        )}
      </Field>
      <Field label={f.mode} name="mode">
        {(attrs) => (
          <Select
            {...attrs}
            value={content.gate.mode}
            options={options(w.page.test.mode)}
            onChange={(mode) => change({ gate: { ...content.gate, mode } })}
          />
        )}
      </Field>
      <Field label={f.document} name="document">
        {(attrs) => (
          <Input
            {...attrs}
            maxLength={200}
            value={content.gate.document}
            onChange={(event) => change({ gate: { ...content.gate, document: event.target.value } })}
          />
        )}
      </Field>
      {[...gateFigures, ...termFigures].map((name) => (
        <Field
          key={name}
          label={f[name]}
          name={name}
          error={faults.figures.includes(name) ? w.regulation.notNumber : undefined}
        >
          {(attrs) => (
            <Input
              {...attrs}
              inputMode="decimal"
              value={figures[name]}
              onChange={(event) => onChange({ ...value, figures: { ...figures, [name]: event.target.value } })}
            />
          )}
        </Field>
      ))}
    </div>
  )
}
