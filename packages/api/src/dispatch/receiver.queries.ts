import { leadNow } from '@ratchet/domain/rectification/lead'
import { isOfUnit } from '../assessment/filling.queries.ts'
import type { ActingContext, Tx } from '../context.ts'
import { mapUnits } from '../rectification/rectification.queries.ts'

/** The unit that answers for the receiver now, and whether the caller works for it. */
export async function receiverNow(tx: Tx, ctx: ActingContext, { receiverId }: { readonly receiverId: string }) {
  const { id } = leadNow(await mapUnits(tx), receiverId)
  return { unitId: id, isReceiver: await isOfUnit(tx, ctx, id) }
}
