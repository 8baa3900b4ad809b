import { createRootRoute, createRoute, createRouter } from '@tanstack/react-router'
import { lazy, Suspense } from 'react'
import { LoadingSkeleton } from './design/LoadingSkeleton.tsx'
import { Shell } from './shell/Shell.tsx'

const SignInPage = lazy(() => import('./sign-in/SignInPage.tsx').then((it) => ({ default: it.SignInPage })))

function SignIn() {
  return (
    <Suspense fallback={<LoadingSkeleton />}>
      <SignInPage />
    </Suspense>
  )
}

const rootRoute = createRootRoute()
const signInRoute = createRoute({ getParentRoute: () => rootRoute, path: '/sign-in', component: SignIn })
const homeRoute = createRoute({ getParentRoute: () => rootRoute, path: '/', component: Shell })
const pageRoute = createRoute({ getParentRoute: () => rootRoute, path: '$', component: Shell })

/** Search stays plain text: `?c=2026H2`, as an official would type or paste it. */
export const router = createRouter({
  routeTree: rootRoute.addChildren([signInRoute, homeRoute, pageRoute]),
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
