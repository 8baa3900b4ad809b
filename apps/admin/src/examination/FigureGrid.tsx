import type { ExaminationSubject } from '@ratchet/domain/examination/entry'
import type { ClipboardEvent } from 'react'
import { useWords } from '../locale.ts'
import { subjects } from './rounds.ts'
import { type CellFault, cellKey, faultOf, type Measure, paste, type Typed } from './typed-figures.ts'
import { useSubjectName } from './use-subject-name.ts'

interface FigureGridProps {
  readonly zones: readonly string[]
  readonly places: number
  readonly typed: Typed
  readonly onChange: (typed: Typed) => void
}

/** Cells to type a circular into: one zone as a column of subjects, many zones as a sheet. Takes a paste from Excel. */
export function FigureGrid({ zones, places, typed, onChange }: FigureGridProps) {
  const w = useWords().examination.field
  const nameOf = useSubjectName()
  const [only] = zones
  const cell = (zone: string, subject: ExaminationSubject, measure: Measure) => (
    <td key={measure}>
      <Cell
        label={`${zone} ${nameOf(subject)} ${w[measure]}`}
        measure={measure}
        places={places}
        text={typed[cellKey(zone, subject, measure)] ?? ''}
        onText={(text) => onChange({ ...typed, [cellKey(zone, subject, measure)]: text })}
        onPaste={(text) => onChange(paste(typed, text, { zone, subject, measure }, zones))}
      />
    </td>
  )
  if (zones.length === 1 && only) {
    return (
      <table className="figure-grid">
        <thead>
          <tr>
            <th scope="col">{w.subject}</th>
            <th scope="col">{w.score}</th>
            <th scope="col">{w.rank}</th>
          </tr>
        </thead>
        <tbody>
          {subjects.map((subject) => (
            <tr key={subject}>
              <th scope="row">{nameOf(subject)}</th>
              {cell(only, subject, 'score')}
              {cell(only, subject, 'rank')}
            </tr>
          ))}
        </tbody>
      </table>
    )
  }
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className="figure-scroll" tabIndex={0} aria-label={w.zone}>
      <table className="figure-grid figure-sheet">
        <thead>
          <tr>
            <th rowSpan={2} scope="col">
              {w.zone}
            </th>
            {subjects.map((subject) => (
              <th key={subject} colSpan={2} scope="colgroup">
                {nameOf(subject)}
              </th>
            ))}
          </tr>
          <tr>
            {subjects.flatMap((subject) =>
              (['score', 'rank'] as const).map((measure) => (
                <th key={`${subject}${measure}`} scope="col">
                  {w[measure]}
                </th>
              )),
            )}
          </tr>
        </thead>
        <tbody>
          {zones.map((zone) => (
            <tr key={zone}>
              <th scope="row">{zone}</th>
              {subjects.flatMap((subject) => [cell(zone, subject, 'score'), cell(zone, subject, 'rank')])}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

interface CellProps {
  readonly label: string
  readonly measure: Measure
  readonly places: number
  readonly text: string
  readonly onText: (text: string) => void
  readonly onPaste: (text: string) => void
}

function Cell({ label, measure, places, text, onText, onPaste }: CellProps) {
  const w = useWords().cityResults.form
  const fault = faultOf(text, measure, places)
  const said: Record<CellFault, string> = {
    'not-number': w.notNumber,
    'score-range': w.scoreRange,
    'rank-range': w.rankRange(places),
  }
  const pasted = (event: ClipboardEvent) => {
    const given = event.clipboardData.getData('text')
    if (!/[\t\n]/.test(given)) return
    event.preventDefault()
    onPaste(given)
  }
  return (
    <>
      <input
        className={`figure-cell ${measure}`}
        aria-label={label}
        inputMode="decimal"
        autoComplete="off"
        value={text}
        aria-invalid={fault !== null}
        onChange={(event) => onText(event.target.value)}
        onPaste={pasted}
      />
      {fault && (
        <span className="field-error" role="alert">
          {said[fault]}
        </span>
      )}
    </>
  )
}
