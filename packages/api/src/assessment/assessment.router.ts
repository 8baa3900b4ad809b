import { figuresOf, piecesOf, scoredCards } from '@ratchet/domain/assessment/card'
import { evidenceOf } from '@ratchet/domain/assessment/evidence'
import {
  cycleOfQuarter,
  openQuarter,
  type Report,
  submit,
  textsSchema,
  whyNotFill,
} from '@ratchet/domain/assessment/report'
import { addWorkingDays } from '@ratchet/domain/calendar/calendar'
import { type Person, personOf } from '@ratchet/domain/cycle/actor'
import { quarterSchema, spanOf } from '@ratchet/domain/cycle/cycle-id'
import { addDays, dayOf } from '@ratchet/domain/day'
import { idSchema, versionSchema } from '@ratchet/domain/id'
import { Refusal, refuse } from '@ratchet/domain/refusal'
import { z } from 'zod'
import { findCalendar } from '../calendar/calendar.queries.ts'
import { type Act, command, ownCommand, refuseStale } from '../command.ts'
import type { ActingContext } from '../context.ts'
import { findIndicatorSet } from '../indicator/indicator.queries.ts'
import { memberQuery, router } from '../trpc.ts'
import { dropDraft, findDraft, saveDraft } from './draft.queries.ts'
import { addEvidence, linkEvidence, withdrawEvidence } from './evidence.commands.ts'
import { findFilling, refuseReader } from './filling.queries.ts'
import { findRecords } from './from-records.queries.ts'
import { listEvidence, listReports, loadReport, lockQuarter, saveEvidence, saveReport } from './report.queries.ts'
import { findReportList, findReportPage, hasCycle } from './report-page.queries.ts'

const openInput = z.strictObject({
  quarter: quarterSchema,
  /** Working days after the quarter's last day until which reports are handed in. */
  workingDays: z.number().int().min(0).max(30),
})
const draftInput = z.strictObject({
  reportId: idSchema,
  texts: textsSchema,
  /** Version of the draft that was read; 0 where there was none. */
  seen: z.number().int().min(0),
})
const submitInput = z.strictObject({ id: idSchema, seen: versionSchema, texts: textsSchema })

/** Quarterly reports 季度填报: opened by the owner, filled and handed in by the units. */
export const assessmentRouter = router({
  reports: memberQuery
    .input(z.strictObject({ quarter: quarterSchema }))
    .query(({ ctx, input }) => findReportList(ctx, input.quarter)),

  report: memberQuery
    .input(z.strictObject({ unitId: idSchema, quarter: quarterSchema }))
    .query(async ({ ctx, input }) => {
      await refuseReader(ctx.db, ctx, input.unitId)
      return findReportPage(ctx, input.unitId, input.quarter)
    }),

  /** Opens the quarter's reports of all listed units that have none. */
  openQuarter: command(openInput, async ({ tx, ctx, record }, { quarter, workingDays }) => {
    await lockQuarter(tx, quarter)
    const { listedUnitIds } = await findIndicatorSet(tx, cycleOfQuarter(quarter))
    const opened = await listReports(tx, quarter)
    const lastDay = addDays(spanOf(quarter).before, -1)
    const opening = {
      quarter,
      dueDay: addWorkingDays(await findCalendar(tx), lastDay, workingDays),
      hasCycle: await hasCycle(tx, quarter),
      listedUnitIds,
      openedUnitIds: opened.map((report) => report.unitId),
    }
    const fresh = { newId: ctx.newId, illustrative: ctx.profile === 'demo' }
    const { next, fact } = openQuarter(opening, personOf(ctx.actor), fresh, ctx.now)
    for (const report of next) await saveReport(tx, report)
    await record(fact)
    return { opened: next.length, dueDay: opening.dueDay }
  }),

  /** Keeps what is being typed: two of one unit who type at once are told, none of the two texts is lost. */
  saveDraft: ownCommand(draftInput, async ({ tx, ctx }, { reportId, texts, seen }) => {
    const report = await loadReport(tx, reportId)
    refuse(whyNotFill(report, await findFilling(tx, ctx, report)))
    const before = await findDraft(tx, reportId)
    if ((before?.version ?? 0) !== seen) {
      throw new Refusal('stale', { mine: { texts }, theirs: before, seen })
    }
    const version = seen + 1
    await saveDraft(tx, reportId, { texts, savedByName: ctx.actor.name, savedAt: ctx.now, version })
    return { version, savedAt: ctx.now }
  }),

  addEvidence,
  linkEvidence,
  withdrawEvidence,

  /** Hands the report in; records that fill its cards are noted as they are at this moment. */
  submit: command(submitInput, async (act, { id, seen, texts }) => {
    const { tx, ctx, record, within } = act
    const before = await loadReport(tx, id)
    await within(before.unitId)
    const filling = await findFilling(tx, ctx, before)
    // Whoever comes second learns that it was handed in, and not only that something changed.
    refuse(whyNotFill(before, filling))
    refuseStale({ texts }, before, seen)
    const set = await findIndicatorSet(tx, cycleOfQuarter(before.quarter))
    const figures = await noteRecords(act, before, (pieces) => figuresOf(set, pieces, texts), filling.acceptedCards)
    const by = personOf(ctx.actor)
    const given = { ...filling, texts, figures, scoredCards: scoredCards(set) }
    const { next, fact } = submit(before, given, by, { today: dayOf(ctx.now), now: ctx.now })
    await saveReport(tx, next)
    await dropDraft(tx, id)
    await record(fact)
    return { id, version: next.version, late: next.late }
  }),
})

/** Puts the records of the moment among the evidence; answers what the figures are by then. */
async function noteRecords<A>(
  { tx, ctx }: Act<ActingContext>,
  report: Report,
  figuresOfPieces: (pieces: ReturnType<typeof piecesOf>) => A,
  settled: readonly string[],
): Promise<A> {
  const evidence = await listEvidence(tx, report.id)
  const records = (await findRecords(tx, report)).filter((row) => !settled.includes(row.indicator))
  const by: Person = personOf(ctx.actor)
  for (const record of records) {
    const same = evidence.find(
      (row) =>
        row.withdrawnAt === null &&
        row.indicator === record.indicator &&
        row.recordKind === record.recordKind &&
        row.recordId === record.recordId,
    )
    if (same) await saveEvidence(tx, { ...same, detail: { ...record.detail, auto: true }, version: same.version + 1 })
    else {
      const given = { ...record, kind: 'record' as const, blobId: null, sha256: null }
      const detail = { ...record.detail, auto: true }
      await saveEvidence(tx, evidenceOf(report, { ...given, detail }, { id: ctx.newId(), by }, ctx.now))
    }
  }
  return figuresOfPieces(piecesOf(evidence, records))
}
