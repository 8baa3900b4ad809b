/** The work of verifying: every report of the quarter with its evidence beside the rule. Reads only. */
import { cardIds } from '@ratchet/domain/assessment/report'
import { isWaiting, whyNotVerifier } from '@ratchet/domain/assessment/verify'
import type { Quarter } from '@ratchet/domain/cycle/cycle-id'
import { dayOf } from '@ratchet/domain/day'
import { indicatorOf } from '@ratchet/domain/indicator/indicator'
import type { ActingContext } from '../context.ts'
import { mapUnits } from '../rectification/rectification.queries.ts'
import { isPublished } from './publication.queries.ts'
import { listEvidenceOf, listReports } from './report.queries.ts'
import { findReuse } from './reuse.queries.ts'
import { listScoredQuarters, usualQuarter } from './score-list.queries.ts'
import { findSetOf, shownEvidence, verifiedIndicators } from './scoring.queries.ts'
import { listVerifications } from './verification.queries.ts'
import { findVerifying } from './verify.commands.ts'

/** Reports of the quarter, each card with rule, figure, text, evidence, and what was decided. */
export async function findQueue(ctx: ActingContext, wanted: Quarter | null) {
  const { db, actor, now } = ctx
  const quarters = await listScoredQuarters(db)
  const quarter = wanted ?? usualQuarter(quarters, dayOf(now))
  const set = await findSetOf(db, quarter)
  const asked = verifiedIndicators(set)
  const [units, reports] = [await mapUnits(db), await listReports(db, quarter)]
  const ids = reports.map((report) => report.id)
  const [evidence, verifications] = [await listEvidenceOf(db, ids), await listVerifications(db, ids)]
  const published = await isPublished(db, quarter)
  const rows = []
  for (const report of reports.filter((row) => set.listedUnitIds.includes(row.unitId))) {
    const own = evidence.filter((row) => row.reportId === report.id && row.withdrawnAt === null)
    const verifying = await findVerifying(db, ctx, report)
    const none = {
      indicator: 'household',
      applicable: [],
      isPublished: published,
      isShort: false,
      standing: null,
    } as const
    const reuse = await findReuse(db, report.id, own)
    rows.push({
      reportId: report.id,
      unitId: report.unitId,
      unitName: units.get(report.unitId)?.name ?? '',
      ...{ status: report.status, version: report.version, late: report.late, returns: report.returns },
      ...{ dueDay: report.dueDay, submittedAt: report.submittedAt, submittedBy: report.submittedBy },
      illustrative: report.illustrative,
      whyNot: whyNotVerifier({ ...verifying, ...none }, actor),
      cards: cardIds
        .filter((id) => asked.includes(id))
        .map((indicator) => {
          const history = verifications.filter((row) => row.reportId === report.id && row.indicator === indicator)
          const standing = history.find((row) => row.supersededAt === null) ?? null
          const { weight, rule, clause } = indicatorOf(set, indicator)
          return {
            ...{ indicator, weight, rule, clause, standing },
            text: report.texts[indicator] ?? '',
            figure: report.figures?.[indicator] ?? null,
            evidence: own.filter((row) => row.indicator === indicator).map(shownEvidence),
            reuse: reuse.filter((row) =>
              own.some((each) => each.id === row.evidenceId && each.indicator === indicator),
            ),
            earlier: history.filter((row) => row.supersededAt !== null),
            waits: isWaiting(report, standing),
          }
        }),
    })
  }
  return { today: dayOf(now), quarter, quarters, isPublished: published, rows }
}
