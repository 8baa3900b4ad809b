import type { Day } from '@ratchet/domain/day'
import { showCode } from '@ratchet/domain/feedback/code'
import type { Context } from '../context.ts'
import { trackingCode } from '../opinion/said.ts'

interface Due {
  readonly assignDue: Day
  readonly replyDue: Day
  readonly dueEstimated: boolean
}

/** What is kept of a receipt for replays: no code, since it opens the matter. */
export function keptReceipt(ctx: Pick<Context, 'keyring'>, id: string, due: Due) {
  return { id, codeKeyId: ctx.keyring.current, ...due }
}

/** The receipt as it is told: the code is made anew from the id, by a key outside the database. */
export function receiptOf(ctx: Pick<Context, 'keyring'>, kept: ReturnType<typeof keptReceipt>) {
  const code = trackingCode(ctx.keyring, kept.id, kept.codeKeyId)
  if (!code) throw new Error(`the keyring has no key ${kept.codeKeyId}`)
  const { assignDue, replyDue, dueEstimated: estimated } = kept
  return { code: showCode(code), assignDue, replyDue, estimated }
}
