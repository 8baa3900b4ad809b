import type { SchemeContent } from '@ratchet/domain/grade/scheme'
import { InputNumber, Select } from 'antd'
import { Field } from '../design/Field.tsx'
import type { FieldIssue } from '../problem.ts'
import { useGradeWords } from './page-words.ts'

interface Props {
  readonly value: SchemeContent
  readonly onChange: (value: SchemeContent) => void
  readonly readOnly: boolean
  readonly issues: readonly FieldIssue[]
}
type Name = keyof ReturnType<typeof useGradeWords>['m']['field']
type Set = (value: SchemeContent, number: number) => SchemeContent
type NumberField = readonly [name: Name, get: (value: SchemeContent) => number, set: Set]

const rates =
  (kind: 'residents' | 'respondents', at: 0 | 1): Pick<readonly [Set], 0>[0] =>
  (value, number) => {
    const pair: [number, number] = [...value.rates[kind]]
    pair[at] = number
    return { ...value, rates: { ...value.rates, [kind]: pair } }
  }
const points =
  (name: keyof SchemeContent['severity']): Set =>
  (value, number) => ({ ...value, severity: { ...value.severity, [name]: number } })

/** Every number of a scheme: how it is read, and how it is set. */
const numbers: readonly NumberField[] = [
  ['frequency', (v) => v.weights.frequency, (v, n) => ({ ...v, weights: { ...v.weights, frequency: n } })],
  ['severity', (v) => v.weights.severity, (v, n) => ({ ...v, weights: { ...v.weights, severity: n } })],
  ['urgent', (v) => v.severity.urgent, points('urgent')],
  ['negative', (v) => v.severity.negative, points('negative')],
  ['waiting', (v) => v.severity.waiting, points('waiting')],
  ['waitingDays', (v) => v.severity.waitingDays, points('waitingDays')],
  ['shrinkage', (v) => v.severity.shrinkage, points('shrinkage')],
  ['leastPeople', (v) => v.leastPeople, (v, n) => ({ ...v, leastPeople: n })],
  ['watch', (v) => v.bands[0], (v, n) => ({ ...v, bands: [n, v.bands[1]] })],
  ['urgentBand', (v) => v.bands[1], (v, n) => ({ ...v, bands: [v.bands[0], n] })],
  ['watchRate', (v) => v.rates.residents[0], rates('residents', 0)],
  ['urgentRate', (v) => v.rates.residents[1], rates('residents', 1)],
  ['watchShare', (v) => v.rates.respondents[0], rates('respondents', 0)],
  ['urgentShare', (v) => v.rates.respondents[1], rates('respondents', 1)],
  ['alpha', (v) => v.alpha, (v, n) => ({ ...v, alpha: n })],
]

export function SchemeFields({ value, onChange, readOnly, issues }: Props) {
  const w = useGradeWords().m
  return (
    <div className="grade-fields">
      {numbers.map(([name, get, set]) => (
        <Field key={name} label={w.field[name]} name={name} issues={issues}>
          {({ status: _, ...attrs }) => (
            <InputNumber
              {...attrs}
              min={0}
              max={1000}
              disabled={readOnly}
              value={get(value)}
              onChange={(number) => number !== null && onChange(set(value, number))}
            />
          )}
        </Field>
      ))}
      <Field label={w.field.draftOn} name="draftOn" issues={issues}>
        {(attrs) => (
          <Select
            {...attrs}
            disabled={readOnly}
            value={value.draftOn}
            options={(['either', 'rise', 'rate'] as const).map((one) => ({ value: one, label: w.draftOn[one] }))}
            onChange={(draftOn) => onChange({ ...value, draftOn })}
          />
        )}
      </Field>
    </div>
  )
}
