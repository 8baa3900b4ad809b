import { type AccountabilityRecord, type RecordKind, recordSchema } from '@ratchet/domain/accountability/recognition'
import { Refusal } from '@ratchet/domain/refusal'
import { type Kysely, sql } from 'kysely'
import type { Tx } from '../context.ts'
import { json } from '../database/json.ts'
import type { Database } from '../database/tables.gen.ts'

/** All records with the names of unit, person and case, the newest first. */
export async function listRecords(db: Kysely<Database>) {
  const rows = await db
    .selectFrom('accountabilityRecord')
    .innerJoin('unit', 'unit.id', 'accountabilityRecord.unitId')
    .leftJoin('person', 'person.id', 'accountabilityRecord.personId')
    .leftJoin('accountabilityCase', 'accountabilityCase.id', 'accountabilityRecord.caseId')
    .selectAll('accountabilityRecord')
    .select(['unit.name as unitName', 'person.name as personName', 'accountabilityCase.number as caseNumber'])
    .orderBy('accountabilityRecord.day', 'desc')
    .orderBy('accountabilityRecord.number', 'desc')
    .execute()
  return rows.map(({ unitName, personName, caseNumber, ...row }) => ({
    ...recordSchema.parse(row),
    unitName,
    personName,
    caseNumber,
  }))
}

export async function loadRecord(tx: Tx, id: string): Promise<AccountabilityRecord> {
  const row = await tx
    .selectFrom('accountabilityRecord')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  if (!row) throw new Refusal('not-found', { kind: 'accountability_record' })
  return recordSchema.parse(row)
}

export async function saveRecord(tx: Tx, record: AccountabilityRecord): Promise<void> {
  const row = { ...record, by: json(record.by) }
  await tx
    .insertInto('accountabilityRecord')
    .values(row)
    .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
    .execute()
}

const prefixOf: Readonly<Record<RecordKind, string>> = { recognition: 'BZ', tolerance: 'RC' }

/** The next number of the kind in the year; recorders wait for each other. */
export async function nextRecordNumber(tx: Tx, kind: RecordKind, year: string): Promise<string> {
  await sql`select pg_advisory_xact_lock(hashtext('accountability_record.number'))`.execute(tx)
  const begin = `${prefixOf[kind]}-${year}-`
  const { rows } = await sql<{ last: number }>`
    select coalesce(max(substring(number from 9)::integer), 0) as last from accountability_record
    where number like ${`${begin}%`}`.execute(tx)
  return `${begin}${String((rows[0]?.last ?? 0) + 1).padStart(3, '0')}`
}

/** The unit that the case is about; refused when there is no such case. */
export async function unitOfCase(tx: Tx, caseId: string): Promise<string> {
  const row = await tx.selectFrom('accountabilityCase').select('unitId').where('id', '=', caseId).executeTakeFirst()
  if (!row) throw new Refusal('not-found', { kind: 'accountability_case' })
  return row.unitId
}
