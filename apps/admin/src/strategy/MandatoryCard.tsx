import { Button } from 'antd'
import { Card } from '../design/PageShell.tsx'
import { StatusChip } from '../design/StatusChip.tsx'
import { useWords } from '../locale.ts'
import { useMarked } from '../shell/marked.ts'
import { useStrategy } from './strategy-context.ts'

/** What the last cycle handed on, and what became of each: a measure, a reason, or nothing yet. */
export function MandatoryCard({ canPlan }: { canPlan: boolean }) {
  const words = useWords()
  const w = words.strategyPage
  const { data, titleOf, addMeasure } = useStrategy()
  const mark = useMarked('management')
  if (data.mandatory.length === 0) return null
  return (
    <Card title={w.mandatory(data.mandatory.length)}>
      <ul className="plan-mandatory">
        {data.mandatory.map(({ origin, sourceId, label, answer }) => {
          const isMeasure = data.measures.some((row) => row.origin === origin && row.sourceId === sourceId)
          const state = isMeasure ? w.mandatoryDone : answer ? w.mandatoryAnswered(answer) : w.mandatoryOpen
          return (
            <li key={`${origin}${sourceId}`} {...mark(sourceId)}>
              <span>
                <StatusChip tone="quiet">{words.strategy.origin[origin]}</StatusChip> {titleOf(label)}
              </span>
              <span className={isMeasure || answer ? 'plan-quiet' : 'plan-short'}>{state}</span>
              {!isMeasure && canPlan && (
                <Button size="small" onClick={() => addMeasure({ origin, sourceId })}>
                  {answer ? w.takeBack : w.takeUp}
                </Button>
              )}
            </li>
          )
        })}
      </ul>
    </Card>
  )
}
