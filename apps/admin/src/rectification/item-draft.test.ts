import { calendarOf } from '@ratchet/domain/calendar/calendar'
import type { Day } from '@ratchet/domain/day'
import { expect, test } from 'vitest'
import { dueOf } from './item-draft.ts'

const calendar = calendarOf([{ year: 2026, offDays: [], workDays: [] }])
const today = '2026-11-27' as Day

test('working days give a day, over the weekend and said to be estimated beyond the known year', () => {
  const days = (workDays: number | null) => dueOf({ deadline: 'days', workDays, dueDay: '' }, calendar, today)
  expect(days(1)).toEqual({ day: '2026-11-30', estimated: false })
  expect(days(30)).toEqual({ day: '2027-01-08', estimated: true })
  expect(days(null)).toBeNull()
  expect(days(0)).toBeNull()
})

test('a chosen day is itself, and half a day typed is none', () => {
  const on = (dueDay: string) => dueOf({ deadline: 'day', workDays: 5, dueDay }, calendar, today)
  expect(on('2026-12-24')).toEqual({ day: '2026-12-24', estimated: false })
  expect(on('2026-1')).toBeNull()
})
