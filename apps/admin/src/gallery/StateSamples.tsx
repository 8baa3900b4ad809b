import { galleryWords } from '@ratchet/words/gallery'
import { TRPCClientError } from '@trpc/client'
import { Button } from 'antd'
import { useState } from 'react'
import { ConflictPanel } from '../design/ConflictPanel.tsx'
import { EmptyState } from '../design/EmptyState.tsx'
import { ErrorPanel } from '../design/ErrorPanel.tsx'
import { LoadingSkeleton } from '../design/LoadingSkeleton.tsx'
import { NoPermission } from '../design/NoPermission.tsx'
import { Card } from '../design/PageShell.tsx'
import { JobProgress } from '../job/JobProgress.tsx'
import type { JobFound } from '../job/jobs.ts'
import { useLocale, useWords } from '../locale.ts'
import { rolesFor, useActor } from '../session.ts'

const nothing = () => undefined
const away = new TRPCClientError('away')
const brokenAnswer = { error: { message: '', code: -32603, data: { httpStatus: 500, requestId: 'req-7f3a91c2' } } }
const broken = TRPCClientError.from(brokenAnswer as never)

/** Half done since a minute ago. */
function sampleJob(askedBy: string): JobFound {
  const at = new Date(Date.now() - 60_000).toISOString()
  const times = { askedAt: at, startedAt: at, finishedAt: null }
  const rest = { object: '', result: null, resultBlobId: null, error: null, cancelAsked: false, attempt: 1 }
  const id = '00000000-0000-4000-8000-000000000000'
  return { id, kind: 'audit-verify', status: 'running', progress: 620, total: 1204, askedBy, ...times, ...rest }
}

export function StateSamples() {
  const { locale } = useLocale()
  const { states, text } = galleryWords[locale]
  const w = useWords().shell
  const actor = useActor()
  const [conflict, setConflict] = useState(false)
  return (
    <>
      <div className="cards">
        <Card title={states.first}>
          <EmptyState title={text.first} hint={text.firstHint}>
            <Button type="primary">{text.firstAction}</Button>
          </EmptyState>
        </Card>
        <Card title={states.filtered}>
          <EmptyState title={w.table.total(0)}>
            <button type="button" className="link">
              {w.state.clearFilters}
            </button>
          </EmptyState>
        </Card>
        <Card title={states.done}>
          <EmptyState title={text.done} />
        </Card>
        <Card title={states.loading}>
          <LoadingSkeleton />
        </Card>
        <Card title={states.broken}>
          <ErrorPanel error={broken} retry={nothing} />
        </Card>
        <Card title={states.away}>
          <ErrorPanel error={away} retry={nothing} />
        </Card>
        <Card title={states.noPermission}>
          <NoPermission roles={rolesFor('unit.importDivisions')} />
        </Card>
        <Card title={states.job}>
          <JobProgress job={sampleJob(actor.userId)} />
        </Card>
        <Card title={states.conflict}>
          <p>{text.unit}</p>
          <Button onClick={() => setConflict(true)}>{text.openConflict}</Button>
        </Card>
      </div>
      {conflict && (
        <ConflictPanel
          mine={{ due: '2026-11-28', name: text.unit }}
          theirs={{ due: '2026-12-05', name: text.unit }}
          fields={[
            { name: 'due', label: text.field },
            { name: 'name', label: states.job },
          ]}
          onResolve={() => setConflict(false)}
          onCancel={() => setConflict(false)}
        />
      )}
    </>
  )
}
