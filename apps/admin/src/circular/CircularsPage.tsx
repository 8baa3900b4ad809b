import { type CircularKind, circularKinds } from '@ratchet/domain/circular/circular'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Button, Select } from 'antd'
import { useState } from 'react'
import { z } from 'zod'
import { api } from '../api.ts'
import { DataTable } from '../design/DataTable.tsx'
import { EmptyState } from '../design/EmptyState.tsx'
import { Card, Illustrative, PageShell } from '../design/PageShell.tsx'
import { PartTabs } from '../design/PartTabs.tsx'
import { StatusChip, type Tone } from '../design/StatusChip.tsx'
import { useWords } from '../locale.ts'
import { dayOfMoment } from '../moment.ts'
import { mayCall, useActor } from '../session.ts'
import { PageLink } from '../shell/PageLink.tsx'
import { useGo, useSearchState } from '../shell/page.ts'
import { type CircularRow, given, owedBy } from './circular-found.ts'
import { ForMe } from './ForMe.tsx'
import { NewModal } from './NewModal.tsx'
import { useCircularWords } from './page-words.ts'
import './circular.css'

const parts = ['all', 'open', 'issued', 'dropped'] as const
type Part = (typeof parts)[number]
const stateSchema = z.object({
  part: z.enum(parts).optional().catch(undefined),
  kind: z.enum(circularKinds).optional().catch(undefined),
})
const toneOf: Readonly<Record<CircularRow['status'], Tone>> = {
  draft: 'info',
  approved: 'warn',
  issued: 'done',
  dropped: 'quiet',
}
const isOf = (part: Part, { status }: CircularRow) =>
  part === 'all' || (part === 'open' ? status === 'draft' || status === 'approved' : status === part)

/** 公文: what waits for the reader's unit first, then every document with its state and its receipts. */
export function CircularsPage() {
  const words = useWords()
  const w = useCircularWords()
  const go = useGo()
  const actor = useActor()
  const [state, change] = useSearchState(stateSchema)
  const [making, setMaking] = useState(false)
  const { data: rows } = useSuspenseQuery(api.circular.list.queryOptions({}))
  const mine = rows.flatMap((row) => owedBy(actor, row).map((receipt) => ({ row, receipt })))
  const ofKind = rows.filter((row) => !state.kind || row.kind === state.kind)
  const current = state.part ?? 'all'
  const shown = ofKind.filter((row) => isOf(current, row))
  const waiting = rows.reduce((sum, { receipts }) => sum + receipts.length - given(receipts), 0)
  const drafts = rows.filter((row) => isOf('open', row)).length
  const mayDraft = mayCall(actor, 'circular.draft')
  const dayText = (row: CircularRow) => row.issuedOn ?? dayOfMoment(row.draftedAt)
  return (
    <PageShell
      title={rows.length === 0 ? w.emptyTitle : w.title(waiting, drafts, mine.length)}
      sub={w.sub}
      crumb={w.crumb}
      actions={
        mayDraft && (
          <Button type="primary" onClick={() => setMaking(true)}>
            {w.make}
          </Button>
        )
      }
    >
      {mine.length > 0 && <ForMe mine={mine} />}
      <Card className="wide-list">
        {rows.length > 0 && (
          <search className="query-bar">
            <PartTabs
              label={w.partsLabel}
              parts={parts.filter((part) => mayDraft || part === 'all' || ofKind.some((row) => isOf(part, row)))}
              current={current}
              nameOf={(part) => w.parts[part]}
              countOf={(part) => ofKind.filter((row) => isOf(part, row)).length}
              choose={(part) => change({ part: part === 'all' ? null : part })}
            />
            <Select
              aria-label={w.kindLabel}
              className="circular-kind"
              value={state.kind ?? ''}
              options={[
                { value: '', label: w.anyKind },
                ...circularKinds.map((kind) => ({ value: kind, label: words.circular.kind[kind] })),
              ]}
              onChange={(kind: CircularKind | '') => change({ kind: kind || null })}
            />
          </search>
        )}
        <DataTable
          name="circulars"
          rows={shown}
          rowKey={(row) => row.id}
          onOpen={(row) => go(`/circulars/${row.id}`)}
          columns={[
            {
              key: 'title',
              title: w.column.title,
              render: (row) => (
                <span className="row circular-name">
                  <PageLink to={`/circulars/${row.id}`}>{row.title.replaceAll('\n', '')}</PageLink>
                  {row.illustrative && <Illustrative />}
                </span>
              ),
            },
            { key: 'kind', title: w.column.kind, width: 80, render: (row) => words.circular.kind[row.kind] },
            { key: 'number', title: w.column.number, width: 200, render: (row) => row.number ?? '—' },
            {
              key: 'status',
              title: w.column.status,
              width: 100,
              render: (row) => <StatusChip tone={toneOf[row.status]}>{words.circular.status[row.status]}</StatusChip>,
            },
            {
              key: 'day',
              title: w.column.day,
              width: 120,
              compare: (a, b) => dayText(a).localeCompare(dayText(b)),
              render: (row) => <span className="num">{dayText(row)}</span>,
            },
            {
              key: 'receipts',
              title: w.column.receipts,
              width: 110,
              compare: (a, b) => given(a.receipts) - given(b.receipts),
              render: ({ id, receipts, status }) =>
                status !== 'issued' || receipts.length === 0 ? (
                  <span className="quiet">{status === 'issued' ? w.noReceipts : '—'}</span>
                ) : (
                  <PageLink
                    to={`/circulars/${id}`}
                    className="num"
                    label={w.receiptsLabel(given(receipts), receipts.length)}
                  >
                    {w.receipts(given(receipts), receipts.length)}
                  </PageLink>
                ),
            },
            { key: 'by', title: w.column.by, width: 100, render: (row) => row.draftedBy.name },
          ]}
          empty={<EmptyState title={w.emptyTitle} hint={mayDraft ? w.emptyHint : w.emptyMine} />}
          filtered={rows.length > 0}
          clearFilters={() => change({ part: null, kind: null })}
        />
      </Card>
      {making && <NewModal onClose={() => setMaking(false)} />}
    </PageShell>
  )
}
