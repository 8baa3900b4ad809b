import { heatGrid, heatTable } from '@ratchet/design/heat-grid'
import type { WaveAnalysis } from '@ratchet/domain/analysis/analysis'
import { weakestPlace } from '@ratchet/domain/analysis/finding'
import { Segmented } from 'antd'
import { Picture } from '../design/Picture.tsx'
import { usePage, withCycle } from '../shell/page.ts'
import { gridInput, levelOf, levelsOf, shownCells } from './grid-input.ts'
import { ResultCard } from './ResultCard.tsx'
import { useAnalysisWords } from './use-analysis-words.ts'
import type { ResultsState } from './use-results-state.ts'

interface GridCardProps {
  readonly analysis: WaveAnalysis
  readonly state: ResultsState
}

/** Themes × places; who is few is not shown, and every cell is a link to its records. */
export function GridCard({ analysis, state }: GridCardProps) {
  const w = useAnalysisWords()
  const { search } = usePage()
  const level = levelOf(state.level, analysis.grid)
  const unit = level === 'street' ? w.page.places.street : w.page.unit
  const title = w.finding.grid(weakestPlace(shownCells(analysis.grid, level === 'lowest' ? 'place' : level, w)), unit)
  const href = (path: string) => `/admin${withCycle(path, search.c)}`
  const input = { title, ...gridInput(analysis, level, href, w) }
  const levels = levelsOf(analysis.grid).map((value) => ({ value, label: w.page.places[value] }))
  return (
    <ResultCard
      anchor="grid"
      title={title}
      sub={w.page.grid.sub(
        level === 'lowest' ? w.page.lowestOf(input.places.length, analysis.grid.places.length) : unit,
      )}
      tools={
        <Segmented
          aria-label={w.page.places.label}
          value={level}
          options={levels}
          onChange={(chosen) => state.change({ level: chosen })}
        />
      }
    >
      <Picture
        key={String(state.asNumbers)}
        startAsTable={state.asNumbers}
        draw={(layout) => heatGrid(input, layout, w.picture.heat)}
        label={input.title}
        twin={heatTable(input, w.picture.heat)}
      />
    </ResultCard>
  )
}
