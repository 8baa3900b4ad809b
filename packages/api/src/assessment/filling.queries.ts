import { readsReport, worksFor } from '@ratchet/domain/assessment/filler'
import { type CardId, cardIds, type Filling, type Report } from '@ratchet/domain/assessment/report'
import { type Decision, decisionSchema } from '@ratchet/domain/assessment/verify'
import { dayOf, type Instant } from '@ratchet/domain/day'
import { Refusal } from '@ratchet/domain/refusal'
import type { Kysely } from 'kysely'
import type { ActingContext } from '../context.ts'
import type { Database } from '../database/tables.gen.ts'
import { unitPath } from '../people/unit.queries.ts'
import { isOwnerDepartment } from '../rectification/owner-department.queries.ts'
import { isPublished } from './publication.queries.ts'

/** What stands decided about a card. */
export interface CardDecision {
  readonly reportId: string
  readonly card: CardId
  readonly decision: Decision
  readonly credit: number
  readonly reason: string | null
  readonly byName: string
  readonly at: Instant
}

/** The decisions that stand, by report and card. */
export async function listDecisions(db: Kysely<Database>, reportIds: readonly string[]): Promise<CardDecision[]> {
  if (reportIds.length === 0) return []
  const rows = await db
    .selectFrom('assessmentVerification')
    .select(['reportId', 'indicator', 'decision', 'credit', 'reason', 'by', 'at'])
    .where('reportId', 'in', reportIds)
    .where('supersededAt', 'is', null)
    .where('indicator', 'in', [...cardIds])
    .execute()
  return rows.map((row) => ({
    reportId: row.reportId,
    card: row.indicator as CardId,
    decision: decisionSchema.parse(row.decision),
    credit: row.credit,
    reason: row.reason,
    byName: (row.by as { name?: string } | null)?.name ?? '',
    at: row.at as Instant,
  }))
}

/** What the rules of filling ask about the report and the caller. */
export async function findFilling(
  db: Kysely<Database>,
  { actor, now }: Pick<ActingContext, 'actor' | 'now'>,
  report: Pick<Report, 'id' | 'unitId' | 'quarter'>,
): Promise<Filling> {
  const decisions = await listDecisions(db, [report.id])
  return {
    isOwnUnit: await isOfUnit(db, { actor, now }, report.unitId),
    isPublished: await isPublished(db, report.quarter),
    acceptedCards: decisions.filter((row) => row.decision !== 'returned').map((row) => row.card),
  }
}

/** Whether the caller works for the unit. */
export async function isOfUnit(
  db: Kysely<Database>,
  { actor, now }: Pick<ActingContext, 'actor' | 'now'>,
  unitId: string,
): Promise<boolean> {
  return worksFor(actor, await unitPath(db, unitId), await isOwnerDepartment(db, unitId, dayOf(now)))
}

/** Refused with `not-found` for whoever does not read the unit's report. */
export async function refuseReader(
  db: Kysely<Database>,
  { actor, now }: Pick<ActingContext, 'actor' | 'now'>,
  unitId: string,
): Promise<void> {
  const path = await unitPath(db, unitId)
  if (!readsReport(actor, path, await isOwnerDepartment(db, unitId, dayOf(now)))) {
    throw new Refusal('not-found', { kind: 'report' })
  }
}
