import { Card, Illustrative } from '../design/PageShell.tsx'
import { useWords } from '../locale.ts'
import { ClosingTable } from './ClosingTable.tsx'
import { closingRows, tallyOf } from './closing-rows.ts'
import type { Found } from './cycle-found.ts'
import { TwoPersons } from './TwoPersons.tsx'

/** 结转预演: every floor before and after, the verdict and why; written as it stands here when two persons close. */
export function ClosingPanel({ found }: { found: Found }) {
  const words = useWords()
  const w = words.cyclePage.preview
  const { main, themes } = closingRows(found, words)
  const closed = found.cycle.stage === 'closed'
  const tally = tallyOf(main)
  // Of the city's own figures nothing is provisional.
  const settled = main.every(({ floor }) => floor.basis === 'examination')
  const title = closed ? w.closedTitle(tally) : w.title(tally)
  const extra = (
    <span className="cycle-extra">
      {found.cycle.illustrative && <Illustrative />} {closed || settled ? null : w.measure}
    </span>
  )
  return (
    <div id="closing">
      <Card title={title} extra={extra}>
        <ClosingTable rows={main} name={title} />
        <details className="cycle-themes">
          <summary>{w.themes}</summary>
          <ClosingTable rows={themes} name={w.themes} />
        </details>
        <TwoPersons found={found} tally={title} />
      </Card>
    </div>
  )
}
