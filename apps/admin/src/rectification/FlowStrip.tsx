import type { CycleId } from '@ratchet/domain/cycle/cycle-id'
import { type Review, reviewSteps } from '@ratchet/domain/rectification/submission'
import { useSuspenseQuery } from '@tanstack/react-query'
import { api } from '../api.ts'
import { useWords } from '../locale.ts'

interface Props {
  readonly cycleId: CycleId | null
  /** Shows the items that wait at the gate. */
  readonly show: (status: string) => void
}

/** 三次审核流程: the queue before each gate and the working days that a review takes as a rule; a gate opens its rows. */
export function FlowStrip({ cycleId, show }: Props) {
  const w = useWords().itemWork.flow
  const { data } = useSuspenseQuery(api.rectification.flow.queryOptions({ cycleId }))
  const gate = (review: Review) => w.gate[review]
  return (
    <section className="flow-strip" aria-label={w.title}>
      <ol>
        {data.gates.map(({ review, waiting, longest, medianDays, decided }) => (
          <li key={review}>
            <button type="button" title={w.show(gate(review))} onClick={() => show(reviewSteps[review].waiting)}>
              <span className="flow-gate">{gate(review)}</span>
              <strong>{w.waiting(waiting)}</strong>
              <span className="page-note">
                {longest !== null && `${w.longest(longest)} · `}
                {w.median(medianDays, decided)}
              </span>
            </button>
          </li>
        ))}
      </ol>
      {data.returns.length > 0 && <p className="page-note">{w.returns(data.returns)}</p>}
    </section>
  )
}
