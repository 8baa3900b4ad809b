import type { Evidence } from '@ratchet/domain/assessment/evidence'
import { cycleOfQuarter, type Report } from '@ratchet/domain/assessment/report'
import { ranked, type ScoreInputs, scoreRow } from '@ratchet/domain/assessment/score'
import type { ScoreContent, ScoreRow } from '@ratchet/domain/assessment/score-content'
import { isWaiting, type Verification } from '@ratchet/domain/assessment/verify'
import { type Quarter, spanOf } from '@ratchet/domain/cycle/cycle-id'
import { dayOf, type Instant } from '@ratchet/domain/day'
import { applicable } from '@ratchet/domain/indicator/applies'
import { type BaseIndicator, baseIndicators, type IndicatorSet } from '@ratchet/domain/indicator/indicator'
import type { Kysely } from 'kysely'
import type { Database } from '../database/tables.gen.ts'
import { findIndicatorSet } from '../indicator/indicator.queries.ts'
import { mapUnits } from '../rectification/rectification.queries.ts'
import { listBonuses, listScorings } from './bonus.queries.ts'
import { findRectificationRecords, nothingDue } from './rectification-record.queries.ts'
import { listEvidenceOf, listReports } from './report.queries.ts'
import { findRises } from './rise.queries.ts'
import { listVerifications, standingOf } from './verification.queries.ts'

/** The set that the quarter is scored by. */
export const findSetOf = (db: Kysely<Database>, quarter: Quarter) => findIndicatorSet(db, cycleOfQuarter(quarter))

/** Base indicators that weigh something: the ones that somebody verifies. */
export const verifiedIndicators = (set: Pick<IndicatorSet, 'indicators'>) =>
  applicable(set, { leadsAspects: false, resultOut: false })

/** The quarter's scores as its records make them at this moment, and what still keeps them from being published. */
export interface Scoring {
  readonly set: IndicatorSet
  readonly content: ScoreContent
  readonly reports: readonly Report[]
  readonly verifications: readonly Verification[]
  /** Names of units whose report is not decided in all its parts. */
  readonly unverified: readonly string[]
  readonly undecidedBonuses: number
  readonly isOver: boolean
}

/** Scores every listed unit of the quarter: reads the records, decides nothing and keeps nothing. */
export async function scoreQuarter(db: Kysely<Database>, quarter: Quarter, now: Instant): Promise<Scoring> {
  const set = await findSetOf(db, quarter)
  const units = await mapUnits(db)
  const reports = await listReports(db, quarter)
  const verifications = await listVerifications(
    db,
    reports.map((report) => report.id),
  )
  const evidence = await listEvidenceOf(
    db,
    reports.map((report) => report.id),
  )
  const bonuses = await listBonuses(db, quarter)
  const scorings = await listScorings(
    db,
    bonuses.map((bonus) => bonus.id),
  )
  const records = await findRectificationRecords(db, quarter, dayOf(now))
  const rises = await findRises(db, set, quarter)
  const rows = set.listedUnitIds.map((unitId) => {
    const report = reports.find((row) => row.unitId === unitId) ?? null
    const given: ScoreInputs = {
      unit: { id: unitId, name: units.get(unitId)?.name ?? '' },
      report: report && { ...report, counted: countedOf(report) },
      standing: standingOf(verifications).filter((row) => row.reportId === report?.id),
      evidence: evidence.filter((row) => row.reportId === report?.id && row.withdrawnAt === null).map(shownEvidence),
      rises: rises.get(unitId) ?? [],
      bonuses: bonuses
        .filter((bonus) => bonus.unitId === unitId && bonus.status === 'approved')
        .flatMap((bonus) => bonusPart(bonus, scorings)),
      rectification: records.get(unitId) ?? nothingDue,
    }
    return scoreRow(set, given)
  })
  const { id, edition, preset, planNumber } = set
  const isOver = dayOf(now) >= spanOf(quarter).before
  return {
    set,
    content: { quarter, set: { id, edition, preset, planNumber }, cutOff: now, rows: ranked(rows) },
    reports,
    verifications,
    unverified: unverifiedUnits(set, reports, verifications, dayOf(now)).map((unitId) => units.get(unitId)?.name ?? ''),
    undecidedBonuses: bonuses.filter((bonus) => bonus.status === 'open' || bonus.status === 'scored').length,
    isOver,
  }
}

/** What the snapshot keeps of a piece: what it is and where it is found, not who put it there. */
export function shownEvidence({ id, indicator, kind, title, blobId, sha256, recordKind, recordId, detail }: Evidence) {
  const { url, search, isPhoto } = detail
  const found = {
    ...(url !== undefined && { url }),
    ...(search !== undefined && { search }),
    ...(isPhoto && { isPhoto }),
  }
  return { id, indicator, kind, title, blobId, sha256, recordKind, recordId, ...found }
}

/** What each card counted when the report was handed in. */
function countedOf({ figures }: Report): Partial<Record<BaseIndicator, number>> {
  if (!figures) return {}
  return Object.fromEntries(baseIndicators.map((id) => [id, figures[id].count]))
}

function bonusPart(
  bonus: Awaited<ReturnType<typeof listBonuses>>[number],
  scorings: Awaited<ReturnType<typeof listScorings>>,
): ScoreRow['bonusParts'] {
  const own = scorings.filter((row) => row.applicationId === bonus.id)
  if (bonus.points === null || !bonus.decidedBy) return []
  return [
    {
      ...{ id: bonus.id, title: bonus.title, points: bonus.points, approvedBy: bonus.decidedBy },
      scores: own.flatMap((row) => (row.points === null ? [] : [row.points])),
      excluded: own.filter((row) => row.interest !== null).length,
    },
  ]
}

/**
 * Listed units that something is still to be decided about. A report that was never handed in, or not again after it was
 * returned, is decided once its deadline has passed: what is missing earns nothing.
 */
function unverifiedUnits(
  set: IndicatorSet,
  reports: readonly Report[],
  verifications: readonly Verification[],
  today: string,
): string[] {
  const asked = verifiedIndicators(set)
  const isOpen = (report: Report) => {
    if (report.status === 'open') return today <= report.dueDay
    const standing = standingOf(verifications).filter((row) => row.reportId === report.id)
    const waits = asked.some((id) => isWaiting(report, standing.find((row) => row.indicator === id) ?? null))
    return waits || (report.status === 'returned' && today <= report.dueDay)
  }
  return reports
    .filter((report) => set.listedUnitIds.includes(report.unitId) && isOpen(report))
    .map((row) => row.unitId)
}
