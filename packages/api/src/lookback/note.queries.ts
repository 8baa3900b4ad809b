/**
 * What somebody said when they were asked: noted for the office, bound by a commitment under the key of their opinion, and
 * gone when that is erased. Source: SPEC §13; docs/decisions/2026-11-27-sealed-residents.md.
 */
import type { Kysely } from 'kysely'
import { commitmentTo } from '../contact/sealed.ts'
import type { Tx } from '../context.ts'
import type { Database } from '../database/tables.gen.ts'

export interface KeptNote {
  readonly opinionId: string
  readonly note: string
  /** Null of whoever is still to be asked, and of what was noted before there were commitments. */
  readonly noteCommitment: string | null
  readonly outcome: string | null
}

export async function listNotes(db: Kysely<Database>, opinionIds: readonly string[]): Promise<KeptNote[]> {
  return db
    .selectFrom('lookbackCase')
    .innerJoin('lookbackRow', 'lookbackRow.id', 'lookbackCase.rowId')
    .select(['opinionId', 'note', 'noteCommitment', 'outcome'])
    .where('opinionId', 'in', opinionIds)
    .execute()
}

/** Whether the note is what was recorded. An earlier edition of the digest binds what has no commitment as it stands. */
export function isNoteKept(key: Buffer, { note, noteCommitment, outcome }: KeptNote): boolean {
  if (noteCommitment !== null) return commitmentTo(key, note) === noteCommitment
  return outcome !== null || note === ''
}

/** Forgets what was noted of the opinion's look-backs; that they were asked, and what it counted as, stays. */
export async function forgetNotes(tx: Tx, opinionId: string): Promise<void> {
  await tx
    .updateTable('lookbackCase')
    .set((eb) => ({ note: '', version: eb('version', '+', 1) }))
    .where('note', '<>', '')
    .where('rowId', 'in', (rows) => rows.selectFrom('lookbackRow').select('id').where('opinionId', '=', opinionId))
    .execute()
}
