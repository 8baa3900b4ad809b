import { Refusal } from '@ratchet/domain/refusal'
import { type Finding, findingSchema } from '@ratchet/domain/supervision/finding'
import { type Inspection, inspectionSchema } from '@ratchet/domain/supervision/inspection'
import { type Kysely, sql } from 'kysely'
import type { Tx } from '../context.ts'
import { json } from '../database/json.ts'
import type { Database } from '../database/tables.gen.ts'

type Db = Kysely<Database>
export type StoredInspection = Inspection & { readonly illustrative: boolean }
export type StoredFinding = Finding & { readonly illustrative: boolean }

/** Every inspection, the latest day first. */
export async function listInspections(db: Db): Promise<StoredInspection[]> {
  const rows = await db
    .selectFrom('inspection')
    .selectAll()
    .orderBy('plannedDay', 'desc')
    .orderBy('number', 'desc')
    .execute()
  return rows.map((row) => ({ ...inspectionSchema.parse(row), illustrative: row.illustrative }))
}

export async function findInspection(db: Db, id: string): Promise<StoredInspection> {
  const row = await db.selectFrom('inspection').selectAll().where('id', '=', id).executeTakeFirst()
  if (!row) throw new Refusal('not-found', { kind: 'inspection' })
  return { ...inspectionSchema.parse(row), illustrative: row.illustrative }
}

/** The inspection, locked. */
export async function loadInspection(tx: Tx, id: string): Promise<StoredInspection> {
  await tx.selectFrom('inspection').select('id').where('id', '=', id).forUpdate().execute()
  return findInspection(tx, id)
}

export async function saveInspection(tx: Tx, inspection: StoredInspection): Promise<void> {
  const row = { ...inspection, checklist: json(inspection.checklist), inspector: json(inspection.inspector) }
  await tx
    .insertInto('inspection')
    .values(row)
    .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
    .execute()
}

/** What was found, in the order in which it was: of one inspection or of all. */
export async function listFindings(db: Db, inspectionId: string | null): Promise<StoredFinding[]> {
  const rows = await db
    .selectFrom('inspectionFinding')
    .selectAll()
    .$if(inspectionId !== null, (query) => query.where('inspectionId', '=', inspectionId ?? ''))
    .orderBy('foundAt')
    .orderBy('id')
    .execute()
  return rows.map((row) => ({ ...findingSchema.parse(row), illustrative: row.illustrative }))
}

/** What was found with its inspection, both locked. */
export async function loadFinding(tx: Tx, id: string): Promise<{ finding: StoredFinding; of: StoredInspection }> {
  const row = await tx.selectFrom('inspectionFinding').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
  if (!row) throw new Refusal('not-found', { kind: 'inspection_finding' })
  const finding = { ...findingSchema.parse(row), illustrative: row.illustrative }
  return { finding, of: await loadInspection(tx, finding.inspectionId) }
}

export async function saveFinding(tx: Tx, finding: StoredFinding): Promise<void> {
  const kept = (value: unknown) => (value === null ? null : json(value))
  const row = {
    ...finding,
    foundBy: json(finding.foundBy),
    answeredBy: kept(finding.answeredBy),
    recheckedBy: kept(finding.recheckedBy),
  }
  await tx
    .insertInto('inspectionFinding')
    .values(row)
    .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
    .execute()
}

/** DC-2026-0003: whoever plans one at the same time waits for it. */
export async function nextInspectionNumber(tx: Tx, year: string): Promise<string> {
  await sql`select pg_advisory_xact_lock(hashtext('inspection.number'))`.execute(tx)
  const { rows } = await sql<{ last: number }>`
    select coalesce(max(substring(number from 9)::integer), 0) as last from inspection
    where number like ${`DC-${year}-%`}`.execute(tx)
  return `DC-${year}-${String((rows[0]?.last ?? 0) + 1).padStart(4, '0')}`
}
