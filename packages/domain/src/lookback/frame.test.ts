import { describe, expect, test } from 'vitest'
import { idOf } from '../cycle/example.ts'
import { addDays, type Day } from '../day.ts'
import { type ClosedItem, isInTime, listOf, sizeOf, type Voice, whyNotFreeze } from './frame.ts'
import { FIRST_DAY, LAST_DAY, stratumOf } from './lookback.ts'

const today = '2026-11-27' as Day
const item = (n: number, change: Partial<ClosedItem> = {}): ClosedItem => ({
  ...{ id: idOf(n), round: 1, outcome: 'solved', kind: 'short', closedDay: addDays(today, -20) },
  ...{ unitId: idOf(80), unit: '教育局', placeId: null, listed: false },
  ...change,
})
const voice = (n: number, itemId: string, change: Partial<Voice> = {}): Voice => ({
  ...{ opinionId: idOf(100 + n), itemId, placeId: null, person: `p${n}`, consented: true, reachable: true },
  ...change,
})
const asIs = (voices: readonly Voice[]) => voices

test.each([
  [FIRST_DAY - 1, {}, false],
  [FIRST_DAY, {}, true],
  [LAST_DAY, {}, true],
  [LAST_DAY + 1, {}, false],
  [20, { outcome: 'cannot' }, false],
  [20, { outcome: 'explained' }, true],
  [20, { outcome: null }, true],
  [20, { listed: true }, false],
] as const)('closed %i days ago %j: in time %s', (days, change, expected) => {
  expect(isInTime(item(1, { closedDay: addDays(today, -days), ...change }), today)).toBe(expected)
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
  test('codes follow the order that tells nothing, strata the unit and the kind', () => {
    const { rows } = listOf([one], [voice(1, one.id), voice(2, one.id)], today, (all) => all.toReversed())
    expect(rows.map(({ code, stratum, voice: { opinionId } }) => [code, stratum, opinionId])).toEqual([
      ['Z001', '教育局/short', idOf(102)],
      ['Z002', '教育局/short', idOf(101)],
    ])
    expect(stratumOf('a, "b"|c\td/e', 'long')).toBe('abcde/long')
  })
  test('what is out of time has neither voice nor visit', () => {
    const late = item(3, { closedDay: addDays(today, -61) })
    expect(listOf([late], [voice(1, late.id)], today, asIs)).toEqual({ rows: [], visits: [] })
  })
})

test('one list at a time, and something to look at', () => {
  expect(whyNotFreeze({ rows: 0, visits: 0 }, null)?.code).toBe('nothing-to-look-at')
  expect(whyNotFreeze({ rows: 1, visits: 0 }, { number: 'HK-2026-01' })?.code).toBe('round-running')
  expect(whyNotFreeze({ rows: 0, visits: 1 }, null)).toBeNull()
})

test('as many as the tolerated share asks for, one of each stratum, and never more than there are', () => {
  expect(sizeOf(56, 4, 500)).toBe(56)
  expect(sizeOf(3, 5, 20)).toBe(5)
  expect(sizeOf(9, 2, 4)).toBe(4)
})
