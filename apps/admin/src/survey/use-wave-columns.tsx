import { surveyHeadWords } from '@ratchet/words/survey-head'
import type { Column } from '../design/DataTable.tsx'
import { StatusChip } from '../design/StatusChip.tsx'
import { whyNotMay } from '../examination/may.ts'
import { useLocale, useWords } from '../locale.ts'
import { useActor } from '../session.ts'
import { PageLink } from '../shell/PageLink.tsx'
import { waveParts } from './WaveHead.tsx'
import type { ListedWave } from './waves.ts'

/** The list of waves, each with the way to its own pages; `open` shows or takes its published table. */
export function useWaveColumns(open: (id: string) => void): Column<ListedWave>[] {
  const words = useWords()
  const w = words.surveyPage
  const s = words.survey
  const head = surveyHeadWords[useLocale().locale]
  const mayReport = whyNotMay(useActor(), 'survey.reportWave')
  return [
    {
      key: 'quarter',
      title: s.field.quarter,
      compare: (a, b) => a.quarter.localeCompare(b.quarter),
      render: (wave) => (
        <PageLink to={`/surveys/${wave.id}/${wave.releasedOn ? 'results' : 'design'}`}>
          {w.quarter(wave.quarter)}
        </PageLink>
      ),
    },
    { key: 'firm', title: s.field.firm, render: (wave) => wave.firm },
    {
      key: 'scheduledFor',
      title: s.field.scheduledFor,
      compare: (a, b) => a.scheduledFor.localeCompare(b.scheduledFor),
      render: (wave) => wave.scheduledFor,
    },
    { key: 'releasedOn', title: s.field.releasedOn, render: (wave) => wave.releasedOn ?? '—' },
    { key: 'n', title: s.field.n, align: 'right', render: (wave) => wave.n?.toLocaleString('en-US') ?? '—' },
    {
      key: 'status',
      title: w.column.status,
      render: (wave) => (
        <span className="row">
          <StatusChip tone={wave.releasedOn ? 'done' : 'quiet'}>
            {wave.releasedOn ? s.status.released : s.status.scheduled}
          </StatusChip>
          {wave.basis === 'reported' && <StatusChip tone="outside">{w.reported}</StatusChip>}
          {wave.design === 'opt_in' && <StatusChip tone="outside">{head.design.opt_in}</StatusChip>}
        </span>
      ),
    },
    {
      key: 'act',
      title: w.column.act,
      render: (wave) => (
        <span className="wave-acts">
          {waveParts
            // Before the release the results are a preview, reached from the wave's own pages.
            .filter((part) => part !== 'results' || wave.releasedOn !== null)
            .map((part) => (
              <PageLink key={part} to={`/surveys/${wave.id}/${part}`}>
                {head.parts[part]}
              </PageLink>
            ))}
          {wave.design === 'probability' && wave.basis !== 'microdata' && (
            <button type="button" className="link" onClick={() => open(wave.id)}>
              {wave.releasedOn ? w.see : mayReport ? w.see : w.report}
            </button>
          )}
        </span>
      ),
    },
  ]
}
