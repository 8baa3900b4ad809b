import { dayOf } from '@ratchet/domain/day'
import { idSchema } from '@ratchet/domain/id'
import { countByUnit } from '@ratchet/domain/warning/count'
import { receiptDueOf } from '@ratchet/domain/warning/due'
import { objectionUntil } from '@ratchet/domain/warning/turn'
import { z } from 'zod'
import { isOfUnit } from '../assessment/filling.queries.ts'
import { findBlob } from '../blob/blob.queries.ts'
import { findCalendar } from '../calendar/calendar.queries.ts'
import { listUnitNames } from '../people/zone.queries.ts'
import { memberQuery, noInput, router } from '../trpc.ts'
import { draftTurns } from './issue.commands.ts'
import { judgeTurns } from './judge.commands.ts'
import { findRead, readerOf, receiverOf } from './receiver.queries.ts'
import { unitTurns } from './turn.commands.ts'
import { listEscalations, listWarnings } from './warning.queries.ts'

export const warningRouter = router({
  /** The warnings that the caller reads, with the counts per unit; a number opens its rows. */
  list: memberQuery.input(noInput).query(async ({ ctx }) => {
    const reads = await readerOf(ctx)
    const rows = (await listWarnings(ctx.db)).filter(reads)
    const today = dayOf(ctx.now)
    const told = new Set(
      (
        await listEscalations(
          ctx.db,
          rows.map((row) => row.id),
        )
      ).map((row) => row.warningId),
    )
    const names = Object.fromEntries((await listUnitNames(ctx.db)).map((unit) => [unit.id, unit.name]))
    const warnings = rows.map(({ ground: _g, narrative: _n, requirement: _r, answer: _a, ...row }) => ({
      ...row,
      unitName: names[row.unitId] ?? '',
      escalated: told.has(row.id),
    }))
    return {
      today,
      warnings,
      counts: countByUnit(rows, today).map((row) => ({ ...row, unitName: names[row.unitId] ?? '' })),
    }
  }),

  /** One warning with everything that stands on its paper. */
  find: memberQuery.input(z.strictObject({ id: idSchema })).query(async ({ ctx, input }) => {
    const warning = await findRead(ctx, input.id)
    const receiver = await receiverOf(ctx.db, warning)
    const calendar = await findCalendar(ctx.db)
    const files = []
    for (const fileId of warning.fileIds) files.push(await findBlob(ctx.db, fileId))
    const item = warning.itemId
      ? ((await ctx.db
          .selectFrom('rectificationItem')
          .select(['id', 'number'])
          .where('id', '=', warning.itemId)
          .executeTakeFirst()) ?? null)
      : null
    return {
      ...{
        today: dayOf(ctx.now),
        calendar: { objectionUntil: objectionUntil(warning, calendar), receiptDue: receiptDueOf(warning, calendar) },
      },
      ...{ warning, item, files: files.filter((file) => file !== null) },
      receiver: { id: receiver.id, name: receiver.name, was: receiver.was, retired: receiver.retired },
      isReceiver: await isOfUnit(ctx.db, ctx, receiver.id),
      escalations: await listEscalations(ctx.db, [warning.id]),
      units: (await listUnitNames(ctx.db)).filter((unit) => unit.kind === 'department' || unit.kind === 'street'),
    }
  }),

  /** What an item was warned of, for its page. */
  ofItem: memberQuery.input(z.strictObject({ itemId: idSchema })).query(async ({ ctx, input }) => {
    const reads = await readerOf(ctx)
    const rows = (await listWarnings(ctx.db, { itemId: input.itemId })).filter(reads)
    return rows.map(({ id, kind, rule, number, status, issuedOn, replyDue, reason, ground }) => ({
      ...{ id, kind, rule, number, status, issuedOn, replyDue, reason, ground },
    }))
  }),

  ...draftTurns,
  ...unitTurns,
  ...judgeTurns,
})
