import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { afterAll, inject } from 'vitest'
import { type Connection, connectEmbedded, connectServer, openEmbedded } from './connect.ts'
import { inDatabase, TEMPLATE } from './global-setup.ts'

/**
 * A migrated, empty database for one test file: a copy of the dump on the embedded database, a clone of the template
 * on a server. Closed after the file's tests.
 */
export async function testDatabase(options: { asOwner?: boolean } = {}): Promise<Connection & { url: string | null }> {
  const source = inject('databaseSource')
  if (inject('databaseKind') === 'embedded') {
    const lite = await openEmbedded(null, new Blob([readFileSync(source)]))
    const connection = connectEmbedded(lite, options)
    afterAll(async () => {
      await connection.close()
      await lite.close()
    })
    return { ...connection, url: null }
  }
  const name = `t_${randomUUID().replaceAll('-', '')}`
  const admin = connectServer(source, { asOwner: true, max: 1 })
  // Cloning takes a lock on the template; files that start together wait for each other.
  await admin.pool.query('select pg_advisory_lock(815)')
  await admin.pool.query(`create database ${name} template ${TEMPLATE}`)
  await admin.close()
  const url = inDatabase(source, name)
  const connection = connectServer(url, { ...options, max: 60 })
  afterAll(async () => {
    await connection.close()
    const end = connectServer(source, { asOwner: true, max: 1 })
    await end.pool.query(`drop database if exists ${name} with (force)`)
    await end.close()
  })
  return { ...connection, url }
}
