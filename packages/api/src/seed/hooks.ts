/**
 * Two robots of groups: one that takes what it is told, at the second try once, and one whose keyword was changed, so that its
 * failures switch it off. Nobody is called: the answers are those that the platforms give.
 */
import { addDays, type Day, type Instant, instantOf } from '@ratchet/domain/day'
import { sql } from 'kysely'
import { sendDue } from '../outbox/outbox.jobs.ts'
import type { Answer } from '../webhook/call.ts'
import { usualEgress } from '../webhook/egress.ts'
import type { Stage } from './half-year.ts'

const taken: Answer = { took: true, said: '{"errcode":0,"errmsg":"ok"}', status: 200, ms: 184 }
const late: Answer = { took: false, said: 'timeout', status: null, ms: 8000 }
const refused: Answer = {
  took: false,
  said: '{"errcode":310000,"errmsg":"keywords not in content"}',
  status: 200,
  ms: 97,
}
/** Rounds until everything was tried often enough. */
const ROUNDS = 10

export interface Hooks {
  readonly group: string
  readonly streets: string
}

export async function openHooks({ player }: Stage, today: Day): Promise<Hooks> {
  // Before the first item of those that the messages are about was assigned.
  const at = instantOf(addDays(today, -90), 10)
  const add = (given: object) =>
    player.play('admin', at, (caller, key) => caller.webhook.add({ secret: '', ...given, key } as never))
  const group = await add({
    name: '满意度工作群（示例）',
    kind: 'wecom',
    url: 'https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=00000000-demo',
    messages: ['warning.toSign', 'warning.issued', 'warning.escalated', 'item.assigned'],
  })
  const streets = await add({
    name: '街办联络群（示例）',
    kind: 'dingtalk',
    url: 'https://oapi.dingtalk.com/robot/send?access_token=00000000-demo',
    secret: 'SEC00000000-demo',
    messages: ['warning.issued', 'warning.escalated'],
  })
  return { group: group.id, streets: streets.id }
}

/** What was told in the last days, sent; then the first is switched off: a demonstration calls nobody outside. */
export async function playHooks({ player }: Stage, { group, streets }: Hooks, today: Day): Promise<void> {
  const tried = new Map<string, number>()
  let at: Instant = instantOf(addDays(today, -20), 12)
  const { ctx } = await player.contextAt(null, at)
  const round = async (hookId: string, answerOf: (tries: number) => Answer) => {
    await sql`update outbox_delivery set next_at = clock_timestamp() where webhook_id = ${hookId} and status = 'waiting'`.execute(
      player.db,
    )
    await sendDue({
      ...{ db: player.db, keyring: player.keyring, egress: usualEgress, newId: ctx.newId },
      readNow: async () => at,
      call: async (_policy, { said: { message } }) => {
        const tries = (tried.get(hookId + message.id) ?? 0) + 1
        tried.set(hookId + message.id, tries)
        const due = new Date(Date.parse(message.at) + 11_000 * tries).toISOString() as Instant
        // The one that fails is tried in the order of the days, so that it is switched off after its last failure.
        at = hookId === streets && due < at ? at : due
        return answerOf(tries)
      },
    })
  }
  let slow = false
  await round(group, () => {
    if (slow) return taken
    slow = true
    return late
  })
  await round(group, () => taken)
  at = instantOf(addDays(today, -20), 12)
  for (let turn = 0; turn < ROUNDS; turn += 1) await round(streets, () => refused)
  await player.play('admin', instantOf(today, 7), (caller, key) =>
    caller.webhook.switchOff({ id: group, seen: 1, key }),
  )
}
