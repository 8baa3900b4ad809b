import { fullCells } from '@ratchet/design/seven-cells'
import { cardIds } from '@ratchet/domain/assessment/report'
import { type Quarter, quarterSchema } from '@ratchet/domain/cycle/cycle-id'
import { idSchema } from '@ratchet/domain/id'
import { useSuspenseQuery } from '@tanstack/react-query'
import { api } from '../api.ts'
import { EmptyState } from '../design/EmptyState.tsx'
import { NotFound } from '../design/NotFound.tsx'
import { Illustrative, PageShell } from '../design/PageShell.tsx'
import { useDayText } from '../rectification/use-day-text.ts'
import { PageLink } from '../shell/PageLink.tsx'
import { usePage } from '../shell/page.ts'
import { BarCard } from './BarCard.tsx'
import { DraftConflict } from './DraftConflict.tsx'
import { useReportWords } from './page-words.ts'
import { ReportCard } from './ReportCard.tsx'
import { cellsOf, type Found, isChangeable, type ReportPageData } from './report-found.ts'
import { ScoreSoFar } from './ScoreSoFar.tsx'
import { SeventhCard } from './SeventhCard.tsx'
import { SubmitReport } from './SubmitReport.tsx'
import { useReportDraft } from './use-report-draft.ts'
import './report.css'

/** 季度填报 of one unit: the bar of six ones, rise and X, filled live by its seven cards. */
export function ReportPage() {
  const { params } = usePage()
  const unit = idSchema.safeParse(params.unit)
  const quarter = quarterSchema.safeParse(params.quarter)
  if (!unit.success || !quarter.success) return <NotFound />
  return <ReportOf unitId={unit.data} quarter={quarter.data} />
}

function ReportOf({ unitId, quarter }: { unitId: string; quarter: Quarter }) {
  const w = useReportWords()
  const { data, dataUpdatedAt } = useSuspenseQuery(api.assessment.report.queryOptions({ unitId, quarter }))
  if (data.found)
    return <FoundReport key={data.found.report.id} data={data} found={data.found} readAt={dataUpdatedAt} />
  return (
    <PageShell title={w.titleClosed(w.quarterName(quarter))} crumb={<Crumb data={data} />}>
      <EmptyState title={w.titleClosed(w.quarterName(quarter))} hint={w.closedHint} />
    </PageShell>
  )
}

function Crumb({ data }: { data: ReportPageData }) {
  const w = useReportWords()
  return (
    <>
      {w.crumb} / <PageLink to={`/report?quarter=${data.quarter}`}>{w.name}</PageLink>
      {` · ${data.unit.name} · ${w.quarterName(data.quarter)}`}
    </>
  )
}

interface Props {
  readonly data: ReportPageData
  readonly found: Found
}

function FoundReport({ data, found, readAt }: Props & { readonly readAt: number }) {
  const w = useReportWords()
  const { withWeekday } = useDayText()
  const draft = useReportDraft(found)
  const { report } = found
  const input = cellsOf({ ...found, status: report.status }, data.set, w.cells.short)
  const scored = input.cells.filter((cell) => cell.state !== 'unscored')
  const returned = scored.filter((cell) => cell.state === 'returned').length
  const { household } = found.figures
  const decided = scored.filter((cell) => cell.state === 'accepted' || cell.state === 'part').length
  const title = isChangeable(report.status)
    ? w.title(fullCells(input.cells), scored.length, returned, Math.max(0, household.wanted - household.count))
    : report.status === 'verified'
      ? w.titleVerified(found.score.total)
      : w.titleWaiting(decided, scored.length)
  const due = [
    w.dueOn(withWeekday(report.dueDay)),
    isChangeable(report.status) ? w.daysLeft(found.workingDaysLeft) : '',
    found.estimated ? w.estimated : '',
    report.late ? w.late : '',
    report.returns > 0 ? w.returnedTimes(report.returns) : '',
    w.edition(w.preset[data.set.preset], data.set.edition),
  ]
  return (
    <PageShell
      title={title}
      tab={`${data.unit.name} ${w.quarterName(data.quarter)}`}
      sub={
        <>
          {due.filter((part) => part !== '').join(' · ')} {report.illustrative && <Illustrative />}
        </>
      }
      crumb={<Crumb data={data} />}
      actions={
        found.filling.isOwnUnit && (
          <div className="report-submit">
            <SubmitReport data={data} found={found} draft={draft} />
          </div>
        )
      }
    >
      <BarCard input={input} data={data} found={found} draft={draft} />
      <div className="report-cards">
        {cardIds.map((card) => (
          <ReportCard key={card} card={card} data={data} found={found} draft={draft} />
        ))}
        <SeventhCard found={found} />
        <ScoreSoFar found={found} readAt={new Date(readAt).toISOString()} />
      </div>
      <DraftConflict draft={draft} />
    </PageShell>
  )
}
