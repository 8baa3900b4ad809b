import { Button } from 'antd'
import { ActProblem } from '../design/Field.tsx'
import { useWords } from '../locale.ts'
import { ReasonButton } from './ReasonButton.tsx'
import type { BatchState } from './use-batch.ts'

/** Ticks in a batch: how many may be ticked, the one act, and what became of each row. */
export function BatchBar({ batch }: { batch: BatchState }) {
  const w = useWords().itemWork.batch
  if (batch.tickable === 0 && batch.results.length === 0) return null
  return (
    <section className="batch-bar" aria-label={w.title(batch.tickable)}>
      {batch.tickable > 0 && (
        <>
          <strong>{w.title(batch.tickable)}</strong>
          <Button onClick={batch.tickAll}>{w.all}</Button>
          <ReasonButton type="primary" reason={batch.reason} loading={batch.busy} onClick={batch.approve}>
            {w.approve(batch.count)}
          </ReasonButton>
          <p className="page-note">{w.hint}</p>
        </>
      )}
      <ActProblem sentence={batch.sentence} />
      {batch.summary && (
        <div role="status">
          <strong>{batch.summary}</strong>
          <ul>
            {batch.results.map(([number, sentence]) => (
              <li key={number}>
                {number} {sentence ?? w.ok}
              </li>
            ))}
          </ul>
        </div>
      )}
    </section>
  )
}
