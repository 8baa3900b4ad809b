import { useLocation, useRouter } from '@tanstack/react-router'
import { X } from 'lucide-react'
import { Activity, Suspense, useEffect, useMemo, useState } from 'react'
import { ErrorBoundary } from '../design/ErrorBoundary.tsx'
import { LoadingSkeleton } from '../design/LoadingSkeleton.tsx'
import { NotFound } from '../design/NotFound.tsx'
import { useWords } from '../locale.ts'
import { matchPage } from '../page-routes.ts'
import { PageLink } from './PageLink.tsx'
import { hrefOf, type Page, PageContext } from './page.ts'
import { pageAt } from './pages.ts'
import { useTabNames } from './tab-names.ts'

const MOST = 8

/** Open pages, every one an address; the ninth pushes out the one opened first. */
export function useTabs(lastCycle: string | undefined, home: string) {
  const location = useLocation()
  const router = useRouter()
  const pathname = location.pathname.replace(/^\/admin/, '').replace(/\/$/, '') || home
  const text = location.searchStr
  const current = useMemo((): Page => {
    const search = Object.fromEntries(new URLSearchParams(text))
    if (!search.c && lastCycle) search.c = lastCycle
    return { pathname, params: matchPage(pathname)?.params ?? {}, search }
  }, [pathname, text, lastCycle])
  // The cycle stands in every address, so that a copied one means the same half-year next year (UX §3.1).
  const named = hrefOf(current.pathname, current.search)
  const isBare = Boolean(lastCycle) && !new URLSearchParams(text).has('c')
  useEffect(() => {
    if (isBare) router.history.replace(`/admin${named}`)
  }, [isBare, named, router])
  const [tabs, setTabs] = useState<readonly Page[]>([])
  useEffect(() => {
    setTabs((open) => {
      const known = open.some((tab) => tab.pathname === current.pathname)
      if (known) return open.map((tab) => (tab.pathname === current.pathname ? current : tab))
      return [...open, current].slice(-MOST)
    })
  }, [current])
  const close = (closing: string) => {
    const left = tabs.filter((tab) => tab.pathname !== closing)
    if (left.length === 0) return
    setTabs(left)
    const next = left.at(-1)
    if (closing === current.pathname && next) router.history.push(`/admin${hrefOf(next.pathname, next.search)}`)
  }
  const shown = tabs.some((tab) => tab.pathname === current.pathname) ? tabs : [...tabs, current]
  return { tabs: shown.map((tab) => (tab.pathname === current.pathname ? current : tab)), current, close }
}

interface TabsProps {
  readonly tabs: readonly Page[]
  readonly current: Page
  readonly close: (pathname: string) => void
}

const isId = /^[0-9a-f]{8}-[0-9a-f-]{27}$/

export function PageTabs({ tabs, current, close }: TabsProps) {
  const w = useWords().shell
  const names = useTabNames()
  const titleOf = (tab: Page) => {
    const own = names[tab.pathname]
    if (own) return own
    const page = pageAt(tab.pathname)
    // A page that was refused has no name of its own, and its id says nothing to anybody.
    const named = page?.path === tab.pathname ? [] : Object.values(tab.params).filter((value) => !isId.test(value))
    return [page ? w.nav[page.label] : tab.pathname, ...named].join(' ')
  }
  return (
    <nav className="tabs" aria-label={w.tabs}>
      {tabs.map((tab) => (
        <span
          key={tab.pathname}
          className={tab.pathname === current.pathname ? 'tab tab-current' : 'tab'}
          onAuxClick={(event) => event.button === 1 && close(tab.pathname)}
        >
          <PageLink to={hrefOf(tab.pathname, tab.search)}>
            <span aria-current={tab.pathname === current.pathname ? 'page' : undefined}>{titleOf(tab)}</span>
          </PageLink>
          {tabs.length > 1 && (
            <button type="button" aria-label={w.closeTab(titleOf(tab))} onClick={() => close(tab.pathname)}>
              <X size={14} aria-hidden />
            </button>
          )}
        </span>
      ))}
    </nav>
  )
}

/** A page that stays as it was left while another tab is in front. */
function Content({ tab, visible }: { tab: Page; visible: boolean }) {
  const found = matchPage(tab.pathname)
  return (
    <Activity mode={visible ? 'visible' : 'hidden'}>
      <PageContext value={tab}>
        <ErrorBoundary fallback={(error, retry) => <ErrorBoundary.Panel error={error} retry={retry} whole />}>
          <Suspense fallback={<LoadingSkeleton />}>{found ? <found.route.Page /> : <NotFound />}</Suspense>
        </ErrorBoundary>
      </PageContext>
    </Activity>
  )
}
PageTabs.Content = Content
