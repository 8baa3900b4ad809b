import type { RefusalDetails } from '@ratchet/domain/refusal'
import { refusalSentence } from '@ratchet/words/catalogue'
import { StatusChip } from '../design/StatusChip.tsx'
import { useLocale } from '../locale.ts'
import { useMergeWords } from './page-words.ts'

export interface RowResult {
  readonly id: string
  readonly number: string
  readonly done: boolean
  readonly code: string | null
  readonly details: RefusalDetails
}
interface Props {
  readonly procedure: string
  readonly rows: readonly RowResult[]
  readonly doneText: (row: RowResult) => string
  readonly nameOf?: (row: RowResult) => string
}

/** What became of each row of an act upon many: the ones that could not say why. */
export function RowResults({ procedure, rows, doneText, nameOf = (row) => row.number }: Props) {
  const { locale } = useLocale()
  const w = useMergeWords()
  if (rows.length === 0) return null
  return (
    <section aria-label={w.results} role="status">
      <ul className="row-results">
        {rows.map((row) => (
          <li key={`${row.id}${row.code}`}>
            <span className="num">{nameOf(row)}</span>{' '}
            {row.done ? (
              <StatusChip tone="done">{doneText(row)}</StatusChip>
            ) : (
              <span>{refusalSentence(locale, procedure, row.code ?? '', row.details)}</span>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
