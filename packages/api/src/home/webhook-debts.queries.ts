/** What the administrator owes of messages outside: a hook that its failures switched off, and what was given up. */
import { debtOfHook } from '@ratchet/domain/outbox/delivery'
import { countDeliveries } from '../outbox/attempt.queries.ts'
import { listWebhooks } from '../webhook/webhook.queries.ts'
import { type Asking, type Candidate, candidate } from './candidate.ts'

export async function listWebhookDebts({ db }: Asking): Promise<Candidate[]> {
  const counts = await countDeliveries(db)
  const of = (id: string, parts: readonly string[]) =>
    counts
      .filter(({ webhookId, part }) => webhookId === id && parts.includes(part))
      .reduce((sum, { count }) => sum + count, 0)
  return (await listWebhooks(db)).flatMap((hook) => {
    const debt = debtOfHook(hook, { givenUp: of(hook.id, ['given-up']), waiting: of(hook.id, ['waiting', 'failing']) })
    if (!debt) return []
    const { why: about, count } = debt
    return [
      candidate({ kind: 'deliver', source: 'webhook', subject: ['webhook', hook.id], about, count, title: hook.name }),
    ]
  })
}
