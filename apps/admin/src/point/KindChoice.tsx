import { type SheetKind, sheetKinds } from '@ratchet/domain/handover/print-batch'
import { useId } from 'react'
import { useSheetWords } from './page-words.ts'

interface Props {
  readonly kind: SheetKind
  readonly choose: (kind: SheetKind) => void
}

/** How the sheet is divided, in a drawing of 21 by 30. */
const cellsOf: Readonly<Record<SheetKind, readonly [columns: number, rows: number]>> = {
  poster: [1, 1],
  door_card: [2, 4],
  label: [3, 8],
}

/** The three sheets, each with a small drawing of itself. */
export function KindChoice({ kind, choose }: Props) {
  const w = useSheetWords()
  const name = useId()
  return (
    <fieldset className="sheet-kinds">
      <legend>{w.sheet}</legend>
      <div className="sheet-kind-row">
        {sheetKinds.map((one) => (
          <label key={one} className={one === kind ? 'sheet-kind here' : 'sheet-kind'}>
            <Miniature cells={cellsOf[one]} />
            <span>
              <input type="radio" name={name} checked={one === kind} onChange={() => choose(one)} /> {w.kind[one]}
            </span>
          </label>
        ))}
      </div>
      <p className="sheet-note">{w.sheetNote[kind]}</p>
    </fieldset>
  )
}

function Miniature({ cells: [columns, rows] }: { cells: readonly [number, number] }) {
  const [width, height] = [42 / columns, 60 / rows]
  const side = Math.min(width, height) * (columns === 1 ? 0.57 : 0.6)
  const cells = Array.from({ length: columns * rows }, (_, at) => [
    (at % columns) * width + (columns === 1 ? (width - side) / 2 : width * 0.12),
    Math.floor(at / columns) * height + (height - side) / 2,
  ])
  return (
    <svg className="sheet-miniature" viewBox="-1 -1 44 62" aria-hidden="true">
      <path className="sheet-miniature-paper" d="M0 0h42v60H0z" />
      {cells.map(([x, y]) => (
        <path key={`${x} ${y}`} className="sheet-miniature-code" d={`M${x} ${y}h${side}v${side}h${-side}z`} />
      ))}
    </svg>
  )
}
