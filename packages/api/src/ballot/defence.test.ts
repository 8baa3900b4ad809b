import { boundOf } from '@ratchet/domain/ballot/bound'
import type { Instant } from '@ratchet/domain/day'
import type { Answers } from '@ratchet/domain/questionnaire/answer'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { testDatabase } from '../database/test-database.ts'
import { testNow } from '../test-context.ts'
import { findMovable, type PlaceDay } from './movable.queries.ts'
import { rollUpAll } from './roll-up.jobs.ts'
import { openBallotOffice } from './test-office.ts'

const { db } = await testDatabase()
const office = await openBallotOffice(db)
const { campaignId, key, openPoint, provedSending, resident } = office
/** Another network for each of up to 60,000. */
const network = (at: number) => `10.${Math.floor(at / 250)}.${at % 250}.0/24`
const steps = [1, 2, 3, 4, 5, 3, 4, 2]

/** In rounds, as a crowd comes: each round waits for the one before. */
async function inRounds(times: number, send: (at: number) => Promise<unknown>): Promise<void> {
  for (let from = 0; from < times; from += 500)
    await Promise.all(Array.from({ length: Math.min(500, times - from) }, (_, at) => send(from + at)))
  await rollUpAll(db)
}

/** The figure of a place in the default view, 0–100, and how far one machine can have moved it, as both are shown. */
async function shownAt(placeId: string) {
  const { rows } = await sql<{ n: number; figure: number }>`
    select sum(n) as n, sum(n * (answer::int - 1) * 25)::float8 / sum(n) as figure from ballot_place_count
    where campaign_id = ${campaignId} and place_id = ${placeId} and item = 'sanitation' and not aside`.execute(db)
  const { n = 0, figure = 0 } = rows[0] ?? {}
  const { rows: days } = await sql<PlaceDay>`select place_id, day, sum(forms)::int8 as forms, sum(aside)::int8 as aside
    from ballot_point_day where campaign_id = ${campaignId} group by 1, 2`.execute(db)
  const movable = (await findMovable(db, campaignId, days)).get(placeId) ?? 0
  return { n, figure, bound: boundOf(figure, n, movable) }
}

test('10,000 sendings of one machine move the figure of a place by no more than what stands beside it', async () => {
  const { code } = await openPoint('菜市场')
  const honest = 300
  const send = (from: string, sent: { answers: Answers }) =>
    resident(from).answer({ code, key: key(), form: null, token: null, proof: null, mode: 'self', ...sent })
  await inRounds(honest, (at) => send(network(at), provedSending({ sanitation: steps[at % 8] ?? 3 }, code)))
  const before = await shownAt(office.community)
  expect(before.n).toBe(honest)
  // No page, pages of others, and made-up proofs: whatever headers it turns, it has one network.
  const forged = provedSending({ sanitation: 5 }, code)
  await inRounds(10_000, (at) => {
    const { token, proof } = at % 3 === 0 ? { token: null, proof: null } : forged
    return send('192.0.2.0/24', { answers: { sanitation: 5 }, token, proof } as never)
  })
  const after = await shownAt(office.community)
  expect(after.n).toBe(honest + 20)
  expect(after.figure - before.figure).toBeGreaterThan(0)
  expect(after.figure - before.figure).toBeLessThanOrEqual(after.bound?.most ?? 0)
  expect(before.figure).toBeGreaterThanOrEqual(after.bound?.low ?? 100)
  // And one that computes every proof: the cap holds, and the bound tells how much it may have been.
  await inRounds(1500, () => send('192.0.2.0/24', provedSending({ sanitation: 5 }, code)))
  const proved = await shownAt(office.community)
  expect(proved.n).toBe(honest + 20 + 1000)
  expect(proved.figure - before.figure).toBeLessThanOrEqual(proved.bound?.most ?? 0)
  expect(before.figure).toBeGreaterThanOrEqual(proved.bound?.low ?? 100)
  // Nothing was dropped.
  expect(await db.selectFrom('ballotPointDay').select('forms').where('forms', '>', 10_000).execute()).toEqual([
    { forms: honest + 10_000 + 1500 },
  ])
}, 240_000)

test.each([
  ['over a day', 36],
  ['all at once', 0],
])(
  '1,000 honest households behind one address, %s, lose at most 2 %%',
  async (_, apart) => {
    const { id, code } = await openPoint(`小区门口 ${apart}`)
    const from = '203.0.113.0/24'
    const at = (index: number) => new Date(Date.parse(testNow) + index * apart * 1000).toISOString() as Instant
    await inRounds(1000, (index) => {
      const sent = provedSending({ sanitation: steps[index % 8] ?? 3 }, code, at(index))
      return resident(from, at(index)).answer(sent)
    })
    const { rows } = await sql<{ n: number; admitted: number }>`select sum(forms) as n, sum(forms - aside) as admitted
    from ballot_point_day where point_id = ${id}`.execute(db)
    expect(rows[0]?.n).toBe(1000)
    expect(rows[0]?.admitted).toBeGreaterThanOrEqual(980)
  },
  240_000,
)
