import { useWords } from '../locale.ts'
import { PageLink } from '../shell/PageLink.tsx'
import type { FoundOpinion } from './inbox-state.ts'

/** The next opinion that waits, by key or by link; the list need not be opened in between. */
export function NextOpinion({ next }: { next: FoundOpinion['next'] }) {
  const w = useWords().opinionPage
  if (!next) return <span className="page-note">{w.nothingNext}</span>
  return (
    <span className="next-opinion">
      <PageLink to={`/opinions/${next.id}`} className="button-link">
        {w.nextOne} <kbd>N</kbd>
      </PageLink>
      <span className="page-note">{w.nextHint(next.number, next.left)}</span>
    </span>
  )
}
