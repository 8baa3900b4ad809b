import type { ProcedureName } from '@ratchet/domain/people/matrix'
import type { Db } from './connect.ts'

/**
 * How many acts this process has committed on a database: whoever keeps something that was read asks whether it is still
 * true. Jobs and other processes are not counted here: what is kept must grow old by itself too.
 */
const counts = new WeakMap<Db, number>()

/** Acts that no kept page tells of: thousands of ballots in a second must not throw the pages away thousands of times. */
const unseen: readonly string[] = ['survey.answer', 'notice.markRead', 'view.save', 'view.drop']

export const commitsOf = (db: Db): number => counts.get(db) ?? 0

export function countCommit(db: Db, procedure: ProcedureName): void {
  if (!unseen.includes(procedure)) counts.set(db, commitsOf(db) + 1)
}
