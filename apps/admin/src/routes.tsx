import { createRootRoute, createRoute, createRouter } from '@tanstack/react-router'
import { lazy, Suspense, useEffect } from 'react'
import { LoadingSkeleton } from './design/LoadingSkeleton.tsx'
import { Shell } from './shell/Shell.tsx'

const SignInPage = lazy(() => import('./sign-in/SignInPage.tsx').then((it) => ({ default: it.SignInPage })))
const VisitPage = lazy(() => import('./household/VisitPage.tsx').then((it) => ({ default: it.VisitPage })))

function SignIn() {
  return (
    <Suspense fallback={<LoadingSkeleton />}>
      <SignInPage />
    </Suspense>
  )
}

/** A document of its own, since its policy allows the worker by which it opens without a network. */
const isVisitDocument = location.pathname === '/admin/households/visit'

function Visit() {
  useEffect(() => {
    if (!isVisitDocument) location.reload()
  }, [])
  return <Suspense fallback={<LoadingSkeleton />}>{isVisitDocument && <VisitPage />}</Suspense>
}

const rootRoute = createRootRoute()
const signInRoute = createRoute({ getParentRoute: () => rootRoute, path: '/sign-in', component: SignIn })
const homeRoute = createRoute({ getParentRoute: () => rootRoute, path: '/', component: Shell })
const visitRoute = createRoute({ getParentRoute: () => rootRoute, path: '/households/visit', component: Visit })
const pageRoute = createRoute({ getParentRoute: () => rootRoute, path: '$', component: Shell })

/** Search stays plain text: `?c=2026H2`, as an official would type or paste it. */
export const router = createRouter({
  routeTree: rootRoute.addChildren([signInRoute, homeRoute, visitRoute, pageRoute]),
  basepath: '/admin',
  parseSearch: (text) => Object.fromEntries(new URLSearchParams(text)),
  stringifySearch: (search) => {
    const text = new URLSearchParams(search as Record<string, string>).toString()
    return text ? `?${text}` : ''
  },
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
