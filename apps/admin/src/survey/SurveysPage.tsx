import { type CycleId, quartersOf } from '@ratchet/domain/cycle/cycle-id'
import { quartersWithoutWave } from '@ratchet/domain/survey/wave'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Select } from 'antd'
import { useState } from 'react'
import { z } from 'zod'
import { api } from '../api.ts'
import { DataTable } from '../design/DataTable.tsx'
import { EmptyState } from '../design/EmptyState.tsx'
import { Card, Illustrative, PageShell } from '../design/PageShell.tsx'
import { WhyNotButton } from '../design/WhyNotButton.tsx'
import { whyNotMay } from '../examination/may.ts'
import { useWords } from '../locale.ts'
import { useActor } from '../session.ts'
import { isMarked, useMarked } from '../shell/marked.ts'
import { PageLink } from '../shell/PageLink.tsx'
import { usePage, useSearchState } from '../shell/page.ts'
import { ReadingTable } from './ReadingTable.tsx'
import { ReportDrawer } from './ReportDrawer.tsx'
import { ScheduleModal } from './ScheduleModal.tsx'
import { useWaveColumns } from './use-wave-columns.tsx'
import './survey.css'

const stateSchema = z.object({
  firm: z.string().optional(),
  status: z.string().optional(),
  wave: z.string().optional(),
})

/** 季度测评: waves scheduled and read; a published table is typed in and marked as reported, not recomputable. */
export function SurveysPage() {
  const words = useWords()
  const w = words.surveyPage
  const s = words.survey
  const actor = useActor()
  const { search } = usePage()
  const [state, change] = useSearchState(stateSchema)
  const [scheduling, setScheduling] = useState(false)
  const { data: waves } = useSuspenseQuery(api.survey.waves.queryOptions({}))
  const released = waves.filter((wave) => wave.releasedOn !== null)
  const rows = waves
    .filter(
      (wave) =>
        (!state.firm || wave.firm === state.firm) &&
        (!state.status || (wave.releasedOn !== null) === (state.status === 'released')),
    )
    .toReversed()
  const open = waves.find((wave) => wave.id === state.wave)
  const cycleId = /^20\d\dH[12]$/.test(search.c ?? '') ? (search.c as CycleId) : null
  const missing = cycleId ? quartersWithoutWave(cycleId, waves).map(({ id }) => id) : []
  const mark = useMarked('quarter')
  const mayReport = whyNotMay(actor, 'survey.reportWave')
  const schedule = (
    <WhyNotButton
      type="primary"
      procedure="survey.scheduleWave"
      why={whyNotMay(actor, 'survey.scheduleWave')}
      onClick={() => setScheduling(true)}
    >
      {w.schedule}
    </WhyNotButton>
  )
  const columns = useWaveColumns((id) => change({ wave: id }))
  const firms = [...new Set(waves.map((wave) => wave.firm))]
  return (
    <PageShell
      title={waves.length === 0 ? w.emptyTitle : w.title(released.length, waves.length - released.length)}
      sub={w.sub}
      crumb={words.shell.nav.surveys}
      actions={
        <>
          <PageLink to="/questionnaires" className="button-link">
            {w.questionnaires}
          </PageLink>
          {schedule}
        </>
      }
    >
      {missing.length > 0 && cycleId && quartersOf(cycleId).length > 0 && (
        <p className="act-problem" {...mark(...missing)}>
          {w.missingQuarter(missing.map((id) => w.quarter(id)))}
        </p>
      )}
      {released.length > 0 && (
        <Card title={w.themesTitle} extra={released.some((wave) => wave.illustrative) ? <Illustrative /> : null}>
          <ReadingTable waves={released.slice(-6)} />
        </Card>
      )}
      <Card className="wide-list">
        {waves.length > 0 && (
          <div className="query-bar">
            <Select
              aria-label={s.field.firm}
              value={state.firm ?? ''}
              options={[{ value: '', label: w.allFirms }, ...firms.map((firm) => ({ value: firm, label: firm }))]}
              onChange={(firm) => change({ firm: firm || null, page: null })}
            />
            <Select
              aria-label={w.allStatuses}
              value={state.status ?? ''}
              options={[
                { value: '', label: w.allStatuses },
                ...(['scheduled', 'released'] as const).map((value) => ({ value, label: s.status[value] })),
              ]}
              onChange={(status) => change({ status: status || null, page: null })}
            />
          </div>
        )}
        <DataTable
          name="surveys"
          rows={rows}
          rowKey={(wave) => wave.id}
          columns={columns}
          isMarked={(wave) => isMarked(search.quarter, [wave.quarter])}
          empty={<EmptyState title={w.emptyTitle} hint={w.emptyHint} />}
          filtered={waves.length > 0}
          clearFilters={() => change({ firm: null, status: null })}
        />
      </Card>
      {scheduling && <ScheduleModal onClose={() => setScheduling(false)} />}
      {open && <ReportDrawer wave={open} readOnly={mayReport !== null} onClose={() => change({ wave: null })} />}
    </PageShell>
  )
}
