import type { CycleId } from '@ratchet/domain/cycle/cycle-id'
import { Refusal } from '@ratchet/domain/refusal'
import { measureOriginSchema } from '@ratchet/domain/strategy/measure'
import type { Mandatory, Outline } from '@ratchet/domain/strategy/outline'
import type { Kysely } from 'kysely'
import type { Tx } from '../context.ts'
import { listManagementItems } from '../cycle/practice.queries.ts'
import type { Database } from '../database/tables.gen.ts'
import { listOutlines } from './strategy.queries.ts'

/** Every edition of the cycle's outline, with the cycle locked: drafting and publishing wait for each other. */
export async function loadOutlines(tx: Tx, cycleId: CycleId): Promise<Outline[]> {
  await tx.selectFrom('cycle').select('id').where('id', '=', cycleId).forUpdate().execute()
  return listOutlines(tx, cycleId)
}

export async function loadOutline(tx: Tx, id: string): Promise<Outline> {
  const row = await tx.selectFrom('outline').select('cycleId').where('id', '=', id).executeTakeFirst()
  const found = row && (await loadOutlines(tx, row.cycleId)).find((outline) => outline.id === id)
  if (!found) throw new Refusal('not-found', { kind: 'outline' })
  return found
}

/**
 * What the last cycle demands of this one's strategy (SPEC §1, second and third pawl): the measures that its opening
 * brought in, each standing or answered with the reason why it was taken out, and management items not done yet.
 */
export async function listMandatory(db: Kysely<Database>, cycleId: CycleId): Promise<Mandatory[]> {
  const rows = await db
    .selectFrom('measure')
    .select(['origin', 'sourceId', 'title', 'droppedReason'])
    .where('cycleId', '=', cycleId)
    .where('origin', '<>', 'new')
    .orderBy('id')
    .execute()
  const inherited = rows.map(
    (row): Mandatory => ({
      origin: measureOriginSchema.exclude(['new']).parse(row.origin),
      sourceId: row.sourceId ?? '',
      label: row.title,
      answer: row.droppedReason,
    }),
  )
  const management = (await listManagementItems(db))
    .filter((row) => row.cycleId < cycleId && row.doneDay === null)
    .map(
      (row): Mandatory => ({ origin: 'management', sourceId: row.id, label: row.change ?? row.category, answer: null }),
    )
  return [...inherited, ...management.filter((row) => !inherited.some((known) => known.sourceId === row.sourceId))]
}
