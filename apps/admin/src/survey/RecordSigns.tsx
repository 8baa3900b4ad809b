import { discrediting } from '@ratchet/domain/survey/recheck'
import { recheckOutcomeWords, surveyCollectWords } from '@ratchet/words/survey-collect'
import { StatusChip } from '../design/StatusChip.tsx'
import { useLocale } from '../locale.ts'
import type { RecordRow } from './records-state.ts'

/** What is odd about a record, and what became of it when somebody asked again. */
export function RecordSigns({ row }: { readonly row: Pick<RecordRow, 'flags' | 'outcome'> }) {
  const { locale } = useLocale()
  const w = surveyCollectWords[locale].records
  const outcomes: Readonly<Record<string, string>> = recheckOutcomeWords[locale]
  if (row.flags.length === 0 && row.outcome === null) return '—'
  const isBad = (discrediting as readonly (string | null)[]).includes(row.outcome)
  return (
    <span className="row">
      {row.flags.map((flag) => (
        <StatusChip key={flag} tone="warn">
          {w.flag[flag]}
        </StatusChip>
      ))}
      {row.outcome && (
        <StatusChip tone={isBad ? 'danger' : row.outcome === 'confirmed' ? 'done' : 'quiet'}>
          {w.rechecked(outcomes[row.outcome] ?? row.outcome)}
        </StatusChip>
      )}
    </span>
  )
}
