import { rmSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { openEmbedded } from '@ratchet/api/database/connect'
import type { Command } from 'commander'
import { writeBackup } from '../backup/backup-file.ts'
import { runTool } from '../backup/postgres-tools.ts'
import { describeDatabase } from '../backup/state.ts'
import { callersFolder, type Environment, readEnvironment } from '../environment.ts'
import { lockFolder } from '../folder-lock.ts'
import { keyringPath, loadKeyring } from '../keys.ts'
import { withDatabase } from '../open-database.ts'

export function addBackup(program: Command): void {
  program
    .command('backup')
    .argument('<file>', 'a new file')
    .description('write the whole database into one file; the keyring is not in it')
    .action(async (name: string) => {
      const environment = readEnvironment()
      const file = resolve(callersFolder(), name)
      await backup(environment, file)
      console.log(`backed up to ${file}; keep a copy of ${keyringPath(environment)} apart from it`)
    })
}

/** Writes the backup; the embedded database must not be served meanwhile, a server's may. */
export async function backup(environment: Environment, file: string): Promise<void> {
  const dump = `${file}.part`
  try {
    const header = await withDatabase(environment, ({ connection }) =>
      describeDatabase(connection, loadKeyring(environment)),
    )
    if (environment.databaseUrl) {
      await runTool('pg_dump', environment.databaseUrl, ['--format=custom', '--no-owner', `--file=${dump}`])
    } else await dumpFolder(environment.dataDir, dump)
    await writeBackup(file, header, dump)
  } finally {
    rmSync(dump, { force: true })
  }
}

async function dumpFolder(dataDir: string, dump: string): Promise<void> {
  const lock = lockFolder(dataDir)
  const lite = await openEmbedded(dataDir)
  try {
    const tar = await lite.dumpDataDir('gzip')
    writeFileSync(dump, Buffer.from(await tar.arrayBuffer()), { mode: 0o600 })
  } finally {
    await lite.close()
    lock.release()
  }
}
