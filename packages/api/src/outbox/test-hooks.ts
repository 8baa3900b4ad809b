/** Hooks for tests of the outbox: messages to say, and a sender whose receiver answers as the test says. */
import type { Instant } from '@ratchet/domain/day'
import { sql } from 'kysely'
import { key } from '../cycle/test-office.ts'
import type { Db } from '../database/connect.ts'
import { createCaller } from '../router.ts'
import { actorOf, contextOf, testKeyring, testNow } from '../test-context.ts'
import type { Answer } from '../webhook/call.ts'
import { sendDue } from './outbox.jobs.ts'
import { post } from './outbox.queries.ts'

export const taken: Answer = { took: true, said: '{"errcode":0}', status: 200, ms: 12 }
export const failed: Answer = { took: false, said: 'timeout', status: null, ms: 8000 }

export function hooksOn(db: Db, zoneId: string) {
  const egress = { hosts: [], privateRanges: [], loopback: true, publicUrl: 'https://zone.example' }
  const admin = createCaller({ ...contextOf(db, actorOf('admin', [zoneId])), egress })
  const { newId } = contextOf(db, null)
  const add = (change: object = {}) => {
    const usual = { name: '办公室群', kind: 'generic', url: 'http://127.0.0.1:9/hook', secret: 's3cret' } as const
    return admin.webhook.add({ ...usual, messages: ['warning.issued'], key: key(), ...change })
  }
  const say = (subject = key()) =>
    db.transaction().execute((tx) =>
      post(
        tx,
        { now: testNow, newId },
        {
          kind: 'warning.issued',
          subject: ['warning', subject],
          occasion: key(),
          details: { number: '预警〔2026〕1号', unit: '教育局', due: null },
        },
      ),
    )
  /** Everything that waits is sent now, and the receiver answers so. */
  const send = async (answer: () => Answer | Promise<Answer>) => {
    await sql`update outbox_delivery set next_at = clock_timestamp(), lease_until = null where status = 'waiting'`.execute(
      db,
    )
    const readNow = async () => testNow as Instant
    return sendDue({ db, keyring: testKeyring, readNow, egress, call: async () => answer() })
  }
  return { admin, add, say, send }
}
