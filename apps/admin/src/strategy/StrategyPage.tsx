import './strategy.css'
import { useSuspenseQuery } from '@tanstack/react-query'
import { api } from '../api.ts'
import { EmptyState } from '../design/EmptyState.tsx'
import { PageShell } from '../design/PageShell.tsx'
import { useWords } from '../locale.ts'
import { PageLink } from '../shell/PageLink.tsx'
import { usePage } from '../shell/page.ts'
import { StrategyOfCycle } from './StrategyOfCycle.tsx'

/** 组织纲领 of the cycle in the address. */
export function StrategyPage() {
  const w = useWords().strategyPage
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
  const { data } = useSuspenseQuery(api.strategy.find.queryOptions({ cycleId }))
  return <StrategyOfCycle data={data} />
}
