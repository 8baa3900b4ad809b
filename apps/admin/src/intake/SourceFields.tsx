import type { Day } from '@ratchet/domain/day'
import type { SourceRule } from '@ratchet/domain/intake/source'
import { Input } from 'antd'
import { Field } from '../design/Field.tsx'
import { PlacePicker } from '../opinion/PlacePicker.tsx'
import type { UnitNode } from '../people/org-tree.ts'
import type { FieldIssue } from '../problem.ts'
import type { FilingField, SourceFiling } from './source-filing.ts'
import { useIntakeWords } from './use-intake-words.ts'

interface Props {
  readonly value: SourceFiling
  readonly rule: SourceRule
  /** Until when, where the paper names no day. */
  readonly dueByRule: Day | null
  readonly nodes: readonly UnitNode[]
  readonly today: Day
  readonly issues: readonly FieldIssue[]
  readonly told: (field: FilingField) => string | undefined
  readonly onChange: (patch: Partial<SourceFiling>) => void
}

/** The paper's own numbers, days and place. */
export function SourceFields({ value, rule, dueByRule, nodes, today, issues, told, onChange }: Props) {
  const w = useIntakeWords().file
  return (
    <>
      <div className="form-row">
        {rule.number !== 'none' && (
          <Field label={w.number} hint={w.numberHint[rule.number]} name="number" issues={issues} error={told('number')}>
            {(attrs) => (
              <Input
                {...attrs}
                maxLength={60}
                value={value.number}
                onChange={(event) => onChange({ number: event.target.value })}
              />
            )}
          </Field>
        )}
        <Field label={w.original} hint={w.originalHint} name="original" issues={issues}>
          {(attrs) => (
            <Input
              {...attrs}
              maxLength={60}
              value={value.original}
              onChange={(event) => onChange({ original: event.target.value })}
            />
          )}
        </Field>
      </div>
      <div className="form-row">
        <Field label={w.cameOn} name="cameOn" issues={issues} error={told('cameOn')}>
          {(attrs) => (
            <Input
              {...attrs}
              type="date"
              max={today}
              value={value.cameOn}
              onChange={(event) => onChange({ cameOn: event.target.value })}
            />
          )}
        </Field>
        <Field
          label={w.due}
          hint={dueByRule ? w.dueHint(dueByRule) : w.dueHouse}
          name="due"
          issues={issues}
          error={told('due')}
        >
          {(attrs) => (
            <Input
              {...attrs}
              type="date"
              min={value.cameOn}
              value={value.due}
              onChange={(event) => onChange({ due: event.target.value })}
            />
          )}
        </Field>
      </div>
      <div className="form-row">
        <Field label={w.place} name="placeId" issues={issues}>
          {(attrs) => (
            <PlacePicker
              {...attrs}
              nodes={nodes}
              none={w.anyPlace}
              value={value.placeId}
              onChange={(placeId) => onChange({ placeId })}
            />
          )}
        </Field>
        <Field label={w.category} hint={w.categoryHint} name="category" issues={issues}>
          {(attrs) => (
            <Input
              {...attrs}
              maxLength={60}
              value={value.category}
              onChange={(event) => onChange({ category: event.target.value })}
            />
          )}
        </Field>
      </div>
    </>
  )
}
