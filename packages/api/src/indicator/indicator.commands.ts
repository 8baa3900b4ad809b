import type { CycleId } from '@ratchet/domain/cycle/cycle-id'
import { lockSet } from '@ratchet/domain/indicator/set'
import type { Act } from '../command.ts'
import type { ActingContext } from '../context.ts'
import { loadIndicatorSet, previousSet, saveIndicatorSet } from './indicator.queries.ts'

/** Locks what the half-year is assessed by, in the act that opens its cycle: the draft, or what it runs on without one. */
export async function openIndicators(
  { tx, ctx, record }: Act<ActingContext>,
  cycleId: CycleId,
  planNumber: string | null,
): Promise<void> {
  const before = await loadIndicatorSet(tx, cycleId)
  const { set, fact } = lockSet(before, await previousSet(tx, cycleId), planNumber, ctx.now)
  await saveIndicatorSet(tx, { ...set, illustrative: ctx.profile === 'demo' })
  await record(fact)
}
