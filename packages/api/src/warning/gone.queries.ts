/** Why a draft no longer stands, worked out of what is there now. */
import type { Day } from '@ratchet/domain/day'
import { whyItemGone } from '@ratchet/domain/warning/find-item'
import type { GoneReason } from '@ratchet/domain/warning/found'
import type { Warning } from '@ratchet/domain/warning/warning'
import type { Kysely } from 'kysely'
import { findCalendar } from '../calendar/calendar.queries.ts'
import type { Database } from '../database/tables.gen.ts'
import { listItemWatches } from './watch-item.queries.ts'

export async function whyGone(
  db: Kysely<Database>,
  { ground, rule, unitId, itemId }: Warning,
  day: Day,
): Promise<GoneReason> {
  if (ground.kind === 'task') return day > ground.lastDay ? 'quarter-over' : 'tasks-done'
  if (ground.kind === 'theme') return 'wave-corrected'
  if (ground.kind === 'slip') return 'item-closed'
  if (ground.kind === 'grade') return 'grade-fell'
  const [found] = itemId ? await listItemWatches(db, [itemId]) : []
  return found ? whyItemGone(ground, { rule, unitId }, found.watch, await findCalendar(db), day) : 'ground-gone'
}
