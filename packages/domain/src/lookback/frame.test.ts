import { describe, expect, test } from 'vitest'
import { idOf } from '../cycle/example.ts'
import { addDays, type Day } from '../day.ts'
import { bands } from '../grade/grade.ts'
import { type ClosedItem, isDue, isLate, itemOfVoice, listOf, sizeOf, type Voice, whyNotFreeze } from './frame.ts'
import { FIRST_DAY, LAST_DAY } from './lookback.ts'
import { isLateStratum, readStratum, stratumOf } from './stratum.ts'

const today = '2026-11-27' as Day
const item = (n: number, change: Partial<ClosedItem> = {}): ClosedItem => ({
  ...{ id: idOf(n), round: 1, outcome: 'solved', grade: 'watch', closedDay: addDays(today, -20) },
  ...{ unitId: idOf(80), unit: '教育局', placeId: null, listed: false },
  ...change,
})
const voice = (n: number, itemId: string, change: Partial<Voice> = {}): Voice => ({
  ...{ opinionId: idOf(100 + n), itemId, placeId: null, person: `p${n}`, consented: true, reachable: true },
  ...change,
})
const asIs = (voices: readonly Voice[]) => voices

test.each([
  [FIRST_DAY - 1, {}, false, false],
  [FIRST_DAY, {}, true, false],
  [LAST_DAY, {}, true, false],
  [LAST_DAY + 1, {}, true, true],
  [LAST_DAY + 1, { listed: true }, false, true],
  [20, { outcome: 'cannot' }, false, false],
  [20, { outcome: 'explained' }, true, false],
  [20, { outcome: null }, true, false],
  [20, { listed: true }, false, false],
] as const)('closed %i days ago %j: looked back at %s, late %s', (days, change, due, late) => {
  const one = item(1, { closedDay: addDays(today, -days), ...change })
  expect([isDue(one, today), isLate(one, today)]).toEqual([due, late])
})

describe('who stands on the list', () => {
  const one = item(1)
  const listed = (...voices: Voice[]) => listOf([one, item(2)], voices, today, asIs)
  test('whoever agreed and can be reached, and nobody else', () => {
    const voices = [true, false].flatMap((consented) => [true, false].map((reachable) => ({ consented, reachable })))
    const { rows, visits } = listed(...voices.map((change, at) => voice(at, one.id, change)))
    expect(rows.map((row) => row.voice.opinionId)).toEqual([idOf(100)])
    // Of the other item nobody can be asked: it is visited.
    expect(visits.map((row) => row.id)).toEqual([idOf(2)])
  })
  test('a person once an item, whoever cannot be told apart each for themselves', () => {
    const { rows } = listed(
      voice(1, one.id, { person: 'same' }),
      voice(2, one.id, { person: 'same' }),
      voice(3, idOf(2), { person: 'same' }),
      voice(4, one.id, { person: null }),
      voice(5, one.id, { person: null }),
    )
    expect(rows.map((row) => row.voice.opinionId)).toEqual([1, 3, 4, 5].map((n) => idOf(100 + n)))
  })
  test('codes follow the order that tells nothing, strata the unit and the grade', () => {
    const { rows } = listOf([one], [voice(1, one.id), voice(2, one.id)], today, (all) => all.toReversed())
    expect(rows.map(({ code, stratum, voice: { opinionId } }) => [code, stratum, opinionId])).toEqual([
      ['Z001', '教育局/watch', idOf(102)],
      ['Z002', '教育局/watch', idOf(101)],
    ])
  })
  test('what stood on no list in its time is listed late, in a stratum of its own', () => {
    const late = item(3, { closedDay: addDays(today, -61), grade: null })
    const { rows } = listOf([one, late], [voice(1, one.id), voice(2, late.id)], today, asIs)
    expect(rows.map((row) => row.stratum)).toEqual(['教育局/watch', '教育局/ungraded/late'])
  })
})

test('of several units’ parts somebody is asked about the one of their place, and about none that is not due before one that is', () => {
  const [here, there] = [idOf(90), idOf(91)]
  const of = (placeId: string | null, ...items: ClosedItem[]) => itemOfVoice(items, placeId, today)?.id
  const old = item(1, { placeId: here, closedDay: addDays(today, -30) })
  const late = item(2, { placeId: there, closedDay: addDays(today, -20) })
  expect([of(null, old, late), of(here, old, late), of(there, old, late)]).toEqual([late.id, old.id, late.id])
  // Closed too lately, not possible for now, or asked about already: the other one can still be asked about.
  for (const change of [{ closedDay: addDays(today, -3) }, { outcome: 'cannot' }, { listed: true }] as const)
    expect(of(null, old, { ...late, ...change })).toBe(old.id)
  // Who lives where the part is not due is asked about no other place's.
  expect(of(there, old, { ...late, outcome: 'cannot' })).toBe(late.id)
  expect(of(null)).toBeUndefined()
})

test('a stratum is read as it was written, on a list of before too', () => {
  for (const grade of [...bands, null])
    for (const isLate of [true, false])
      expect(readStratum(stratumOf('a, "b"|c\td/e', grade, isLate))).toEqual({
        ...{ unit: 'abcde', grade: grade ?? 'ungraded', isLate },
      })
  expect(readStratum('教育局/short')).toEqual({ unit: '教育局', grade: 'short', isLate: false })
  expect(readStratum('教育局')).toEqual({ unit: '教育局', grade: null, isLate: false })
  expect(['教育局/watch', '教育局/watch/late', 'late/watch'].map(isLateStratum)).toEqual([false, true, false])
})

test('one list at a time, and something to look at', () => {
  expect(whyNotFreeze({ rows: 0, visits: 0 }, null)?.code).toBe('nothing-to-look-at')
  expect(whyNotFreeze({ rows: 1, visits: 0 }, { number: 'HK-2026-01' })?.code).toBe('round-running')
  expect(whyNotFreeze({ rows: 0, visits: 1 }, null)).toBeNull()
})

test('as many as the tolerated share asks for, one of each stratum, and never more than there are', () => {
  const all = (size: number) => size
  expect(sizeOf(56, { strata: 4, population: 500 }, all)).toBe(56)
  expect(sizeOf(3, { strata: 5, population: 20 }, all)).toBe(5)
  expect(sizeOf(9, { strata: 2, population: 4 }, all)).toBe(4)
  // Whoever is looked at late takes nobody's place.
  expect(sizeOf(31, { strata: 2, population: 60 }, (size) => size - 5)).toBe(36)
  expect(sizeOf(31, { strata: 2, population: 33 }, () => 0)).toBe(33)
})
