import { addWorkingDays, type Calendar, isEstimated } from '@ratchet/domain/calendar/calendar'
import type { FloorSubject, ThemeId } from '@ratchet/domain/cycle/aspect'
import { type Day, daySchema } from '@ratchet/domain/day'
import type { ItemKind } from '@ratchet/domain/rectification/item'

/** An item as it is typed, before it is opened. */
export interface ItemDraft {
  readonly title: string
  readonly subject: FloorSubject
  readonly kind: ItemKind
  /** Of an item opened by hand; out of a concern, theme and place are the concern's. */
  readonly theme: ThemeId | null
  /** With the place it tells whether a closed problem comes back. */
  readonly category: string | null
  readonly placeId: string | null
  /** Why it is another problem than the closed one; empty until somebody says so. */
  readonly otherProblem: string
  readonly leadUnitId: string
  readonly coUnitIds: readonly string[]
  readonly deadline: 'days' | 'day'
  readonly workDays: number | null
  readonly dueDay: string
}

/** The day on which it is due, as the server will count it; null as long as nothing is said of it. */
export function dueOf(
  { deadline, workDays, dueDay }: Pick<ItemDraft, 'deadline' | 'workDays' | 'dueDay'>,
  calendar: Calendar,
  today: Day,
): { readonly day: Day; readonly estimated: boolean } | null {
  if (deadline === 'day') {
    const day = daySchema.safeParse(dueDay)
    return day.success ? { day: day.data, estimated: isEstimated(calendar, day.data) } : null
  }
  if (workDays === null || workDays < 1) return null
  const day = addWorkingDays(calendar, today, workDays)
  return { day, estimated: isEstimated(calendar, day) }
}
