import { useQueryClient } from '@tanstack/react-query'
import { type ActState, useAct } from '../act.ts'
import { useWords } from '../locale.ts'

/**
 * One act on an opinion. When somebody else was there in between, the page is read anew and says so: what was typed stays,
 * and the next press acts on what is there now.
 */
export function useOpinionAct<I extends { key: string }, A>(
  procedure: string,
  call: (input: I) => Promise<A>,
): ActState<Omit<I, 'key'>, A> {
  const w = useWords().opinionActs
  const queries = useQueryClient()
  const act = useAct(procedure, call)
  return {
    ...act,
    perform: async (input) => {
      const done = await act.perform(input)
      if (done === undefined) await queries.invalidateQueries()
      return done
    },
    told: act.problem?.kind === 'stale' ? w.movedOn : act.told,
  }
}
