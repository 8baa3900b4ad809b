import type { WhyNot } from '@ratchet/domain/refusal'
import { refusalSentence } from '@ratchet/words/catalogue'
import { Checkbox, Radio } from 'antd'
import { ActProblem } from '../design/Field.tsx'
import { useLocale, useWords } from '../locale.ts'
import { MeasureFields } from './MeasureFields.tsx'
import { fieldOfRefusal, type MeasureField } from './measure-form.ts'
import { PlanTaskFields } from './PlanTaskFields.tsx'
import { outlineState } from './plan.ts'
import type { PlanRowState } from './plan-rows.ts'
import { useStrategy } from './strategy-context.ts'

interface RowProps {
  readonly row: PlanRowState
  readonly set: (change: Partial<PlanRowState>) => void
  readonly why: WhyNot
}

/** One line of the plan: as it was written beside the measure or task that it would become; ticked, mended, or left out. */
export function PlanRow({ row, set, why }: RowProps) {
  const words = useWords()
  const w = words.strategyPage.paste
  const { locale } = useLocale()
  const sentence = why && refusalSentence(locale, 'measure.addFromPlan', why.code, why.details)
  const { data } = useStrategy()
  const field = why && (why.code === 'measure-unknown' ? 'measureId' : fieldOfRefusal(why.code))
  const errors: Partial<Record<MeasureField | 'measureId', string>> = {}
  if (field && sentence) errors[field] = sentence
  const hints: Partial<Record<MeasureField, string>> = {}
  if (row.unknownUnits.length > 0) hints.unitId = w.unknown(words.strategyPage.join(row.unknownUnits))
  if (row.timeText && !row.form.due) hints.due = w.written(row.timeText)
  return (
    <li className={`plan-row${row.chosen ? '' : ' plan-left-out'}`}>
      <div className="plan-row-source">
        <Checkbox checked={row.chosen} onChange={(event) => set({ chosen: event.target.checked })}>
          {w.line(row.line)}
        </Checkbox>
        {row.headings.length > 0 && <p className="plan-quiet">{row.headings.join(' / ')}</p>}
        <blockquote>
          {row.sources.map((source) => (
            <p key={source}>{source}</p>
          ))}
        </blockquote>
      </div>
      {row.chosen && (
        <div>
          <Radio.Group
            className="plan-kind"
            aria-label={w.becomes(row.line)}
            value={row.kind}
            options={[
              { value: 'measure', label: w.asMeasure, disabled: outlineState(data).status === 'published' },
              { value: 'task', label: w.asTask, disabled: data.measures.length === 0 },
            ]}
            onChange={(event) => set({ kind: event.target.value })}
          />
          {row.kind === 'task' ? (
            <PlanTaskFields
              form={row.form}
              measureId={row.measureId}
              set={(change) => set({ form: { ...row.form, ...change } })}
              setMeasure={(measureId) => set({ measureId })}
              errors={errors}
              hints={hints}
            />
          ) : (
            <MeasureFields
              form={row.form}
              set={(change) => set({ form: { ...row.form, ...change } })}
              errors={errors}
              hints={hints}
            />
          )}
          <ActProblem sentence={field ? null : sentence} />
        </div>
      )}
    </li>
  )
}
