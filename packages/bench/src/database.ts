import { connectServer } from '@ratchet/api/database/connect'
import { migrate } from '@ratchet/api/database/migrate'
import { Pool } from 'pg'
import type { Setting } from './setting.ts'

/** A database of that name on the server, made and migrated; answers its address. */
export async function freshDatabase(
  { postgres }: Pick<Setting, 'postgres'>,
  name: string,
): Promise<{ readonly url: string }> {
  const server = new Pool({ connectionString: postgres.url, max: 1 })
  try {
    const { rows } = await server.query<{ fsync: string; commit: string }>(
      `select current_setting('fsync') as fsync, current_setting('synchronous_commit') as commit`,
    )
    // A server that acknowledges what it has not written would make every figure here a lie.
    if (rows[0]?.fsync !== 'on' || rows[0].commit !== 'on')
      throw new Error('the server does not write before it says so')
    await server.query(`create database ${name}`)
  } finally {
    await server.end()
  }
  const url = postgres.url.replace(/\/postgres$/, `/${name}`)
  const owner = connectServer(url, { asOwner: true, max: 1 })
  await migrate(owner.db as never)
  await owner.close()
  return { url }
}

/** Asks as the owner of the database. */
export async function ask<R extends object>(
  url: string,
  text: string,
  values: readonly unknown[] = [],
): Promise<readonly R[]> {
  const pool = new Pool({ connectionString: url, max: 1 })
  try {
    return (await pool.query<R>(text, [...values])).rows
  } finally {
    await pool.end()
  }
}
