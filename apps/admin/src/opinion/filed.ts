import type { TrackStatus } from '@ratchet/domain/feedback/track'

const waiting: readonly TrackStatus[] = ['received', 'handed', 'working', 'reopened']

/** Whether the resident has an answer to be told of. */
export function isAnswered({ stands }: { readonly stands: TrackStatus }): boolean {
  return !waiting.includes(stands)
}

/** How many have no answer yet. */
export function countOpen(rows: readonly { readonly stands: TrackStatus }[]): number {
  return rows.filter((row) => !isAnswered(row)).length
}
