import { lazy, Suspense, useState } from 'react'
import { useWords } from '../locale.ts'
import { mayCall, useActor } from '../session.ts'
import { PageLink } from './PageLink.tsx'
import { usePage } from './page.ts'
import { type PageEntry, pageAt, pageGroups } from './pages.ts'

const NavigationDrawer = lazy(() => import('./NavigationDrawer.tsx').then((it) => ({ default: it.NavigationDrawer })))

const onPhones: readonly PageEntry['path'][] = ['/ratchet', '/goals', '/tasks']

/** On phones: three places and everything else behind "more". */
export function BottomBar() {
  const w = useWords().shell
  const actor = useActor()
  const here = pageAt(usePage().pathname)
  const [open, setOpen] = useState(false)
  const pages = pageGroups
    .flatMap((group) => group.pages)
    .filter((page) => onPhones.includes(page.path) && mayCall(actor, page.needs))
  return (
    <>
      <nav className="bottom-bar" aria-label={w.quick}>
        {pages.map((page) => (
          <PageLink key={page.path} to={page.path} className={page === here ? 'here' : ''}>
            {w.nav[page.label]}
          </PageLink>
        ))}
        <button type="button" onClick={() => setOpen(true)}>
          {w.more}
        </button>
      </nav>
      <Suspense>{open && <NavigationDrawer close={() => setOpen(false)} />}</Suspense>
    </>
  )
}
