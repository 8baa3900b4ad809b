import { showPointCode } from '@ratchet/domain/point/code'
import { placeName } from '@ratchet/words/place-name'
import { pointSheetWords } from '@ratchet/words/point-sheet'
import { useId } from 'react'
import type { SheetProps } from './Sheets.tsx'
import { perSheet } from './sheet-state.ts'

const zh = pointSheetWords.zh.paper
const layouts = { door_card: [2, 4], label: [3, 8] } as const

/** 入户卡 and 标签: a sheet of the same code, cut apart along the crosses. The code is drawn once and used in every cell. */
export function CardSheet({ point, print, qr, address }: SheetProps) {
  const id = useId()
  const kind = print.kind === 'label' ? 'label' : 'door_card'
  const [columns, rows] = layouts[kind]
  const place = placeName(point.place)
  const code = (
    <>
      <span className="paper-number">{showPointCode(point.code)}</span>
      {print.scanBy && <span className="paper-until">{zh.until(print.scanBy)}</span>}
    </>
  )
  return (
    <article
      className={`sheet code-cards code-cards-${kind}`}
      aria-label={pointSheetWords.zh.page(place, point.site)}
      data-code={point.code}
    >
      <svg width="0" height="0" aria-hidden="true" className="sheet-symbol">
        <symbol id={id} viewBox={`0 0 ${qr.size} ${qr.size}`}>
          <path d={qr.d} />
        </symbol>
      </svg>
      {Array.from({ length: perSheet[kind] }, (_, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the cells of a sheet are all alike
        <div key={at} className="paper-card">
          {point.illustrative && <span className="sheet-sample">{zh.illustrative}</span>}
          <svg
            className="sheet-code"
            style={{ width: `${qr.width}mm`, height: `${qr.width}mm` }}
            viewBox={`0 0 ${qr.size} ${qr.size}`}
            shapeRendering="crispEdges"
            data-address={address}
            aria-hidden="true"
          >
            <use href={`#${id}`} />
          </svg>
          <div className="paper-words">
            <strong className="paper-place">{place}</strong>
            {zh.callLines.map((line) => (
              <span key={line} className="paper-call">
                {line}
              </span>
            ))}
            <span className="paper-anonymous">{zh.anonymous}</span>
            {code}
            {print.phone && <span className="paper-phone">{zh.phoneShort(print.phone)}</span>}
          </div>
        </div>
      ))}
      <CutMarks columns={columns} rows={rows} />
    </article>
  )
}

/** A cross of 6 mm wherever four cells meet, and ticks where a cut reaches the edge. */
function CutMarks({ columns, rows }: { columns: number; rows: number }) {
  const [width, height] = [210 / columns, 297 / rows]
  const marks: string[] = []
  for (let column = 0; column <= columns; column += 1) {
    for (let row = 0; row <= rows; row += 1) {
      const [x, y] = [column * width, row * height]
      if (column > 0 && column < columns) marks.push(`M${x} ${y - 3}v6`)
      if (row > 0 && row < rows) marks.push(`M${x - 3} ${y}h6`)
    }
  }
  return (
    <svg className="cut-marks" viewBox="0 0 210 297" aria-hidden="true">
      <path d={marks.join('')} />
    </svg>
  )
}
