import { useQueryErrorResetBoundary } from '@tanstack/react-query'
import { type ReactNode, useId } from 'react'
import { ErrorBoundary } from '../design/ErrorBoundary.tsx'

interface ResultCardProps {
  /** The finding. */
  readonly title: string
  /** Measure, unit, how to read it. */
  readonly sub: string
  readonly anchor: string
  readonly tools?: ReactNode
  readonly children: ReactNode
}

/** One picture with its finding; a fault of it stays inside. */
export function ResultCard({ title, sub, anchor, tools, children }: ResultCardProps) {
  const { reset } = useQueryErrorResetBoundary()
  const id = useId()
  return (
    <section className="card result-card" aria-labelledby={id} id={`result-${anchor}`} tabIndex={-1}>
      <div className="result-head">
        <div>
          <h2 id={id}>{title}</h2>
          <p className="result-sub">{sub}</p>
        </div>
        {tools}
      </div>
      <ErrorBoundary onReset={reset} fallback={(error, retry) => <ErrorBoundary.Panel error={error} retry={retry} />}>
        {children}
      </ErrorBoundary>
    </section>
  )
}
