import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Kysely } from 'kysely'
import { generate, PostgresDialect } from 'kysely-codegen'
import { connectEmbedded, openEmbedded } from './connect.ts'
import { migrate } from './migrate.ts'

export const tablesFile = join(import.meta.dirname, 'tables.gen.ts')

/** The table types as the migrations make them, from a database migrated from empty. */
export async function generateTables(db: Kysely<never>): Promise<string> {
  return generate({
    db: db.withoutPlugins(),
    dialect: new PostgresDialect({ dateParser: 'string', numericParser: 'number' }),
    camelCase: true,
    excludePattern: 'kysely_*',
    print: false,
    outFile: null,
    // Our connection parses these alike on both databases: instants and days are text, big numbers are numbers.
    typeMapping: { timestamptz: 'string', int8: 'number', numeric: 'number' },
  }).then((text) => text.replace('export interface DB {', 'export interface Database {'))
}

if (process.argv[1] === import.meta.filename) {
  const lite = await openEmbedded(null)
  const connection = connectEmbedded(lite, { asOwner: true })
  await migrate(connection.db as never)
  const text = await generateTables(connection.db as never)
  if (readFileSync(tablesFile, 'utf8') !== text) writeFileSync(tablesFile, text)
  await connection.close()
  await lite.close()
}
