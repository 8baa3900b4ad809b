import { addWorkingDays } from '@ratchet/domain/calendar/calendar'
import type { Concern } from '@ratchet/domain/concern/concern'
import { whyNotTitle } from '@ratchet/domain/concern/concern'
import { type DecomposeRow, decomposeRowSchema, MOST_ROWS, whyNotDecompose } from '@ratchet/domain/concern/decompose'
import { floorSubjectSchema } from '@ratchet/domain/cycle/aspect'
import { cycleIdSchema } from '@ratchet/domain/cycle/cycle-id'
import { dayOf } from '@ratchet/domain/day'
import { idSchema, versionSchema } from '@ratchet/domain/id'
import { openItem } from '@ratchet/domain/rectification/assign'
import { isOpen, itemSchema, type RectificationItem } from '@ratchet/domain/rectification/item'
import { leadNow } from '@ratchet/domain/rectification/lead'
import { Refusal } from '@ratchet/domain/refusal'
import { z } from 'zod'
import { findCalendar } from '../calendar/calendar.queries.ts'
import { type Act, command, refuseStale } from '../command.ts'
import type { ActingContext } from '../context.ts'
import { loadOpenCycle } from '../cycle/cycle.queries.ts'
import { recurOnce } from '../cycle/recurrence.commands.ts'
import { findUnit } from '../people/unit.queries.ts'
import { tellAssigned } from '../rectification/item-notice.commands.ts'
import { mapUnits, nextItemNumber, saveItem } from '../rectification/rectification.queries.ts'
import { loadWorkable } from './concern.queries.ts'
import type { RowResult } from './merge.router.ts'

const input = z.strictObject({
  id: idSchema,
  seen: versionSchema,
  cycleId: cycleIdSchema,
  subject: floorSubjectSchema,
  rows: z.array(decomposeRowSchema).min(1).max(MOST_ROWS),
})

/**
 * The closed item of the concern's category and place that comes back 反弹, by the rule for one item that is opened by hand;
 * it stands in for its own unit's row, else for the first that names no other problem. Nothing comes back while the concern
 * is worked on already.
 */
async function comesBack(
  act: Act<ActingContext>,
  { category, placeId }: Concern,
  rows: readonly DecomposeRow[],
  items: readonly RectificationItem[],
): Promise<{ readonly item: RectificationItem; rowUnitId: string | null } | null> {
  const same = rows.filter(({ otherProblem }) => otherProblem === '')
  if (same.length === 0 || items.some(isOpen)) return null
  const item = await recurOnce(act, { category, placeId, seenOn: dayOf(act.ctx.now), opinionId: null })
  if (!item) return null
  const row = same.find(({ leadUnitId }) => leadUnitId === item.leadUnitId) ?? same[0]
  return { item, rowUnitId: row?.leadUnitId ?? null }
}

export const decomposeProcedures = {
  /** Opens items of several units out of one concern; each row is told what became of it. */
  decompose: command(input, async (act, { id, seen, cycleId, subject, rows }) => {
    const { tx, ctx, record } = act
    await loadOpenCycle(tx, cycleId)
    const concern = await loadWorkable(tx, id)
    refuseStale({}, concern, seen)
    const calendar = await findCalendar(tx)
    const units = await mapUnits(tx)
    const today = dayOf(ctx.now)
    const stored = await tx.selectFrom('rectificationItem').selectAll().where('concernId', '=', id).execute()
    const items = itemSchema.array().parse(stored)
    const done: RowResult[] = []
    const back = await comesBack(act, concern, rows, items)
    for (const { workDays, otherProblem, ...row } of rows) {
      if (back?.rowUnitId === row.leadUnitId) {
        const { number } = back.item
        done.push({ id: row.leadUnitId, number, done: true, code: null, details: { recurred: true } })
        back.rowUnitId = null
        continue
      }
      await findUnit(tx, row.leadUnitId)
      const lead = leadNow(units, row.leadUnitId)
      const dueDay = addWorkingDays(calendar, today, workDays)
      const why = whyNotTitle(row.title) ?? whyNotDecompose(row, dueDay, lead, items, today)
      if (why) {
        done.push({ id: row.leadUnitId, number: '', done: false, code: why.code, details: why.details ?? {} })
        continue
      }
      const number = await nextItemNumber(tx, cycleId)
      const { theme, category, placeId } = concern
      const clock = { clockStart: today, clockDays: workDays }
      const about = {
        ...row,
        ...clock,
        cycleId,
        subject,
        theme,
        category,
        placeId,
        dueDay,
        coUnitIds: [],
        concernId: id,
      }
      const { item, fact } = openItem({ ...about, id: ctx.newId(), number, origin: 'manual' })
      await saveItem(tx, { ...item, openedAt: ctx.now, slip: null })
      await record(otherProblem === '' ? fact : { ...fact, reason: otherProblem })
      await tellAssigned(tx, ctx, item)
      items.push(item)
      done.push({ id: row.leadUnitId, number, done: true, code: null, details: {} })
    }
    const [first] = done
    if (first && done.every((row) => !row.done)) throw new Refusal(first.code ?? '', first.details)
    return { id, rows: done }
  }),
}
