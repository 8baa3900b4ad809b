import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { btree_gist } from '@electric-sql/pglite/contrib/btree_gist'
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm'
import { createPgConfig } from '@electric-sql/pglite/node-postgres'
import { CamelCasePlugin, Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import { InstantPlugin } from './instant-plugin.ts'
import { PreparingClient } from './prepared.ts'
import type { Database } from './tables.gen.ts'

export type Db = Kysely<Database>

export interface Connection {
  readonly kind: 'embedded' | 'server'
  readonly pool: pg.Pool
  /** For everything of ours: camelCase columns, instants as ISO text. */
  readonly db: Db
  /** For the sign-in library, which wants its instants as `Date`. */
  readonly authDb: Kysely<unknown>
  close(): Promise<void>
}

/** Everyone who is not a migration works as this role: it cannot change what happened. */
const APP_ROLE = 'ratchet_app'

/**
 * Types are parsed alike on both databases: civil days stay text, int8 and numeric become numbers.
 * Our counts and scores stay far below 2^53.
 */
const types = {
  getTypeParser(oid: number, format?: 'text' | 'binary') {
    if (oid === pg.types.builtins.DATE) return (text: string) => text
    if (oid === pg.types.builtins.INT8 || oid === pg.types.builtins.NUMERIC) return Number
    return pg.types.getTypeParser(oid, format)
  },
} as pg.CustomTypesConfig

interface PoolOptions {
  /** Migrations own the tables and keep the role that connected. */
  readonly asOwner?: boolean
}

function poolOptions(options: PoolOptions): pg.PoolConfig {
  return {
    types,
    connectionTimeoutMillis: 5000,
    onConnect: async (client: pg.ClientBase) => {
      await client.query(`set time zone 'UTC'`)
      if (!options.asOwner) await client.query(`set role ${APP_ROLE}`)
    },
  } as pg.PoolConfig
}

function connectionOver(kind: Connection['kind'], pool: pg.Pool, close: () => Promise<void>): Connection {
  // A dropped idle connection is reported by the next query, not by an unhandled event.
  pool.on('error', () => undefined)
  // One that is lost between two statements of a transaction too: the pool looks after idle ones only, and without a
  // listener the event would end the process.
  pool.on('connect', (client) => client.on('error', () => undefined))
  const camel = new CamelCasePlugin({ maintainNestedObjectKeys: true })
  const dialect = new PostgresDialect({ pool })
  return {
    kind,
    pool,
    db: new Kysely<Database>({ dialect, plugins: [camel, new InstantPlugin()] }),
    authDb: new Kysely<unknown>({ dialect, plugins: [camel] }),
    close,
  }
}

/** A real PostgreSQL (15 or newer). */
export function connectServer(url: string, options: PoolOptions & { max?: number } = {}): Connection {
  const pool = new pg.Pool({
    ...poolOptions(options),
    Client: PreparingClient,
    connectionString: url,
    max: options.max ?? 10,
  } as pg.PoolConfig)
  return connectionOver('server', pool, () => pool.end())
}

/** Loads PostgreSQL into this process; the folder must be held by our lock. */
export function openEmbedded(dataDir: string | null, loadDataDir?: Blob): Promise<PGlite> {
  const extensions = { btree_gist, pg_trgm }
  if (dataDir) mkdirSync(dataDir, { recursive: true })
  return PGlite.create({
    ...(dataDir ? { dataDir: join(dataDir, 'database') } : {}),
    extensions,
    ...(loadDataDir ? { loadDataDir } : {}),
  })
}

/** The embedded database behind the same driver: one connection, no fsync. */
export function connectEmbedded(lite: PGlite, options: PoolOptions = {}): Connection {
  const pool = new pg.Pool({ ...createPgConfig(lite), ...poolOptions(options), max: 1 } as pg.PoolConfig)
  return connectionOver('embedded', pool, async () => {
    await pool.end()
  })
}
