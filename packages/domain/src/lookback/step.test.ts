import { describe, expect, test } from 'vitest'
import { actorOf, idOf } from '../cycle/example.ts'
import type { Day, Instant } from '../day.ts'
import { type Lookback, lookbackFact, lookbackStatuses, seedTextSchema } from './lookback.ts'
import {
  complete,
  confirmSeed,
  draw,
  proposeSeed,
  publish,
  refuseSeed,
  voidRound,
  whyNotAnnounce,
  whyNotComplete,
  whyNotDraw,
  whyNotPublish,
  whyNotSeed,
  whyNotVoid,
  whyNotWitness,
} from './step.ts'

const at = (day: number) => `2026-11-${String(day).padStart(2, '0')}T02:00:00.000Z` as Instant
const day = (n: number) => `2026-11-${String(n).padStart(2, '0')}` as Day
const [owner, inspector, leader, unit] = [
  actorOf(1, 'owner'),
  actorOf(2, 'inspector'),
  actorOf(3, 'leader'),
  actorOf(4, 'unit'),
]
const hash = 'a'.repeat(64)
const list = { hash }
const person = { id: owner.userId, name: owner.name }
const frozen: Lookback = {
  ...{ id: idOf(50), number: 'HK-2026-01', cycleId: '2026H2', quarter: null, status: 'frozen' },
  ...{ tolerated: 0.05, confidence: 0.95, tries: 3, listHash: hash, population: 50, sampleSize: 31, allocation: [] },
  ...{ frozenAt: at(10), frozenBy: person, publishedAt: null, publishedBy: null, seedSource: null, seedDay: null },
  ...{ seedText: null, seedBy: null, seedAt: null, witnessBy: null, witnessAt: null, drawnAt: null, drawnBy: null },
  ...{ completedAt: null, completedBy: null, voidReason: null, voidedBy: null, voidedAt: null, version: 1 },
}
const announced = { source: 'lottery 130', day: day(12) }
const text = '07 12 16 + 09'
const published = publish(frozen, list, announced, owner, at(10)).next
const proposed = proposeSeed(published, text, null, owner, at(12)).next
const seeded = confirmSeed(proposed, text, inspector, at(12)).next
const drawn = draw(seeded, list, owner, at(13)).next
const completed = complete(drawn, { cases: 0, visits: 0 }, owner, at(20)).next
const voided = voidRound(published, true, 'the lottery was put off', owner, at(11)).next
const states = { frozen, published, proposed, seeded, drawn, completed, voided }

const mayVoid = (round: Lookback, today: Day, actor = owner, intact = true) =>
  whyNotVoid(round, { intact, today }, 'why', actor)
const steps: Readonly<Record<string, (round: Lookback) => unknown>> = {
  publish: whyNotPublish,
  seed: (round) => whyNotSeed(round, day(12)),
  witness: (round) => whyNotWitness(round, inspector),
  draw: whyNotDraw,
  complete: (round) => whyNotComplete(round, { cases: 0, visits: 0 }),
  void: (round) => mayVoid(round, day(11)),
}

test('which step may be taken in which state, and no other', () => {
  const allowed = Object.entries(states).map(([name, round]) => [
    name,
    Object.keys(steps).filter((step) => steps[step]?.(round) === null),
  ])
  expect(Object.fromEntries(allowed)).toEqual({
    frozen: ['publish', 'void'],
    published: ['seed', 'void'],
    proposed: ['witness'],
    seeded: ['draw'],
    drawn: ['complete'],
    completed: [],
    voided: [],
  })
  expect(new Set(Object.values(states).map((round) => round.status))).toEqual(new Set(lookbackStatuses))
})

describe('the seed', () => {
  test('its source is announced with a later day', () => {
    expect(whyNotAnnounce(frozen, { ...announced, day: day(10) }, day(10))?.code).toBe('seed-not-later')
    expect(whyNotAnnounce(frozen, { ...announced, day: day(11) }, day(10))).toBeNull()
    expect(whyNotAnnounce(frozen, null, day(10))?.code).toBe('seed-missing')
    expect(whyNotAnnounce({ population: 0 }, null, day(10))).toBeNull()
  })
  test('is not taken before that day, nor twice', () => {
    expect(whyNotSeed(published, day(11))?.code).toBe('seed-not-out')
    expect(whyNotSeed(published, day(12), 'HK-2025-09')?.code).toBe('seed-used')
    expect(whyNotSeed(frozen, day(12))?.code).toBe('list-not-published')
    expect(whyNotSeed(proposed, day(12))?.code).toBe('seed-given')
  })
  test('needs another person: the inspector, or the leader, who types the same', () => {
    expect(whyNotWitness(proposed, owner)?.code).toBe('witness-same-person')
    expect(whyNotWitness(proposed, unit)?.code).toBe('asker-not-allowed')
    expect(whyNotWitness(proposed, leader)).toBeNull()
    expect(() => confirmSeed(proposed, '07 12 17 + 09', inspector, at(12))).toThrow('seed-differs')
    expect(refuseSeed(proposed, inspector, 'another line').next).toMatchObject({
      seedText: null,
      seedAt: null,
      seedDay: announced.day,
    })
    expect(seedTextSchema.parse('  07   12\t16 ')).toBe('07 12 16')
    expect(seedTextSchema.safeParse('07').success).toBe(false)
  })
})

test('a list that was changed is neither published nor drawn, and may be given up even then', () => {
  const other = { hash: 'b'.repeat(64) }
  expect(() => publish(frozen, other, announced, owner, at(10))).toThrow('list-changed')
  expect(() => draw(seeded, other, owner, at(13))).toThrow('list-changed')
  // Who dislikes a draw gets no other one.
  expect(mayVoid(drawn, day(13), inspector)?.code).toBe('seed-given')
  expect(mayVoid(drawn, day(13), inspector, false)).toBeNull()
  expect(mayVoid(drawn, day(13), owner, false)?.code).toBe('void-second-person')
  const about = { intact: true, today: day(11) }
  expect(whyNotVoid(published, about, ' ', owner)?.code).toBe('reason-missing')
  expect(whyNotVoid(published, about, 'call 13800001234', owner)?.code).toBe('reason-names-somebody')
})

test('from the day on which the numbers come out, nobody who made the list gives it up', () => {
  const both = actorOf(1, 'owner', 'inspector')
  const publisher = { ...published, publishedBy: { id: idOf(5), name: 'x' } }
  const people = { owner, inspector, leader, unit, both, publisher: actorOf(5, 'leader'), other: actorOf(6, 'owner') }
  const whoMay = (round: Lookback, on: Day) =>
    Object.entries(people).flatMap(([name, actor]) => (mayVoid(round, on, actor) === null ? [name] : []))
  expect(whoMay(publisher, day(12))).toEqual(['inspector', 'leader'])
  expect(whoMay(publisher, day(20))).toEqual(['inspector', 'leader'])
  // Who may call at all is the matrix; before that day nobody can know the draw.
  for (const round of [frozen, publisher]) expect(whoMay(round, day(11))).toEqual(Object.keys(people))
  expect(whoMay(frozen, day(20))).toEqual(Object.keys(people))
  expect(() => voidRound(published, true, 'the lottery was put off', owner, at(12))).toThrow('void-second-person')
  expect(voidRound(published, true, 'the lottery was put off', inspector, at(12)).next.status).toBe('voided')
})

test('where nobody can be called nothing is chosen, and no seed is needed', () => {
  const empty = publish({ ...frozen, population: 0, sampleSize: 0 }, list, null, owner, at(10)).next
  expect(whyNotSeed(empty, day(12))?.code).toBe('nothing-to-look-at')
  expect(whyNotDraw(empty)).toBeNull()
})

test('its facts tell the seed only after the second person typed the same', () => {
  const told = (round: Lookback) => lookbackFact('lookback.published', round).payload
  for (const round of [published, proposed]) expect(told(round)).toMatchObject({ seedText: null })
  for (const round of [seeded, drawn]) expect(told(round)).toMatchObject({ seedText: text })
})

test('it is complete when nobody is left, and its facts name nobody', () => {
  expect(whyNotComplete(drawn, { cases: 2, visits: 0 })).toEqual({ code: 'cases-open', details: { count: 2 } })
  expect(whyNotComplete(drawn, { cases: 0, visits: 1 })?.code).toBe('visits-open')
  expect(JSON.stringify(lookbackFact('lookback.drawn', drawn))).not.toContain(owner.name)
})
