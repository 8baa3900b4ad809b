/** Everything that the rules of warnings find of the data on a day. Nothing of an open QR survey is asked. */
import type { Day } from '@ratchet/domain/day'
import { findOfItem } from '@ratchet/domain/warning/find-item'
import { type Found, withoutLighter } from '@ratchet/domain/warning/found'
import type { Kysely } from 'kysely'
import { findCalendar } from '../calendar/calendar.queries.ts'
import type { Database } from '../database/tables.gen.ts'
import { listGradesFound } from './watch-grade.queries.ts'
import { listItemWatches } from './watch-item.queries.ts'
import { listSlipsFound, listTasksFound, listThemesFound } from './watch-other.queries.ts'

type Db = Kysely<Database>
/** Items are asked often, what changes with a wave, a quarter or a closing seldom. */
export type Part = 'items' | 'others'

/** `ids`: of these items only. */
export async function listFound(db: Db, today: Day, part: Part, ids?: readonly string[]): Promise<Found[]> {
  if (part === 'items') {
    const calendar = await findCalendar(db)
    return withoutLighter((await listItemWatches(db, ids)).flatMap(({ watch }) => findOfItem(watch, calendar, today)))
  }
  const found: Found[] = []
  for (const list of [listThemesFound, listTasksFound, listSlipsFound, listGradesFound])
    found.push(...(await list(db, today)))
  return withoutLighter(found)
}
