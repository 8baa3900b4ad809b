import type { Fact } from '@ratchet/domain/audit/fact'
import { sql } from 'kysely'
import type { Context, Tx } from '../context.ts'
import { bound } from './bound.ts'
import { canonical, sha256 } from './digest.ts'

/** One changed row as the fact keeps it: its digest and the edition of the column list; null when it was deleted. */
export interface ChangedRow {
  readonly table: string
  readonly id: string
  readonly edition: number
  readonly digest: string | null
}

/** The part of a fact that is hashed: everything that must never change, the payload by its own hash. */
export interface FactRow {
  readonly id: string
  readonly at: string
  readonly actorId: string | null
  readonly actorName: string
  readonly act: string
  readonly subjectKind: string
  readonly subjectId: string
  readonly unitId: string | null
  readonly reason: string | null
  readonly payload: unknown
  readonly changedRows: readonly ChangedRow[]
  readonly requestId: string
}

/** The canonical text of a fact: what the MAC and the Merkle leaf are made of. */
export function factText(fact: FactRow): string {
  const { payload, ...rest } = fact
  return canonical({ ...rest, payloadHash: sha256(canonical(payload)) })
}

export function rowDigest(row: Readonly<Record<string, unknown>>, columns: readonly string[]): string {
  return sha256(canonical(Object.fromEntries(columns.map((column) => [column, row[column] ?? null]))))
}

/** The bound columns of rows as JSON, by id; the cast keeps the primary key's index in use. */
async function boundRows(tx: Tx, table: string, columns: readonly string[], ids: readonly string[]) {
  const kind = sql.raw(ids.every((id) => UUID.test(id)) ? 'uuid[]' : 'text[]')
  const { rows } = await sql<{ id: string; row: Record<string, unknown> }>`
    select t.id::text as id, to_jsonb(x) as row
    from ${sql.table(table)} t, lateral (select ${sql.join(columns.map((column) => sql.ref(`t.${column}`)))}) x
    where t.id = any(${ids}::${kind})`.execute(tx)
  return new Map(rows.map((found) => [found.id, found.row]))
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

interface Touched {
  readonly tableName: string
  readonly rowId: string
}

/** Digests of every bound row that this transaction wrote, as the rows stand now. */
async function takeChangedRows(tx: Tx): Promise<ChangedRow[]> {
  const { rows } = await sql<Touched>`
    delete from touched where transaction = txid_current() returning table_name, row_id`.execute(tx)
  return digestRows(tx, rows)
}

/** Digests of the named bound rows as they stand now. */
export async function digestRows(tx: Tx, rows: readonly Touched[]): Promise<ChangedRow[]> {
  const idsByTable = Map.groupBy(rows, (row) => row.tableName)
  const changed: ChangedRow[] = []
  for (const [table, touched] of [...idsByTable].sort()) {
    const editions = bound[table]
    if (!editions) throw new Error(`${table} has the trigger of bound rows but no list of columns`)
    const ids = touched.map((row) => row.rowId).sort()
    const columns = editions.at(-1) ?? []
    const byId = await boundRows(tx, table, columns, ids)
    for (const id of ids) {
      const row = byId.get(id)
      changed.push({ table, id, edition: editions.length, digest: row ? rowDigest(row, columns) : null })
    }
  }
  return changed
}

/** Who writes a fact, when, and with which key. */
export type Recorder = Pick<Context, 'keyring' | 'actor' | 'now' | 'newId' | 'requestId'>

/** Writes a fact and binds the rows that were written since the last fact of this transaction. Answers its id. */
export async function recordFact(tx: Tx, ctx: Recorder, fact: Fact): Promise<string> {
  return appendFact(tx, ctx, fact, await takeChangedRows(tx))
}

/** A fact as its row is kept. */
export function factToKeep(ctx: Recorder, fact: Fact, changedRows: readonly ChangedRow[]) {
  const row: FactRow = {
    id: ctx.newId(),
    at: ctx.now,
    actorId: ctx.actor?.userId ?? null,
    actorName: ctx.actor?.name ?? '',
    act: fact.act,
    subjectKind: fact.subject[0],
    subjectId: fact.subject[1],
    unitId: fact.unitId ?? null,
    reason: fact.reason ?? null,
    payload: fact.payload,
    changedRows,
    requestId: ctx.requestId,
  }
  const mac = ctx.keyring.mac('fact', factText(row)) ?? ''
  const json = { payload: JSON.stringify(row.payload), changedRows: JSON.stringify(row.changedRows) }
  return { ...row, ...json, keyId: ctx.keyring.current, mac }
}

/** Writes a fact that binds the given rows, in one statement: every act waits for each of its journeys. Answers its id. */
export async function appendFact(
  tx: Tx,
  ctx: Recorder,
  fact: Fact,
  changedRows: readonly ChangedRow[],
): Promise<string> {
  const kept = factToKeep(ctx, fact, changedRows)
  await tx
    .with('kept', (db) => db.insertInto('fact').values(kept).returning('id'))
    .insertInto('unsealed')
    .columns(['factId'])
    .expression((db) => db.selectFrom('kept').select('id'))
    .execute()
  return kept.id
}
