import type { Fact } from '@ratchet/domain/audit/fact'
import type { CaseOutcome } from '@ratchet/domain/lookback/ask'
import { isVerified } from '@ratchet/domain/lookback/tally'
import { verifyItem } from '@ratchet/domain/rectification/verify'
import type { Context, Tx } from '../context.ts'
import { loadItem, saveItem } from '../rectification/rectification.queries.ts'
import { reopenByResident } from '../rectification/reopen.commands.ts'

/**
 * What an item becomes by what was found of it: opened again in a new round with a clock of its own, or verified; nothing
 * where it is not in that round any more. Answers the facts to record at once.
 */
export async function applyOutcome(
  tx: Tx,
  ctx: Context,
  { itemId, itemRound, done }: { itemId: string; itemRound: number; done: boolean | null },
): Promise<Fact[]> {
  if (done === null) return []
  const before = await loadItem(tx, itemId)
  if (before.round !== itemRound) return []
  if (!done) return reopenByResident(tx, ctx, itemId)
  const verified = verifyItem(before, itemRound)
  if (!verified) return []
  await saveItem(tx, { ...before, ...verified.item })
  return [verified.fact]
}

/** What the voices drawn of an item say together: null while somebody is still to be asked, or nobody answered. */
export async function saidOfItem(
  tx: Tx,
  { lookbackId, itemId, itemRound }: { lookbackId: string; itemId: string; itemRound: number },
): Promise<boolean | null> {
  const rows = await tx
    .selectFrom('lookbackCase')
    .innerJoin('lookbackRow', 'lookbackRow.id', 'lookbackCase.rowId')
    .select('lookbackCase.outcome')
    .where('lookbackCase.lookbackId', '=', lookbackId)
    .where('itemId', '=', itemId)
    .where('itemRound', '=', itemRound)
    .execute()
  const outcomes = rows.map((row) => row.outcome as CaseOutcome | null)
  if (outcomes.includes('unsatisfied')) return false
  return isVerified(outcomes) ? true : null
}
