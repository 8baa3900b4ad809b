import { suggestsOf } from '@ratchet/domain/accountability/regulation'
import { Input, Select } from 'antd'
import { Field } from '../design/Field.tsx'
import { useFindingWords } from './finding-words.ts'
import type { Faults, RegulationForm } from './regulation-form.ts'
import { suggestionsOf } from './year-data.ts'

interface Props {
  readonly value: RegulationForm
  readonly faults: Faults
  readonly onChange: (value: RegulationForm) => void
}

/** Which clause each rule cites and what it suggests; a rule that cites none is illustrative. */
export function RuleFields({ value, faults, onChange }: Props) {
  const w = useFindingWords()
  const f = w.regulation.field
  const { content, figures } = value
  const options = [
    { value: '', label: f.noClause },
    ...content.clauses.map(({ id, text }) => ({ value: id, label: w.page.finding.clause(id, text.slice(0, 24)) })),
  ]
  const cite = (rule: string, clause: string | null) => {
    const rules = content.rules.map((each) => (each.id === rule ? { ...each, clause } : each))
    onChange({ ...value, content: { ...content, rules } })
  }
  return (
    <>
      {content.rules.map(({ id, clause }) => (
        <Field
          key={id}
          label={f.ruleClause(`${id} ${w.noun.rule[id]}`)}
          hint={suggestionsOf(suggestsOf(content, id), w)}
          name={id}
        >
          {(attrs) => (
            <Select
              {...attrs}
              value={clause ?? ''}
              options={options}
              onChange={(chosen: string) => cite(id, chosen || null)}
            />
          )}
        </Field>
      ))}
      <Field
        label={f.amount('R1')}
        name="amount"
        error={faults.figures.includes('amount') ? w.regulation.notNumber : undefined}
      >
        {(attrs) => (
          <Input
            {...attrs}
            inputMode="decimal"
            value={figures.amount}
            onChange={(event) => onChange({ ...value, figures: { ...figures, amount: event.target.value } })}
          />
        )}
      </Field>
    </>
  )
}
