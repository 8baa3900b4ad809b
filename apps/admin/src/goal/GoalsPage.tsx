import './goal.css'
import { useSuspenseQuery } from '@tanstack/react-query'
import { api } from '../api.ts'
import { EmptyState } from '../design/EmptyState.tsx'
import { PageShell } from '../design/PageShell.tsx'
import { useWords } from '../locale.ts'
import { PageLink } from '../shell/PageLink.tsx'
import { usePage } from '../shell/page.ts'
import { GoalsOfCycle } from './GoalsOfCycle.tsx'

/** 目标分解 of the cycle in the address. */
export function GoalsPage() {
  const w = useWords().goalPage
  const { search } = usePage()
  return search.c ? (
    <Loaded cycleId={search.c} />
  ) : (
    <PageShell title={w.title}>
      <EmptyState title={w.noCycle.title} hint={w.noCycle.text}>
        <PageLink to="/cycles">{w.noCycle.action}</PageLink>
      </EmptyState>
    </PageShell>
  )
}

function Loaded({ cycleId }: { cycleId: string }) {
  const { data } = useSuspenseQuery(api.goal.list.queryOptions({ cycleId }))
  return <GoalsOfCycle data={data} />
}
