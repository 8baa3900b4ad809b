import { Card } from '../design/PageShell.tsx'
import type { HotlinePreview } from './use-hotline-import.ts'
import { useHotlineWords } from './use-hotline-words.ts'

const SHOWN = 60

/** Which cells were read otherwise than they stand, and which columns the file does not have. */
export function HotlineFixes({ preview: { fixed, missing } }: { preview: HotlinePreview }) {
  const { page: w, rows } = useHotlineWords()
  if (fixed.length === 0 && missing.length === 0) return null
  return (
    <Card>
      {fixed.length > 0 && (
        <details open={fixed.length <= 5}>
          <summary>{w.fixes(fixed.length)}</summary>
          <ul className="plain-list">
            {fixed.slice(0, SHOWN).map((cell) => (
              <li key={`${cell.row}${cell.column}${cell.reason}`}>
                {cell.row} · {cell.column} · “{cell.value}”
                {cell.normalised !== '' && ` ${w.fixedTo} “${cell.normalised}”`} ·{' '}
                {rows.reason[cell.reason](cell.value ?? '')}
              </li>
            ))}
          </ul>
        </details>
      )}
      {missing.length > 0 && <p className="page-note">{w.missing(missing.map((field) => w.field[field] ?? field))}</p>}
    </Card>
  )
}
