import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { connectEmbedded, connectServer, openEmbedded } from './connect.ts'
import { migrate } from './migrate.ts'
import { type PostgresServer, startPostgres } from './postgres-server.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    /** Which database this run is about. */
    databaseKind: 'embedded' | 'server'
    /** Embedded: file with a dump of the migrated database. Server: address of the server. */
    databaseSource: string
  }
}

export const TEMPLATE = 'ratchet_template'

/** Migrates once from empty; every test file gets a copy of the result. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const kind = process.env.TEST_DATABASE === 'server' ? 'server' : 'embedded'
  project.provide('databaseKind', kind)
  if (kind === 'embedded') {
    const lite = await openEmbedded(null)
    const connection = connectEmbedded(lite, { asOwner: true })
    await migrate(connection.db as never)
    const folder = mkdtempSync(join(tmpdir(), 'ratchet-dump-'))
    const file = join(folder, 'migrated.tar')
    const dump = await lite.dumpDataDir('none')
    writeFileSync(file, Buffer.from(await dump.arrayBuffer()))
    await connection.close()
    await lite.close()
    project.provide('databaseSource', file)
    return async () => rmSync(folder, { recursive: true, force: true })
  }
  let server: PostgresServer | null = null
  let url = process.env.TEST_DATABASE_URL
  if (!url) {
    server = await startPostgres()
    url = server.url
  }
  const admin = connectServer(url, { asOwner: true, max: 1 })
  await admin.pool.query(`drop database if exists ${TEMPLATE} with (force)`)
  await admin.pool.query(`create database ${TEMPLATE}`)
  await admin.close()
  const template = connectServer(inDatabase(url, TEMPLATE), { asOwner: true, max: 1 })
  await migrate(template.db as never)
  await template.close()
  project.provide('databaseSource', url)
  return async () => server?.stop()
}

export function inDatabase(url: string, database: string): string {
  const address = new URL(url)
  address.pathname = `/${database}`
  return address.href
}
