/**
 * Sends what waits in the outbox. The network is outside of every transaction: what was taken is marked afterwards, so a
 * process that dies between the two sends it again, with the same id. Source: RELIABILITY "Outbox".
 */
import { randomUUID } from 'node:crypto'
import { addDays, dayOf, type Instant, instantOf } from '@ratchet/domain/day'
import type { Message } from '@ratchet/domain/outbox/message'
import { MOST_FAILURES, switchOff } from '@ratchet/domain/webhook/webhook'
import { messageWords } from '@ratchet/words/outbox-message'
import { sql } from 'kysely'
import { recordFact } from '../audit/record.ts'
import type { Db } from '../database/connect.ts'
import type { Keyring } from '../database/keyring.ts'
import { tell } from '../notice/notice.queries.ts'
import { type Answer, callHook } from '../webhook/call.ts'
import type { EgressPolicy } from '../webhook/egress.ts'
import type { Said } from '../webhook/messenger.ts'
import { loadWebhook, openAddress, saveWebhook } from '../webhook/webhook.queries.ts'
import { insertAttempt } from './attempt.queries.ts'
import { type Claim, claimDelivery, listWaitingHooks, markDelivered, markFailed } from './delivery.queries.ts'
import { pruneOutbox } from './outbox.queries.ts'

export interface OutboxDeps {
  readonly db: Db
  readonly keyring: Keyring
  readonly readNow: () => Promise<Instant>
  readonly egress: EgressPolicy
  /** Milliseconds that one call may take; tests are less patient. */
  readonly longest?: number
  /** Another way to call: the demonstration calls nobody. */
  readonly call?: typeof callHook
  /** Ids that are the same each time, for the demonstration. */
  readonly newId?: () => string
}

/** So many of one hook in a round, so that each round ends. */
const MOST_AT_ONCE = 50
const KEPT_DAYS = 90
const pageOf: Readonly<Record<string, string>> = {
  rectification_item: 'tasks',
  circular: 'circulars',
  dispatch: 'dispatches',
  inspection: 'inspections',
  warning: 'warnings',
  webhook: 'webhooks',
}

function saidOf(message: Message, { publicUrl }: EgressPolicy): Said {
  const page = pageOf[message.subjectKind]
  const path = page === 'webhooks' ? page : `${page}/${message.subjectId}`
  return { message, text: messageWords.textOf(message), link: page ? `${publicUrl}/admin/${path}` : publicUrl }
}

/** One round; hooks beside each other, since a slow one keeps nobody waiting. Answers how many were taken. */
export async function sendDue(deps: OutboxDeps): Promise<number> {
  const taken = await Promise.all((await listWaitingHooks(deps.db)).map((id) => sendTo(deps, id)))
  return taken.reduce((sum, count) => sum + count, 0)
}

async function sendTo(deps: OutboxDeps, webhookId: string): Promise<number> {
  const { db, keyring, readNow, egress, longest, call = callHook } = deps
  let taken = 0
  for (let turn = 0; turn < MOST_AT_ONCE; turn += 1) {
    const claim = await claimDelivery(db, webhookId)
    if (!claim) return taken
    const hook = await db.selectFrom('webhook').select('kind').where('id', '=', webhookId).executeTakeFirstOrThrow()
    const to = await openAddress(db, keyring, webhookId)
    const kind = hook.kind as Parameters<typeof callHook>[1]['kind']
    // Signed with the real time: the platforms refuse what is an hour old, whatever day the demonstration lives in.
    const at = new Date().toISOString() as Instant
    const said = saidOf(claim.message, egress)
    const answer = await call(egress, { kind, to, said, at }, longest === undefined ? {} : { longest })
    await settle(deps, claim, answer, await readNow())
    if (answer.took) taken += 1
  }
  return taken
}

/** Marks what came of it, and switches off a hook that failed too often in a row. */
async function settle(
  { db, keyring, newId = randomUUID }: OutboxDeps,
  claim: Claim,
  answer: Answer,
  now: Instant,
): Promise<void> {
  const { took, said, status } = answer
  await db.transaction().execute(async (tx) => {
    // The hook before its deliveries, as every other transaction locks them: the other way round the two wait for each other.
    const hook = await loadWebhook(tx, claim.webhookId)
    await insertAttempt(tx, { id: newId(), deliveryId: claim.id, at: now, ...answer })
    const text = [status, said].filter((part) => part !== null && part !== '').join(' ')
    const done = took ? await markDelivered(tx, claim, text, now) : await markFailed(tx, claim, text, now)
    if (!done) return
    if (took && hook.failures === 0) return
    const failures = took ? 0 : hook.failures + 1
    if (failures < MOST_FAILURES || hook.status !== 'active') {
      await tx.updateTable('webhook').set({ failures }).where('id', '=', hook.id).execute()
      // How often it failed is no column that the trail binds.
      await sql`delete from touched where transaction = txid_current()`.execute(tx)
      return
    }
    const { next, fact } = switchOff({ ...hook, failures }, now)
    const ctx = { keyring, actor: null, now, newId, requestId: `outbox-${claim.id}` }
    await saveWebhook(tx, next)
    await recordFact(tx, ctx, fact)
    const details = { number: hook.host.slice(0, 60), title: hook.name }
    await tell(tx, ctx, { to: { zone: ['admin'] }, kind: 'webhook.off', subject: ['webhook', hook.id], details })
  })
}

export async function dropOldMessages({ db, readNow }: Pick<OutboxDeps, 'db' | 'readNow'>): Promise<number> {
  const before = instantOf(addDays(dayOf(await readNow()), -KEPT_DAYS))
  return db.transaction().execute((tx) => pruneOutbox(tx, before))
}
