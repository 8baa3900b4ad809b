import type { RectificationRecord } from '@ratchet/domain/assessment/score-content'
import { type Quarter, spanOf } from '@ratchet/domain/cycle/cycle-id'
import { type Day, dayOf } from '@ratchet/domain/day'
import { isClosedBeforeUse } from '@ratchet/domain/rectification/before-use'
import { handedInOf, timelinessOf } from '@ratchet/domain/rectification/in-time'
import { leadNow } from '@ratchet/domain/rectification/lead'
import { wilson } from '@ratchet/statistics/interval'
import { normalQuantile } from '@ratchet/statistics/statistics'
import type { Kysely } from 'kysely'
import type { Database } from '../database/tables.gen.ts'
import { listItems, mapUnits } from '../rectification/rectification.queries.ts'
import { listSubmissions } from '../rectification/submission.queries.ts'

/**
 * 整改实绩 by unit: items due in the quarter and by the day, and those whose result was handed in by their own day and that are
 * closed still (`in-time`). What was opened again counts as not done, what its reviewer has counts once that is decided, and
 * what was closed before use is in no share.
 */
export async function findRectificationRecords(
  db: Kysely<Database>,
  quarter: Quarter,
  today: Day,
): Promise<ReadonlyMap<string, RectificationRecord>> {
  const { from, before } = spanOf(quarter)
  const units = await mapUnits(db)
  const items = await listItems(db)
  const ids = items.map((item) => item.id)
  const submissions = Map.groupBy(await listSubmissions(db, ids), (row) => row.itemId)
  const due = items.flatMap((item) => {
    const { dueDay, closedAt } = item
    if (!dueDay || dueDay < from || dueDay >= before || dueDay > today || isClosedBeforeUse(item)) return []
    const handedIn = handedInOf(submissions.get(item.id) ?? [])
    const stand = timelinessOf(item, handedIn, { closedDay: closedAt && dayOf(closedAt), today })
    return stand === 'running' ? [] : [{ unitId: leadNow(units, item.leadUnitId).id, onTime: stand === 'in-time' }]
  })
  return new Map(
    [...Map.groupBy(due, (row) => row.unitId)].map(([unitId, rows]) => [
      unitId,
      recordOf(rows.map((row) => row.onTime)),
    ]),
  )
}

/** Nothing was due: there is no share and no interval. */
export const nothingDue: RectificationRecord = { due: 0, onTime: 0, lower: null, upper: null }

/** Done in time of all that was due, with a 95 % Wilson interval, which says how little one or two items tell. */
export function recordOf(onTime: readonly boolean[]): RectificationRecord {
  const [due, done] = [onTime.length, onTime.filter(Boolean).length]
  if (due === 0) return nothingDue
  const { low, high } = wilson(done / due, due, normalQuantile(0.975))
  return { due, onTime: done, lower: low, upper: high }
}
