import { workingDaysBetween } from '@ratchet/domain/calendar/calendar'
import { idSchema } from '@ratchet/domain/id'
import { isDraft } from '@ratchet/domain/warning/warning'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Suspense } from 'react'
import { api } from '../api.ts'
import { Timeline } from '../audit/Timeline.tsx'
import { LoadingSkeleton } from '../design/LoadingSkeleton.tsx'
import { NotFound } from '../design/NotFound.tsx'
import { Illustrative, PageShell } from '../design/PageShell.tsx'
import { StatusChip } from '../design/StatusChip.tsx'
import { FormPaper } from '../form/FormPaper.tsx'
import { useWords } from '../locale.ts'
import { useCalendar } from '../rectification/use-calendar.ts'
import { mayCall, useActor } from '../session.ts'
import { PageLink } from '../shell/PageLink.tsx'
import { usePage } from '../shell/page.ts'
import { AnswerCard } from './AnswerCard.tsx'
import { DraftCard } from './DraftCard.tsx'
import { NumbersCard } from './NumbersCard.tsx'
import { ObjectionCard } from './ObjectionCard.tsx'
import { useWarningWords } from './page-words.ts'
import { StepsCard } from './StepsCard.tsx'
import { WarningActs } from './WarningActs.tsx'
import { goneOf, toneOf, type WarningFound } from './warning-found.ts'
import './warning.css'

/** One warning 预警单: what the rule saw, the paper as it goes out, and whose turn it is. */
export function WarningPage() {
  const { params } = usePage()
  const id = idSchema.safeParse(params.id)
  return id.success ? <Found id={id.data} /> : <NotFound />
}

function Found({ id }: { id: string }) {
  const shell = useWords().shell
  const w = useWarningWords()
  const actor = useActor()
  const { data: found } = useSuspenseQuery(api.warning.find.queryOptions({ id }))
  const { data: form } = useSuspenseQuery(api.form.warning.queryOptions({ id }))
  const { warning } = found
  const gone = goneOf(warning)
  const isEditing = warning.status === 'draft' && mayCall(actor, 'warning.edit')
  return (
    <PageShell
      title={useTitle(found)}
      tab={warning.number ?? w.kind[warning.kind]}
      crumb={
        <>
          <PageLink to="/warnings">{shell.nav.warnings}</PageLink> / {warning.number ?? w.noNumber}
        </>
      }
      sub={
        <span className="row">
          <StatusChip tone={warning.kind === 'urgent' ? 'danger' : 'warn'}>{w.kind[warning.kind]}</StatusChip>
          <StatusChip tone={toneOf[warning.status]}>{w.status[warning.status]}</StatusChip>
          <span>
            {found.receiver.was ? `${found.receiver.name}（${w.was(found.receiver.was)}）` : found.receiver.name}
          </span>
          {gone && <span>{w.reasonNote.lapsed(w.gone[gone])}</span>}
          {warning.illustrative && <Illustrative />}
        </span>
      }
      actions={<WarningActs found={found} />}
    >
      <div className="warning-grid">
        <div className="warning-column warning-paper">
          <FormPaper paper={form.paper} label={w.paper} />
          <p className="page-note">{isEditing ? w.paperNote : w.paperBreaks}</p>
        </div>
        <div className="warning-column">
          {isEditing && <DraftCard key={warning.version} found={found} />}
          <NumbersCard found={found} />
          {!isDraft(warning) && <ObjectionCard found={found} />}
          {!isDraft(warning) && <AnswerCard found={found} />}
        </div>
        <div className="warning-column">
          <StepsCard found={found} />
          <Suspense fallback={<LoadingSkeleton />}>
            <Timeline title={w.timeline} subject={['warning', id]} />
          </Suspense>
        </div>
      </div>
    </PageShell>
  )
}

/** The title says whose turn it is, and how much time they have. */
function useTitle({ warning, receiver, today }: WarningFound): string {
  const w = useWarningWords()
  const { calendar } = useCalendar()
  const { title, status, replyDue } = warning
  const left = replyDue ? w.left(workingDaysBetween(calendar, today, replyDue)) : ''
  return w.one[status](title, receiver.name, left)
}
