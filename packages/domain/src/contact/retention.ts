/**
 * Retention 保存期限: personal data has an end, by class, counted from the day on which the matter was settled. Numbers go
 * first, photos next, words last; what was published stays, masked as it is. Source: SPEC §13; 个人信息保护法 §19, §47.
 */
import { addDays, type Day } from '../day.ts'

export const retentionClasses = ['contact', 'photo', 'words'] as const
export type RetentionClass = (typeof retentionClasses)[number]

/** Days that each class is kept after the matter was settled. */
export type RetentionDays = Readonly<Record<RetentionClass, number>>

/** The first day on which the class is to be erased; null while the matter is open. */
export function eraseFrom(kind: RetentionClass, settledOn: Day | null, days: RetentionDays): Day | null {
  return settledOn === null ? null : addDays(settledOn, days[kind] + 1)
}

/** Whether the class's time is over. */
export function isOver(kind: RetentionClass, settledOn: Day | null, days: RetentionDays, today: Day): boolean {
  const from = eraseFrom(kind, settledOn, days)
  return from !== null && from <= today
}
