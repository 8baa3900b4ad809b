import { PageLink } from '../shell/PageLink.tsx'
import { hrefOf } from '../shell/page.ts'
import { PlaceCard } from './PlaceCard.tsx'
import { usePageWords } from './page-words.ts'
import { type FormsHref, formsOf, type PlaceRow } from './places.ts'

interface Props {
  readonly street: { readonly id: string; readonly name: string }
  readonly rows: readonly PlaceRow[]
  readonly chosen: ReadonlySet<string>
  readonly toggle: (ids: readonly string[], on: boolean) => void
  readonly show: (pointId: string) => void
  readonly toForms: FormsHref | null
  /** Opens the form for one place; null for whoever may not. */
  readonly openAt: ((placeId: string) => void) | null
}

/** One street of the grid: its communities and villages beside each other, each with the sites where a code hangs. */
export function StreetSection({ street, rows, chosen, toggle, show, toForms, openAt }: Props) {
  const w = usePageWords()
  const points = rows.flatMap((row) => row.points)
  return (
    <section className="point-street" aria-labelledby={`street-${street.id}`}>
      <div className="point-street-head">
        <h2 id={`street-${street.id}`}>{street.name}</h2>
        <span className="point-street-sum num">{w.streetSum(rows.length, points.length, formsOf(points))}</span>
        <PageLink to={hrefOf('/qr/print', { streets: street.id })}>{w.printStreet(street.name)}</PageLink>
      </div>
      <ul className="point-grid">
        {rows.map((row) => (
          <PlaceCard
            key={row.id}
            row={row}
            isChosen={chosen.has(row.id)}
            choose={(on) => toggle([row.id], on)}
            show={show}
            toForms={toForms}
            openAt={openAt}
          />
        ))}
      </ul>
    </section>
  )
}
