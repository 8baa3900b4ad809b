import { useQueryErrorResetBoundary, useSuspenseQuery } from '@tanstack/react-query'
import { useDeferredValue } from 'react'
import { api } from '../api.ts'
import { ErrorBoundary } from '../design/ErrorBoundary.tsx'
import { useWave, type WaveAround } from '../survey/use-wave.ts'
import { MicrodataResults } from './MicrodataResults.tsx'
import { NotAnalysed } from './NotAnalysed.tsx'
import { OptInResults } from './OptInResults.tsx'
import { ReportedResults } from './ReportedResults.tsx'
import { useResultsState } from './use-results-state.ts'
import './results.css'
import './figures.css'
import './print.css'

/** 测评分析 of one wave: what it says, how sure that is, and where every figure comes from. */
export function ResultsPage() {
  const around = useWave()
  const { reset } = useQueryErrorResetBoundary()
  return (
    <ErrorBoundary
      key={around.wave.id}
      onReset={reset}
      fallback={(error, retry) => <NotAnalysed around={around} error={error} retry={retry} />}
    >
      <Results around={around} />
    </ErrorBoundary>
  )
}

function Results({ around }: { around: WaveAround }) {
  const { data: waves } = useSuspenseQuery(api.survey.waves.queryOptions({}))
  const state = useResultsState()
  const asked = `${state.leaveOutFlagged ? 'out' : ''}|${state.against ?? ''}`
  // What is shown stays while the server computes anew with another choice.
  const deferred = useDeferredValue(asked)
  const [flagged, against] = deferred.split('|')
  const { data: analysis } = useSuspenseQuery(
    api.analysis.find.queryOptions({
      waveId: around.wave.id,
      leaveOutFlagged: flagged === 'out',
      ...(against ? { againstId: against } : {}),
    }),
  )
  const shared = { around, state }
  if (analysis.kind === 'opt_in') return <OptInResults analysis={analysis} around={around} />
  if (analysis.kind === 'reported') return <ReportedResults analysis={analysis} {...shared} />
  return <MicrodataResults analysis={analysis} waves={waves} isStale={deferred !== asked} {...shared} />
}
