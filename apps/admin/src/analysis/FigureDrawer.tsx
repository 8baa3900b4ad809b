import type { WaveAnalysis } from '@ratchet/domain/analysis/analysis'
import { useQueryErrorResetBoundary } from '@tanstack/react-query'
import { Suspense } from 'react'
import { ErrorBoundary } from '../design/ErrorBoundary.tsx'
import { LoadingSkeleton } from '../design/LoadingSkeleton.tsx'
import { ComputedFigure, ExplainedFigure } from './ExplainedFigure.tsx'
import { FigureFrame } from './FigureFrame.tsx'
import { keyOf } from './figure-key.ts'
import { useFigureFocus } from './use-figure-focus.ts'
import type { ResultsState } from './use-results-state.ts'

interface FigureDrawerProps {
  readonly analysis: WaveAnalysis
  readonly state: ResultsState
  readonly isWide: boolean
}

/** 这个数怎么来的: the figure that the address names. */
export function FigureDrawer({ analysis, state, isWide }: FigureDrawerProps) {
  const { reset } = useQueryErrorResetBoundary()
  const key = keyOf(state.why ?? undefined)
  useFigureFocus(state.why)
  if (key === null) return null
  return (
    <FigureFrame figureKey={state.why ?? ''} isWide={isWide} onClose={() => state.change({ why: null })}>
      <ErrorBoundary
        key={state.why}
        onReset={reset}
        fallback={(error, retry) => <ErrorBoundary.Panel error={error} retry={retry} />}
      >
        <Suspense fallback={<LoadingSkeleton />}>
          {key.kind === 'mean' || key.kind === 'response' ? (
            <ComputedFigure analysis={analysis} kind={key.kind} subject={key.subject} />
          ) : (
            <ExplainedFigure analysis={analysis} state={state} kind={key.kind} subject={key.subject} />
          )}
        </Suspense>
      </ErrorBoundary>
    </FigureFrame>
  )
}
