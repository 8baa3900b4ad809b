import { showPointCode } from '@ratchet/domain/point/code'
import { placeName } from '@ratchet/words/place-name'
import { pointSheetWords } from '@ratchet/words/point-sheet'
import type { SheetProps } from './Sheets.tsx'

const zh = pointSheetWords.zh.paper
const en = pointSheetWords.en.paper

/** A4 海报: one code of 120 mm, read from about 1.2 m by people who stand in front of it. */
export function PosterSheet({ point, print, qr, address }: SheetProps) {
  const place = placeName(point.place)
  const typed = `${location.host}/q/${showPointCode(point.code)}`
  return (
    <article className="sheet poster" aria-label={pointSheetWords.zh.page(place, point.site)} data-code={point.code}>
      {point.illustrative && (
        <p className="sheet-sample">
          {zh.illustrative} <span lang="en">{en.illustrative}</span>
        </p>
      )}
      <header className="poster-head">
        <span className="poster-place">{place}</span>
        <span className="poster-kind">{zh.asks}</span>
      </header>
      <p className="poster-call">
        {zh.call}
        <strong>{zh.anonymous}</strong>
      </p>
      <p className="poster-english" lang="en">
        {en.call} {en.anonymous}
      </p>
      <svg
        className="sheet-code"
        style={{ width: `${qr.width}mm`, height: `${qr.width}mm` }}
        viewBox={`0 0 ${qr.size} ${qr.size}`}
        role="img"
        aria-label={pointSheetWords.zh.codeOf(place, point.site)}
        shapeRendering="crispEdges"
        data-address={address}
      >
        <path d={qr.d} />
      </svg>
      <p className="poster-code">
        {zh.code} <strong>{showPointCode(point.code)}</strong>
      </p>
      <p className="poster-help">
        {zh.help}
        {print.phone ? zh.phone(print.phone) : zh.noPhone}
      </p>
      {print.scanBy && <p className="poster-until">{zh.untilPoster(print.scanBy)}</p>}
      <footer className="poster-foot">
        <span>
          {zh.where} {point.site}
        </span>
        <span>
          {zh.address} {typed}
        </span>
      </footer>
    </article>
  )
}
