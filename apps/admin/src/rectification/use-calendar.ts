import { type Calendar, calendarOf } from '@ratchet/domain/calendar/calendar'
import type { Day } from '@ratchet/domain/day'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { api } from '../api.ts'

/** The working-day calendar as the server counts with it, and its today. */
export function useCalendar(): { readonly calendar: Calendar; readonly today: Day } {
  const { data } = useSuspenseQuery({ ...api.calendar.find.queryOptions({}), staleTime: 60_000 })
  const calendar = useMemo(() => calendarOf(data.years), [data.years])
  return { calendar, today: data.today }
}
