import type { WaveAnalysis } from '@ratchet/domain/analysis/analysis'
import { Button, Select, Switch } from 'antd'
import { useId } from 'react'
import type { ListedWave } from '../survey/waves.ts'
import { comparable } from './comparable.ts'
import { comparedWith } from './results.ts'
import { useAnalysisWords } from './use-analysis-words.ts'
import type { ResultsState } from './use-results-state.ts'

interface ResultsToolsProps {
  readonly analysis: WaveAnalysis
  readonly waves: readonly ListedWave[]
  readonly state: ResultsState
}

/** What to compare with, whether flagged interviews count, pictures or numbers. */
export function ResultsTools({ analysis, waves, state }: ResultsToolsProps) {
  const { page, quarter } = useAnalysisWords()
  const id = useId()
  const { flagged } = analysis.cases
  const before = comparable(waves, analysis.wave)
  const firms = new Set(before.map(({ firm }) => firm)).size
  const options = before.map((row) => ({
    value: row.id,
    label: page.compare.wave(quarter(row.quarter), firms > 1 ? row.firm : null),
  }))
  return (
    <>
      {options.length > 1 && (
        <Select
          aria-label={page.compare.label}
          className="results-compare"
          value={state.against ?? comparedWith(analysis)?.waveId ?? options[0]?.value ?? ''}
          options={options}
          onChange={(against) => state.change({ against: against === options[0]?.value ? null : against })}
        />
      )}
      {flagged > 0 && (
        <span className="results-flagged" title={page.flagged.hint(flagged)}>
          <Switch
            id={id}
            size="small"
            checked={state.leaveOutFlagged}
            onChange={(out) => state.change({ flagged: out ? 'out' : null })}
          />
          <label htmlFor={id}>{page.flagged.label}</label>
        </span>
      )}
      <Button aria-pressed={state.asNumbers} onClick={() => state.change({ numbers: state.asNumbers ? null : '1' })}>
        {state.asNumbers ? page.numbers.hide : page.numbers.show}
      </Button>
    </>
  )
}
