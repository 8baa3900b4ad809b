import { whyNotEdit, whyNotHold } from '@ratchet/domain/activity/activity'
import { idSchema } from '@ratchet/domain/id'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Suspense, useState } from 'react'
import { useAct } from '../act.ts'
import { api, client } from '../api.ts'
import { Timeline } from '../audit/Timeline.tsx'
import { LoadingSkeleton } from '../design/LoadingSkeleton.tsx'
import { NotFound } from '../design/NotFound.tsx'
import { Illustrative, PageShell } from '../design/PageShell.tsx'
import { ReasonModal } from '../design/ReasonModal.tsx'
import { StatusChip } from '../design/StatusChip.tsx'
import { WhyNotButton } from '../design/WhyNotButton.tsx'
import { useWords } from '../locale.ts'
import { useActor, whyNotMay } from '../session.ts'
import { PageLink } from '../shell/PageLink.tsx'
import { usePage } from '../shell/page.ts'
import { type ActivityFound, mayFor, nameIn, toneOf, whenText } from './activity-found.ts'
import { DoorCard } from './DoorCard.tsx'
import { FactsCard } from './FactsCard.tsx'
import { HoldModal } from './HoldModal.tsx'
import { MaterialsCard } from './MaterialsCard.tsx'
import { PlanModal } from './PlanModal.tsx'
import { useActivityWords } from './page-words.ts'
import { TasksCard } from './TasksCard.tsx'
import '../examination/figures.css'
import '../point/point.css'
import './activity.css'

/** One activity 活动: what it is, who came, what came of it, its tasks and its photos. */
export function ActivityPage() {
  const { params } = usePage()
  const id = idSchema.safeParse(params.id)
  return id.success ? <Found id={id.data} /> : <NotFound />
}

function Found({ id }: { id: string }) {
  const words = useWords()
  const w = useActivityWords()
  const actor = useActor()
  const { data: found } = useSuspenseQuery(api.activity.find.queryOptions({ id }))
  const { activity, units } = found
  const unit = units.find((row) => row.id === activity.unitId)
  const isOwn = mayFor(actor, 'activity.edit', unit)
  return (
    <PageShell
      title={useTitle(found)}
      tab={activity.title}
      crumb={
        <>
          <PageLink to={`/activities?quarter=${activity.quarter}`}>{words.shell.nav.activities}</PageLink> /{' '}
          {w.kind[activity.kind]}
        </>
      }
      sub={
        <>
          <StatusChip tone={toneOf[activity.status]}>{w.status[activity.status]}</StatusChip>{' '}
          {[w.by(nameIn(units, activity.unitId)), whenText(activity)].join(' · ')}{' '}
          {activity.illustrative && <Illustrative />}
        </>
      }
      actions={<Acts found={found} isOwn={isOwn} />}
    >
      <div className="activity-two">
        <div className="activity-column">
          <FactsCard found={found} />
          <TasksCard found={found} isOwn={isOwn} />
          <MaterialsCard found={found} isOwn={isOwn} />
        </div>
        <div className="activity-column">
          <DoorCard found={found} isOwn={isOwn} />
          <Suspense fallback={<LoadingSkeleton />}>
            <Timeline title={w.timeline} subject={['activity', id]} />
          </Suspense>
        </div>
      </div>
    </PageShell>
  )
}

/** The title is what there is to know: when it is, that it waits to be entered, or who came. */
function useTitle({ activity, now }: ActivityFound): string {
  const w = useActivityWords().one
  const { title, status, headcount, residents } = activity
  if (status === 'cancelled') return w.cancelled(title)
  if (status === 'held') return w.held(title, headcount ?? 0, residents ?? 0)
  return activity.endsAt < now ? w.over(title) : w.planned(title, whenText(activity))
}

function Acts({ found, isOwn }: { found: ActivityFound; isOwn: boolean }) {
  const w = useActivityWords()
  const actor = useActor()
  const [open, setOpen] = useState<'edit' | 'hold' | 'cancel' | null>(null)
  const cancelling = useAct('activity.cancel', client.activity.cancel.mutate)
  const { activity, tasks, now, published, units } = found
  if (activity.status === 'cancelled') return null
  const isPublished = (quarter: string) => published && quarter === activity.quarter
  const outside = isOwn ? null : (whyNotMay(actor, 'activity.edit') ?? { code: 'outside-your-units' })
  const openTasks = tasks.filter((task) => task.status === 'open').length
  const close = () => setOpen(null)
  const isPlanned = activity.status === 'planned'
  return (
    <>
      {isOwn && isPlanned && whyNotEdit(activity, { isPublished }) === null && (
        <>
          <WhyNotButton procedure="activity.cancel" why={null} onClick={() => setOpen('cancel')}>
            {w.cancel}
          </WhyNotButton>
          <WhyNotButton procedure="activity.edit" why={null} onClick={() => setOpen('edit')}>
            {w.edit}
          </WhyNotButton>
        </>
      )}
      <WhyNotButton
        type={isPlanned ? 'primary' : 'default'}
        procedure="activity.hold"
        why={outside ?? whyNotHold(activity, { isPublished, openTasks, now })}
        onClick={() => setOpen('hold')}
      >
        {isPlanned ? w.hold : w.correct}
      </WhyNotButton>
      {open === 'edit' && <PlanModal activity={activity} units={units} published={published} onClose={close} />}
      {open === 'hold' && <HoldModal found={found} onClose={close} />}
      <ReasonModal
        open={open === 'cancel'}
        title={w.cancelTitle}
        okText={w.cancel}
        busy={cancelling.busy}
        sentence={cancelling.told}
        onOk={async (reason) => {
          if (await cancelling.perform({ id: activity.id, seen: activity.version, reason })) close()
        }}
        onCancel={close}
      />
    </>
  )
}
