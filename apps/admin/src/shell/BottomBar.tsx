import { lazy, Suspense, useState } from 'react'
import { Badge } from '../home/Badge.tsx'
import { useDebts } from '../home/badges.ts'
import { useWords } from '../locale.ts'
import { mayCall, useActor } from '../session.ts'
import { PageLink } from './PageLink.tsx'
import { usePage } from './page.ts'
import { allPages, type PageEntry, pageAt } from './pages.ts'

const NavigationDrawer = lazy(() => import('./NavigationDrawer.tsx').then((it) => ({ default: it.NavigationDrawer })))

const wanted: readonly PageEntry['path'][] = ['/', '/opinions', '/tasks']
const PLACES = 3

/** On phones: three places and everything else behind "more"; whoever may not open the usual ones gets the first of theirs. */
export function BottomBar() {
  const w = useWords().shell
  const actor = useActor()
  const here = pageAt(usePage().pathname)
  const [more, setMore] = useState(false)
  const open = allPages.filter((page) => mayCall(actor, page.needs))
  const usual = open.filter((page) => wanted.includes(page.path))
  const others = open.filter((page) => !usual.includes(page) && !page.under)
  const pages = [...usual, ...others].slice(0, PLACES)
  const owed = useDebts().length
  return (
    <>
      <nav className="bottom-bar" aria-label={w.quick}>
        {pages.map((page) => (
          <PageLink key={page.path} to={page.path} className={page === here ? 'here' : ''}>
            {w.nav[page.label]}
            {page.path === '/' && <Badge count={owed} />}
          </PageLink>
        ))}
        <button type="button" onClick={() => setMore(true)}>
          {w.more}
        </button>
      </nav>
      <Suspense>{more && <NavigationDrawer close={() => setMore(false)} />}</Suspense>
    </>
  )
}
