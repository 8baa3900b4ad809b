import { surveyDesignWords } from '@ratchet/words/survey-design'
import { Radio } from 'antd'
import { useLocale } from '../locale.ts'
import type { TypedPlan } from './typed-plan.ts'

interface Props {
  readonly typed: TypedPlan
  /** The quotas cover every community of a street. */
  readonly isComplete: boolean
  readonly onChange: (typed: TypedPlan) => void
}

/** How the sample is drawn and read; under each choice what it does to the error, in plain words. */
export function DesignChoices({ typed, isComplete, onChange }: Props) {
  const w = surveyDesignWords[useLocale().locale]
  const choice = <T extends string>(
    name: string,
    value: T,
    names: Readonly<Record<T, string>>,
    hints: Readonly<Record<T, string>>,
    choose: (value: T) => void,
  ) => (
    <fieldset className="plain-fieldset design-choice">
      <legend>{name}</legend>
      <Radio.Group
        className={Object.keys(names).length > 2 ? 'radio-column' : ''}
        value={value}
        options={(Object.keys(names) as T[]).map((one) => ({ value: one, label: names[one] }))}
        onChange={(event) => choose(event.target.value)}
      />
      <p className="field-hint">{hints[value]}</p>
    </fieldset>
  )
  return (
    <div className="design-choices">
      {choice(w.field.strata, typed.strata, w.strata, w.strataHint, (strata) => onChange({ ...typed, strata }))}
      {choice(w.field.clusters, typed.clusters, w.clusters, w.clustersHint, (clusters) =>
        onChange({ ...typed, clusters }),
      )}
      {choice(w.field.isFinite, typed.isFinite ? 'yes' : 'no', w.finite, w.finiteHint, (is) =>
        onChange({ ...typed, isFinite: is === 'yes' }),
      )}
      {choice(w.field.weights, typed.weights, w.weights, w.weightsHint, (weights) => onChange({ ...typed, weights }))}
      {choice(w.field.lonelyPsu, typed.lonelyPsu, w.lonely, w.lonelyHint, (lonelyPsu) =>
        onChange({ ...typed, lonelyPsu }),
      )}
      {isComplete && typed.isFinite && typed.clusters === 'place' && <p className="act-problem">{w.allPlaces}</p>}
    </div>
  )
}
