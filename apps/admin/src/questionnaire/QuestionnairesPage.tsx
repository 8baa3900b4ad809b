import { questionnaireKinds, standingOf } from '@ratchet/domain/questionnaire/questionnaire'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Select } from 'antd'
import { useState } from 'react'
import { z } from 'zod'
import { api } from '../api.ts'
import { type Column, DataTable } from '../design/DataTable.tsx'
import { EmptyState } from '../design/EmptyState.tsx'
import { Card, Illustrative, PageShell } from '../design/PageShell.tsx'
import { PartTabs } from '../design/PartTabs.tsx'
import { WhyNotButton } from '../design/WhyNotButton.tsx'
import { whyNotMay } from '../examination/may.ts'
import { useWords } from '../locale.ts'
import { useActor } from '../session.ts'
import { PageLink } from '../shell/PageLink.tsx'
import { useSearchState } from '../shell/page.ts'
import { NewModal } from './NewModal.tsx'
import type { Listed } from './questionnaire-form.ts'
import { StandingChip } from './StandingChip.tsx'
import './questionnaire.css'
import { usePageWords } from './page-words.ts'

const standings = ['all', 'issued', 'draft', 'expired', 'retired'] as const
const stateSchema = z.object({
  standing: z.enum(standings).optional().catch(undefined),
  kind: z.enum(questionnaireKinds).optional().catch(undefined),
})

/** 问卷: every edition of every questionnaire, and how each stands today. */
export function QuestionnairesPage() {
  const words = useWords()
  const w = usePageWords()
  const actor = useActor()
  const [state, change] = useSearchState(stateSchema)
  const [making, setMaking] = useState(false)
  const { data } = useSuspenseQuery(api.questionnaire.list.queryOptions({}))
  const all = data.questionnaires.map((row) => ({ ...row, standing: standingOf(row, data.today) }))
  type Row = (typeof all)[number]
  const count = (standing: (typeof standings)[number], among: readonly Row[] = all) =>
    standing === 'all' ? among.length : among.filter((row) => row.standing === standing).length
  const ofKind = all.filter((row) => !state.kind || row.kind === state.kind)
  const current = state.standing ?? 'all'
  const rows = ofKind.filter((row) => current === 'all' || row.standing === current)
  const create = (
    <WhyNotButton
      type="primary"
      procedure="questionnaire.draft"
      why={whyNotMay(actor, 'questionnaire.draft')}
      onClick={() => setMaking(true)}
    >
      {w.create}
    </WhyNotButton>
  )
  const columns: Column<Row>[] = [
    {
      key: 'name',
      title: w.column.name,
      compare: (a, b) => a.name.localeCompare(b.name) || a.edition - b.edition,
      render: (row) => (
        <span className="q-name">
          <PageLink to={`/questionnaires/${row.id}`}>{row.name}</PageLink> {row.illustrative && <Illustrative />}
        </span>
      ),
    },
    { key: 'edition', title: w.column.edition, render: (row) => w.edition(row.edition) },
    { key: 'standing', title: w.column.standing, render: (row) => <StandingChip standing={row.standing} /> },
    { key: 'kind', title: w.column.kind, render: (row) => words.questionnaire.kind[row.kind] },
    { key: 'items', title: w.column.items, render: (row) => w.itemCount(row.itemCount, row.scoredCount) },
    { key: 'approval', title: w.column.approval, render: (row) => <ApprovalCell row={row} /> },
    {
      key: 'issued',
      title: w.column.issued,
      compare: (a, b) => (a.issuedOn ?? '').localeCompare(b.issuedOn ?? ''),
      render: (row) => row.issuedOn ?? '—',
    },
    {
      key: 'waves',
      title: w.column.waves,
      align: 'right',
      compare: (a, b) => a.waves - b.waves,
      render: (row) => row.waves,
    },
  ]
  return (
    <PageShell
      title={all.length === 0 ? w.emptyTitle : w.listTitle(count('issued'), count('draft'), count('expired'))}
      sub={w.listSub}
      crumb={
        <>
          <PageLink to="/surveys">{words.shell.nav.surveys}</PageLink> / {w.name}
        </>
      }
      actions={create}
    >
      <Card className="wide-list">
        {all.length > 0 && (
          <>
            <PartTabs
              label={w.statusFilter}
              parts={standings}
              current={current}
              nameOf={(one) => (one === 'all' ? w.all : words.questionnaire.standing[one])}
              countOf={(one) => count(one, ofKind)}
              choose={(one) => change({ standing: one === 'all' ? null : one, page: null })}
            />
            <search className="query-bar">
              <Select
                aria-label={w.column.kind}
                value={state.kind ?? ''}
                options={[
                  { value: '', label: w.allKinds },
                  ...questionnaireKinds.map((kind) => ({ value: kind, label: words.questionnaire.kind[kind] })),
                ]}
                onChange={(kind) => change({ kind: kind || null, page: null })}
              />
            </search>
          </>
        )}
        <DataTable
          name="questionnaires"
          rows={rows}
          rowKey={(row) => row.id}
          columns={columns}
          empty={<EmptyState title={w.emptyTitle} hint={w.emptyHint} />}
          filtered={all.length > 0}
          clearFilters={() => change({ standing: null, kind: null })}
        />
      </Card>
      {making && <NewModal onClose={() => setMaking(false)} />}
    </PageShell>
  )
}

/** Number and expiry of the approval; that there is none is said. */
function ApprovalCell({ row }: { row: Listed & { readonly standing: string } }) {
  const w = usePageWords()
  const { approval } = row
  if (!approval) return <span className="quiet">{w.noApproval}</span>
  return (
    <>
      {approval.number}
      <br />
      <span className={row.standing === 'expired' ? 'approval-over' : 'quiet'}>
        {row.standing === 'expired' ? w.expiredOn(approval.validUntil) : w.until(approval.validUntil)}
      </span>
    </>
  )
}
