import { execFile } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { serverBinaries } from '@ratchet/api/database/postgres-server'

interface Load {
  readonly url: string
  readonly script: string
  readonly clients: number
  readonly seconds: number
}

/** Transactions a second of a script, every client waiting for its commit, as pgbench measures them. */
export async function transactionsPerSecond({ url, script, clients, seconds }: Load): Promise<number> {
  const program = join(serverBinaries(), 'pgbench')
  if (!existsSync(program)) throw new Error('there is no pgbench beside the server binaries; PG_BIN may name others')
  const folder = mkdtempSync(join(tmpdir(), 'ratchet-pgbench-'))
  try {
    const file = join(folder, 'script.sql')
    writeFileSync(file, script)
    const args = ['-n', '-M', 'prepared', '-c', String(clients), '-j', '2', '-T', String(seconds), '-f', file, url]
    const { stdout } = await promisify(execFile)(program, args)
    const rate = Number(/tps = ([\d.]+)/.exec(stdout)?.[1])
    if (!(rate > 0)) throw new Error(`pgbench said nothing that can be read: ${stdout}`)
    return rate
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
