import type { Day, Instant } from '@ratchet/domain/day'
import { Refusal } from '@ratchet/domain/refusal'
import type { EscalationKind } from '@ratchet/domain/warning/due'
import { type Found, nameOf } from '@ratchet/domain/warning/found'
import { type Warning, type WarningKind, type WarningStatus, warningSchema } from '@ratchet/domain/warning/warning'
import { type Kysely, sql } from 'kysely'
import type { Tx } from '../context.ts'
import { json } from '../database/json.ts'
import type { Database } from '../database/tables.gen.ts'

type Db = Kysely<Database>

export interface WarningFilter {
  readonly itemId?: string
  readonly unitId?: string
  readonly statuses?: readonly WarningStatus[]
}

/** The warnings that fit, drafts first, then what was issued last. */
export async function listWarnings(db: Db, { itemId, unitId, statuses }: WarningFilter = {}): Promise<Warning[]> {
  const rows = await db
    .selectFrom('warning')
    .selectAll()
    .$if(itemId !== undefined, (query) => query.where('itemId', '=', itemId ?? ''))
    .$if(unitId !== undefined, (query) => query.where('unitId', '=', unitId ?? ''))
    .$if(statuses !== undefined, (query) => query.where('status', 'in', statuses ?? []))
    .orderBy(sql`issued_at desc nulls first`)
    .orderBy('draftedAt', 'desc')
    .orderBy('id')
    .execute()
  return warningSchema.array().parse(rows)
}

/** What an item or a unit was warned of: issued ones, the latest first. */
export const listWarningsOf = async (
  db: Db,
  of: { readonly itemId: string } | { readonly unitId: string },
): Promise<Warning[]> => (await listWarnings(db, of)).filter((row) => row.number !== null)

export async function findWarning(db: Db, id: string): Promise<Warning> {
  const row = await db.selectFrom('warning').selectAll().where('id', '=', id).executeTakeFirst()
  if (!row) throw new Refusal('not-found', { kind: 'warning' })
  return warningSchema.parse(row)
}

/** The warning, locked. */
export async function loadWarning(tx: Tx, id: string): Promise<Warning> {
  const row = await tx.selectFrom('warning').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
  if (!row) throw new Refusal('not-found', { kind: 'warning' })
  return warningSchema.parse(row)
}

function rowOf(warning: Warning) {
  const kept = (value: unknown) => (value === null ? null : json(value))
  return {
    ...warning,
    ground: json(warning.ground),
    copies: json(warning.copies),
    editedBy: json(warning.editedBy),
    fileIds: json(warning.fileIds),
    proposedBy: kept(warning.proposedBy),
    issuedBy: kept(warning.issuedBy),
    acknowledgedBy: kept(warning.acknowledgedBy),
    objectedBy: kept(warning.objectedBy),
    objectionDecidedBy: kept(warning.objectionDecidedBy),
    answeredBy: kept(warning.answeredBy),
    judgedBy: kept(warning.judgedBy),
    paper: kept(warning.paper),
  }
}

export async function saveWarning(tx: Tx, warning: Warning): Promise<void> {
  const { id, ...row } = rowOf(warning)
  await tx.updateTable('warning').set(row).where('id', '=', id).execute()
}

/** Keeps a draft; answers whether it is the first of its name, since another instance may have been quicker. */
export async function insertDraft(tx: Tx, warning: Warning): Promise<boolean> {
  const row = await tx
    .insertInto('warning')
    .values(rowOf(warning))
    .onConflict((conflict) => conflict.columns(['rule', 'objectKind', 'objectId', 'occasion']).doNothing())
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

/** Drafts, and what lapsed, by name: what the loop compares with what it finds. */
export async function mapKnown(db: Db): Promise<ReadonlyMap<string, Pick<Warning, 'id' | 'status'>>> {
  const rows = await db
    .selectFrom('warning')
    .select(['id', 'status', 'rule', 'objectKind', 'objectId', 'occasion'])
    .execute()
  return new Map(
    rows.map((row) => [
      nameOf(row as Pick<Found, 'rule' | 'objectKind' | 'objectId' | 'occasion'>),
      row as Pick<Warning, 'id' | 'status'>,
    ]),
  )
}

/** The next number of the kind and year, without gaps: it is taken in the transaction that issues. */
export async function nextWarningSerial(tx: Tx, kind: WarningKind, year: number): Promise<number> {
  await sql`select pg_advisory_xact_lock(hashtext('warning.number'))`.execute(tx)
  const row = await tx
    .selectFrom('warning')
    .select(({ fn }) => fn.max('serial').as('last'))
    .where('kind', '=', kind)
    .where('year', '=', year)
    .executeTakeFirst()
  return Number(row?.last ?? 0) + 1
}

export interface Escalation {
  readonly warningId: string
  readonly kind: EscalationKind
  readonly dueDay: Day
  readonly at: Instant
}

/** Keeps that the silence was told; answers whether it is the first time for that day. */
export async function insertEscalation(tx: Tx, id: string, escalation: Escalation): Promise<boolean> {
  const row = await tx
    .insertInto('warningEscalation')
    .values({ id, ...escalation, version: 1 })
    .onConflict((conflict) => conflict.columns(['warningId', 'kind', 'dueDay']).doNothing())
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

/** What was told to the leader, the earliest first. */
export async function listEscalations(db: Db, warningIds: readonly string[]): Promise<Escalation[]> {
  if (warningIds.length === 0) return []
  const rows = await db
    .selectFrom('warningEscalation')
    .select(['warningId', 'kind', 'dueDay', 'at'])
    .where('warningId', 'in', warningIds)
    .orderBy('at')
    .orderBy('kind')
    .execute()
  return rows as Escalation[]
}
