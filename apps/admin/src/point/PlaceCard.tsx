import { showPointCode } from '@ratchet/domain/point/code'
import { placeName } from '@ratchet/words/place-name'
import { Checkbox } from 'antd'
import { StatusChip } from '../design/StatusChip.tsx'
import { useWords } from '../locale.ts'
import { PageLink } from '../shell/PageLink.tsx'
import { usePageWords } from './page-words.ts'
import { type FormsHref, formsOf, type PlaceRow, type PointRow } from './places.ts'

interface Props {
  readonly row: PlaceRow
  readonly isChosen: boolean
  readonly choose: (on: boolean) => void
  readonly show: (pointId: string) => void
  readonly toForms: FormsHref | null
  readonly openAt: ((placeId: string) => void) | null
}

/** One community: where its codes hang and what came in today, as plain numbers. */
export function PlaceCard({ row, isChosen, choose, show, toForms, openAt }: Props) {
  const w = usePageWords()
  const name = placeName(row.name)
  const forms = formsOf(row.points)
  const hasOpen = row.points.some((point) => point.status === 'open')
  return (
    <li className="point-place">
      <div className="point-place-head">
        {hasOpen ? (
          <Checkbox checked={isChosen} onChange={(event) => choose(event.target.checked)} aria-label={w.choose(name)} />
        ) : null}
        <h3>{name}</h3>
        {row.isRetired && <StatusChip tone="quiet">{w.retired}</StatusChip>}
        {row.points.length > 0 && (
          <span className="point-today num">
            {forms > 0 && toForms ? (
              <PageLink to={toForms({ place: row.id })}>{w.today(forms)}</PageLink>
            ) : (
              w.today(forms)
            )}
          </span>
        )}
      </div>
      {row.points.map((point) => (
        <PointLine key={point.id} point={point} show={show} />
      ))}
      {row.points.length === 0 && (
        <p className="point-none">
          {w.missing}
          {openAt && (
            <button type="button" className="link" aria-label={w.openHere(name)} onClick={() => openAt(row.id)}>
              {w.open}
            </button>
          )}
        </p>
      )}
    </li>
  )
}

function PointLine({ point, show }: { point: PointRow; show: (pointId: string) => void }) {
  const words = useWords()
  const w = usePageWords()
  return (
    <button type="button" className="point-line" onClick={() => show(point.id)}>
      <span className="point-site">{point.site}</span>
      <span className="point-code num">{showPointCode(point.code)}</span>
      {point.status === 'open' ? (
        <span className="point-forms num">{w.detail.forms(point.formsToday)}</span>
      ) : (
        <StatusChip tone="quiet">{words.point.status[point.status]}</StatusChip>
      )}
    </button>
  )
}
