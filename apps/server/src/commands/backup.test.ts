import { randomUUID } from 'node:crypto'
import { copyFileSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { verifyTrail } from '@ratchet/api/audit/verify'
import { openCampaign } from '@ratchet/api/ballot/test-sendings'
import { connectServer } from '@ratchet/api/database/connect'
import { inDatabase } from '@ratchet/api/database/global-setup'
import { startPostgres } from '@ratchet/api/database/postgres-server'
import { createFirstAdmin } from '@ratchet/api/people/first-admin'
import { testKeyring } from '@ratchet/api/test-context'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Environment, readEnvironment } from '../environment.ts'
import { keyringPath, loadKeyring } from '../keys.ts'
import { type OpenDatabase, withDatabase } from '../open-database.ts'
import { backup } from './backup.ts'
import { contextOfCommand } from './caller.ts'
import { restore } from './restore.ts'

const newFolder = () => mkdtempSync(join(tmpdir(), 'ratchet-backup-'))
const at = (databaseUrl?: string): Environment =>
  readEnvironment({ DATA_DIR: newFolder(), ...(databaseUrl ? { DATABASE_URL: databaseUrl } : {}) })

/** Gives the place the keyring of another one, as the person who restores on a new machine does. */
const withKeysOf = (place: Environment, from: Environment) => {
  copyFileSync(keyringPath(from), keyringPath(place))
  return place
}

async function fill(environment: Environment): Promise<void> {
  await withDatabase(environment, async (open) => {
    const ctx = await contextOfCommand(open, environment, { role: null })
    await createFirstAdmin(ctx, { username: 'boss', name: '示例', password: 'ratchet-demo-2022', zoneName: '示例区' })
  })
}

/** A campaign with its own partitions and ballots in them. */
const fillCampaign = (environment: Environment) =>
  withDatabase(environment, async ({ connection: { db } }) => {
    const { send } = await openCampaign(db)
    await send([{}, { point: 1, answers: { sanitation: 2, transport: 'dk' } }])
  })

/** Ballots of the parent, its partitions, and whether the next campaign gets its own and keeps what it is given. */
const partitionsOf = (environment: Environment) =>
  withDatabase(environment, async ({ connection: { pool, db } }) => {
    const { rows } = await pool.query<{ name: string }>(
      `select inhrelid::regclass::text as name from pg_inherits
       where inhparent in ('ballot'::regclass, 'ballot_answer'::regclass) order by 1`,
    )
    const next = randomUUID()
    await pool.query('select add_ballot_partitions($1)', [next])
    await pool.query(
      `insert into ballot_answer (campaign_id, form_id, item, ballot_id, answer) values ($1, $1, 'sanitation', $1, '1')`,
      [next],
    )
    const name = `ballot_answer_${next.replaceAll('-', '')}`
    await expect(pool.query(`delete from ${name}`)).rejects.toThrow(/denied|kept/)
    await expect(pool.query(`delete from ballot_answer`)).rejects.toThrow(/denied|kept/)
    const { findings } = await verifyTrail(db, testKeyring, { checkpoints: [] })
    return { partitions: rows.map((row) => row.name), findings: findings.map((finding) => finding.where) }
  })

/** Every row of every table as text, in one order. */
function stateOf(environment: Environment): Promise<Record<string, string[]>> {
  return withDatabase(environment, async ({ connection: { pool } }: OpenDatabase) => {
    const tables = await pool.query<{ name: string }>(
      `select table_name as name from information_schema.tables where table_schema = 'public' order by 1`,
    )
    const state: Record<string, string[]> = {}
    for (const { name } of tables.rows) {
      const { rows } = await pool.query<{ row: string }>(`select t::text as row from "${name}" t order by 1`)
      state[name] = rows.map(({ row }) => row)
    }
    return state
  })
}

describe('on the embedded database', () => {
  const home = at()
  const file = join(newFolder(), 'backup')
  beforeAll(async () => {
    await fill(home)
    await backup(home, file)
  })

  test('backup and restore give the identical state on another machine', async () => {
    const away = withKeysOf(at(), home)
    await restore(away, file, false)
    const state = await stateOf(away)
    expect(state.fact?.length).toBeGreaterThan(0)
    expect(state).toEqual(await stateOf(home))
  })

  test('a full folder is left alone, unless it is to be replaced', async () => {
    await expect(restore(home, file, false)).rejects.toThrow(/--replace/)
    await restore(home, file, true)
    await expect(backup(home, file)).rejects.toThrow(/cannot be written/)
  })

  test('one changed byte, another kind of file, another keyring: each is refused before anything is touched', async () => {
    const bytes = readFileSync(file)
    bytes[bytes.length - 5] = (bytes.at(-5) ?? 0) ^ 1
    const damaged = join(newFolder(), 'damaged')
    writeFileSync(damaged, bytes)
    await expect(restore(withKeysOf(at(), home), damaged, false)).rejects.toThrow(/is damaged/)
    await expect(restore(home, import.meta.filename, true)).rejects.toThrow(/not a backup/)
    await expect(restore(at(), file, false)).rejects.toThrow(/needs the keyring/)
    const other = at()
    loadKeyring(other)
    await expect(restore(other, file, false)).rejects.toThrow(/needs the keyring/)
  })

  test('a backup holds no key', () => {
    const { keys } = JSON.parse(readFileSync(keyringPath(home), 'utf8'))
    expect(readFileSync(file).includes(keys[0].key)).toBe(false)
  })
})

describe('on a server', () => {
  let server: Awaited<ReturnType<typeof startPostgres>>
  beforeAll(async () => {
    server = await startPostgres()
  })
  afterAll(() => server.stop())

  test('backup and restore give the identical state, in an empty database and in the place of a full one', async () => {
    const home = at(server.url)
    await fill(home)
    const before = await stateOf(home)
    const file = join(newFolder(), 'backup')
    await backup(home, file)
    await expect(restore(home, file, false)).rejects.toThrow(/not empty/)
    await restore(home, file, true)
    expect(await stateOf(home)).toEqual(before)
    await expect(restore(withKeysOf(at(), home), file, false)).rejects.toThrow(/set DATABASE_URL/)
  })

  test('ballots come back in the partitions they were in, once, and later campaigns get theirs', async () => {
    const owner = connectServer(server.url, { asOwner: true, max: 1 })
    await owner.pool.query('create database campaigns')
    await owner.close()
    const from = at(inDatabase(server.url, 'campaigns'))
    await fillCampaign(from)
    const before = await stateOf(from)
    expect(before.ballot).toHaveLength(2)
    const file = join(newFolder(), 'backup')
    await backup(from, file)
    await restore(from, file, true)
    expect(await stateOf(from)).toEqual(before)
    const { partitions, findings } = await partitionsOf(from)
    expect(partitions).toHaveLength(2)
    expect(findings).toEqual([expect.stringMatching(/^ballot [0-9a-f-]{36}$/)])
  })
})
