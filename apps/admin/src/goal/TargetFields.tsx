import { targetSourceKinds } from '@ratchet/domain/goal/target'
import { Input, InputNumber, Select } from 'antd'
import { Field } from '../design/Field.tsx'
import { useWords } from '../locale.ts'
import type { TargetField, TypedForm } from './form.ts'
import { SurveySource } from './SurveySource.tsx'
import { useGoalPage } from './tree-context.ts'
import type { OpenForm } from './use-target-form.ts'

interface FieldsProps {
  readonly open: OpenForm
  readonly errors: Partial<Record<TargetField, string>>
}

/** The fields that a target of this level has. */
export function TargetFields({ open, errors }: FieldsProps) {
  const words = useWords()
  const w = words.goalPage
  const { data } = useGoalPage()
  const { form, setForm } = open
  const { level } = open.base
  const set = (change: Partial<TypedForm>) => setForm({ ...form, ...change })
  const isWide = level === 'zone' || level === 'aspect'
  const units = data.units
    .filter((unit) => unit.kind !== 'zone' && unit.kind !== 'survey_firm')
    .map((unit) => ({ value: unit.id, label: unit.name }))
  const at = (name: TargetField, hint?: string) => ({
    name,
    label: words.goal.field[name as 'score'] ?? name,
    error: errors[name],
    hint,
  })
  return (
    <>
      {!isWide && (
        <Field {...at('unitId')}>
          {(attrs) => (
            <Select
              {...attrs}
              showSearch={{ optionFilterProp: 'label' }}
              options={units}
              value={form.unitId}
              onChange={(unitId: string) => set({ unitId })}
              className="goal-wide"
            />
          )}
        </Field>
      )}
      <Field {...at('score', w.scoreHint)}>
        {(attrs) => (
          <InputNumber
            {...attrs}
            min={0}
            max={100}
            step={0.1}
            value={form.score}
            onChange={(score) => set({ score })}
            className="goal-wide"
          />
        )}
      </Field>
      {level === 'zone' && (
        <Field {...at('rank', w.rankHint)}>
          {(attrs) => (
            <InputNumber
              {...attrs}
              min={1}
              precision={0}
              value={form.rank}
              onChange={(rank) => set({ rank })}
              className="goal-wide"
            />
          )}
        </Field>
      )}
      {level !== 'zone' && (
        <Field {...at('weight', w.weightHint)}>
          {(attrs) => (
            <InputNumber
              {...attrs}
              step={1}
              value={form.weight}
              onChange={(weight) => set({ weight })}
              className="goal-wide"
            />
          )}
        </Field>
      )}
      <Field {...at('sourceKind')} label={words.goal.field.source}>
        {(attrs) => (
          <Select
            {...attrs}
            allowClear={!isWide}
            value={form.sourceKind}
            onChange={(sourceKind: TypedForm['sourceKind']) => set({ sourceKind: sourceKind ?? null })}
            options={targetSourceKinds.map((kind) => ({ value: kind, label: words.goal.source[kind] }))}
            className="goal-wide"
          />
        )}
      </Field>
      {form.sourceKind === 'self_survey' && (
        <SurveySource onPick={(sourceTitle, sourceReference) => set({ sourceTitle, sourceReference })} />
      )}
      <Field {...at('sourceTitle')}>
        {(attrs) => (
          <Input
            {...attrs}
            maxLength={200}
            value={form.sourceTitle ?? ''}
            onChange={(event) => set({ sourceTitle: event.target.value })}
          />
        )}
      </Field>
      <Field {...at('sourceReference', w.referenceHint)}>
        {(attrs) => (
          <Input
            {...attrs}
            maxLength={200}
            value={form.sourceReference ?? ''}
            onChange={(event) => set({ sourceReference: event.target.value })}
          />
        )}
      </Field>
    </>
  )
}
