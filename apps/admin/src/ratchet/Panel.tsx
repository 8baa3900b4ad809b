import type { ReactNode } from 'react'
import { ErrorBoundary } from '../design/ErrorBoundary.tsx'
import { ErrorPanel } from '../design/ErrorPanel.tsx'
import { Card } from '../design/PageShell.tsx'

/** A part of a page that may fail without taking the others with it (UX §3.6). */
export function Panel({ children }: { children: ReactNode }) {
  return (
    <ErrorBoundary
      fallback={(error, retry) => (
        <Card>
          <ErrorPanel error={error} retry={retry} />
        </Card>
      )}
    >
      {children}
    </ErrorBoundary>
  )
}
