import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, inject, test } from 'vitest'
import { sealAll } from '../audit/sealer.ts'
import { verifyTrail } from '../audit/verify.ts'
import { testKeyring, testNow } from '../test-context.ts'
import { connectEmbedded, type Db, openEmbedded } from './connect.ts'
import { testDatabase } from './test-database.ts'

const COUNT = 200
const child = join(import.meta.dirname, 'kill-child.ts')

/** Runs the child until it has acknowledged so many, then kills it as a power cut would; answers its lines. */
function runUntil(kind: string, where: string, killAfter: number): Promise<string[]> {
  const running = spawn(process.execPath, [child, kind, where, String(COUNT)], { stdio: ['ignore', 'pipe', 'inherit'] })
  let out = ''
  running.stdout.on('data', (chunk: Buffer) => {
    out += chunk.toString()
    if (out.split('\n').length > killAfter) running.kill('SIGKILL')
  })
  return new Promise((resolve) => running.once('close', () => resolve(out.split('\n').slice(0, -1))))
}

/** Where the child works, and a look at it while no child runs. */
async function place(): Promise<{ kind: string; where: string; look: <A>(see: (db: Db) => Promise<A>) => Promise<A> }> {
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

test('kill -9 during 200 commands: nothing acknowledged is missing, nothing is double', async () => {
  const { kind, where, look } = await place()
  const acknowledged = new Map<string, string>()
  for (const killAfter of [15, 40, 60, 90, 150, COUNT + 1]) {
    for (const line of await runUntil(kind, where, killAfter)) {
      const [name = '', id = ''] = line.split(' ')
      expect(acknowledged.get(name) ?? id, `${name} was answered differently before`).toBe(id)
      acknowledged.set(name, id)
    }
    const people = await look((db) => db.selectFrom('person').select(['id', 'name']).execute())
    const stored = new Map(people.map((row) => [row.name, row.id]))
    expect(stored.size).toBe(people.length)
    for (const [name, id] of acknowledged) expect(stored.get(name), name).toBe(id)
  }
  expect(acknowledged.size).toBe(COUNT)
  const trail = await look(async (db) => {
    await sealAll(db, testNow)
    return verifyTrail(db, testKeyring, { checkpoints: [] })
  })
  expect(trail).toMatchObject({ facts: COUNT, links: COUNT, rows: COUNT, unsealed: 0 })
  expect(trail.findings).toEqual([])
}, 180_000)
