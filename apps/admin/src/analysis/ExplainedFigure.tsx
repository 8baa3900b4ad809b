import type { WaveAnalysis } from '@ratchet/domain/analysis/analysis'
import type { Explanation, ExplanationKind } from '@ratchet/domain/analysis/explanation'
import { useSuspenseQuery } from '@tanstack/react-query'
import { api } from '../api.ts'
import { FigureText } from './FigureText.tsx'
import type { RateName } from './fieldwork.ts'
import { rowsPath } from './rows-path.ts'
import { inUnit, tell } from './told.ts'
import { tellMean, tellResponse } from './told-others.ts'
import { useAnalysisWords } from './use-analysis-words.ts'
import type { ResultsState } from './use-results-state.ts'

interface ExplainedFigureProps {
  readonly analysis: WaveAnalysis
  readonly state: ResultsState
  readonly kind: ExplanationKind
  readonly subject: string
}

/** A figure that the server explains: out of which answers, by which method. */
export function ExplainedFigure({ analysis, state, kind, subject }: ExplainedFigureProps) {
  const w = useAnalysisWords()
  const { data } = useSuspenseQuery(
    api.analysis.explain.queryOptions({
      waveId: analysis.wave.id,
      kind,
      subject: subject as Explanation['subject'],
      leaveOutFlagged: state.leaveOutFlagged,
      ...(state.against ? { againstId: state.against } : {}),
    }),
  )
  return (
    <FigureText
      told={tell(data, w)}
      illustrative={data.wave.illustrative}
      rows={data.rows && { path: rowsPath(data.rows), count: data.rows.count }}
      flagged={<Flagged analysis={analysis} state={state} kind={kind} subject={subject} />}
    />
  )
}

/** The same figure with the flagged interviews in or out, one press away. */
function Flagged({ analysis, state, kind, subject }: ExplainedFigureProps) {
  const { drawer, ...w } = useAnalysisWords()
  const { flagged, leaveOutFlagged } = analysis.cases
  if (flagged === 0) return null
  const other = analysis.subjects.find((row) => row.subject === subject)?.otherwise
  const value = kind === 'change' ? other?.change : kind === 'score' ? other?.estimate : null
  const said = typeof value === 'number' ? inUnit(value, kind, { drawer, ...w }) : null
  const words = drawer.flagged
  return (
    <p className="page-note">
      {leaveOutFlagged ? words.left(flagged) : words.counted(flagged)}{' '}
      {said !== null && (
        <button
          type="button"
          className="link"
          onClick={() => state.change({ flagged: leaveOutFlagged ? null : 'out' })}
        >
          {leaveOutFlagged ? words.with(said) : words.without(said)}
        </button>
      )}
    </p>
  )
}

interface ComputedFigureProps {
  readonly analysis: WaveAnalysis
  readonly kind: 'mean' | 'response'
  readonly subject: string
}

/** A figure that follows from others of the page. */
export function ComputedFigure({ analysis, kind, subject }: ComputedFigureProps) {
  const w = useAnalysisWords()
  const told =
    kind === 'mean' || !(subject in analysis.response.rates)
      ? tellMean(analysis, w)
      : tellResponse(analysis.response, subject as RateName, w)
  const all = kind === 'mean' ? analysis.cases.used : analysis.cases.all
  const rows = { path: `/surveys/${analysis.wave.id}/collect`, count: all }
  return (
    <FigureText
      told={told}
      illustrative={analysis.wave.illustrative}
      rows={kind === 'mean' ? null : rows}
      flagged={null}
    />
  )
}
