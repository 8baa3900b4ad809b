import { createReadStream, createWriteStream, existsSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { connectServer, openEmbedded } from '@ratchet/api/database/connect'
import type { Command } from 'commander'
import { type BackupHeader, readBackup } from '../backup/backup-file.ts'
import { runTool } from '../backup/postgres-tools.ts'
import { keyMark } from '../backup/state.ts'
import { Complaint } from '../complaint.ts'
import { callersFolder, type Environment, readEnvironment } from '../environment.ts'
import { lockFolder } from '../folder-lock.ts'
import { keyringPath, loadKeyring } from '../keys.ts'

export function addRestore(program: Command): void {
  program
    .command('restore')
    .argument('<file>', 'a file that `backup` wrote')
    .option('--replace', 'put it in the place of a database that is there', false)
    .description('bring back the identical state of a backup')
    .action(async (name: string, options: { replace: boolean }) => {
      const environment = readEnvironment()
      const { at } = await restore(environment, resolve(callersFolder(), name), options.replace)
      console.log(`restored the state of ${at}; check it by \`ratchet verify\``)
    })
}

/** Restores a checked backup into an empty place, or into a full one when told to. Answers what was in it. */
export async function restore(environment: Environment, file: string, replace: boolean): Promise<BackupHeader> {
  const { header, offset } = await readBackup(file)
  const wanted = environment.databaseUrl ? 'server' : 'embedded'
  if (header.kind !== wanted) {
    const way = header.kind === 'server' ? 'set DATABASE_URL' : 'leave DATABASE_URL out'
    throw new Complaint(`The backup is of the ${header.kind} kind; ${way} to restore it.`)
  }
  demandKeys(environment, header)
  if (environment.databaseUrl) await restoreServer(environment.databaseUrl, file, offset, replace)
  else await restoreFolder(environment.dataDir, file, offset, replace)
  return header
}

/** Without its own ring a restored trail cannot be checked nor a phone number read: better to stop now. */
function demandKeys(environment: Environment, header: BackupHeader): void {
  const path = keyringPath(environment)
  const missing = new Complaint(`The backup needs the keyring it was made with; put that file at ${path}.`)
  if (!existsSync(path)) throw missing
  if (keyMark(loadKeyring(environment), header.keyIds.at(-1) ?? '') !== header.keyMark) throw missing
}

async function restoreFolder(dataDir: string, file: string, offset: number, replace: boolean): Promise<void> {
  const lock = lockFolder(dataDir)
  try {
    const database = join(dataDir, 'database')
    if (existsSync(database)) {
      if (!replace) throw new Complaint(`${database} holds a database; add --replace to put the backup in its place.`)
      // Moved aside and not deleted: a wrong file named in haste loses nothing.
      renameSync(database, `${database}.before-${Date.now()}`)
    }
    const lite = await openEmbedded(dataDir, new Blob([readFileSync(file).subarray(offset)]))
    await lite.close()
  } finally {
    lock.release()
  }
}

async function restoreServer(url: string, file: string, offset: number, replace: boolean): Promise<void> {
  const owner = connectServer(url, { asOwner: true, max: 1 })
  const dump = `${file}.dump`
  try {
    const { rows } = await owner.pool.query<{ full: boolean }>(`select to_regclass('public.fact') is not null as full`)
    if (rows[0]?.full && !replace) {
      throw new Complaint('The database at DATABASE_URL is not empty; add --replace to put the backup in its place.')
    }
    if (rows[0]?.full) await owner.pool.query('drop schema public cascade; create schema public')
    // Rights in the dump are given to this role; a new server does not have it yet.
    await owner.pool.query(`do $$ begin
      if not exists (select from pg_roles where rolname = 'ratchet_app') then create role ratchet_app nologin; end if;
      grant ratchet_app to current_user; end $$`)
    await pipeline(createReadStream(file, { start: offset }), createWriteStream(dump, { mode: 0o600 }))
    const args = ['--no-owner', '--exit-on-error', '--single-transaction', `--dbname=${new URL(url).pathname.slice(1)}`]
    await runTool('pg_restore', url, [...args, dump])
  } finally {
    rmSync(dump, { force: true })
    await owner.close()
  }
}
