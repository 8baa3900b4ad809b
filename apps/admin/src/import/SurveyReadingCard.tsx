import type { SurveyRowFix } from '@ratchet/words/survey-import'
import { Radio } from 'antd'
import { Card } from '../design/PageShell.tsx'
import { useWords } from '../locale.ts'
import type { SurveyPreview } from './use-survey-import.ts'
import { useSurveyWords } from './use-survey-words.ts'

interface Props {
  readonly preview: SurveyPreview
  /** Nobody drew them: weights are not asked for. */
  readonly isOptIn: boolean
  readonly nameOf: (field: string) => string
  readonly onCoding: (coding: SurveyPreview['coding']) => void
}
const SHOWN = 60

/** How the file was read beyond its columns: direction of the numbers, words, weights, what is not there. */
export function SurveyReadingCard({ preview, isOptIn, nameOf, onCoding }: Props) {
  const words = useWords()
  const { page: w, rows: s } = useSurveyWords()
  const { coding, codingBasis, reversed, weights, missing, dispositionBasis, fixed, counts } = preview
  return (
    <Card title={w.coding.title}>
      <Radio.Group
        className="coding-choice"
        value={coding.best}
        disabled={codingBasis === 'words'}
        options={(['high', 'low'] as const).map((value) => ({ value, label: w.coding.best[value] }))}
        onChange={(event) => onCoding({ ...coding, best: event.target.value })}
      />
      <p className={codingBasis === 'assumed' ? 'import-ask' : 'page-note'}>{w.coding.basis[codingBasis]}</p>
      {reversed.length > 0 && <p className="page-note">{w.coding.reversed(reversed.map(nameOf))}</p>}
      {!(isOptIn && weights === 'none') && (
        <p className={weights === 'none' ? 'import-ask' : 'page-note'}>{w.weights[weights]}</p>
      )}
      {dispositionBasis === 'derived' && <p className="page-note">{w.derivedOutcome}</p>}
      {missing.length > 0 && <p className="page-note">{w.missing(missing.map(nameOf))}</p>}
      {counts.fixedCells > 0 && (
        <details>
          <summary>{w.fixes(counts.fixedCells)}</summary>
          <ul className="plain-list">
            {fixed.slice(0, SHOWN).map((cell) => (
              <li key={`${cell.sheet}${cell.row}${cell.column}`}>
                {cell.row} · {cell.column} · “{cell.value}” {w.fixedTo} “{cell.normalised}” ·{' '}
                {s.fix[cell.reason as SurveyRowFix] ?? cell.reason}
              </li>
            ))}
          </ul>
        </details>
      )}
      {preview.words.length > 0 && (
        <details>
          <summary>{w.coding.words}</summary>
          <table className="plain-table">
            <thead>
              <tr>
                <th scope="col">{words.importing.mapping.field}</th>
                <th scope="col">{w.coding.theirs}</th>
                <th scope="col">{w.coding.ours}</th>
                <th scope="col" className="num">
                  {w.coding.rows}
                </th>
              </tr>
            </thead>
            <tbody>
              {preview.words.slice(0, SHOWN).map((word) => (
                <tr key={`${word.field}${word.theirs}`}>
                  <th scope="row">{nameOf(word.field)}</th>
                  <td>{word.theirs}</td>
                  <td>{word.ours}</td>
                  <td className="num">{word.rows.toLocaleString('en-US')}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </details>
      )}
    </Card>
  )
}
