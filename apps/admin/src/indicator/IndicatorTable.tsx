import { baseSum } from '@ratchet/domain/indicator/content'
import { type Indicator, isBase } from '@ratchet/domain/indicator/indicator'
import { Input, InputNumber } from 'antd'
import { useWords } from '../locale.ts'
import { useIndicatorWords } from './page-words.ts'
import { RuleFields } from './RuleFields.tsx'
import type { SetForm } from './use-set-form.ts'

/** The eight indicators with points, rule and clause: as text once locked, as fields before. */
export function IndicatorTable({ form }: { readonly form: SetForm }) {
  const w = useIndicatorWords()
  const { indicators } = form.content
  const weights = form.errorAt('weights')
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls sideways must be reachable by keyboard */}
      <section className="indicator-scroll" tabIndex={0} aria-label={w.table}>
        <table className="indicator-table">
          <thead>
            <tr>
              <th scope="col">{w.column.indicator}</th>
              <th scope="col" className="indicator-weight">
                {w.column.weight}
              </th>
              <th scope="col">{w.column.rule}</th>
              <th scope="col" className="indicator-clause">
                {w.column.clause}
              </th>
            </tr>
          </thead>
          <tbody>
            {indicators.map((indicator) => (
              <IndicatorRow key={indicator.id} indicator={indicator} form={form} />
            ))}
          </tbody>
        </table>
      </section>
      <p className={weights ? 'act-problem' : 'indicator-sum'} role={weights ? 'alert' : undefined}>
        {weights ?? w.sum(baseSum(indicators))}
      </p>
    </>
  )
}

function IndicatorRow({ indicator, form }: { readonly indicator: Indicator; readonly form: SetForm }) {
  const words = useWords().indicator
  const w = useIndicatorWords()
  const { id, weight, rule, clause } = indicator
  const name = words.name[id]
  return (
    <tr className={isBase(id) ? undefined : 'indicator-beside'}>
      <th scope="row">
        {name}
        <span className="indicator-what">{words.what[id]}</span>
      </th>
      <td className="indicator-weight">
        {id === 'bonus' ? (
          <span className="quiet">{w.cap}</span>
        ) : form.isOpen ? (
          <InputNumber
            aria-label={w.weightOf(name)}
            min={0}
            max={100}
            precision={2}
            value={weight}
            status={isBase(id) && form.errorAt('weights') ? 'error' : ''}
            onChange={(value) => form.changeIndicator(id, { weight: value ?? 0 })}
          />
        ) : (
          <span className="num">{weight}</span>
        )}
      </td>
      <td>{form.isOpen ? <RuleFields id={id} rule={rule} form={form} /> : words.rule(rule)}</td>
      <td className="indicator-clause">
        {form.isOpen ? (
          <Input
            aria-label={w.clauseOf(name)}
            maxLength={120}
            value={clause}
            placeholder={words.clause[id]}
            onChange={(event) => form.changeIndicator(id, { clause: event.target.value })}
          />
        ) : (
          clause || words.clause[id]
        )}
      </td>
    </tr>
  )
}
