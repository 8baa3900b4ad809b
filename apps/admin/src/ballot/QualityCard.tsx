import { asideSigns } from '@ratchet/domain/ballot/view-rule'
import { placeName } from '@ratchet/words/place-name'
import { ResultCard } from '../analysis/ResultCard.tsx'
import type { Results, RowsAsked } from './ballot-state.ts'
import { CountButton } from './CountButton.tsx'
import { QualitySigns } from './QualitySigns.tsx'
import { useBallotWords } from './use-ballot-words.ts'

type Figures = NonNullable<Results['streets'][number]['places'][number]['figures']>
const columns = ['forms', 'aside', 'unproved', 'flagged', 'helped', 'told'] as const

/** Which forms a count stands for; reports are no forms. */
const askedFor: Record<(typeof columns)[number], RowsAsked | null> = {
  forms: {},
  aside: { among: 'aside' },
  unproved: { sign: 'no-proof' },
  flagged: { sign: 'any' },
  helped: { mode: 'helper' },
  told: null,
}

/** What is odd about the forms, by mark and by place; nothing of it was deleted. */
export function QualityCard({ results }: { readonly results: Results }) {
  const w = useBallotWords()
  const { quality, where } = w.page
  const { forms, streets } = results
  const aside = forms.signs.filter(({ sign }) => (asideSigns as readonly string[]).includes(sign))
  const marks = forms.signs.filter(({ sign }) => !(asideSigns as readonly string[]).includes(sign))
  const shown = streets.flatMap(({ places }) =>
    places.flatMap(({ id, name, figures }) =>
      figures && figures.forms + figures.told > 0 ? [{ id, name: placeName(name), figures }] : [],
    ),
  )
  const cell = (place: (typeof shown)[number], column: keyof Figures & (typeof columns)[number]) => {
    const n = place.figures[column]
    const asked = askedFor[column]
    if (!asked) return <span className="num">{n}</span>
    const label = where.open(place.name, quality.place[column], n.toLocaleString('en-US'))
    return <CountButton n={n} label={label} asked={{ ...asked, place: place.id }} />
  }
  return (
    <ResultCard anchor="quality" title={quality.title(forms.aside, forms.forms)} sub={quality.sub}>
      <p className="ballot-design">{w.picture.bars.design}</p>
      <QualitySigns rows={[...aside, ...marks]} />
      {shown.length > 0 && (
        <details className="ballot-other">
          <summary>{quality.places}</summary>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls sideways must be reachable by keyboard */}
          <section className="figure-scroll" tabIndex={0} aria-label={quality.places}>
            <table className="plain-table where-table">
              <thead>
                <tr>
                  <th scope="col">{quality.place.place}</th>
                  {columns.map((column) => (
                    <th key={column} scope="col" className="right">
                      {quality.place[column]}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {shown.map((place) => (
                  <tr key={place.id}>
                    <th scope="row">{place.name}</th>
                    {columns.map((column) => (
                      <td key={column} className="right">
                        {cell(place, column)}
                      </td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </section>
          <p className="page-note">{where.fewKey}</p>
        </details>
      )}
    </ResultCard>
  )
}
