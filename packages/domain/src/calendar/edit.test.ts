import { expect, test } from 'vitest'
import type { Day, Instant } from '../day.ts'
import type { CalendarYear, Festival } from './calendar.ts'
import { festivalsMissing, saveYear, whyNotSaveYear } from './edit.ts'

const days = (name: Festival, ...list: string[]) => list.map((day) => ({ day: day as Day, name }))
const year: CalendarYear = {
  year: 2026,
  offDays: days('national', '2026-10-01', '2026-10-02', '2026-10-03'),
  workDays: days('national', '2026-10-10'),
}
const now = '2026-11-23T01:00:00.000Z' as Instant
const fresh = { ...year, id: '0198c1b2-0000-7000-8000-000000000001', note: ' 国办发明电 ', byName: '系统管理员' }

test.each([
  ['without a day off', { offDays: [] }, 'no-off-days'],
  ['with a day of another year', { offDays: days('new-year', '2025-12-31') }, 'outside-year'],
  ['with a day off twice', { offDays: days('national', '2026-10-01', '2026-10-01') }, 'day-twice'],
  ['with a workday twice', { workDays: days('national', '2026-10-10', '2026-10-10') }, 'day-twice'],
  ['with a day both off and worked', { workDays: days('national', '2026-10-03') }, 'off-and-work'],
  ['with a make-up day that is worked anyway', { workDays: days('national', '2026-10-09') }, 'works-already'],
  ['without a note', { note: '  ' }, 'note-missing'],
])('a year %s is refused', (_, given, code) => {
  const { note, ...next } = { ...fresh, ...given }
  expect(whyNotSaveYear(next, null, note)).toMatchObject({ code })
})

test('the next edition has the next number, its days in order, and a fact with figures only', () => {
  const { edition: first, fact } = saveYear({ ...fresh, offDays: [...year.offDays].reverse() }, null, now)
  expect(first).toMatchObject({ edition: 1, note: '国办发明电', offDays: year.offDays, at: now })
  expect(fact).toMatchObject({
    act: 'calendar.yearSaved',
    subject: ['calendar_year', '2026'],
    payload: { year: 2026, edition: 1, off: 3, work: 1 },
    reason: '国办发明电',
  })
  expect(whyNotSaveYear({ ...year, offDays: [...year.offDays].reverse() }, first, 'x')).toMatchObject({
    code: 'same-as-before',
  })
  expect(saveYear({ ...fresh, workDays: [] }, first, now).edition.edition).toBe(2)
})

test('it says which festivals have no day yet', () => {
  expect(festivalsMissing(year)).toEqual(['new-year', 'spring', 'qingming', 'labour', 'dragon-boat', 'mid-autumn'])
})
