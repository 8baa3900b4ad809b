import type { Wave } from '@ratchet/domain/survey/wave'
import { surveyCollectWords } from '@ratchet/words/survey-collect'
import { useSuspenseQuery } from '@tanstack/react-query'
import { api } from '../api.ts'
import { Card } from '../design/PageShell.tsx'
import { StatusChip, type Tone } from '../design/StatusChip.tsx'
import { useSurveyWords } from '../import/use-survey-words.ts'
import { useLocale } from '../locale.ts'
import { momentText } from '../moment.ts'
import { mayCall, useActor } from '../session.ts'
import { PageLink } from '../shell/PageLink.tsx'
import { UndoImport } from './UndoImport.tsx'

const tones: Readonly<Record<string, Tone>> = { queued: 'info', stored: 'done', failed: 'danger', undone: 'quiet' }

/** What the firm delivered, the newest first, and what became of each file. */
export function ImportsCard({ wave }: { readonly wave: Pick<Wave, 'id' | 'releasedOn'> }) {
  const waveId = wave.id
  const w = surveyCollectWords[useLocale().locale].imports
  const { status, failure } = useSurveyWords().rows
  const actor = useActor()
  const { data: imports } = useSuspenseQuery(api.survey.imports.queryOptions({ waveId }))
  return (
    <Card
      title={w.title}
      extra={
        mayCall(actor, 'survey.import') &&
        wave.releasedOn === null && (
          <PageLink className="button-link" to={`/import/wave?wave=${waveId}`}>
            {w.go}
          </PageLink>
        )
      }
    >
      {imports.length === 0 && <p className="page-note">{w.empty}</p>}
      <ul className="deliveries">
        {imports.toReversed().map((one) => (
          <li key={one.id}>
            <strong>{one.fileName}</strong>
            <StatusChip tone={tones[one.status] ?? 'quiet'}>{status[one.status]}</StatusChip>
            {one.accepted !== null && <span>{w.rows(one.accepted, one.rejected ?? 0)}</span>}
            {one.status === 'queued' && (
              <PageLink to={`/import/wave?wave=${waveId}&import=${one.id}&job=${one.jobId ?? ''}`}>{w.see}</PageLink>
            )}
            <UndoImport row={one} wave={wave} imports={imports} />
            {one.failure && <span className="why-not-reason">{failure[one.failure] ?? one.failure}</span>}
            <span className="page-note">
              {w.by(one.askedByName, momentText(one.askedAt).slice(0, 16))}
              {one.digest && ` · ${w.digest(one.digest.slice(0, 12))}`}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  )
}
