import { isArea, type Population, populationSchema } from '@ratchet/domain/grade/population'
import type { Kysely } from 'kysely'
import type { Tx } from '../context.ts'
import { json } from '../database/json.ts'
import type { Database } from '../database/tables.gen.ts'
import { listUnits } from '../people/unit.queries.ts'

type Db = Kysely<Database>

/** The edition that holds for each street and park. */
export async function listPopulations(db: Db): Promise<ReadonlyMap<string, Population>> {
  const rows = await db.selectFrom('areaPopulation').selectAll().orderBy('edition').execute()
  return new Map(rows.map((row) => [row.unitId, populationSchema.parse(row)]))
}

/** Each living street and park with what is registered of it. */
export async function listAreaPopulations(db: Db) {
  const held = await listPopulations(db)
  return (await listUnits(db))
    .filter((unit) => isArea(unit) && unit.retiredDay === null)
    .map(({ id, name, kind }) => ({ id, name, kind, population: held.get(id) ?? null }))
    .sort((a, b) => (a.kind === b.kind ? (a.name < b.name ? -1 : 1) : a.kind === 'street' ? -1 : 1))
}

export async function savePopulation(tx: Tx, { by, ...rest }: Population): Promise<void> {
  await tx
    .insertInto('areaPopulation')
    .values({ ...rest, by: json(by) })
    .execute()
}
