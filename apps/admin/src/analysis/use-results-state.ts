import { z } from 'zod'
import { useSearchState } from '../shell/page.ts'

const stateSchema = z.object({
  /** The figure that is explained. */
  why: z.string().optional(),
  level: z.enum(['street', 'lowest', 'place']).optional().catch(undefined),
  flagged: z.literal('out').optional().catch(undefined),
  against: z.string().optional(),
  numbers: z.literal('1').optional().catch(undefined),
})

/** What of the results is shown, all of it in the address: whoever gets the link sees the same. */
export function useResultsState() {
  const [state, change] = useSearchState(stateSchema)
  return {
    why: state.why ?? null,
    level: state.level ?? null,
    leaveOutFlagged: state.flagged === 'out',
    against: state.against ?? null,
    asNumbers: state.numbers === '1',
    change,
  } as const
}
export type ResultsState = ReturnType<typeof useResultsState>
