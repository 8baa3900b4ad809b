import type { Instant } from '@ratchet/domain/day'
import { instantOf } from '@ratchet/domain/day'
import type { Db } from '../database/connect.ts'
import { key, openRectificationOffice } from '../rectification/test-office.ts'
import { testKeyring } from '../test-context.ts'
import { draftDue, escalateDue } from './warning.jobs.ts'

/** Nine in the morning of a day. */
export const at = (day: string): Instant => instantOf(day as never, 9)

/** The office of rectification with the loops of warnings, which live on the day they are given. */
export async function openWarningOffice(db: Db) {
  const office = await openRectificationOffice(db)
  const depsAt = (day: string) => ({
    ...{ db, keyring: testKeyring, profile: 'demo' as const },
    readNow: async () => at(day),
  })
  const look = (day: string) => draftDue(depsAt(day), 'items')
  const escalate = (day: string) => escalateDue(depsAt(day))
  const by = async (name: string, day: string) => (await office.call(name, at(day))).warning
  const list = async (name: string, day: string) => (await (await by(name, day)).list({})).warnings
  const ofItem = async (itemId: string) => {
    const rows = await db
      .selectFrom('warning')
      .select(['id', 'version', 'status', 'rule', 'reason', 'kind', 'number', 'replyDue'])
      .where('itemId', '=', itemId)
      .orderBy('draftedAt')
      .orderBy('rule')
      .execute()
    return rows
  }
  const seenOf = async (id: string) => {
    const { version } = await db.selectFrom('warning').select('version').where('id', '=', id).executeTakeFirstOrThrow()
    return { id, seen: version, key: key() }
  }
  /** A warning of an item whose time is nearly gone, issued on the day. */
  const issued = async (day = '2026-12-16') => {
    const item = await office.open()
    await look('2026-12-15')
    const [draft] = await ofItem(item.id)
    const { number } = await (await by('李岚', day)).issue(await seenOf(draft?.id ?? ''))
    return { item, id: draft?.id ?? '', number }
  }
  return { ...office, depsAt, look, escalate, by, list, ofItem, seenOf, issued }
}
