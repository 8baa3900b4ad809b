import { join } from 'node:path'
import { expect, test } from 'vitest'
import { sealAll } from '../audit/sealer.ts'
import { verifyTrail } from '../audit/verify.ts'
import { place, runUntil } from '../database/killed-process.ts'
import { createCaller } from '../router.ts'
import { contextOf, testKeyring, testNow } from '../test-context.ts'

const COUNT = 500
const child = join(import.meta.dirname, 'kill-child.ts')

test('kill -9 during 500 submissions of 16 residents: nothing acknowledged is lost, nothing is double', async () => {
  const { kind, where, look } = await place()
  const codeByKey = new Map<string, string>()
  for (const killAfter of [20, 90, 200, 320, COUNT + 1]) {
    for (const line of await runUntil(child, [kind, where, String(COUNT)], killAfter)) {
      const [key = '', code = ''] = line.split(' ')
      expect(codeByKey.get(key) ?? code, `${key} was given another code before`).toBe(code)
      codeByKey.set(key, code)
    }
    await look(async (db) => {
      const rows = await db.selectFrom('opinion').select('text').execute()
      // What was committed but never acknowledged may be there too, once.
      expect(new Set(rows.map((row) => row.text)).size).toBe(rows.length)
      expect(rows.length).toBeGreaterThanOrEqual(codeByKey.size)
    })
  }
  expect(codeByKey.size).toBe(COUNT)
  await look(async (db) => {
    const { feedback } = createCaller(contextOf(db, null))
    for (const [key, code] of codeByKey) {
      const text = `第${Number(key.slice(5))}盏路灯坏了，晚上看不清`
      expect((await feedback.track({ code })).text, key).toBe(text)
    }
  })
  expect(new Set(codeByKey.values()).size).toBe(COUNT)
  const trail = await look(async (db) => {
    await sealAll(db, testNow)
    return verifyTrail(db, testKeyring, { checkpoints: [] })
  })
  expect(trail).toMatchObject({ facts: COUNT, links: COUNT, unsealed: 0, findings: [] })
}, 240_000)
