import { pointAddress, showPointCode } from '@ratchet/domain/point/code'
import { whyNotEnd } from '@ratchet/domain/point/point'
import { placeName } from '@ratchet/words/place-name'
import { useQuery } from '@tanstack/react-query'
import { Drawer } from 'antd'
import { useState } from 'react'
import { api } from '../api.ts'
import { ErrorPanel } from '../design/ErrorPanel.tsx'
import { LoadingSkeleton } from '../design/LoadingSkeleton.tsx'
import { useReturnFocus } from '../design/return-focus.ts'
import { StatusChip } from '../design/StatusChip.tsx'
import { WhyNotButton } from '../design/WhyNotButton.tsx'
import { useWords } from '../locale.ts'
import { momentText } from '../moment.ts'
import { useNarrow } from '../people/use-narrow.ts'
import { useActor, whyNotMay } from '../session.ts'
import { PageLink } from '../shell/PageLink.tsx'
import { EndModal } from './EndModal.tsx'
import { usePageWords } from './page-words.ts'
import { type FormsHref, formsHref, type PointRow } from './places.ts'
import { QrDrawing } from './QrDrawing.tsx'

interface Props {
  readonly id: string
  readonly close: () => void
  readonly show: (pointId: string) => void
}

/** One point: what its code opens, where it hangs, how it stands; it is closed and replaced from here. */
export function PointDrawer({ id, close, show }: Props) {
  useReturnFocus()
  const w = usePageWords()
  const narrow = useNarrow()
  const all = api.point.list.queryOptions({ streetId: null, placeId: null, status: null })
  const { data, error, refetch } = useQuery(all)
  const place = data?.places.find((row) => row.points.some((point) => point.id === id))
  const point = place?.points.find((row) => row.id === id)
  const successor = place?.points.find((row) => row.code === point?.replacedByCode)
  return (
    <Drawer
      open
      size={narrow ? '100%' : 480}
      title={point && place ? `${placeName(place.name)} · ${point.site}` : w.name}
      onClose={close}
      closable={{ 'aria-label': w.detail.close }}
    >
      {error && <ErrorPanel error={error} retry={refetch} />}
      {!error && !data && <LoadingSkeleton />}
      {data && !point && <p>{w.detail.gone}</p>}
      {data && point && (
        <Facts point={point} successorId={successor?.id ?? null} toForms={formsHref(data)} show={show} />
      )}
    </Drawer>
  )
}

interface FactsProps {
  readonly point: PointRow
  readonly successorId: string | null
  readonly toForms: FormsHref | null
  readonly show: (pointId: string) => void
}

function Facts({ point, successorId, toForms, show }: FactsProps) {
  const words = useWords()
  const w = usePageWords()
  const actor = useActor()
  const [ending, setEnding] = useState<'close' | 'replace' | null>(null)
  const isOpen = point.status === 'open'
  const address = pointAddress(location.origin, point.code)
  const why = (procedure: 'point.close' | 'point.replace') => whyNotMay(actor, procedure) ?? whyNotEnd(point, '.')
  return (
    <>
      {isOpen && <QrDrawing text={address} title={w.detail.address} className="point-qr" />}
      <dl className="point-facts">
        <dt>{w.detail.code}</dt>
        <dd className="point-code-large num">{showPointCode(point.code)}</dd>
        <dt>{w.statusFilter}</dt>
        <dd>
          <StatusChip tone={isOpen ? 'info' : 'quiet'}>{words.point.status[point.status]}</StatusChip>
        </dd>
        {point.reason && (
          <>
            <dt>{w.detail.reason}</dt>
            <dd>{point.reason}</dd>
          </>
        )}
        {point.replacedByCode && (
          <>
            <dt>{w.detail.successor}</dt>
            <dd className="num">
              {successorId ? (
                <button type="button" className="link" onClick={() => show(successorId)}>
                  {showPointCode(point.replacedByCode)}
                </button>
              ) : (
                showPointCode(point.replacedByCode)
              )}
            </dd>
          </>
        )}
        {isOpen && (
          <>
            <dt>{w.detail.address}</dt>
            <dd className="point-address num">{address}</dd>
          </>
        )}
        <dt>{w.detail.today}</dt>
        <dd className="num">
          {point.formsToday > 0 && toForms ? (
            <PageLink to={toForms({ point: point.id })}>{w.detail.forms(point.formsToday)}</PageLink>
          ) : (
            w.detail.forms(point.formsToday)
          )}
        </dd>
        <dt>{w.detail.batch}</dt>
        <dd className="num">
          {point.batch ? <PageLink to="/qr/handovers">{point.batch}</PageLink> : w.detail.noBatch}
        </dd>
        <dt>{w.detail.opened}</dt>
        <dd className="num">{momentText(point.openedAt).slice(0, 16)}</dd>
      </dl>
      {isOpen && (
        <div className="point-acts">
          <PageLink className="button-link button-main" to={`/qr/print?points=${point.id}`}>
            {w.detail.print}
          </PageLink>
          <WhyNotButton procedure="point.replace" why={why('point.replace')} onClick={() => setEnding('replace')}>
            {w.detail.replace}
          </WhyNotButton>
          <WhyNotButton procedure="point.close" why={why('point.close')} danger onClick={() => setEnding('close')}>
            {w.detail.end}
          </WhyNotButton>
        </div>
      )}
      {ending && <EndModal act={ending} point={point} show={show} onClose={() => setEnding(null)} />}
    </>
  )
}
