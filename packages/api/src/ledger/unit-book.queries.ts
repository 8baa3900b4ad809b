import type { Instant } from '@ratchet/domain/day'
import type { NamedUnit } from '@ratchet/domain/ledger/unit-word'
import type { Kysely } from 'kysely'
import type { Tx } from '../context.ts'
import type { Database } from '../database/tables.gen.ts'
import { listPeriods, listUnits } from '../people/unit.queries.ts'

/** Every unit that there ever was, with what it was called before. */
export async function unitBook(db: Kysely<Database>): Promise<ReadonlyMap<string, NamedUnit>> {
  const periods = Map.groupBy(await listPeriods(db), (period) => period.unitId)
  const named = (await listUnits(db)).map((unit): [string, NamedUnit] => {
    const names = (periods.get(unit.id) ?? []).map((period) => period.name)
    return [unit.id, { ...unit, formerNames: [...new Set(names)].filter((name) => name !== unit.name) }]
  })
  return new Map(named)
}

/** Which unit a word means, as persons chose before. */
export async function settledWords(db: Kysely<Database>): Promise<Map<string, string>> {
  const rows = await db.selectFrom('ledgerWord').select(['word', 'unitId']).execute()
  return new Map(rows.map((row) => [row.word, row.unitId]))
}

/** Keeps what was chosen for the next file; a word that was left out this time is asked again. */
export async function saveWords(tx: Tx, words: Readonly<Record<string, string>>, at: Instant): Promise<void> {
  for (const [word, unitId] of Object.entries(words)) {
    if (unitId === '') continue
    const row = { word, unitId, usedAt: at }
    await tx
      .insertInto('ledgerWord')
      .values(row)
      .onConflict((conflict) => conflict.column('word').doUpdateSet(row))
      .execute()
  }
}
