import { join } from 'node:path'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { sealAll } from '../audit/sealer.ts'
import { verifyTrail } from '../audit/verify.ts'
import { place, runUntil } from '../database/killed-process.ts'
import { testKeyring, testNow } from '../test-context.ts'
import { rollUpAll } from './roll-up.jobs.ts'
import { openBallotOffice } from './test-office.ts'

/** Half of what must be shown, on each database: `KILLS=500 vitest run src/ballot/kill.test.ts` does all of it. */
const KILLS = Number(process.env.KILLS ?? 30)
const child = join(import.meta.dirname, 'kill-child.ts')

test('kill -9 while 32 clients send ballots: nothing acknowledged is lost, nothing is double or counted twice', async () => {
  const { kind, where, look } = await place()
  const { code } = await look(async (db) => (await openBallotOffice(db)).point)
  const formByKey = new Map<string, string>()
  const numberOf = (key: string) => Number(key.slice(5))
  let last = 0
  for (let kill = 0; kill < KILLS; kill += 1) {
    // A few that were acknowledged are sent again, and all that were not.
    const first = String(Math.max(1, last - 40))
    for (const line of await runUntil(child, [kind, where, code, first], 1 + ((kill * 37) % 160))) {
      const [key = '', form = ''] = line.split(' ')
      expect(formByKey.get(key) ?? form, `${key} was acknowledged as another form before`).toBe(form)
      formByKey.set(key, form)
      last = Math.max(last, numberOf(key))
    }
  }
  expect(formByKey.size).toBeGreaterThan(KILLS)
  await look(async (db) => {
    await rollUpAll(db)
    const answers = await db
      .selectFrom('ballotAnswer')
      .select(['formId', 'answer'])
      .where('item', '=', 'sanitation')
      .execute()
    const answerOf = new Map(answers.map((row) => [row.formId, row.answer]))
    for (const [key, form] of formByKey)
      expect(answerOf.get(form.split('.')[0] ?? ''), key).toBe(String((numberOf(key) % 5) + 1))
    // What was committed and never acknowledged may be there too, once.
    const { rows } = await sql<{ ballots: number; keys: number; answers: number; counted: number; days: number }>`
      select (select count(*) from ballot) as ballots, (select count(distinct key) from ballot) as keys,
        (select count(*) from ballot_answer) as answers, (select sum(n) from ballot_place_count) as counted,
        (select sum(n) from ballot_day_count) as days`.execute(db)
    const [{ ballots = 0, keys, answers: stored, counted, days } = {} as never] = rows
    expect(ballots).toBeGreaterThanOrEqual(formByKey.size)
    expect({ keys, stored, counted, days }).toEqual({
      keys: ballots,
      stored: ballots * 2,
      counted: stored,
      days: stored,
    })
    await sealAll(db, testNow)
    const trail = await verifyTrail(db, testKeyring, { checkpoints: [] })
    expect(trail).toMatchObject({ unsealed: 0, findings: [] })
  })
}, 3_000_000)
