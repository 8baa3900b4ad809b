import { workingDaysBetween } from '@ratchet/domain/calendar/calendar'
import { dayOf } from '@ratchet/domain/day'
import { idSchema, versionSchema } from '@ratchet/domain/id'
import { rowsOf } from '@ratchet/domain/rectification/decomposition'
import { isOpen } from '@ratchet/domain/rectification/item'
import { leadNow } from '@ratchet/domain/rectification/lead'
import { review, whyNotReviewer, whyNotWaiting } from '@ratchet/domain/rectification/review'
import { contentSchema, marksSchema, type PlanContent, reviewSchema } from '@ratchet/domain/rectification/submission'
import { submit } from '@ratchet/domain/rectification/submit'
import { Refusal, refuse } from '@ratchet/domain/refusal'
import { z } from 'zod'
import { findCalendar } from '../calendar/calendar.queries.ts'
import { command, refuseStale } from '../command.ts'
import { memberQuery, noInput } from '../trpc.ts'
import { findDeadlines } from './deadline.queries.ts'
import { addEvidence } from './evidence.commands.ts'
import { tellReviewed, tellSubmitted } from './item-notice.commands.ts'
import { lapseWaiting } from './lapse.commands.ts'
import { isOwnerDepartment } from './owner-department.queries.ts'
import { findItem, loadItem, loadReadable, mapUnits, saveItem } from './rectification.queries.ts'
import { findEvidence, listSubmissions, listWaitingItems, saveSubmission } from './submission.queries.ts'

const submitInput = z.strictObject({
  id: idSchema,
  seen: versionSchema,
  review: reviewSchema,
  content: contentSchema,
  evidence: z.array(idSchema).max(20),
})
const reviewInput = z.strictObject({
  id: idSchema,
  seen: versionSchema,
  submissionId: idSchema,
  decision: z.enum(['approved', 'returned']),
  marks: marksSchema.nullable(),
  reason: z.string().trim().max(2000),
})

/** Handing in and reviewing: the procedures of the three reviews 三次审核. */
export const submissionProcedures = {
  addEvidence,

  /** Hands in the plan, the progress or the result of the lead unit. */
  submit: command(submitInput, async ({ tx, ctx, record, within }, { id, seen, evidence, ...given }) => {
    const { item: before, lead } = await loadReadable(tx, ctx.actor, id)
    await within(lead.id)
    refuseStale(given, before, seen)
    const context = {
      submissions: await listSubmissions(tx, [id]),
      lead,
      ownerDepartment: await isOwnerDepartment(tx, lead.id, dayOf(ctx.now)),
    }
    const files = await findEvidence(tx, before, evidence)
    const draft = { ...given, id: ctx.newId(), evidence: files }
    const { item, submission, fact } = submit(before, draft, context, ctx.actor, ctx.now)
    await saveItem(tx, { ...before, ...item })
    await saveSubmission(tx, submission)
    await record(fact)
    await tellSubmitted(tx, ctx, item, submission)
    return { id, version: item.version, submissionId: submission.id, edition: submission.edition }
  }),

  /** Approves or returns what was handed in; the third approval closes the item. */
  review: command(reviewInput, async ({ tx, ctx, record }, { id, seen, submissionId, ...judgement }) => {
    const before = await loadItem(tx, id)
    const submissions = await listSubmissions(tx, [id])
    const waiting = submissions.find((row) => row.id === submissionId)
    if (!waiting) throw new Refusal('not-found', { kind: 'submission' })
    // Whoever comes second learns what the first one decided, and not only that something changed.
    refuse(whyNotWaiting(before, waiting))
    refuseStale(judgement, before, seen)
    const { path } = leadNow(await mapUnits(tx), before.leadUnitId)
    const { item, submission, fact } = review(before, waiting, submissions, ctx.actor, judgement, ctx.now, path)
    await saveItem(tx, { ...before, ...item })
    await saveSubmission(tx, submission)
    await record(fact)
    await tellReviewed(tx, ctx, item, submission)
    if (!isOpen(item)) for (const lapsed of await lapseWaiting(tx, ctx, before)) await record(lapsed)
    return { id, version: item.version, status: item.status }
  }),

  /** What waits for a review that the caller may do, the longest waiting first. */
  waiting: memberQuery.input(noInput).query(async ({ ctx }) => {
    const itemIds = await listWaitingItems(ctx.db)
    const submissions = Map.groupBy(await listSubmissions(ctx.db, itemIds), (row) => row.itemId)
    const units = await mapUnits(ctx.db)
    const calendar = await findCalendar(ctx.db)
    const rows = []
    for (const itemId of itemIds) {
      const all = submissions.get(itemId) ?? []
      const waiting = all.find((row) => row.decision === null)
      if (!waiting) continue
      const item = await findItem(ctx.db, itemId)
      const lead = leadNow(units, item.leadUnitId)
      if (whyNotReviewer(waiting, all, ctx.actor, lead.path)) continue
      const { id: submissionId, review: kind, edition, round, by, at } = waiting
      rows.push({
        item,
        leadNow: lead,
        ...(await findDeadlines(ctx.db, [item], ctx.now))(item),
        rows: waiting.review === 'plan' ? rowsOf(waiting.content as PlanContent).length : 0,
        ...{ submissionId, review: kind, edition, round, by, at },
        workingDaysWaiting: workingDaysBetween(calendar, dayOf(at), dayOf(ctx.now)),
      })
    }
    return rows
  }),
}
