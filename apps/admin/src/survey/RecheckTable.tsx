import { discrediting } from '@ratchet/domain/survey/recheck'
import { placeName } from '@ratchet/words/place-name'
import { recheckOutcomeWords } from '@ratchet/words/survey-collect'
import { surveyQualityWords } from '@ratchet/words/survey-quality'
import { Button } from 'antd'
import { useState } from 'react'
import { z } from 'zod'
import { type Column, DataTable } from '../design/DataTable.tsx'
import { PartTabs } from '../design/PartTabs.tsx'
import { StatusChip } from '../design/StatusChip.tsx'
import { useLocale } from '../locale.ts'
import { dayOfMoment } from '../moment.ts'
import { mayCall, useActor } from '../session.ts'
import { PageLink } from '../shell/PageLink.tsx'
import { useSearchState } from '../shell/page.ts'
import { RecheckForm } from './RecheckForm.tsx'
import type { SurveyOutputs } from './use-wave.ts'

export type RecheckRow = NonNullable<SurveyOutputs['rechecks']['rows']>[number]
const states = ['open', 'found', 'done', 'all'] as const
type State = (typeof states)[number]

const isFound = (row: RecheckRow) => (discrediting as readonly (string | null)[]).includes(row.outcome)
const fits: Record<State, (row: RecheckRow) => boolean> = {
  open: (row) => row.outcome === null || row.outcome === 'not_reached',
  found: isFound,
  done: (row) => row.outcome !== null,
  all: () => true,
}

/** The interviews drawn, with what is known of each; whoever may record does so from the row. */
export function RecheckTable({ rows, waveId }: { readonly rows: readonly RecheckRow[]; readonly waveId: string }) {
  const { locale } = useLocale()
  const w = surveyQualityWords[locale].rechecks
  const outcomes = recheckOutcomeWords[locale]
  const actor = useActor()
  const [found, change] = useSearchState(z.object({ state: z.enum(states).optional().catch(undefined) }))
  const [recording, setRecording] = useState<RecheckRow | null>(null)
  const state = found.state ?? (rows.some(fits.open) ? 'open' : 'all')
  const mayRecord = mayCall(actor, 'survey.recordRecheck')
  const columns: Column<RecheckRow>[] = [
    {
      key: 'caseId',
      title: w.column.caseId,
      render: (row) => (
        <PageLink className="case-id" to={`/surveys/${waveId}/collect?caseId=${encodeURIComponent(row.caseId)}`}>
          {row.caseId}
        </PageLink>
      ),
    },
    { key: 'place', title: w.column.place, render: (row) => placeName(row.placeName ?? '') },
    {
      key: 'interviewer',
      title: w.column.interviewer,
      compare: (a, b) => ((a.interviewer ?? '') < (b.interviewer ?? '') ? -1 : 1),
      render: (row) => row.interviewer ?? '—',
    },
    {
      key: 'outcome',
      title: w.column.outcome,
      render: (row) => (
        <StatusChip tone={isFound(row) ? 'danger' : row.outcome === 'confirmed' ? 'done' : 'quiet'}>
          {row.outcome ? outcomes[row.outcome] : w.waiting}
        </StatusChip>
      ),
    },
    { key: 'mode', title: w.column.mode, render: (row) => (row.mode ? w.modes[row.mode] : '—') },
    {
      key: 'by',
      title: w.column.by,
      render: (row) => (row.byName && row.at ? `${row.byName} ${dayOfMoment(row.at)}` : '—'),
    },
    { key: 'note', title: w.column.note, render: (row) => <span className="record-comment">{row.note ?? '—'}</span> },
    ...(mayRecord
      ? [
          {
            key: 'act',
            title: w.column.act,
            render: (row: RecheckRow) => (
              <Button
                size="small"
                aria-label={`${row.outcome ? w.again : w.record} ${row.caseId}`}
                onClick={() => setRecording(row)}
              >
                {row.outcome ? w.again : w.record}
              </Button>
            ),
          },
        ]
      : []),
  ]
  return (
    <>
      <PartTabs
        label={w.stateLabel}
        parts={states}
        current={state}
        nameOf={(one) => w.state[one]}
        countOf={(one) => rows.filter(fits[one]).length}
        choose={(one) => change({ state: one, page: null })}
      />
      <DataTable
        name="survey-rechecks"
        rows={rows.filter(fits[state])}
        rowKey={(row) => row.id}
        columns={columns}
        empty={<p className="page-note">{w.empty}</p>}
      />
      {recording && <RecheckForm recheck={recording} waveId={waveId} onClose={() => setRecording(null)} />}
    </>
  )
}
