import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, inject } from 'vitest'
import { connectEmbedded, type Db, openEmbedded } from './connect.ts'
import { testDatabase } from './test-database.ts'

export interface Place {
  readonly kind: 'embedded' | 'server'
  readonly where: string
  /** A look at the database while no child runs. */
  readonly look: <A>(see: (db: Db) => Promise<A>) => Promise<A>
}

/** Where the children of a test work. */
export async function place(): Promise<Place> {
  if (inject('databaseKind') === 'server') {
    const { db, url } = await testDatabase()
    return { kind: 'server', where: url ?? '', look: (see) => see(db) }
  }
  const where = mkdtempSync(join(tmpdir(), 'ratchet-kill-'))
  afterAll(() => rmSync(where, { recursive: true, force: true }))
  const first = await openEmbedded(where, new Blob([readFileSync(inject('databaseSource'))]))
  await first.close()
  const look = async <A>(see: (db: Db) => Promise<A>) => {
    const lite = await openEmbedded(where)
    const connection = connectEmbedded(lite)
    try {
      return await see(connection.db)
    } finally {
      await connection.close()
      await lite.close()
    }
  }
  return { kind: 'embedded', where, look }
}

/** Runs the child until it has acknowledged so many, then kills it as a power cut would; answers its lines. */
export function runUntil(child: string, args: readonly string[], killAfter: number): Promise<string[]> {
  const running = spawn(process.execPath, [child, ...args], { stdio: ['ignore', 'pipe', 'inherit'] })
  let out = ''
  running.stdout.on('data', (chunk: Buffer) => {
    out += chunk.toString()
    if (out.split('\n').length > killAfter) running.kill('SIGKILL')
  })
  return new Promise((resolve) => running.once('close', () => resolve(out.split('\n').slice(0, -1))))
}
