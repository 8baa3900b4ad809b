import type { AppRouter } from '@ratchet/api/router'
import { daySchema } from '@ratchet/domain/day'
import { idSchema } from '@ratchet/domain/id'
import type { inferRouterInputs, inferRouterOutputs } from '@trpc/server'
import { z } from 'zod'
import { useSearchState } from '../shell/page.ts'

export type BallotOutputs = inferRouterOutputs<AppRouter>['ballot']
export type Results = BallotOutputs['results']
export type Signals = BallotOutputs['signals']
export type FormRow = BallotOutputs['rows']['rows'][number]
type RowsInput = inferRouterInputs<AppRouter>['ballot']['rows']

const signs = [
  ...['no-proof-cap', 'shared-cap', 'fast-straight', 'fast', 'straight', 'no-token', 'stale-token', 'no-proof', 'any'],
] as const satisfies readonly NonNullable<RowsInput['sign']>[]

const itemText = z.string().regex(/^[a-z][a-z0-9_]{0,39}$/)
const stateSchema = z.object({
  view: z.literal('all').optional().catch(undefined),
  item: itemText.optional().catch(undefined),
  watch: itemText.optional().catch(undefined),
  numbers: z.literal('1').optional().catch(undefined),
  /** The forms are open; what of them follows. */
  rows: z.literal('1').optional().catch(undefined),
  place: idSchema.optional().catch(undefined),
  point: idSchema.optional().catch(undefined),
  day: daySchema.optional().catch(undefined),
  of: itemText.optional().catch(undefined),
  answer: z.string().max(400).optional().catch(undefined),
  sign: z.enum(signs).optional().catch(undefined),
  among: z.enum(['default', 'aside', 'all']).optional().catch(undefined),
  mode: z.literal('helper').optional().catch(undefined),
})
export type BallotState = z.infer<typeof stateSchema>

const noRows = {
  ...{ rows: null, place: null, point: null, day: null, of: null, answer: null, sign: null, among: null, mode: null },
} as const
export type RowsAsked = Partial<Record<Exclude<keyof typeof noRows, 'rows'>, string>>

/** What of the page is shown, all of it in the address: whoever gets the link sees the same. */
export function useBallotState() {
  const [state, change] = useSearchState(stateSchema)
  return {
    ...state,
    shown: state.view === 'all' ? ('all' as const) : ('standard' as const),
    change,
    openRows: (asked: RowsAsked) => change({ ...noRows, ...asked, rows: '1' }),
    closeRows: () => change(noRows),
  }
}

/** What the server is asked for the forms of the address. */
export function rowsInput(id: string, state: BallotState): Omit<RowsInput, 'cursor'> {
  return {
    id,
    placeId: state.place ?? null,
    pointId: state.point ?? null,
    day: state.day ?? null,
    view: state.among ?? null,
    sign: state.sign ?? null,
    mode: state.mode ?? null,
    item: state.of ?? null,
    answer: (state.of && state.answer) || null,
  }
}
