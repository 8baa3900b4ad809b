import type { Measure } from '@ratchet/domain/strategy/measure'
import { Button } from 'antd'
import { useWords } from '../locale.ts'
import { MeasureItem } from './MeasureItem.tsx'
import { measureGroups } from './plan.ts'
import { useStrategy } from './strategy-context.ts'

/** Measures under the target that they serve; a target that nobody serves says so in its place. */
export function MeasureGroups({ measures, canPlan }: { measures: readonly Measure[]; canPlan: boolean }) {
  const w = useWords().strategyPage
  const { data, targetName, addMeasure } = useStrategy()
  return (
    <>
      {measureGroups(data, measures).map(({ target, measures: own, isServed }) => {
        const name = target ? targetName(target.id) : w.forNone
        // The overall target is served through its aspects; it is listed when something serves it, or nothing does.
        if (target?.level === 'zone' && own.length === 0 && isServed) return null
        return (
          <section key={target?.id ?? 'none'} className={`plan-group${isServed ? '' : ' plan-unserved'}`}>
            <h3>{name}</h3>
            {!isServed && (
              <p className="plan-short">
                {w.unserved}
                {own.length > 0 && ` · ${w.unservedHint}`}
              </p>
            )}
            <ul>
              {own.map((measure) => (
                <MeasureItem key={measure.id} measure={measure} canPlan={canPlan} />
              ))}
            </ul>
            {canPlan && target && (
              <Button size="small" aria-label={w.addFor(name)} onClick={() => addMeasure({ targetId: target.id })}>
                {w.addMeasure}
              </Button>
            )}
          </section>
        )
      })}
      {data.targets.length === 0 && canPlan && <Button onClick={() => addMeasure({})}>{w.addMeasure}</Button>}
    </>
  )
}
