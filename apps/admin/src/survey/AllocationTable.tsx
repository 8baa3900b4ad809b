import type { WavePlan } from '@ratchet/domain/survey/plan'
import { surveyFiguresWords } from '@ratchet/words/survey-figures'
import { useLocale } from '../locale.ts'
import { type PlannedStreet, rateIn, streetSizes, type TypedFigures } from './figures-input.ts'
import type { SurveyOutputs } from './use-wave.ts'

interface Props {
  readonly plan: WavePlan
  readonly streets: readonly PlannedStreet[]
  readonly allocation: SurveyOutputs['planFigures']['allocation']
  readonly beside: TypedFigures
  readonly onChange: (beside: TypedFigures) => void
}

/** How the planned interviews are divided among the streets, and what each street could then show. */
export function AllocationTable({ plan, streets, allocation, beside, onChange }: Props) {
  const w = surveyFiguresWords[useLocale().locale].allocation
  if (streets.length < 2) return null
  const sizes = streetSizes(plan, streets, beside.sizes)
  return (
    <section>
      <h3>{w.title}</h3>
      <p className="page-note">{allocation ? w.hint : w.needs}</p>
      <div className="figure-scroll">
        <table className="plain-table allocation">
          <thead>
            <tr>
              <th scope="col">{w.street}</th>
              <th scope="col" className="num">
                {w.size}
              </th>
              <th scope="col">{w.rate}</th>
              <th scope="col" className="num">
                {w.proportional}
              </th>
              <th scope="col" className="num">
                {w.neyman}
              </th>
              <th scope="col" className="num">
                {w.margin}
              </th>
              <th scope="col" className="num">
                {w.change}
              </th>
            </tr>
          </thead>
          <tbody>
            {sizes.map((street) => {
              const own = allocation?.find((row) => row.id === street.id)
              const rate = beside.rates[street.id] ?? ''
              return (
                <tr key={street.id}>
                  <th scope="row">{street.name}</th>
                  <td className="num">
                    {street.isKnown ? (
                      street.size?.toLocaleString('en-US')
                    ) : (
                      <input
                        className="figure-cell rank"
                        aria-label={w.sizeOf(street.name)}
                        inputMode="numeric"
                        value={beside.sizes[street.id] ?? ''}
                        onChange={(event) =>
                          onChange({ ...beside, sizes: { ...beside.sizes, [street.id]: event.target.value } })
                        }
                      />
                    )}
                  </td>
                  <td>
                    <input
                      className="figure-cell rank"
                      aria-label={w.rateOf(street.name)}
                      aria-invalid={rate !== '' && rateIn(rate) === null}
                      inputMode="decimal"
                      placeholder={String(Number((plan.expectedRate * 100).toFixed(1)))}
                      value={rate}
                      onChange={(event) =>
                        onChange({ ...beside, rates: { ...beside.rates, [street.id]: event.target.value } })
                      }
                    />
                  </td>
                  <td className="num">{own?.proportional.toLocaleString('en-US') ?? '—'}</td>
                  <td className="num">{own?.neyman.toLocaleString('en-US') ?? '—'}</td>
                  <td className="num">{own ? w.points(own.figures.margin) : '—'}</td>
                  <td className="num">{own ? w.points(own.figures.change) : '—'}</td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </div>
    </section>
  )
}
