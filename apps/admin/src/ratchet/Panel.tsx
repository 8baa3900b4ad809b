import type { ReactNode } from 'react'
import { ErrorBoundary } from '../design/ErrorBoundary.tsx'
import { ErrorPanel } from '../design/ErrorPanel.tsx'

/** A part of a page that may fail without taking the others with it (UX §3.6). */
export function Panel({ children }: { children: ReactNode }) {
  return (
    <ErrorBoundary fallback={(error, retry) => <ErrorPanel error={error} retry={retry} />}>{children}</ErrorBoundary>
  )
}
