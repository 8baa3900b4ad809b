import type { Measure } from '@ratchet/domain/strategy/measure'
import { StatusChip } from '../design/StatusChip.tsx'
import { useWords } from '../locale.ts'
import { useMarked } from '../shell/marked.ts'
import { useStrategy } from './strategy-context.ts'
import { TaskList } from './TaskList.tsx'

/** One measure: who, with whom, until when, to what effect, and its tasks. */
export function MeasureItem({ measure, canPlan }: { measure: Measure; canPlan: boolean }) {
  const words = useWords()
  const w = words.strategyPage
  const { unitName, titleOf, editMeasure } = useStrategy()
  const mark = useMarked('measure')
  const title = titleOf(measure.title)
  const { unitId, coUnitIds, start, due, expectedEffect, origin } = measure
  return (
    <li className="plan-measure" {...mark(measure.id)}>
      <h4>
        {canPlan ? (
          <button type="button" aria-label={w.editMeasure(title)} onClick={() => editMeasure(measure.id)}>
            {title}
          </button>
        ) : (
          title
        )}{' '}
        {origin !== 'new' && <StatusChip tone="warn">{words.strategy.origin[origin]}</StatusChip>}
      </h4>
      <p className="plan-facts">
        {unitId ? <b>{unitName(unitId)}</b> : <span className="plan-short">{w.unitMissing}</span>}
        {coUnitIds.length > 0 && <span>{w.coUnits(w.join(coUnitIds.map(unitName)))}</span>}
        {start || due ? <span>{w.period(start, due)}</span> : <span className="plan-short">{w.timeMissing}</span>}
        {expectedEffect && <span>{w.effect(expectedEffect)}</span>}
      </p>
      <TaskList measure={measure} />
    </li>
  )
}
