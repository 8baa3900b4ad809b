import { useSuspenseQuery } from '@tanstack/react-query'
import { api } from '../api.ts'
import { OpenCycle } from '../cycle/OpenCycle.tsx'
import { EmptyState } from '../design/EmptyState.tsx'
import { useWords } from '../locale.ts'
import { mayCall, useActor } from '../session.ts'

/** First use: one action for the owner, and for everybody else the name of who takes it. */
export function NoCycleYet() {
  const w = useWords().ratchetPage
  const actor = useActor()
  const { data: cycles } = useSuspenseQuery(api.cycle.list.queryOptions({}))
  return (
    <EmptyState title={w.emptyTitle} hint={w.emptyText}>
      {mayCall(actor, 'cycle.open') ? <OpenCycle cycles={cycles} label={w.emptyAction} /> : <p>{w.emptyWait}</p>}
    </EmptyState>
  )
}
