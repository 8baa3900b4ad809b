/** What the page of a quarterly report, and the list of them, show. Reads only. */
import { figuresOf, piecesOf } from '@ratchet/domain/assessment/card'
import type { Evidence } from '@ratchet/domain/assessment/evidence'
import { readsReport } from '@ratchet/domain/assessment/filler'
import { cycleOfQuarter, type Figures, type Report, type Texts } from '@ratchet/domain/assessment/report'
import { isEstimated, workingDaysBetween } from '@ratchet/domain/calendar/calendar'
import { type Quarter, quarterOf, spanOf } from '@ratchet/domain/cycle/cycle-id'
import { dayOf, type Instant } from '@ratchet/domain/day'
import type { IndicatorSet } from '@ratchet/domain/indicator/indicator'
import type { Kysely } from 'kysely'
import { findCalendar } from '../calendar/calendar.queries.ts'
import type { ActingContext } from '../context.ts'
import type { Database } from '../database/tables.gen.ts'
import { findIndicatorSet } from '../indicator/indicator.queries.ts'
import { findUnit, unitPath } from '../people/unit.queries.ts'
import { isOwnerDepartment } from '../rectification/owner-department.queries.ts'
import { listAnalysable } from './analysis-data.queries.ts'
import { findDraft } from './draft.queries.ts'
import { findFilling, listDecisions } from './filling.queries.ts'
import { findRecords } from './from-records.queries.ts'
import { isPublished } from './publication.queries.ts'
import { findReport, listEvidence, listReports } from './report.queries.ts'
import { findReuse } from './reuse.queries.ts'
import { climbed, findSides, granted, scoreNow } from './seven-cells.queries.ts'

type Db = Kysely<Database>

const isChangeable = ({ status }: Pick<Report, 'status'>) => status === 'open' || status === 'returned'

/** The figures as they stand: of this moment while the unit may still fill, else of the handing in. */
async function figuresNow(
  db: Db,
  report: Report,
  set: IndicatorSet,
  { evidence, texts }: { readonly evidence: readonly Evidence[]; readonly texts: Texts },
): Promise<{ figures: Figures; records: Awaited<ReturnType<typeof findRecords>> }> {
  const records = isChangeable(report) ? await findRecords(db, report) : []
  if (!isChangeable(report) && report.figures) return { figures: report.figures, records }
  return { figures: figuresOf(set, piecesOf(evidence, records), texts), records }
}

/** The report with everything that its page shows; null while the quarter's reports were not opened for the unit. */
export async function findReportPage({ db, actor, now }: ActingContext, unitId: string, quarter: Quarter) {
  const today = dayOf(now)
  const { id, name, kind } = await findUnit(db, unitId)
  const { id: setId, ...set } = await findIndicatorSet(db, cycleOfQuarter(quarter))
  const head = { today, quarter, ...spanOf(quarter), unit: { id, name, kind }, set: { id: setId, ...set } }
  const report = await findReport(db, unitId, quarter)
  if (!report) return { ...head, found: null }
  const evidence = await listEvidence(db, report.id)
  const draft = isChangeable(report) ? await findDraft(db, report.id) : null
  const texts = draft?.texts ?? report.texts
  const calendar = await findCalendar(db)
  const sides = await findSides(db, head.set, quarter, today)
  return {
    ...head,
    found: {
      report,
      texts,
      draft: draft && { savedByName: draft.savedByName, savedAt: draft.savedAt, version: draft.version },
      ...(await figuresNow(db, report, head.set, { evidence, texts })),
      evidence,
      reuse: await findReuse(db, report.id, evidence),
      analysable: isChangeable(report) ? await listAnalysable(db, quarter) : [],
      decisions: await listDecisions(db, [report.id]),
      filling: await findFilling(db, { actor, now }, report),
      rise: climbed(sides, unitId),
      rises: sides.rises.get(unitId) ?? [],
      bonus: granted(sides, unitId),
      bonuses: sides.bonuses
        .filter((bonus) => bonus.unitId === unitId)
        .map(({ id: bonusId, title, status, points, asked }) => ({ id: bonusId, title, status, points, asked })),
      score: await scoreNow(db, head.set, sides, { report, unit: head.unit, now }),
      workingDaysLeft: workingDaysBetween(calendar, today, report.dueDay),
      estimated: isEstimated(calendar, report.dueDay),
    },
  }
}

/** The quarter's reports that the caller reads, each with its figures; and which quarters have reports at all. */
export async function findReportList({ db, actor, now }: ActingContext, quarter: Quarter) {
  const today = dayOf(now)
  const set = await findIndicatorSet(db, cycleOfQuarter(quarter))
  const calendar = await findCalendar(db)
  const reports = await listReports(db, quarter)
  const sides = await findSides(db, set, quarter, today)
  const decisions = Map.groupBy(
    await listDecisions(
      db,
      reports.map((report) => report.id),
    ),
    (row) => row.reportId,
  )
  const rows = []
  for (const report of reports) {
    const path = await unitPath(db, report.unitId)
    if (!readsReport(actor, path, await isOwnerDepartment(db, report.unitId, today))) continue
    const { name, kind } = await findUnit(db, report.unitId)
    const evidence = isChangeable(report) ? await listEvidence(db, report.id) : []
    const texts = (isChangeable(report) && (await findDraft(db, report.id))?.texts) || report.texts
    const { figures } = await figuresNow(db, report, set, { evidence, texts })
    rows.push({
      ...report,
      unitName: name,
      unitKind: kind,
      figures,
      decisions: decisions.get(report.id) ?? [],
      rise: climbed(sides, report.unitId),
      bonus: granted(sides, report.unitId),
      workingDaysLeft: workingDaysBetween(calendar, today, report.dueDay),
      isMine: (await findFilling(db, { actor, now }, report)).isOwnUnit,
    })
  }
  return {
    today,
    quarter,
    rows,
    set: { edition: set.edition, preset: set.preset, indicators: set.indicators },
    listedUnitIds: set.listedUnitIds,
    openedUnitIds: reports.map((report) => report.unitId),
    hasCycle: await hasCycle(db, quarter),
    isPublished: await isPublished(db, quarter),
    quarters: await listQuarters(db, now),
  }
}

/** Whether the quarter's half-year was opened. */
export async function hasCycle(db: Db, quarter: Quarter): Promise<boolean> {
  const row = await db
    .selectFrom('cycle')
    .select('id')
    .where('id', '=', cycleOfQuarter(quarter))
    .where('reference', '=', false)
    .executeTakeFirst()
  return row !== undefined
}

/** Quarters that have reports, and the running one; the latest first. */
async function listQuarters(db: Db, now: Instant): Promise<Quarter[]> {
  const rows = await db.selectFrom('assessmentReport').select('quarter').distinct().execute()
  return [...new Set([...rows.map((row) => row.quarter), quarterOf(dayOf(now))])].toSorted().reverse()
}
