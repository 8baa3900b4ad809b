import { useWords } from '../locale.ts'
import { PageLink } from '../shell/PageLink.tsx'
import { EmptyState } from './EmptyState.tsx'

export function NotFound() {
  const w = useWords().shell.state
  return (
    <EmptyState whole title={w.notFound} hint={w.notFoundHint}>
      <PageLink to="/">{w.backHome}</PageLink>
    </EmptyState>
  )
}
