import { describe, expect, test } from 'vitest'
import type { Day, Instant } from '../day.ts'
import type { VisitOutcome } from './household.ts'
import { caseCounts, finalOutcome, standOf } from './progress.ts'
import {
  type About,
  type GivenVisit,
  minuteSignsOf,
  restOf,
  servedBy,
  timesOf,
  visit,
  whyNotAddUnit,
  whyNotVisit,
} from './visit.ts'

const now = '2026-11-23T04:00:00.000Z' as Instant
const at = (text: string) => text as Instant
const education = { id: 'a', kind: 'department' as const }
const street = { id: 'b', kind: 'street' as const }
const community = { id: 'c', kind: 'community' as const }
const given: GivenVisit = {
  startedAt: at('2026-11-23T03:00:00.000Z'),
  endedAt: at('2026-11-23T03:05:00.000Z'),
  clock: 'phone',
  mode: 'face',
  outcome: 'done',
  hasAnswers: true,
  hasWords: false,
  by: education,
  units: [education],
}
const about: About = { now, restDays: 90, isErased: false, asked: [], countedFor: [] }
const why = (changed: Partial<GivenVisit>, more: Partial<About> = {}) =>
  whyNotVisit({ ...given, ...changed }, { ...about, ...more })?.code ?? null
const asked = (day: string) => ({ asked: [{ day: day as Day, unitIds: ['b'] }] })

describe('why a visit may not be recorded', () => {
  test.each<[string, Partial<GivenVisit>, Partial<About>, string | null]>([
    ['an ordinary one', {}, {}, null],
    ['a joint one', { units: [education, street] }, {}, null],
    ['a community’s worker for the street', { by: community, units: [street] }, {}, null],
    ['no unit', { units: [] }, {}, 'units-missing'],
    ['a unit twice', { units: [education, education] }, {}, 'unit-twice'],
    ['a community to count for', { by: community, units: [community] }, {}, 'unit-not-examined'],
    ['without the own unit', { units: [street] }, {}, 'own-unit-missing'],
    ['erased', {}, { isErased: true }, 'household-erased'],
    ['30 days ago', { startedAt: at('2026-10-24T03:00:00.000Z'), endedAt: at('2026-10-24T03:00:00.000Z') }, {}, null],
    [
      '31 days ago',
      { startedAt: at('2026-10-22T20:00:00.000Z'), endedAt: at('2026-10-22T20:00:00.000Z') },
      {},
      'time-too-old',
    ],
    ['a phone that is ahead', { startedAt: at('2027-01-01T00:00:00.000Z') }, {}, null],
    ['a typed time to come', { clock: 'typed', endedAt: at('2026-11-23T05:00:00.000Z') }, {}, 'time-later'],
    ['typed, backwards', { clock: 'typed', endedAt: at('2026-11-23T02:00:00.000Z') }, {}, 'end-before-start'],
    ['answers of nobody', { outcome: 'vacant' }, {}, 'answers-not-asked'],
    ['words of nobody', { outcome: 'moved', hasAnswers: false, hasWords: true }, {}, 'words-not-said'],
    ['words of who refused', { outcome: 'refused', hasAnswers: false, hasWords: true }, {}, null],
    ['asked 89 days ago', {}, asked('2026-08-26'), 'resting'],
    ['asked 90 days ago', {}, asked('2026-08-25'), null],
    ['asked today', {}, asked('2026-11-23'), 'resting'],
    ['tried while at rest', { outcome: 'nobody_home', hasAnswers: false }, asked('2026-11-01'), 'resting'],
    ['no days of rest', {}, { ...asked('2026-11-23'), restDays: 0 }, null],
  ])('%s', (_name, changed, more, code) => expect(why(changed, more)).toBe(code))

  test('rest says when, until when, and whether the unit was along', () => {
    const joint = { asked: [{ day: '2026-11-01' as Day, unitIds: ['a', 'b'] }] }
    expect(whyNotVisit(given, { ...about, ...joint })?.details).toEqual({
      visitedOn: '2026-11-01',
      from: '2027-01-30',
      days: 90,
      isServed: true,
      unitIds: ['a', 'b'],
    })
  })
})

test('who was tried before somebody else succeeded was tried; who asks is refused on both sides', () => {
  const later = [{ day: '2026-11-23' as Day, unitIds: [] }]
  expect(restOf(later, '2026-11-01' as Day, 90, true)).not.toBeNull()
  expect(restOf(later, '2026-11-01' as Day, 90, false)).toBeNull()
})

test.each([
  ['as told', '03:00', '03:05', ['03:00', '03:05', []]],
  ['a minute ahead is no sign', '04:01', '04:01', ['04:00', '04:00', []]],
  ['ahead: as received', '09:00', '09:01', ['04:00', '04:00', ['clock-ahead']]],
  ['set back meanwhile', '03:00', '02:00', ['03:00', '03:00', ['clock-jumped']]],
])('times of a phone: %s', (_name, start, end, expected) => {
  const instant = (time: unknown) => at(`2026-11-23T${String(time)}:00.000Z`)
  const times = timesOf({ startedAt: instant(start), endedAt: instant(end), clock: 'phone' }, now)
  expect(times).toEqual({ startedAt: instant(expected[0]), endedAt: instant(expected[1]), signs: expected[2] })
})

test('a visit counts once for each unit and quarter, and says why not', () => {
  expect(servedBy('done', ['a', 'b'], ['a'])).toEqual([
    { unitId: 'a', counts: false, whyNot: 'counted-already' },
    { unitId: 'b', counts: true, whyNot: null },
  ])
  expect(servedBy('refused', ['a'], [])).toEqual([{ unitId: 'a', counts: false, whyNot: 'not-done' }])
})

test('the quarter is that of the day in Shanghai, and the fact names no door', () => {
  const start = at('2026-09-30T16:30:00.000Z')
  const night = { ...given, startedAt: start, endedAt: start }
  const { visit: recorded, fact } = visit('h', 'p', night, { ...about, now: at('2026-10-02T00:00:00.000Z') })
  expect(recorded.quarter).toBe('2026Q4')
  expect(fact).toMatchObject({ act: 'household.visited', subject: ['household', 'h'], unitId: 'a' })
  expect(() => visit('h', 'p', { ...given, units: [] }, about)).toThrow('units-missing')
})

test.each([
  ['within a week', { day: '2026-11-16' }, street, null],
  ['after eight days', { day: '2026-11-15' }, street, 'too-late-to-add'],
  ['there already', {}, education, 'already-served'],
  ['a community', {}, community, 'unit-not-examined'],
  ['nobody was at home', { outcome: 'nobody_home' }, street, 'visit-not-done'],
])('a unit is added to a visit: %s', (_name, changed, unit, code) => {
  const recorded = { day: '2026-11-20' as Day, outcome: 'done' as VisitOutcome, unitIds: ['a'], ...changed }
  expect(whyNotAddUnit(recorded as never, unit, '2026-11-23' as Day)?.code ?? null).toBe(code)
})

test('what stands out in one minute', () => {
  expect(minuteSignsOf(['p', 'p'])).toEqual([])
  expect(minuteSignsOf(['p', 'q'])).toEqual(['two-places'])
  expect(minuteSignsOf(['p', 'p', 'p'])).toEqual(['same-minute'])
})

test.each<[VisitOutcome[], VisitOutcome | null]>([
  [[], null],
  [['nobody_home', 'done', 'refused'], 'done'],
  [['refused', 'nobody_home'], 'refused'],
  [['moved', 'nobody_home'], 'moved'],
  [['nobody_home', 'nobody_home'], 'nobody_home'],
])('several contacts %s come to %s', (outcomes, final) => expect(finalOutcome(outcomes)).toBe(final))

test('where nobody has been, and where the household moved, nobody knows; an empty flat is no case', () => {
  const counts = caseCounts([['done'], ['refused'], ['nobody_home'], ['moved'], [], ['vacant'], ['not_eligible']])
  expect(counts).toMatchObject({ complete: 1, refused: 1, not_contacted: 1, unknown_household: 2, ineligible: 2 })
})

test.each([
  [{}, 'open'],
  [{ tries: 2 }, 'tried'],
  [{ tries: 1, isResting: true }, 'resting'],
  [{ isErased: true, isResting: true }, 'erased'],
  [{ isDone: true, isErased: true }, 'done'],
])('%o stands as %s', (changed, stand) =>
  expect(standOf({ isErased: false, isDone: false, isResting: false, tries: 0, ...changed })).toBe(stand),
)
