/** Items that left the half-year for a later one 结转下期, each with the reason that was given then. Source: SPEC §1, §11. */
import { floorSubjectSchema } from '@ratchet/domain/cycle/aspect'
import type { CycleId } from '@ratchet/domain/cycle/cycle-id'
import { warningPaperWords } from '@ratchet/words/warning-paper'
import { type Kysely, sql } from 'kysely'
import type { Database } from '../database/tables.gen.ts'

/** What an item is called: the title of one that a slip opened is the subject's code. */
export const saidTitle = (title: string): string =>
  warningPaperWords.itemTitle(title, floorSubjectSchema.safeParse(title).data ?? null)

/** Those that stand in it still are counted with it, carried over or not. */
export async function listCarriedOut(db: Kysely<Database>, cycleId: CycleId) {
  const rows = await db
    .selectFrom('fact')
    .innerJoin('rectificationItem as item', (join) => join.on(sql<boolean>`item.id::text = fact.subject_id`))
    .innerJoin('unit', 'unit.id', 'item.leadUnitId')
    .select(['item.number', 'item.title', 'item.dueDay', 'fact.reason', 'unit.name as lead'])
    .where('subjectKind', '=', 'rectification_item')
    .where('act', '=', 'rectification.carriedOver')
    .where(sql<boolean>`fact.payload ->> 'cycleId' = ${cycleId}`)
    .where('item.cycleId', '<>', cycleId)
    .orderBy('item.number')
    .orderBy('fact.at')
    .execute()
  const byNumber = new Map(rows.map((row) => [row.number, row]))
  return [...byNumber.values()].map((row) => ({ ...row, title: saidTitle(row.title) }))
}
