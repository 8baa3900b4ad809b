import { type Component, componentSchema } from '@ratchet/domain/assessment/component'
import type { Kysely } from 'kysely'
import type { Tx } from '../context.ts'
import type { Database } from '../database/tables.gen.ts'

/** The other components of the department quarterly assessment, by unit and name. */
export async function listComponents(db: Kysely<Database>, quarter: string): Promise<Component[]> {
  const rows = await db
    .selectFrom('scoreComponent')
    .selectAll()
    .where('quarter', '=', quarter)
    .orderBy('unitId')
    .orderBy('name')
    .execute()
  return rows.map((row) => componentSchema.parse(row))
}

/** The quarter's components become these: what is not among them goes. */
export async function replaceComponents(tx: Tx, quarter: string, components: readonly Component[]): Promise<void> {
  await tx.deleteFrom('scoreComponent').where('quarter', '=', quarter).execute()
  if (components.length > 0)
    await tx
      .insertInto('scoreComponent')
      .values([...components])
      .execute()
}
