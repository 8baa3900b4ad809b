/** Where the bars of the Gantt chart 甘特图 stand: days become shares of the width. */
import { addDays, type Day, daysBetween } from '@ratchet/domain/day'
import type { ListedItem } from './items.ts'

export interface Span {
  readonly from: Day
  readonly to: Day
}

type Timed = Pick<ListedItem, 'clock' | 'pauses'>

/** Civil days before today that are shown: one item of years ago would press all others together. */
const MOST_PAST = 90

/** From the first day that is shown to the last, today among them; null when no item has a clock. */
export function spanOf(items: readonly Timed[], today: Day): Span | null {
  const clocks = items.flatMap((item) => item.clock ?? [])
  if (clocks.length === 0) return null
  const days = [today, ...clocks.flatMap(({ start, due, firstDue }) => [start, due, firstDue])].toSorted()
  const earliest = addDays(today, -MOST_PAST)
  const [from, to] = [days[0], days.at(-1)]
  return from && to ? { from: [from, earliest].toSorted()[1] ?? from, to } : null
}

/** The day's place in the span, 0 … 100. */
export function placeOf(day: Day, { from, to }: Span): number {
  const whole = Math.max(daysBetween(from, to), 1)
  return Math.min(100, Math.max(0, (100 * daysBetween(from, day)) / whole))
}

/** Left and width of what lasts from one day to another, both included. */
export function barOf({ from, to }: Span, span: Span): { readonly left: number; readonly width: number } {
  const left = placeOf(from, span)
  return { left, width: Math.max(placeOf(to, span) - left, 0.6) }
}

/** The first days of the months in the span, which are written above it; not so many that they run together. */
export function monthsIn({ from, to }: Span, most = 8): Day[] {
  const months: Day[] = []
  let [year, month] = from.split('-').map(Number) as [number, number]
  for (;;) {
    month += 1
    if (month > 12) [year, month] = [year + 1, 1]
    const first = `${year}-${String(month).padStart(2, '0')}-01` as Day
    if (first > to) break
    months.push(first)
  }
  const step = Math.max(1, Math.ceil(months.length / most))
  return months.filter((_, index) => index % step === 0)
}
