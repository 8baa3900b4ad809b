import { fullCells, type SevenCellsInput, sevenCells, sevenCellsTable } from '@ratchet/design/seven-cells'
import { claimedBase } from '@ratchet/domain/assessment/card-outlook'
import { Card } from '../design/PageShell.tsx'
import { Picture } from '../design/Picture.tsx'
import { useDayText } from '../rectification/use-day-text.ts'
import { useReportWords } from './page-words.ts'
import { type Found, isChangeable, type ReportPageData } from './report-found.ts'
import type { ReportDraft } from './use-report-draft.ts'

interface Props {
  readonly input: SevenCellsInput
  readonly data: ReportPageData
  readonly found: Found
  readonly draft: ReportDraft
}

/** The bar that the cards fill, what it reads as, and the score: verified so far, and by what is filled. */
export function BarCard({ input, data, found, draft }: Props) {
  const w = useReportWords()
  const { dayAt } = useDayText()
  const scored = input.cells.filter((cell) => cell.state !== 'unscored')
  const reading = w.cells.describe(
    fullCells(input.cells),
    scored.length,
    w.cells.riseText(input.rise),
    w.cells.bonusText(input.bonus),
  )
  const { rectification, total, bonus, bonusCap, rise } = found.score
  const credits = Object.fromEntries(
    found.decisions.filter((row) => row.decision !== 'returned').map((row) => [row.card, row.credit]),
  )
  const claimed = claimedBase(data.set, found.figures, credits, rise) + bonus
  const percent = (share: number) => `${Math.round(share * 100)}%`
  const range =
    rectification.lower !== null && rectification.upper !== null
      ? `${percent(rectification.lower)}–${percent(rectification.upper)}`
      : null
  const kept = {
    kept: found.draft ? w.saved(dayAt(found.draft.savedAt), found.draft.savedByName) : '',
    typing: w.saving,
    sending: w.saving,
    failed: w.unsaved,
  }[draft.state]
  return (
    <Card>
      <div className="report-head">
        <Picture
          draw={(layout) => sevenCells(input, layout, w.cells)}
          twin={sevenCellsTable(input, w.cells)}
          label={w.bar}
        />
        <div className="report-reading">
          <p>{w.reading(reading)}</p>
          <p className="page-note">{w.rectification(rectification.onTime, rectification.due, range)}</p>
          {found.filling.isOwnUnit && isChangeable(found.report.status) && (
            <p className="page-note" aria-live="polite">
              {kept}
            </p>
          )}
        </div>
        <p className="report-total">
          <span className="page-note">{w.soFar}</span>
          <strong>{total.toFixed(1)}</strong>
          <span className="page-note">{w.claimed(claimed)}</span>
          <span className="page-note">{w.ofBase(bonusCap)}</span>
        </p>
      </div>
    </Card>
  )
}
