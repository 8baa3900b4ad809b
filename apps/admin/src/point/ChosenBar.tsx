import { PageLink } from '../shell/PageLink.tsx'
import { hrefOf } from '../shell/page.ts'
import { usePageWords } from './page-words.ts'
import type { PlaceOption, PlaceRow } from './places.ts'
import { patchOf } from './sheet-state.ts'

interface Props {
  readonly chosen: ReadonlySet<string>
  readonly rows: readonly PlaceRow[]
  readonly choices: readonly PlaceOption[]
  readonly clear: () => void
}

/** What was chosen in the grid, and the way to its paper; it stands at the lower edge as long as something is chosen. */
export function ChosenBar({ chosen, rows, choices, clear }: Props) {
  const w = usePageWords()
  if (chosen.size === 0) return null
  const points = rows
    .filter((row) => chosen.has(row.id))
    .flatMap((row) => row.points.filter((point) => point.status === 'open'))
  const { streets, places } = patchOf(chosen, choices)
  return (
    <div className="chosen-bar" role="status">
      <strong>{w.chosen(chosen.size, points.length)}</strong>
      <PageLink className="button-link button-main" to={hrefOf('/qr/print', { streets, places })}>
        {w.printChosen}
      </PageLink>
      <button type="button" className="link" onClick={clear}>
        {w.clear}
      </button>
    </div>
  )
}
