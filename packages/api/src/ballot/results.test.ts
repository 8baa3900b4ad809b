import { randomUUID } from 'node:crypto'
import type { Role } from '@ratchet/domain/people/role'
import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { testDatabase } from '../database/test-database.ts'
import { createCaller } from '../router.ts'
import { actorOf, contextOf, testNow } from '../test-context.ts'
import { storeForms, type TestForm } from './test-forms.ts'
import { openCampaign } from './test-sendings.ts'

const { db } = await testDatabase()
const office = await openCampaign(db)
const { campaignId, owner } = office
const as = (role: Role) => createCaller(contextOf(db, actorOf(role, [office.zoneId]))).ballot
const leader = as('leader')
const addPlace = async (name: string, sort: number) => {
  const place = { kind: 'community' as const, name, parentId: office.street, sort }
  const made = await office.as('admin').unit.add({ ...place, sinceDay: '2025-01-01' as never, key: randomUUID() })
  const openings = [{ placeId: made.id, sites: ['南门'] }]
  const { ids } = await owner.point.open({ openings, key: randomUUID() })
  return { placeId: made.id, pointId: ids[0] ?? '' }
}
const [late, early, small] = [await addPlace('晚社区', 9), await addPlace('早社区', 1), await addPlace('小社区', 5)]
const none = {
  ...{ id: campaignId, placeId: null, pointId: null, day: null, view: null, sign: null },
  ...{ mode: null, item: null, answer: null, cursor: null },
} as const

const at = (minute: number, day = '2026-11-23') =>
  new Date(Date.parse(`${day}T01:00:00Z`) + minute * 60_000).toISOString()
const form = (place: typeof late, minute: number, more: Partial<TestForm> = {}): TestForm => ({
  ...place,
  at: at(minute),
  answers: { sanitation: 1 + (minute % 5), transport: minute % 4 === 0 ? 'dk' : 4 },
  ...more,
})
const many = (count: number, make: (n: number) => TestForm) => Array.from({ length: count }, (_, n) => make(n))

await storeForms(db, campaignId, [
  // Forty from networks of their own, three of one network, 25 without a proof, of which 20 are in the default view.
  ...many(40, (n) => form(late, n)),
  ...many(3, (n) => form(late, 50 + n, { source: 'one' })),
  ...many(25, (n) => form(late, 60 + n, { proof: 'none', source: null })),
  ...many(2, (n) => form(late, 90 + n, { signs: ['fast', 'straight'] })),
  form(late, 95, { signs: ['fast'], mode: 'helper' }),
  ...many(6, (n) => form(early, n, { at: at(n, '2026-11-24') })),
  ...many(3, (n) => form(small, n)),
])
const results = () => leader.results({ id: campaignId, item: null })
const placesOf = async () => (await results()).streets.flatMap(({ places }) => places)
const placeOf = async (id: string) => (await placesOf()).find((place) => place.id === id)

describe('what a campaign says', () => {
  test('both views are the raw answers, counted', async () => {
    const { rows } = await sql<{ item: string; answer: string; n: number; standard: number }>`
      select item, answer, count(*) as n, count(*) filter (where not exists (select from ballot_aside s
        where s.campaign_id = a.campaign_id and s.form_id = a.form_id)) as standard
      from ballot_answer a where campaign_id = ${campaignId}::uuid group by item, answer`.execute(db)
    const { items, forms, design } = await results()
    expect(design).toBe('opt_in')
    for (const { item, standard, all } of items) {
      const raw = rows.filter((row) => row.item === item.id)
      expect(all.counts).toEqual(Object.fromEntries(raw.map(({ answer, n }) => [answer, n])))
      expect(standard.counts).toEqual(Object.fromEntries(raw.map((row) => [row.answer, row.standard])))
    }
    expect(items.map(({ item }) => item.id)).toEqual(['sanitation', 'transport', 'overall'])
    expect(forms).toMatchObject({ forms: 80, aside: 7, unproved: 25, flagged: 3, helped: 1 })
    expect(forms.signs).toEqual([
      { sign: 'fast', n: 3, aside: 2 },
      { sign: 'fast-straight', n: 2, aside: 2 },
      { sign: 'no-proof', n: 25, aside: 5 },
      { sign: 'no-proof-cap', n: 5, aside: 5 },
      { sign: 'straight', n: 2, aside: 2 },
    ])
  })

  test('no margin, no p-value and no rank are in it', async () => {
    expect(JSON.stringify(await results())).not.toMatch(/"(se|ci|p|interval|margin|rank|df|score)"/)
  })

  test('places stand in the order of the org tree; few are hidden, together with whoever would tell of them', async () => {
    const places = await placesOf()
    expect(places.map(({ name }) => name)).toEqual(['水流社区', '早社区', '小社区', '晚社区'])
    expect(places.map(({ figures }) => figures?.forms ?? null)).toEqual([0, null, null, 71])
  })

  test('under thirty answers no percentage, of the place or of an item', async () => {
    const figures = (await placeOf(late.placeId))?.figures
    expect(figures?.standard.n).toBe(64)
    expect(figures?.standard.percent).toBeCloseTo((100 * 24) / 64, 9)
    const { items } = await results()
    expect(items.find(({ item }) => item.id === 'overall')?.standard).toMatchObject({
      n: 0,
      percent: null,
      bound: null,
    })
  })

  test('the bound counts the largest network of a point and day, and everybody without a proof', async () => {
    const figures = (await placeOf(late.placeId))?.figures
    expect(figures).toMatchObject({ movable: 23, standard: { bound: { movable: 23, n: 64 } } })
    expect(figures?.standard.bound?.most).toBeCloseTo((100 * 23) / 64, 9)
    await storeForms(db, campaignId, [form(late, 100, { source: 'one' })])
    expect((await placeOf(late.placeId))?.figures?.movable).toBe(24)
    // One more of a network that is not the largest changes nothing.
    await storeForms(db, campaignId, [form(late, 102)])
    expect((await placeOf(late.placeId))?.figures?.movable).toBe(24)
    // With a proof, from nobody knows where: it may be the same machine.
    await storeForms(db, campaignId, [form(late, 101, { source: null })])
    expect((await placeOf(late.placeId))?.figures?.movable).toBe(25)
  })
})

describe('the forms behind the numbers', () => {
  const read = async (change: object) => {
    const found: string[] = []
    let cursor = null
    do {
      const page = await leader.rows({ ...none, ...change, cursor } as never)
      found.push(...page.rows.map((row) => row.id))
      cursor = page.next
    } while (cursor)
    return found
  }
  test('every form once, the newest first, over however many pages', async () => {
    const found = await read({ placeId: late.placeId })
    expect(found).toHaveLength(74)
    expect(new Set(found).size).toBe(74)
    const { rows, next } = await leader.rows({ ...none, placeId: late.placeId })
    expect(rows).toHaveLength(20)
    expect(rows.map((row) => row.at)).toEqual(
      rows
        .map((row) => row.at)
        .toSorted()
        .reverse(),
    )
    expect(next).not.toBeNull()
  })

  test.each([
    ['outside the default view', { view: 'aside' }, 7],
    ['over the cap', { sign: 'no-proof-cap' }, 5],
    ['in the default view', { view: 'default', placeId: 'late' }, 67],
    ['without a proof', { sign: 'no-proof' }, 25],
    ['with any mark', { sign: 'any' }, 3],
    ['by a helper', { mode: 'helper' }, 1],
    ['fast', { sign: 'fast', view: 'default' }, 1],
    ['an answer', { item: 'sanitation', answer: '1', placeId: 'late' }, 17],
    ['of a street', { placeId: 'street' }, 74],
    ['a day on which only few came', { day: '2026-11-24' }, 0],
  ])('%s', async (_, change, count) => {
    const ids = { late: late.placeId, street: office.street } as Record<string, string>
    const placeId = 'placeId' in change ? ids[change.placeId ?? ''] : null
    expect(await read({ ...change, placeId })).toHaveLength(count)
  })

  test('neither the network nor a place with few is told', async () => {
    const { rows, hasHidden } = await leader.rows({ ...none })
    expect(hasHidden).toBe(true)
    expect(Object.keys(rows[0] ?? {}).sort()).toEqual(
      [
        ...['id', 'at', 'placeId', 'pointId', 'mode', 'proof', 'signs', 'seconds', 'code', 'site', 'place', 'street'],
        ...['answers', 'aside'],
      ].sort(),
    )
    expect(JSON.stringify(rows)).not.toContain('own-')
    expect(await read({ placeId: small.placeId })).toEqual([])
  })
})

test('live: what is stored is counted a moment later, and until then said to be waiting', async () => {
  const before = await leader.live({ id: campaignId })
  expect(before).toMatchObject({ standing: 'running', uncounted: 0, today: before.forms - 6 })
  await office.send([{ answers: { sanitation: 5 } }])
  expect(await leader.live({ id: campaignId })).toMatchObject({ forms: before.forms, uncounted: 1 })
})

test('signals wait for their baseline; weeks begin on Monday', async () => {
  const signals = await leader.signals({ id: campaignId, watch: { item: 'sanitation' } })
  expect(signals).toMatchObject({
    design: 'opt_in',
    watched: 'dissatisfied',
    item: 'sanitation',
    missing: 4,
    center: null,
  })
  expect(signals.weeks).toEqual([{ from: '2026-11-23', to: '2026-11-29', forms: 83, aside: 7 }])
  expect((await leader.signals({ id: campaignId, watch: 'flagged' })).points[0]).toMatchObject({ x: 3, n: 77 })
})

test('reports of having been told what to answer are listed by place', async () => {
  const told = { id: randomUUID(), campaignId, pointId: late.pointId, at: testNow }
  await db.insertInto('ballotTold').values(told).execute()
  expect(await leader.told({ id: campaignId })).toMatchObject([{ at: testNow, place: '晚社区', site: '南门' }])
  expect((await placeOf(late.placeId))?.figures?.told).toBe(1)
})

test('officials read it; a firm, the auditor, the administrator and residents do not', async () => {
  for (const role of ['owner', 'leader', 'lead_unit', 'unit', 'inspector', 'editor'] as const) {
    await expect(as(role).live({ id: campaignId })).resolves.toBeDefined()
  }
  for (const role of ['surveyor', 'auditor', 'admin'] as const) {
    for (const read of [
      as(role).results({ id: campaignId, item: null }),
      as(role).rows({ ...none }),
      as(role).told({ id: campaignId }),
      as(role).signals({ id: campaignId, watch: 'flagged' }),
    ])
      await expect(read).rejects.toMatchObject({ cause: { code: 'not-permitted' } })
  }
  await expect(createCaller(contextOf(db, null)).ballot.live({ id: campaignId })).rejects.toMatchObject({
    cause: { code: 'not-signed-in' },
  })
  await expect(leader.results({ id: randomUUID(), item: null })).rejects.toMatchObject({ cause: { code: 'not-found' } })
})

test('residents read a campaign when it is over', async () => {
  const resident = (now: string) => createCaller(contextOf(db, null, now as never)).site.scanResults()
  expect(await resident('2026-12-10T04:00:00.000Z')).toBeNull()
  const { forms, aside } = (await results()).forms
  expect(await resident('2026-12-11T04:00:00.000Z')).toMatchObject({
    design: 'opt_in',
    campaign: { lastDay: '2026-12-10', viewRule: { noProofPerDay: 20 } },
    forms,
    aside,
    items: [{ id: 'sanitation' }, { id: 'transport' }, { id: 'overall' }],
  })
})
