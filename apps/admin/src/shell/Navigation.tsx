import { Badge } from '../home/Badge.tsx'
import { badgesOf, useDebts } from '../home/badges.ts'
import { useWords } from '../locale.ts'
import { mayCall, useActor } from '../session.ts'
import { PageLink } from './PageLink.tsx'
import { usePage } from './page.ts'
import { pageAt, pageGroups } from './pages.ts'

/** Left: the five numbered stages as groups, with what one owes there; what the role can never open is not there. */
export function Navigation({ onGo }: { onGo?: () => void }) {
  const w = useWords().shell
  const actor = useActor()
  const here = pageAt(usePage().pathname)
  const owed = badgesOf(useDebts(), pageAt)
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: closes the drawer after a link inside was followed, by any means
    <nav className="navigation" aria-label={w.navigation} onClick={onGo}>
      {pageGroups.map((group) => {
        const pages = group.pages.filter((page) => !page.under && mayCall(actor, page.needs))
        if (pages.length === 0) return null
        return (
          <div key={group.label ?? 'top'} className="navigation-group">
            {group.label && (
              <div className="navigation-head">
                {group.stage && <span className="navigation-stage">{group.stage}</span>}
                {w.nav[group.label]}
              </div>
            )}
            {pages.map((page) => (
              <PageLink
                key={page.path}
                to={page.path}
                className={page.path === (here?.under ?? here?.path) ? 'navigation-link here' : 'navigation-link'}
              >
                {w.nav[page.label]} <Badge count={owed.get(page.path)} />
              </PageLink>
            ))}
          </div>
        )
      })}
    </nav>
  )
}
