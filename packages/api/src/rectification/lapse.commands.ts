import type { Fact } from '@ratchet/domain/audit/fact'
import { lapseTime } from '@ratchet/domain/rectification/time-lapse'
import type { Context, Tx } from '../context.ts'
import { listClockChanges, saveClockChange } from './clock-change.queries.ts'
import type { StoredItem } from './rectification.queries.ts'

/** What nobody decided in the item's rounds lapses, in the act that ends or begins one. Answers the facts to record. */
export async function lapseWaiting(tx: Tx, { now }: Pick<Context, 'now'>, item: StoredItem): Promise<Fact[]> {
  const lapsed = lapseTime(item, await listClockChanges(tx, [item.id]), now)
  for (const { change } of lapsed) await saveClockChange(tx, change)
  return lapsed.map(({ fact }) => fact)
}
