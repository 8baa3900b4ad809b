import { recordMigrated } from '@ratchet/api/audit/migrated'
import { isDatabaseAway } from '@ratchet/api/database/away'
import { type Connection, connectEmbedded, connectServer, openEmbedded } from '@ratchet/api/database/connect'
import type { Keyring } from '@ratchet/api/database/keyring'
import { migrate } from '@ratchet/api/database/migrate'
import type { Instant } from '@ratchet/domain/day'
import { databaseTime } from './clock.ts'
import { Complaint } from './complaint.ts'
import type { Environment } from './environment.ts'
import { lockFolder } from './folder-lock.ts'
import { loadKeyring } from './keys.ts'

export interface OpenDatabase {
  readonly connection: Connection
  /** Names of the migrations that ran now. */
  readonly migrated: readonly string[]
  close(): Promise<void>
}

type Place = Pick<Environment, 'databaseUrl' | 'dataDir'>

const OLDEST_SERVER = 150_000

/** Opens and migrates the database. The embedded one needs the folder's lock, which the caller holds. */
export async function openDatabase(environment: Place, keyring: Keyring): Promise<OpenDatabase> {
  const { databaseUrl, dataDir } = environment
  const open = await (databaseUrl ? openServer(databaseUrl) : openFolder(dataDir))
  // What a migration rewrote is bound at once: the verification must not take it for tampering.
  const now = new Date(await databaseTime(open.connection.pool)).toISOString() as Instant
  await recordMigrated(open.connection.db, keyring, now, open.migrated)
  return open
}

async function openServer(url: string): Promise<OpenDatabase> {
  const owner = connectServer(url, { asOwner: true, max: 1 })
  try {
    const { rows } = await owner.pool.query<{ version: string }>(
      `select current_setting('server_version_num') as version`,
    )
    if (Number(rows[0]?.version) < OLDEST_SERVER) {
      throw new Complaint('DATABASE_URL leads to a PostgreSQL older than 15; upgrade it first.')
    }
    const migrated = await migrate(owner.db as never)
    const connection = connectServer(url)
    return { connection, migrated, close: () => connection.close() }
  } catch (error) {
    throw whyNotOpen(error) ?? error
  } finally {
    await owner.close()
  }
}

async function openFolder(dataDir: string): Promise<OpenDatabase> {
  const lite = await openEmbedded(dataDir).catch((error: Error) => {
    throw new Complaint(
      `The embedded database in ${dataDir} cannot be opened (${firstLine(error)}); restore a backup there, or set DATA_DIR to another folder.`,
    )
  })
  const owner = connectEmbedded(lite, { asOwner: true })
  const migrated = await migrate(owner.db as never).catch((error: unknown) => {
    throw whyNotOpen(error) ?? error
  })
  await owner.close()
  const connection = connectEmbedded(lite)
  return {
    connection,
    migrated,
    close: async () => {
      await connection.close()
      await lite.close()
    },
  }
}

/** Wrong password, unknown user, unknown database, no right to connect: the server answered, and the address is wrong. */
const REFUSED = new Set(['28P01', '28000', '3D000'])
const NO_RIGHT = '42501'

const firstLine = (error: unknown) => String(error instanceof Error ? error.message : error).split('\n')[0]

function whyNotOpen(error: unknown): Complaint | null {
  const { code, message } = error as Error & { code?: string }
  if (code && REFUSED.has(code)) {
    return new Complaint(`The database at DATABASE_URL refuses us (${message}); correct the address or the account.`)
  }
  if (code === NO_RIGHT) {
    return new Complaint(
      `The account of DATABASE_URL lacks a right (${message}); make it the owner of the database, with CREATEROLE.`,
    )
  }
  if (message.startsWith('corrupted migrations')) {
    return new Complaint('The database was migrated by another version of the product; start that one, or a newer one.')
  }
  if (!isDatabaseAway(error)) return null
  return new Complaint(
    `The database at DATABASE_URL cannot be reached (${code ?? message}); start it or correct the address.`,
  )
}

/** Runs a command on the database by itself: the embedded one must not be served at the same time. */
export async function withDatabase<T>(environment: Environment, act: (open: OpenDatabase) => Promise<T>): Promise<T> {
  const lock = environment.databaseUrl ? null : lockFolder(environment.dataDir)
  try {
    const open = await openDatabase(environment, loadKeyring(environment))
    try {
      return await act(open)
    } finally {
      await open.close()
    }
  } finally {
    lock?.release()
  }
}
