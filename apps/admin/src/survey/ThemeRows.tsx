import type { ReadingSubject } from '@ratchet/domain/survey/wave'
import { useWords } from '../locale.ts'
import { readingSubjects, type TableFault, type TypedTable } from './waves.ts'

interface Props {
  readonly table: TypedTable
  readonly faults: Readonly<Record<string, TableFault>>
  readonly onChange: (table: TypedTable) => void
}
const blank = { estimate: '', error: '', n: '' }

/** The published table theme by theme, with what is wrong said in the cell. */
export function ThemeRows({ table, faults, onChange }: Props) {
  const words = useWords()
  const w = words.surveyPage
  const f = words.survey.field
  const said: Record<TableFault, string> = { 'score-range': w.scoreRange, positive: w.positive, whole: w.wholePositive }
  const nameOf = (theme: ReadingSubject) => (theme === 'overall' ? w.overall : words.cycle.theme[theme])
  const errorName = table.error === 'se' ? f.se : f.margin
  const cell = (theme: ReadingSubject, field: keyof typeof blank, label: string) => {
    const row = table.rows[theme] ?? blank
    const fault = faults[`${theme}.${field}`]
    return (
      <td>
        <input
          className="figure-cell"
          aria-label={`${nameOf(theme)} ${label}`}
          aria-invalid={fault !== undefined}
          inputMode="decimal"
          value={row[field]}
          onChange={(event) =>
            onChange({ ...table, rows: { ...table.rows, [theme]: { ...row, [field]: event.target.value } } })
          }
        />
        {fault && (
          <span className="field-error" role="alert">
            {said[fault]}
          </span>
        )}
      </td>
    )
  }
  return (
    <table className="figure-grid">
      <thead>
        <tr>
          <th scope="col">{f.theme}</th>
          <th scope="col">{f.estimate}</th>
          {table.error !== 'none' && <th scope="col">{errorName}</th>}
          <th scope="col">{f.n}</th>
        </tr>
      </thead>
      <tbody>
        {readingSubjects.map((theme) => (
          <tr key={theme}>
            <th scope="row">{nameOf(theme)}</th>
            {cell(theme, 'estimate', f.estimate)}
            {table.error !== 'none' && cell(theme, 'error', errorName)}
            {cell(theme, 'n', f.n)}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
