import type { Decision } from '@ratchet/domain/assessment/verify'
import type { Queue, QueueCard, QueueRow } from './scores.ts'

export const shows = ['waiting', 'decided', 'all'] as const
export type Shown = (typeof shows)[number]

/** One card of one unit: what somebody verifies at a time. */
export interface Task {
  readonly key: string
  readonly row: QueueRow
  readonly card: QueueCard
}

export const tasksOf = ({ rows }: Queue): Task[] =>
  rows.flatMap((row) => row.cards.map((card) => ({ key: `${row.unitId}.${card.indicator}`, row, card })))

export const isShown = ({ card }: Task, shown: Shown): boolean =>
  shown === 'all' || (shown === 'waiting' ? card.waits : card.standing !== null && !card.waits)

/** How a task stands, by a word. */
export function stateOf({ row, card }: Task): 'waiting' | 'open' | Decision {
  if (card.waits) return 'waiting'
  return card.standing?.decision ?? (row.status === 'open' ? 'open' : 'waiting')
}

/** The task that comes after, of those that wait: in the order of the list, from the beginning again at its end. */
export function nextWaiting(tasks: readonly Task[], key: string): Task | null {
  const at = tasks.findIndex((task) => task.key === key)
  const after = [...tasks.slice(at + 1), ...tasks.slice(0, Math.max(at, 0))]
  return after.find((task) => task.card.waits && task.row.whyNot === null) ?? null
}

/** The task before or after in the list as shown; itself at the ends. */
export function beside(tasks: readonly Task[], key: string, by: 1 | -1): Task | null {
  const at = tasks.findIndex((task) => task.key === key)
  return tasks[Math.min(Math.max(at + by, 0), tasks.length - 1)] ?? null
}
