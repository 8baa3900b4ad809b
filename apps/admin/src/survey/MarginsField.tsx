import { marginTraits } from '@ratchet/domain/survey/plan'
import { surveyDesignWords } from '@ratchet/words/survey-design'
import { traitWords } from '@ratchet/words/survey-trait'
import { Button } from 'antd'
import { useLocale } from '../locale.ts'
import { MarginTable } from './MarginTable.tsx'
import type { Trait, TypedMargin, TypedPlan } from './typed-plan.ts'

interface Props {
  readonly typed: TypedPlan
  /** Names of the streets, which are the classes of that trait. */
  readonly streets: readonly string[]
  readonly isWrong: boolean
  readonly onChange: (typed: TypedPlan) => void
}
const blank = (name: string) => ({ name, total: '' })

/** Known totals of the population by trait; all traits must add up to one population. */
export function MarginsField({ typed, streets, isWrong, onChange }: Props) {
  const { locale } = useLocale()
  const w = surveyDesignWords[locale]
  const traits = traitWords[locale]
  const set = (margins: readonly TypedMargin[]) => onChange({ ...typed, margins })
  const first: Readonly<Record<Trait, readonly string[]>> = {
    street: streets,
    gender: ['male', 'female'],
    age_band: ['18-29', '30-39', '40-49', '50-59', '60+'],
    residency: ['', ''],
  }
  const left = marginTraits.filter((trait) => !typed.margins.some((margin) => margin.trait === trait))
  return (
    <fieldset className="plain-fieldset margins">
      <legend>{w.field.margins}</legend>
      <p className="field-hint">{w.margins.hint}</p>
      <div className="margin-tables">
        {typed.margins.map((margin) => (
          <MarginTable
            key={margin.trait}
            margin={margin}
            onChange={(next) => set(typed.margins.map((one) => (one.trait === margin.trait ? next : one)))}
            onRemove={() => set(typed.margins.filter((one) => one.trait !== margin.trait))}
          />
        ))}
      </div>
      {isWrong && typed.margins.length > 0 && <p className="field-error">{w.wrong.margins}</p>}
      <div className="margin-add">
        {left.map((trait) => (
          <Button
            key={trait}
            size="small"
            onClick={() => set([...typed.margins, { trait, classes: first[trait].map(blank) }])}
          >
            {w.margins.add(traits[trait])}
          </Button>
        ))}
      </div>
    </fieldset>
  )
}
