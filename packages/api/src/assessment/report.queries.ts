import { type Evidence, evidenceSchema } from '@ratchet/domain/assessment/evidence'
import { type Report, reportSchema } from '@ratchet/domain/assessment/report'
import type { Quarter } from '@ratchet/domain/cycle/cycle-id'
import { Refusal } from '@ratchet/domain/refusal'
import { type Kysely, sql } from 'kysely'
import type { Tx } from '../context.ts'
import { json } from '../database/json.ts'
import type { Database } from '../database/tables.gen.ts'

/** The unit's report for the quarter; null while its reports were not opened. */
export async function findReport(db: Kysely<Database>, unitId: string, quarter: Quarter): Promise<Report | null> {
  const row = await db
    .selectFrom('assessmentReport')
    .selectAll()
    .where('unitId', '=', unitId)
    .where('quarter', '=', quarter)
    .executeTakeFirst()
  return row ? (reportSchema.parse(row) as Report) : null
}

/** Every report of the quarter, in the order of the org tree. */
export async function listReports(db: Kysely<Database>, quarter: Quarter): Promise<Report[]> {
  const rows = await db
    .selectFrom('assessmentReport')
    .innerJoin('unit', 'unit.id', 'assessmentReport.unitId')
    .selectAll('assessmentReport')
    .where('quarter', '=', quarter)
    .orderBy(sql`unit.kind = 'street'`)
    .orderBy('unit.sort')
    .orderBy('unit.name')
    .execute()
  return reportSchema.array().parse(rows) as Report[]
}

export async function loadReport(tx: Tx, id: string): Promise<Report> {
  const row = await tx.selectFrom('assessmentReport').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
  if (!row) throw new Refusal('not-found', { kind: 'report' })
  return reportSchema.parse(row) as Report
}

export async function saveReport(tx: Tx, report: Report): Promise<void> {
  const { openedBy, submittedBy, texts, figures, ...rest } = report
  const row = {
    ...rest,
    openedBy: json(openedBy),
    submittedBy: submittedBy && json(submittedBy),
    texts: json(texts),
    figures: figures && json(figures),
  }
  await tx
    .insertInto('assessmentReport')
    .values(row)
    .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
    .execute()
}

/** Two people who open one quarter wait for each other: there are no rows yet that they could lock. */
export async function lockQuarter(tx: Tx, quarter: Quarter): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext(${`assessment_report/${quarter}`}))`.execute(tx)
}

/** Everything that was put to the reports, withdrawn pieces included, the oldest first. */
export async function listEvidenceOf(db: Kysely<Database>, reportIds: readonly string[]): Promise<Evidence[]> {
  if (reportIds.length === 0) return []
  const rows = await db
    .selectFrom('assessmentEvidence')
    .selectAll()
    .where('reportId', 'in', reportIds)
    .orderBy('addedAt')
    .orderBy('id')
    .execute()
  return evidenceSchema.array().parse(rows) as Evidence[]
}

/** Everything that was put to the report, withdrawn pieces included, the oldest first. */
export function listEvidence(db: Kysely<Database>, reportId: string): Promise<Evidence[]> {
  return listEvidenceOf(db, [reportId])
}

export async function saveEvidence(tx: Tx, evidence: Evidence): Promise<void> {
  const row = { ...evidence, detail: json(evidence.detail), addedBy: json(evidence.addedBy) }
  await tx
    .insertInto('assessmentEvidence')
    .values(row)
    .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
    .execute()
}
