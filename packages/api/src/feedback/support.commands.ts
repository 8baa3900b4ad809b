import { whyNotPhone } from '@ratchet/domain/feedback/say'
import { Refusal, refuse } from '@ratchet/domain/refusal'
import type { Act } from '../command.ts'
import { loadLiving } from '../concern/concern.queries.ts'
import type { Context } from '../context.ts'
import { receive } from '../opinion/receive.commands.ts'
import { keptReceipt } from './receipt.ts'

interface Given {
  readonly concernId: string
  readonly phone: string | null
  readonly consentVersion: number | null
}

/** Adds one person to a concern that is not settled. */
export async function supportConcern({ tx, ctx, record }: Act<Context>, { concernId, phone, consentVersion }: Given) {
  refuse(whyNotPhone(phone, consentVersion))
  // Merged since the page was read: the matter goes on under another number, and so does this voice.
  const concern = await loadLiving(tx, concernId)
  const items = await tx.selectFrom('rectificationItem').select('status').where('concernId', '=', concern.id).execute()
  if (items.length > 0 && items.every(({ status }) => status === 'closed' || status === 'verified'))
    throw new Refusal('concern-settled')
  const { id, payload, due } = await receive(tx, ctx, {
    source: 'feedback',
    kind: concern.theme,
    placeId: concern.placeId,
    placeWords: '',
    text: '',
    phone,
    consentVersion,
    photoIds: [],
    filedBy: null,
    echoOf: concern.id,
  })
  await record({
    act: 'feedback.supported',
    subject: ['opinion', id],
    payload: { ...payload, concern: concern.number },
  })
  return keptReceipt(ctx, id, due)
}
