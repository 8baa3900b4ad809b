import { EmptyState } from '../design/EmptyState.tsx'
import { useWords } from '../locale.ts'
import { mayCall, useActor } from '../session.ts'
import { PageLink } from '../shell/PageLink.tsx'
import { type Home, hrefOf, titleOf } from './debts.ts'

/** Nothing is owed: what comes next with its day, or where whoever owes nothing looks. */
export function NothingOwed({ next }: Pick<Home, 'next'>) {
  const words = useWords()
  const w = words.home
  const actor = useActor()
  if (next?.dueDay) {
    return (
      <EmptyState title={w.next(titleOf(words, next), next.dueDay)}>
        <PageLink to={hrefOf(next)}>{w.nextLink}</PageLink>
      </EmptyState>
    )
  }
  if (!mayCall(actor, 'audit.verify')) return <EmptyState title={w.nothingHint} />
  return (
    <EmptyState title={w.auditorHint}>
      <PageLink to="/audit">{w.auditorLink}</PageLink>
    </EmptyState>
  )
}
