import { join } from 'node:path'
import { expect, test } from 'vitest'
import { sealAll } from '../audit/sealer.ts'
import { verifyTrail } from '../audit/verify.ts'
import { testKeyring, testNow } from '../test-context.ts'
import { place, runUntil } from './killed-process.ts'

const COUNT = 200
const child = join(import.meta.dirname, 'kill-child.ts')

test('kill -9 during 200 commands: nothing acknowledged is missing, nothing is double', async () => {
  const { kind, where, look } = await place()
  const acknowledged = new Map<string, string>()
  for (const killAfter of [15, 40, 60, 90, 150, COUNT + 1]) {
    for (const line of await runUntil(child, [kind, where, String(COUNT)], killAfter)) {
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
