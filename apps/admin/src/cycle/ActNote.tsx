import { useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import type { ActState } from '../act.ts'
import { ActProblem } from '../design/Field.tsx'
import { useWords } from '../locale.ts'

/**
 * Why an act was not done. Moving a cycle types nothing that could be chosen line by line, so a race says which version
 * was seen, which one stands and where the cycle is now, and leads to it.
 */
export function ActNote({ act }: { act: Pick<ActState<never, unknown>, 'problem' | 'sentence' | 'clear'> }) {
  const words = useWords()
  const queries = useQueryClient()
  const { problem, sentence } = act
  if (problem?.kind !== 'stale') return <ActProblem sentence={sentence} />
  const theirs = problem.theirs as { version?: number; stage?: keyof typeof words.cycle.stage }
  const now = theirs.stage ? words.cycle.stage[theirs.stage] : null
  const reload = () => {
    act.clear()
    return queries.invalidateQueries()
  }
  return (
    <div>
      <ActProblem sentence={words.cyclePage.stale(problem.seen, theirs.version ?? problem.seen, now)} />
      <Button onClick={reload}>{words.cyclePage.seeLatest}</Button>
    </div>
  )
}
