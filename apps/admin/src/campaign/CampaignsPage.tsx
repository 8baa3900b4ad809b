import { type CampaignStanding, lengthOf, whyNotEdit } from '@ratchet/domain/campaign/campaign'
import type { CycleId } from '@ratchet/domain/cycle/cycle-id'
import { useSuspenseQuery } from '@tanstack/react-query'
import { z } from 'zod'
import { api } from '../api.ts'
import { type Column, DataTable } from '../design/DataTable.tsx'
import { EmptyState } from '../design/EmptyState.tsx'
import { Card, Illustrative, PageShell } from '../design/PageShell.tsx'
import { PartTabs } from '../design/PartTabs.tsx'
import { StatusChip } from '../design/StatusChip.tsx'
import { WhyNotButton } from '../design/WhyNotButton.tsx'
import { useWords } from '../locale.ts'
import { mayCall, useActor, whyNotMay } from '../session.ts'
import { PageLink } from '../shell/PageLink.tsx'
import { usePage, useSearchState } from '../shell/page.ts'
import { type CampaignRow, dayNumber, hasCampaign, toneOf } from './campaigns.ts'
import { PlanModal } from './PlanModal.tsx'
import { useCampaignWords } from './page-words.ts'
import { RunningCard } from './RunningCard.tsx'
import './campaign.css'

const parts = ['all', 'running', 'planned', 'ended'] as const
const stateSchema = z.object({
  standing: z.enum(parts).optional().catch(undefined),
  /** The plan that is being changed, or `new`. */
  plan: z.string().optional(),
})

/** 码上评: the campaign that runs with what came in today, those to come and those that are over. */
export function CampaignsPage() {
  const words = useWords()
  const w = useCampaignWords()
  const actor = useActor()
  const { search } = usePage()
  const [state, change] = useSearchState(stateSchema)
  const { data } = useSuspenseQuery(api.campaign.list.queryOptions({}))
  const { campaigns, today } = data
  const running = campaigns.find((row) => row.standing === 'running')
  const next = campaigns.findLast((row) => row.standing === 'planned')
  const title = running
    ? w.runs(dayNumber(running, today), lengthOf(running), running.collected.today)
    : next
      ? w.next(next.firstDay)
      : campaigns.length === 0
        ? w.emptyTitle
        : w.none
  const current = state.standing ?? 'all'
  const count = (part: (typeof parts)[number]) =>
    part === 'all' ? campaigns.length : campaigns.filter((row) => row.standing === part).length
  const cycleId = /^20\d\dH[12]$/.test(search.c ?? '') ? (search.c as CycleId) : null
  const edited = campaigns.find((row) => row.id === state.plan)
  const links = [
    ['/qr/points', w.points, 'point.list'],
    ['/qr/print', w.print, 'point.sheet'],
    ['/qr/handovers', w.handovers, 'handover.batches'],
  ] as const
  return (
    <PageShell
      title={title}
      sub={w.sub}
      crumb={words.shell.nav.qr}
      actions={
        <>
          {links.map(
            ([to, label, needs]) =>
              mayCall(actor, needs) && (
                <PageLink key={to} to={to} className="button-link">
                  {label}
                </PageLink>
              ),
          )}
          <WhyNotButton
            type="primary"
            procedure="campaign.plan"
            why={whyNotMay(actor, 'campaign.plan')}
            onClick={() => change({ plan: 'new' })}
          >
            {w.plan}
          </WhyNotButton>
        </>
      }
    >
      {cycleId && !hasCampaign(cycleId, campaigns) && (
        <p className="act-problem">{w.missing(words.picture.period(cycleId))}</p>
      )}
      {running && <RunningCard campaign={running} today={today} />}
      <Card className="wide-list">
        {campaigns.length > 0 && (
          <PartTabs
            label={w.filter}
            parts={parts}
            current={current}
            nameOf={(part) => (part === 'all' ? w.all : w.standing[part])}
            countOf={count}
            choose={(part) => change({ standing: part === 'all' ? null : part, page: null })}
          />
        )}
        <DataTable
          name="qr"
          rows={campaigns.filter((row) => current === 'all' || row.standing === current)}
          rowKey={(row) => row.id}
          columns={useColumns((id) => change({ plan: id }))}
          empty={<EmptyState title={w.emptyTitle} hint={w.emptyHint} />}
          filtered={campaigns.length > 0}
          clearFilters={() => change({ standing: null })}
        />
      </Card>
      {state.plan === 'new' && <PlanModal onClose={() => change({ plan: null })} />}
      {edited && <PlanModal campaign={edited} onClose={() => change({ plan: null })} />}
    </PageShell>
  )
}

/** The columns of the list; nothing sorts by how many answered. */
function useColumns(edit: (id: string) => void): Column<CampaignRow>[] {
  const w = useCampaignWords()
  const actor = useActor()
  const { data } = useSuspenseQuery(api.campaign.list.queryOptions({}))
  const to = (row: CampaignRow) => `/qr/${row.id}`
  const counted = (row: CampaignRow, value: number) =>
    row.standing === 'planned' ? '—' : <PageLink to={to(row)}>{value.toLocaleString('en-US')}</PageLink>
  return [
    {
      key: 'name',
      title: w.column.name,
      render: (row) => (
        <span className="campaign-name">
          {row.standing === 'planned' ? row.name : <PageLink to={to(row)}>{row.name}</PageLink>}{' '}
          {row.illustrative && <Illustrative />}
          {row.endReason !== null && <span className="quiet">{w.ended(row.lastDay, row.endReason)}</span>}
        </span>
      ),
    },
    {
      key: 'standing',
      title: w.column.standing,
      render: (row) => (
        <StatusChip tone={toneOf[row.standing]}>{w.standing[row.standing as CampaignStanding]}</StatusChip>
      ),
    },
    {
      key: 'days',
      title: w.column.days,
      compare: (a, b) => a.firstDay.localeCompare(b.firstDay),
      render: (row) => (
        <span className="num campaign-days">
          {row.firstDay} – {row.lastDay}
        </span>
      ),
    },
    {
      key: 'questionnaire',
      title: w.column.questionnaire,
      render: ({ questionnaire }) =>
        questionnaire && (
          <PageLink to={`/questionnaires/${questionnaire.id}`}>
            {w.asks(questionnaire.name, questionnaire.edition)}
          </PageLink>
        ),
    },
    { key: 'forms', title: w.column.forms, align: 'right', render: (row) => counted(row, row.collected.forms) },
    { key: 'aside', title: w.column.aside, align: 'right', render: (row) => counted(row, row.collected.aside) },
    { key: 'places', title: w.column.places, align: 'right', render: (row) => counted(row, row.collected.places) },
    {
      key: 'act',
      title: w.column.act,
      render: (row) =>
        row.standing !== 'planned' ? (
          <PageLink to={to(row)}>{w.results}</PageLink>
        ) : mayCall(actor, 'campaign.edit') && whyNotEdit(row, data.today) === null ? (
          <button type="button" className="link" onClick={() => edit(row.id)}>
            {w.edit}
          </button>
        ) : null,
    },
  ]
}
