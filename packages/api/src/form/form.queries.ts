import { type Checklist, checklistSchema } from '@ratchet/domain/form/checklist'
import { type Form, type FormReceipt, formReceiptSchema, formSchema } from '@ratchet/domain/form/form'
import type { KeptKind } from '@ratchet/domain/form/kind'
import { Refusal } from '@ratchet/domain/refusal'
import { type Kysely, sql } from 'kysely'
import type { Tx } from '../context.ts'
import { json } from '../database/json.ts'
import type { Database } from '../database/tables.gen.ts'

export interface FormFilter {
  readonly cycleId?: string
  readonly kind?: KeptKind
}

/** Every form that fits, drafts before what was issued, the latest first. */
export async function listForms(db: Kysely<Database>, { cycleId, kind }: FormFilter = {}): Promise<Form[]> {
  const rows = await db
    .selectFrom('form')
    .selectAll()
    .$if(cycleId !== undefined, (query) => query.where('cycleId', '=', cycleId ?? ''))
    .$if(kind !== undefined, (query) => query.where('kind', '=', kind ?? ''))
    .orderBy(sql`issued_at desc nulls first`)
    .orderBy('draftedAt', 'desc')
    .orderBy('id')
    .execute()
  return rows.map((row) => formSchema.parse(row))
}

export async function findForm(db: Kysely<Database>, id: string): Promise<Form> {
  const row = await db.selectFrom('form').selectAll().where('id', '=', id).executeTakeFirst()
  if (!row) throw new Refusal('not-found', { kind: 'form' })
  return formSchema.parse(row)
}

/** The form, locked. */
export async function loadForm(tx: Tx, id: string): Promise<Form> {
  const row = await tx.selectFrom('form').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
  if (!row) throw new Refusal('not-found', { kind: 'form' })
  return formSchema.parse(row)
}

export async function saveForm(tx: Tx, form: Form): Promise<void> {
  const kept = (value: unknown) => (value === null ? null : json(value))
  const row = {
    ...form,
    content: json(form.content),
    draftedBy: json(form.draftedBy),
    editedBy: json(form.editedBy),
    approvedBy: kept(form.approvedBy),
    issuedBy: kept(form.issuedBy),
    withdrawn: kept(form.withdrawn),
  }
  await tx
    .insertInto('form')
    .values(row)
    .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
    .execute()
}

/** The next number of the kind and year; whoever issues one at the same time waits for it. */
export async function nextFormSerial(tx: Tx, kind: KeptKind, year: number): Promise<number> {
  await sql`select pg_advisory_xact_lock(hashtext(${`form ${kind}`}))`.execute(tx)
  const row = await tx
    .selectFrom('form')
    .select(({ fn }) => fn.max('serial').as('last'))
    .where('kind', '=', kind)
    .where('year', '=', year)
    .executeTakeFirst()
  return (row?.last ?? 0) + 1
}

/** The edition that corrects the form and was not withdrawn; null when there is none. */
export async function findCorrection(
  db: Kysely<Database>,
  id: string,
): Promise<{ id: string; number: string | null } | null> {
  const row = await db
    .selectFrom('form')
    .select(['id', 'number'])
    .where('citesId', '=', id)
    .where('status', '<>', 'withdrawn')
    .executeTakeFirst()
  return row ?? null
}

/** Receipts of the forms in the order in which their receivers stand on them. */
export async function listFormReceipts(db: Kysely<Database>, formIds: readonly string[]): Promise<FormReceipt[]> {
  if (formIds.length === 0) return []
  const rows = await db.selectFrom('formReceipt').selectAll().where('formId', 'in', formIds).orderBy('name').execute()
  return rows.map((row) => formReceiptSchema.parse(row))
}

/** Every receipt of the form, locked: with the last one the form itself is acknowledged. */
export async function loadFormReceipts(tx: Tx, formId: string): Promise<FormReceipt[]> {
  const rows = await tx.selectFrom('formReceipt').selectAll().where('formId', '=', formId).forUpdate().execute()
  return rows.map((row) => formReceiptSchema.parse(row))
}

export async function saveFormReceipt(tx: Tx, receipt: FormReceipt): Promise<void> {
  const row = { ...receipt, acknowledgedBy: receipt.acknowledgedBy && json(receipt.acknowledgedBy) }
  await tx
    .insertInto('formReceipt')
    .values(row)
    .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
    .execute()
}

/** The checklist in force: the last edition; null before there is any. */
export async function findChecklist(db: Kysely<Database>): Promise<Checklist | null> {
  const row = await db.selectFrom('formChecklist').selectAll().orderBy('edition', 'desc').limit(1).executeTakeFirst()
  return row ? checklistSchema.parse(row) : null
}

/** Whoever writes the next edition at the same time waits. */
export async function lockChecklist(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('form checklist'))`.execute(tx)
}

export async function addChecklist(tx: Tx, checklist: Checklist): Promise<void> {
  const row = { ...checklist, clauses: json(checklist.clauses), by: json(checklist.by) }
  await tx.insertInto('formChecklist').values(row).execute()
}
