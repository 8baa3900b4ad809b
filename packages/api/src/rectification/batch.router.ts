import { idSchema, versionSchema } from '@ratchet/domain/id'
import { batchReviews, tickOf, whyNotBatch } from '@ratchet/domain/rectification/batch'
import { clockOf } from '@ratchet/domain/rectification/clock'
import { leadNow } from '@ratchet/domain/rectification/lead'
import { review } from '@ratchet/domain/rectification/review'
import { Refusal, type RefusalDetails } from '@ratchet/domain/refusal'
import { z } from 'zod'
import { findCalendar } from '../calendar/calendar.queries.ts'
import { command } from '../command.ts'
import { listClockChanges } from './clock-change.queries.ts'
import { tellReviewed } from './item-notice.commands.ts'
import { loadItem, mapUnits, saveItem } from './rectification.queries.ts'
import { listSubmissions, saveSubmission } from './submission.queries.ts'

const row = z.strictObject({ id: idSchema, seen: versionSchema, submissionId: idSchema })

interface TickResult {
  readonly id: string
  readonly number: string
  /** Null when the row was approved; else why it was left as it is. */
  readonly code: string | null
  readonly details: RefusalDetails
}

/** 批量勾审: each row is approved or left as it is, with a result of its own; a fact for each that was approved. */
export const batchProcedures = {
  reviewBatch: command(
    z.strictObject({ review: z.enum(batchReviews), rows: z.array(row).min(1).max(100) }),
    async ({ tx, ctx, record }, { review: kind, rows }) => {
      const calendar = await findCalendar(tx)
      const units = await mapUnits(tx)
      const results: TickResult[] = []
      // Two batches lock their items in one order, and none waits for ever.
      for (const { id, seen, submissionId } of rows.toSorted((a, b) => a.id.localeCompare(b.id))) {
        const before = await loadItem(tx, id)
        const submissions = await listSubmissions(tx, [id])
        const waiting = submissions.find((one) => one.id === submissionId)
        const clock = clockOf(before, await listClockChanges(tx, [id]), calendar, ctx.now)
        const { path } = leadNow(units, before.leadUnitId)
        const why =
          waiting?.review === kind
            ? (whyNotBatch(before, waiting, submissions, clock, ctx.actor, path) ??
              (before.version === seen ? null : { code: 'submission-outdated' }))
            : { code: 'submission-outdated' }
        const { number } = before
        results.push({ id, number, code: why?.code ?? null, details: why?.details ?? {} })
        if (why || !waiting) continue
        const done = review(before, waiting, submissions, ctx.actor, tickOf(waiting), ctx.now, path)
        await saveItem(tx, { ...before, ...done.item })
        await saveSubmission(tx, done.submission)
        await record({ ...done.fact, payload: { ...done.fact.payload, batch: true } })
        await tellReviewed(tx, ctx, done.item, done.submission)
      }
      if (results.every((result) => result.code !== null)) throw new Refusal('batch-none', { results })
      return { results }
    },
  ),
}
