import { placeName } from '@ratchet/words/place-name'
import { surveyQuotaWords } from '@ratchet/words/survey-quota'
import { useLocale } from '../locale.ts'
import type { QuotaPlace, TypedQuotas } from './quotas.ts'

interface Props {
  readonly places: readonly QuotaPlace[]
  readonly typed: TypedQuotas
  readonly wrong: ReadonlySet<string>
  readonly onChange: (typed: TypedQuotas) => void
}

/** Every community under its street with its quota, and its households where they decide. */
export function QuotaRows({ places, typed, wrong, onChange }: Props) {
  const all = surveyQuotaWords[useLocale().locale]
  const w = all.editor
  const cell = (kind: 'sizes' | 'targets', place: QuotaPlace) => {
    const isWrong = kind === 'targets' && wrong.has(place.id)
    return (
      <td>
        <input
          className="figure-cell"
          aria-label={w.cell(placeName(place.name), w[kind === 'sizes' ? 'sizes' : 'target'])}
          aria-invalid={isWrong}
          inputMode="numeric"
          value={typed[kind][place.id] ?? ''}
          onChange={(event) => onChange({ ...typed, [kind]: { ...typed[kind], [place.id]: event.target.value } })}
        />
        {isWrong && (
          <span className="field-error" role="alert">
            {w.wrong}
          </span>
        )}
      </td>
    )
  }
  return (
    <table className="figure-grid figure-sheet quota-rows">
      <thead>
        <tr>
          <th scope="col">{all.column.place}</th>
          {typed.method === 'sizes' && <th scope="col">{w.sizes}</th>}
          <th scope="col">{w.target}</th>
        </tr>
      </thead>
      {[...Map.groupBy(places, (place) => place.streetId)].map(([streetId, own]) => (
        <tbody key={streetId}>
          <tr>
            <th scope="rowgroup" colSpan={3} className="quota-street">
              {placeName(own[0]?.streetName ?? '')}
            </th>
          </tr>
          {own.map((place) => (
            <tr key={place.id}>
              <th scope="row">{placeName(place.name)}</th>
              {typed.method === 'sizes' && cell('sizes', place)}
              {cell('targets', place)}
            </tr>
          ))}
        </tbody>
      ))}
    </table>
  )
}
