import { type Dispatch, type DispatchKind, dispatchPrefix, dispatchSchema } from '@ratchet/domain/dispatch/dispatch'
import { Refusal } from '@ratchet/domain/refusal'
import { type Kysely, sql } from 'kysely'
import type { Tx } from '../context.ts'
import { json } from '../database/json.ts'
import type { Database } from '../database/tables.gen.ts'

type Db = Kysely<Database>
export type StoredDispatch = Dispatch & { readonly illustrative: boolean }

/** Every dispatch, the latest first. */
export async function listDispatches(db: Db): Promise<StoredDispatch[]> {
  const rows = await db
    .selectFrom('dispatch')
    .selectAll()
    .orderBy('givenAt', 'desc')
    .orderBy('number', 'desc')
    .execute()
  return rows.map((row) => ({ ...dispatchSchema.parse(row), illustrative: row.illustrative }))
}

export async function findDispatch(db: Db, id: string): Promise<StoredDispatch> {
  const row = await db.selectFrom('dispatch').selectAll().where('id', '=', id).executeTakeFirst()
  if (!row) throw new Refusal('not-found', { kind: 'dispatch' })
  return { ...dispatchSchema.parse(row), illustrative: row.illustrative }
}

/** The dispatch, locked. */
export async function loadDispatch(tx: Tx, id: string): Promise<StoredDispatch> {
  await tx.selectFrom('dispatch').select('id').where('id', '=', id).forUpdate().execute()
  return findDispatch(tx, id)
}

export async function saveDispatch(tx: Tx, dispatch: StoredDispatch): Promise<void> {
  const kept = (value: unknown) => (value === null ? null : json(value))
  const row = {
    ...dispatch,
    giver: json(dispatch.giver),
    receivedBy: kept(dispatch.receivedBy),
    answeredBy: kept(dispatch.answeredBy),
    endedBy: kept(dispatch.endedBy),
  }
  await tx
    .insertInto('dispatch')
    .values(row)
    .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
    .execute()
}

/** The next number of the kind and year; whoever gives one at the same time waits for it. */
export async function nextDispatchNumber(tx: Tx, kind: DispatchKind, year: string): Promise<string> {
  await sql`select pg_advisory_xact_lock(hashtext('dispatch.number'))`.execute(tx)
  const prefix = dispatchPrefix(kind, year)
  const { rows } = await sql<{ last: number }>`
    select coalesce(max(substring(number from 9)::integer), 0) as last from dispatch
    where number like ${`${prefix}%`}`.execute(tx)
  return `${prefix}${String((rows[0]?.last ?? 0) + 1).padStart(4, '0')}`
}
