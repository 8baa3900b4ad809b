import type { CaseCounts } from '@ratchet/domain/analysis/provenance'
import { StatusChip } from '../design/StatusChip.tsx'
import type { WaveAround } from '../survey/use-wave.ts'
import { shakyNote } from './shaky.ts'
import { useAnalysisWords } from './use-analysis-words.ts'

interface ResultsNotesProps {
  readonly cases: CaseCounts
  readonly wave: Pick<WaveAround['wave'], 'releasedOn' | 'plan'>
}

/** What a reader must know before reading on: a preview, few interviews, a comparison that is not the released figure. */
export function ResultsNotes({ cases, wave }: ResultsNotesProps) {
  const w = useAnalysisWords()
  const shaky = shakyNote(cases.used, wave.plan?.interviews ?? null)
  const notes = [
    ...(wave.releasedOn === null ? [{ tone: 'warn' as const, text: w.page.preview }] : []),
    ...(shaky === null
      ? []
      : [
          {
            tone: 'warn' as const,
            text: shaky.planned === null ? w.page.few(shaky.n) : w.page.partial(shaky.n, shaky.planned),
          },
        ]),
    ...(cases.leaveOutFlagged ? [{ tone: 'info' as const, text: w.page.withoutFlagged(cases.flagged) }] : []),
  ]
  if (notes.length === 0) return null
  return (
    <p className="results-notes">
      {notes.map(({ tone, text }) => (
        <StatusChip key={text} tone={tone}>
          {text}
        </StatusChip>
      ))}
    </p>
  )
}
