/** What helpers filed for somebody 代录意见, for whoever filed it. Source: SPEC §12. */
import { isEstimated, workingDaysBetween } from '@ratchet/domain/calendar/calendar'
import { type Day, dayOf, type Instant } from '@ratchet/domain/day'
import { partsFor } from '@ratchet/domain/feedback/part'
import { trackStatus } from '@ratchet/domain/feedback/track'
import { opinionKindSchema, opinionSchema, opinionSourceSchema } from '@ratchet/domain/opinion/opinion'
import { sql } from 'kysely'
import { findCalendar } from '../calendar/calendar.queries.ts'
import type { ActingContext } from '../context.ts'
import { listParts, presentDue, standingOf } from '../feedback/part.queries.ts'

/** What the given units, or those under them, filed for somebody, newest first, and where it stands. */
export async function listFiled(ctx: Pick<ActingContext, 'db' | 'now' | 'actor'>, unitIds: readonly string[]) {
  const { db, now, actor } = ctx
  if (unitIds.length === 0) return []
  const rows = await db
    .selectFrom('opinion')
    .leftJoin('unit', 'unit.id', 'opinion.placeId')
    .leftJoin('unit as filing', 'filing.id', 'opinion.filedUnitId')
    .selectAll('opinion')
    .select(['unit.name as place', 'filing.name as filingUnit'])
    .where(
      'opinion.filedUnitId',
      'in',
      sql<string>`(with recursive own as (select id from unit where id = any(${unitIds}::uuid[])
        union select unit.id from unit join own on unit.parent_id = own.id) select id from own)`,
    )
    .orderBy('opinion.receivedAt', 'desc')
    .limit(200)
    .execute()
  const calendar = await findCalendar(db)
  const parts = await listParts(db, [...new Set(rows.flatMap(({ concernId }) => concernId ?? []))])
  return rows.map((row) => {
    const own = partsFor(parts.get(row.concernId ?? '') ?? [], row.placeId)
    const due = presentDue({ replyDue: row.replyDue as Day }, own)
    return {
      id: row.id,
      number: row.number,
      source: opinionSourceSchema.parse(row.source),
      kind: opinionKindSchema.parse(row.kind),
      // Names are hidden from everybody but whoever typed them.
      text: row.filedBy === actor.userId ? row.text : row.maskedText,
      isErased: row.erasedAt !== null,
      place: row.place,
      filingUnit: row.filingUnit,
      filedBy: row.filedByName,
      receivedAt: row.receivedAt as Instant,
      replyDue: due,
      dueEstimated: due === row.replyDue ? row.dueEstimated : isEstimated(calendar, due),
      daysLeft: workingDaysBetween(calendar, dayOf(now), due),
      /** Its code can still be read by the caller. */
      hasReceipt: row.filedBy === actor.userId && dayOf(row.receivedAt as Instant) === dayOf(now),
      stands: trackStatus(standingOf(opinionSchema.parse(row), own)),
    }
  })
}
