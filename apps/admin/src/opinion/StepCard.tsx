import { Card } from '../design/PageShell.tsx'
import { useWords } from '../locale.ts'
import type { UnitNode } from '../people/org-tree.ts'
import { mayCall, useActor } from '../session.ts'
import { ClassifyStep } from './ClassifyStep.tsx'
import { DonePanel } from './DonePanel.tsx'
import type { FoundOpinion } from './inbox-state.ts'
import { MaskStep } from './MaskStep.tsx'
import { doneSteps, type OpinionStep, opinionSteps } from './opinion-steps.ts'
import { SettleStep } from './SettleStep.tsx'

interface StepProps {
  readonly found: FoundOpinion
  readonly nodes: readonly UnitNode[]
  readonly step: OpinionStep | null
  /** Null goes on with whatever comes next. */
  readonly choose: (step: OpinionStep | null) => void
}

/** The next act, one at a time; the others are one press away. */
export function StepCard({ found, nodes, step, choose }: StepProps) {
  const w = useWords().opinionActs
  const mayHandle = mayCall(useActor(), 'opinion.classify')
  const { opinion } = found
  const done = doneSteps(opinion)
  const next = () => choose(null)
  const stateOf = (one: OpinionStep) => (one === step ? 'now' : done.includes(one) ? 'done' : 'later')
  return (
    <Card className="step-card">
      {mayHandle && !opinion.erasedAt && (
        <ol className="step-tabs" aria-label={w.steps}>
          {opinionSteps.map((one, at) => (
            <li key={one}>
              <button
                type="button"
                aria-current={one === step ? 'step' : undefined}
                className={`step-tab step-${stateOf(one)}`}
                onClick={() => choose(one)}
              >
                <span className="step-mark" aria-hidden>
                  {done.includes(one) ? '✓' : at + 1}
                </span>
                {w.step[one]}
                <span className="sr-only">{w.stepState[stateOf(one)]}</span>
              </button>
            </li>
          ))}
        </ol>
      )}
      {step === 'classify' && <ClassifyStep key={opinion.id} found={found} nodes={nodes} onDone={next} />}
      {step === 'mask' && <MaskStep key={opinion.id} found={found} onDone={next} />}
      {step === 'settle' && <SettleStep key={opinion.id} found={found} nodes={nodes} onDone={next} />}
      {step === null && <DonePanel found={found} />}
    </Card>
  )
}
