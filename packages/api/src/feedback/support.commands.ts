import { themeIdSchema } from '@ratchet/domain/cycle/aspect'
import { whyNotPhone } from '@ratchet/domain/feedback/say'
import { Refusal, refuse } from '@ratchet/domain/refusal'
import type { Act } from '../command.ts'
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
  const concern = await tx.selectFrom('concern').selectAll().where('id', '=', concernId).executeTakeFirst()
  if (!concern) throw new Refusal('not-found', { kind: 'concern' })
  const items = await tx.selectFrom('rectificationItem').select('status').where('concernId', '=', concernId).execute()
  if (items.length > 0 && items.every(({ status }) => status === 'closed' || status === 'verified'))
    throw new Refusal('concern-settled')
  const { id, payload, due } = await receive(tx, ctx, {
    source: 'feedback',
    kind: themeIdSchema.parse(concern.theme),
    placeId: concern.placeId,
    placeWords: '',
    text: '',
    phone,
    consentVersion,
    photoIds: [],
    filedBy: null,
    echoOf: concernId,
  })
  await record({
    act: 'feedback.supported',
    subject: ['opinion', id],
    payload: { ...payload, concern: concern.number },
  })
  return keptReceipt(ctx, id, due)
}
