import type { Report } from '@ratchet/domain/assessment/report'
import {
  RETURN_DAYS,
  returnedReport,
  statusAfter,
  type Verification,
  type Verifying,
  verificationSchema,
  verify,
} from '@ratchet/domain/assessment/verify'
import { addWorkingDays } from '@ratchet/domain/calendar/calendar'
import { dayOf } from '@ratchet/domain/day'
import { idSchema, versionSchema } from '@ratchet/domain/id'
import { type IndicatorId, isBase } from '@ratchet/domain/indicator/indicator'
import type { Kysely } from 'kysely'
import { z } from 'zod'
import { findCalendar } from '../calendar/calendar.queries.ts'
import { command, refuseStale } from '../command.ts'
import type { ActingContext, Context, Tx } from '../context.ts'
import type { Database } from '../database/tables.gen.ts'
import { tell } from '../notice/notice.queries.ts'
import { isOwnerDepartment } from '../rectification/owner-department.queries.ts'
import { isOfUnit } from './filling.queries.ts'
import { isPublished, lockQuarter } from './publication.queries.ts'
import { loadReport, saveReport } from './report.queries.ts'
import { findSetOf, verifiedIndicators } from './scoring.queries.ts'
import { holdsPostIn, listVerifications, saveVerification, standingOf } from './verification.queries.ts'

const verifyInput = z.strictObject({
  reportId: idSchema,
  /** Version of the report that the evidence was read with: what came in since is looked at first. */
  seen: versionSchema,
  indicator: verificationSchema.shape.indicator,
  decision: verificationSchema.shape.decision,
  credit: verificationSchema.shape.credit,
  reason: z.string().trim().max(500),
})

/** Whether the card, as it was handed in, falls short of its rule. */
const isShortOf = ({ figures }: Report, indicator: IndicatorId): boolean =>
  isBase(indicator) && (figures?.[indicator].share ?? 0) < 1

/** What the rule of verifying asks about the report and the caller, but for the decision that stands. */
export async function findVerifying(
  db: Kysely<Database>,
  ctx: Pick<ActingContext, 'actor' | 'now'>,
  report: Report,
): Promise<Omit<Verifying, 'standing' | 'indicator' | 'applicable' | 'isPublished' | 'isShort'>> {
  const { id, unitId, quarter, status, submittedBy } = report
  const today = dayOf(ctx.now)
  const isOwners = await isOwnerDepartment(db, unitId, today)
  // The owner's people belong to the owner department, which the rule asks by itself.
  const belongs =
    (!isOwners && (await isOfUnit(db, ctx, unitId))) || (await holdsPostIn(db, ctx.actor.userId, unitId, today))
  return {
    report: { id, unitId, quarter, status, submittedById: submittedBy?.id ?? null },
    isOwnerDepartment: isOwners,
    isVerifiersUnit: belongs,
  }
}

/** The unit, and whoever handed it in, with the verifier's reason; the notice leads to the report. */
async function tellReturned(tx: Tx, ctx: Context, report: Report, { indicator, reason }: Verification): Promise<void> {
  const details = { number: report.quarter, title: indicator, reason: reason ?? '' }
  const subject = ['quarter_report', `${report.unitId}/${report.quarter}`] as const
  const handers = { unitId: report.unitId, roles: ['lead_unit', 'unit'] as const }
  const hander = { userIds: report.submittedBy ? [report.submittedBy.id] : [] }
  for (const to of [handers, hander]) await tell(tx, ctx, { to, kind: 'score.returned', subject, details })
}

/** Decides on one indicator of a report; a return opens the report again for its unit, with a new deadline. */
export const verifyIndicator = command(
  verifyInput,
  async ({ tx, ctx, record }, { reportId, seen, indicator, ...verdict }) => {
    const report = await loadReport(tx, reportId)
    await lockQuarter(tx, report.quarter)
    const asked: readonly IndicatorId[] = verifiedIndicators(await findSetOf(tx, report.quarter))
    const standing = standingOf(await listVerifications(tx, [reportId]))
    const published = await isPublished(tx, report.quarter)
    const verifying: Verifying = {
      ...(await findVerifying(tx, ctx, report)),
      ...{ indicator, applicable: asked, isPublished: published },
      isShort: isShortOf(report, indicator),
      standing: standing.find((row) => row.indicator === indicator) ?? null,
    }
    const { verification, superseded, fact } = verify(verifying, verdict, ctx.actor, ctx.newId(), ctx.now)
    refuseStale({ indicator, ...verdict }, report, seen)
    const illustrative = ctx.profile === 'demo'
    if (superseded) await saveVerification(tx, superseded, { illustrative })
    await saveVerification(tx, verification, { illustrative })
    const now = [...standing.filter((row) => row.indicator !== indicator), verification]
    // A published quarter's report stays as it is: what is decided now is the ground of a correction.
    const status = published ? report.status : statusAfter(asked, now)
    const due = addWorkingDays(await findCalendar(tx), dayOf(ctx.now), RETURN_DAYS)
    const next = returnedReport(report, status, due)
    await saveReport(tx, next)
    if (verification.decision === 'returned') await tellReturned(tx, ctx, report, verification)
    await record(fact)
    return { id: verification.id, reportId, status: next.status, version: next.version }
  },
)
