import type { IndicatorId, IndicatorRule, RuleOf } from '@ratchet/domain/indicator/indicator'
import { Checkbox, InputNumber, Select } from 'antd'
import { useWords } from '../locale.ts'
import { Inline } from './Inline.tsx'
import { useIndicatorWords } from './page-words.ts'
import { RiseFields } from './RiseFields.tsx'
import type { SetForm } from './use-set-form.ts'

interface Props<Rule extends IndicatorRule> {
  readonly id: IndicatorId
  readonly rule: Rule
  readonly form: SetForm
}

/** The figures of a rule; its kind belongs to the indicator and is not chosen. */
export function RuleFields({ id, rule, form }: Props<IndicatorRule>) {
  const w = useIndicatorWords()
  const name = useWords().indicator.name[id]
  return (
    <fieldset className="rule-fields" aria-label={w.ruleOf(name)}>
      {rule.kind === 'threshold' && <ThresholdFields id={id} rule={rule} form={form} />}
      {rule.kind === 'evidence' && <EvidenceFields id={id} rule={rule} form={form} />}
      {rule.kind === 'bonus' && <BonusFields id={id} rule={rule} form={form} />}
      {rule.kind === 'rankChange' && <RiseFields rule={rule} form={form} />}
    </fieldset>
  )
}

function ThresholdFields({ id, rule, form }: Props<RuleOf<'threshold'>>) {
  const w = useIndicatorWords()
  return (
    <>
      <Inline label={w.field.count}>
        <InputNumber
          min={1}
          max={100_000}
          precision={0}
          value={rule.count}
          onChange={(count) => form.changeRule(id, { ...rule, count: count ?? 1 })}
        />
      </Inline>
      <Checkbox
        checked={rule.proportional}
        onChange={(event) => form.changeRule(id, { ...rule, proportional: event.target.checked })}
      >
        {w.field.proportional}
      </Checkbox>
    </>
  )
}

function EvidenceFields({ id, rule, form }: Props<RuleOf<'evidence'>>) {
  const w = useIndicatorWords()
  // Questions are answered where people meet; a deed, an analysis and a report are counted themselves.
  const hasQuestions = id === 'meeting' || id === 'presentation'
  return (
    <>
      <Inline label={w.field.least}>
        <InputNumber
          min={1}
          max={1000}
          precision={0}
          value={rule.least}
          onChange={(least) => form.changeRule(id, { ...rule, least: least ?? 1 })}
        />
      </Inline>
      {hasQuestions && (
        <Inline label={w.field.counts}>
          <Select
            value={rule.counts}
            options={(['events', 'questions_answered'] as const).map((value) => ({ value, label: w.counts[value] }))}
            onChange={(counts) => form.changeRule(id, { ...rule, counts })}
          />
        </Inline>
      )}
      <Checkbox
        checked={rule.photoRequired}
        onChange={(event) => form.changeRule(id, { ...rule, photoRequired: event.target.checked })}
      >
        {w.field.photoRequired}
      </Checkbox>
    </>
  )
}

function BonusFields({ id, rule, form }: Props<RuleOf<'bonus'>>) {
  const w = useIndicatorWords()
  return (
    <>
      <Inline label={w.field.capShare}>
        <InputNumber
          min={0}
          max={50}
          precision={0}
          value={Math.round(rule.capShare * 100)}
          onChange={(percent) => form.changeRule(id, { ...rule, capShare: (percent ?? 0) / 100 })}
        />
      </Inline>
      <Inline label={w.field.scorers}>
        <InputNumber
          min={3}
          max={15}
          precision={0}
          value={rule.scorers}
          onChange={(scorers) => form.changeRule(id, { ...rule, scorers: scorers ?? 3 })}
        />
      </Inline>
    </>
  )
}
