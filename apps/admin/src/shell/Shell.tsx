import { useQueryErrorResetBoundary, useSuspenseQuery } from '@tanstack/react-query'
import { useLocation } from '@tanstack/react-router'
import { lazy, Suspense, useEffect } from 'react'
import { api } from '../api.ts'
import { ErrorBoundary } from '../design/ErrorBoundary.tsx'
import { LoadingSkeleton } from '../design/LoadingSkeleton.tsx'
import { useWords } from '../locale.ts'
import { problemOf } from '../problem.ts'
import { useActor, useMe } from '../session.ts'
import { BottomBar } from './BottomBar.tsx'
import { ConnectionNotice } from './ConnectionNotice.tsx'
import { Navigation } from './Navigation.tsx'
import { PageTabs, useTabs } from './PageTabs.tsx'
import { PageContext } from './page.ts'
import { homeOf } from './pages.ts'
import { useShortcuts } from './shortcuts.ts'
import { TopBar } from './TopBar.tsx'

const PasswordFirst = lazy(() => import('../sign-in/PasswordFirst.tsx').then((it) => ({ default: it.PasswordFirst })))
const SecondFactorFirst = lazy(() =>
  import('../sign-in/SecondFactorFirst.tsx').then((it) => ({ default: it.SecondFactorFirst })),
)

/** Sends whoever is not signed in to the sign-in page, and back here afterwards. */
export function Shell() {
  const { reset } = useQueryErrorResetBoundary()
  const { href } = useLocation()
  return (
    <ErrorBoundary
      onReset={reset}
      fallback={(error, retry) => {
        const problem = problemOf(error)
        if (problem.kind === 'refused' && problem.code === 'not-signed-in') return <ToSignIn back={href} />
        return <ErrorBoundary.Panel error={error} retry={retry} whole />
      }}
    >
      <Suspense fallback={<LoadingSkeleton />}>
        <SignedIn />
      </Suspense>
    </ErrorBoundary>
  )
}

/** A whole new page: nothing of whoever was signed in before stays in memory. */
function ToSignIn({ back }: { back: string }) {
  useEffect(() => {
    const here = back.replace(/^\/admin/, '') || '/'
    location.replace(`/admin/sign-in?back=${encodeURIComponent(here)}`)
  }, [back])
  return null
}

/** What is owed comes before every other call: the server refuses the rest until it is done. */
function SignedIn() {
  const me = useMe()
  if (me.owes === 'password') return <PasswordFirst />
  if (me.owes === 'second-factor') return <SecondFactorFirst />
  return <Portal />
}

function Portal() {
  const w = useWords()
  const { data: cycles } = useSuspenseQuery(api.cycle.list.queryOptions({}))
  const { tabs, current, close } = useTabs(cycles.at(-1)?.id, homeOf(useActor()))
  useShortcuts({ close: () => close(current.pathname) })
  return (
    <PageContext value={current}>
      <a className="skip" href="#main">
        {w.shell.skip}
      </a>
      <TopBar cycles={cycles} />
      <Navigation />
      <div className="shell-body">
        <PageTabs tabs={tabs} current={current} close={close} />
        <main id="main" tabIndex={-1}>
          {tabs.map((tab) => (
            <PageTabs.Content key={tab.pathname} tab={tab} visible={tab.pathname === current.pathname} />
          ))}
        </main>
      </div>
      <BottomBar />
      <ConnectionNotice />
    </PageContext>
  )
}
