import { type RawBuilder, sql } from 'kysely'
import type { Db } from '../database/connect.ts'
import { bound } from './bound.ts'
import { type FactRow, rowDigest } from './record.ts'
import type { Report } from './report.ts'

const PAGE = 500

interface Binding {
  readonly edition: number
  readonly digest: string | null
  readonly by: string
}

/** What the facts say about each bound row: its last digest, and which fact said so. */
export class Bindings {
  readonly #byTable = new Map<string, Map<string, Binding>>()

  apply(fact: FactRow): void {
    for (const { table, id, edition, digest } of fact.changedRows) {
      const rows = this.#byTable.get(table) ?? new Map<string, Binding>()
      rows.set(id, { edition, digest, by: `fact ${fact.id}, ${fact.act}, ${fact.at}` })
      this.#byTable.set(table, rows)
    }
  }

  find(table: string, id: string): Binding | undefined {
    return this.#byTable.get(table)?.get(id)
  }

  *idsThatShouldBe(table: string): Generator<string> {
    for (const [id, binding] of this.#byTable.get(table) ?? []) if (binding.digest !== null) yield id
  }
}

interface CurrentRow {
  readonly id: string
  readonly row: Readonly<Record<string, unknown>>
}

/** The columns of every edition of a table that the database has now. */
async function columnsOf(db: Db, table: string): Promise<string[]> {
  const wanted = [...new Set(bound[table]?.flat())]
  const { rows } = await sql<{ name: string }>`
    select column_name as name from information_schema.columns
    where table_schema = current_schema() and table_name = ${table}`.execute(db)
  const present = new Set(rows.map((row) => row.name))
  return wanted.filter((column) => present.has(column))
}

async function readRows(db: Db, table: string, columns: string[], where: RawBuilder<unknown>): Promise<CurrentRow[]> {
  if (columns.length === 0) return []
  const { rows } = await sql<CurrentRow>`
    select t.id::text as id, to_jsonb(x) as row
    from ${sql.table(table)} t, lateral (select ${sql.join(columns.map((column) => sql.ref(`t.${column}`)))}) x
    where ${where} order by t.id limit ${PAGE}`.execute(db)
  return rows
}

function whyNotSame(binding: Binding | undefined, table: string, row: CurrentRow['row'] | undefined) {
  if (row === undefined) return binding?.digest ? ('row-deleted' as const) : null
  if (!binding?.digest) return 'row-added' as const
  const columns = bound[table]?.[binding.edition - 1]
  return columns && rowDigest(row, columns) === binding.digest ? null : ('row-changed' as const)
}

/** Rows that differ from what the facts say, by table: to be looked at again once newer facts are known. */
export type Suspects = Map<string, Set<string>>

/** Compares every current row of the bound tables with its last digest, in pages. */
export async function scanRows(
  db: Db,
  bindings: Bindings,
  onPage: (rows: number) => Promise<void>,
): Promise<{ rows: number; suspects: Suspects }> {
  const suspects: Suspects = new Map()
  let rows = 0
  for (const table of Object.keys(bound)) {
    const missing = new Set(bindings.idsThatShouldBe(table))
    const suspect = new Set<string>()
    const columns = await columnsOf(db, table)
    for (let after: string | null = null; ; ) {
      const page: CurrentRow[] = await readRows(db, table, columns, after === null ? sql`true` : sql`t.id > ${after}`)
      for (const { id, row } of page) {
        missing.delete(id)
        if (whyNotSame(bindings.find(table, id), table, row)) suspect.add(id)
      }
      rows += page.length
      await onPage(rows)
      after = page.at(-1)?.id ?? null
      if (page.length < PAGE) break
    }
    for (const id of missing) suspect.add(id)
    if (suspect.size > 0) suspects.set(table, suspect)
  }
  return { rows, suspects }
}

const says = {
  'row-changed': 'it is not what was recorded last by',
  'row-deleted': 'it is gone, but was there after',
  'row-added': 'no fact made it; last known:',
} as const

/** Looks again at the suspects in one snapshot with all facts, and reports those that still differ. */
export async function judgeRows(db: Db, bindings: Bindings, suspects: Suspects, report: Report): Promise<void> {
  for (const [table, ids] of suspects) {
    const columns = await columnsOf(db, table)
    const all = [...ids].sort()
    for (let from = 0; from < all.length; from += PAGE) {
      const some = all.slice(from, from + PAGE)
      const found = await readRows(db, table, columns, sql`t.id::text = any(${some})`)
      const byId = new Map(found.map(({ id, row }) => [id, row]))
      for (const id of some) {
        const binding = bindings.find(table, id)
        const kind = whyNotSame(binding, table, byId.get(id))
        if (kind) report(kind, `${table} ${id}`, `${says[kind]} ${binding?.by ?? 'nothing'}`)
      }
    }
  }
}
