import type { Day } from '@ratchet/domain/day'
import { expect, test } from 'vitest'
import {
  type Arrangement,
  arrangementOf,
  changesTo,
  dayAfterKey,
  daysOf,
  nothing,
  reader,
  realChanges,
  runsOf,
  toggleDay,
  weeksOf,
  withRun,
  workingDaysOf,
} from './year-draft.ts'

const day = (text: string) => text as Day
const edition: Arrangement = {
  offDays: ['2026-10-01', '2026-10-02', '2026-10-03'].map((text) => ({ day: day(text), name: 'national' as const })),
  workDays: [{ day: day('2026-10-10'), name: 'national' }],
}

test.each([
  ['a working Thursday joined to the holiday', '2026-10-05', { is: 'off', name: 'national' }],
  ['a working day far from any holiday', '2026-11-23', { is: 'off', name: 'other' }],
  ['a plain Saturday', '2026-11-28', { is: 'work', name: 'other' }],
  ['a make-up Saturday', '2026-10-10', { is: 'weekend', name: null }],
  ['a holiday on a weekday', '2026-10-01', { is: 'workday', name: null }],
  ['a holiday on a Saturday', '2026-10-03', { is: 'work', name: 'national' }],
])('a click on %s', (_, text, state) => {
  const once = toggleDay(edition, {}, day(text))
  expect(reader(edition, once)(day(text))).toEqual(state)
  expect(toggleDay(edition, once, day(text))).toEqual({})
})

test('changes stay when the edition under them changes, and vanish where it says the same', () => {
  const changes = { ...toggleDay(edition, {}, day('2026-10-05')), ...toggleDay(edition, {}, day('2026-11-23')) }
  const theirs: Arrangement = {
    ...edition,
    offDays: [...edition.offDays, { day: day('2026-10-05'), name: 'national' }],
  }
  expect(Object.keys(realChanges(theirs, changes))).toEqual(['2026-11-23'])
})

test('the changes to an arrangement lead to it', () => {
  const wanted = arrangementOf(edition, toggleDay(edition, {}, day('2026-10-05')), 2026)
  expect(arrangementOf(nothing, changesTo(nothing, wanted, 2026), 2026)).toEqual(wanted)
  expect(arrangementOf(edition, changesTo(edition, nothing, 2026), 2026)).toEqual({ year: 2026, ...nothing })
})

test('days in a row that became the same are one run, taken back or renamed as one', () => {
  const days = ['2027-02-05', '2027-02-06', '2027-02-08'].map((text) => ({ day: day(text), name: 'spring' as const }))
  const changes = changesTo(nothing, { offDays: days, workDays: [{ day: day('2027-02-07'), name: 'spring' }] }, 2027)
  const runs = runsOf(changes)
  expect(runs.map((run) => run.days.length)).toEqual([2, 1, 1])
  const [first] = runs
  if (!first) throw new Error('no run')
  expect(Object.keys(withRun(nothing, changes, first, null))).toEqual(['2027-02-07', '2027-02-08'])
  expect(reader(nothing, withRun(nothing, changes, first, 'other'))(day('2027-02-06')).name).toBe('other')
})

test('a year has its days, its weeks begin on Monday, and its working days are counted by the rule', () => {
  expect([daysOf(2026).length, daysOf(2028).length]).toEqual([365, 366])
  expect(weeksOf(2026, 2)[0]).toEqual([null, null, null, null, null, null, '2026-02-01'])
  expect(weeksOf(2026, 2)).toHaveLength(5)
  expect(workingDaysOf({ year: 2026, ...nothing })).toHaveLength(261)
  expect(workingDaysOf({ year: 2026, ...edition })).toHaveLength(260)
})

test.each([
  ['ArrowRight', '2026-01-31', '2026-02-01'],
  ['ArrowUp', '2026-02-03', '2026-01-27'],
  ['ArrowLeft', '2026-01-01', null],
  ['Home', '2026-02-14', '2026-02-01'],
  ['End', '2026-02-14', '2026-02-28'],
  ['PageDown', '2026-12-05', null],
  ['PageUp', '2026-03-31', '2026-02-01'],
  ['Enter', '2026-03-31', null],
])('%s from %s leads to %s', (key, from, target) => {
  expect(dayAfterKey(key, day(from))).toBe(target)
})
