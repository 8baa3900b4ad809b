import type { Item } from '@ratchet/domain/questionnaire/item'
import { placeName } from '@ratchet/words/place-name'
import { StepsBar } from '../analysis/StepsBar.tsx'
import type { Results } from './ballot-state.ts'
import { CountButton } from './CountButton.tsx'
import { useBallotWords } from './use-ballot-words.ts'

type Place = Results['streets'][number]['places'][number]

/** One place: its forms in both views, how the question was answered there, and how far one machine can have moved that. */
export function WhereRow({ place, item }: { readonly place: Place; readonly item: Item | undefined }) {
  const w = useBallotWords()
  const { where } = w.page
  const { figures } = place
  const name = placeName(place.name)
  if (!figures) {
    return (
      <tr>
        <th scope="row">{name}</th>
        <td className="right few">{where.few}</td>
        <td className="right few">{where.few}</td>
        <td className="few">{where.few}</td>
        <td className="right few">—</td>
        <td className="right few">—</td>
        <td className="right few">—</td>
      </tr>
    )
  }
  const { standard, all, forms, aside } = figures
  const label = (what: string, n: number) => where.open(name, what, n.toLocaleString('en-US'))
  const percent = (value: number | null, n: number) =>
    value === null ? <span className="few">{n === 0 ? '—' : where.under}</span> : `${Math.round(value)}%`
  const { bound } = standard
  return (
    <tr>
      <th scope="row">{name}</th>
      <td className="right">
        <CountButton
          n={forms - aside}
          label={label(where.columns.standard, forms - aside)}
          asked={{ place: place.id, among: 'default' }}
        />
      </td>
      <td className="right">
        <CountButton n={forms} label={label(where.columns.all, forms)} asked={{ place: place.id }} />
      </td>
      <td>
        {standard.percent === null ? (
          <span className="few">{standard.n === 0 ? where.nobody : where.under}</span>
        ) : (
          <StepsBar
            distribution={[1, 2, 3, 4, 5].map((step) => ({ step, n: standard.counts[step] ?? 0 }))}
            said={(step, n) => where.step(w.answerName(item, step), n)}
          />
        )}
      </td>
      <td className="right num">{percent(standard.percent, standard.n)}</td>
      <td className="right num">
        {bound ? <span title={where.range(bound.low, bound.high)}>≤ {where.points(bound.most)}</span> : '—'}
      </td>
      <td className="right num">{percent(all.percent, all.n)}</td>
    </tr>
  )
}
