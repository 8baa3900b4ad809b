import { promises as fs } from 'node:fs'
import path from 'node:path'
import { type Kysely, sql } from 'kysely'
import { FileMigrationProvider, Migrator } from 'kysely/migration'

export const migrationFolder = path.resolve(import.meta.dirname, '../../migrations')

function migratorOf(db: Kysely<never>): Migrator {
  return new Migrator({ db: db.withoutPlugins(), provider: new FileMigrationProvider({ fs, path, migrationFolder }) })
}

/** Brings the schema up to date and answers the names of the migrations that ran now. Needs the owner's connection. */
export async function migrate(db: Kysely<never>): Promise<string[]> {
  const { error, results } = await migratorOf(db).migrateToLatest()
  if (error) throw error
  return (results ?? []).map((result) => result.migrationName)
}

/** Migrations on disk that this database has not seen. */
export async function pendingMigrations(db: Kysely<never>): Promise<string[]> {
  const known = await sql<{ name: string }>`select name from kysely_migration`.execute(db.withoutPlugins())
  const done = new Set(known.rows.map((row) => row.name))
  const files = (await fs.readdir(migrationFolder)).filter((file) => file.endsWith('.ts'))
  return files.map((file) => file.slice(0, -3)).filter((name) => !done.has(name))
}
