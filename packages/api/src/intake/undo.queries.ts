import { sql } from 'kysely'
import type { Tx } from '../context.ts'
import { listBrought } from './import.queries.ts'
import { BATCH } from './store-opinions.ts'

/**
 * Takes away what the import brought, so many rows at a time: opinions with their contacts, and further words of earlier
 * ones. `afterEach` records what went, so that no fact grows too long to read.
 */
export async function dropBrought(tx: Tx, importId: string, afterEach: (rows: number) => Promise<void>): Promise<void> {
  const brought = await listBrought(tx, importId)
  for (let from = 0; from < brought.length; from += BATCH) {
    const some = brought.slice(from, from + BATCH)
    await dropNumbers(tx, importId, some)
    const words = some.flatMap((row) => row.wordId ?? [])
    const opinions = some.flatMap((row) => (row.wordId === null ? [row.opinionId] : []))
    if (words.length > 0) await tx.deleteFrom('opinionWord').where('id', 'in', words).execute()
    if (opinions.length > 0) {
      await tx.deleteFrom('contact').where('id', 'in', opinions).execute()
      await tx.deleteFrom('opinion').where('id', 'in', opinions).execute()
    }
    await afterEach(some.length)
  }
}

/** The numbers of the source, and the phone that a later paper brought: whoever has seen it may need it still. */
async function dropNumbers(tx: Tx, importId: string, some: Awaited<ReturnType<typeof listBrought>>): Promise<void> {
  const [ids, opinionIds] = [some.map(({ id }) => id), some.map(({ opinionId }) => opinionId)]
  await tx.deleteFrom('opinionOrigin').where('id', 'in', ids).execute()
  await sql`delete from contact where id = any(${opinionIds}::uuid[])
    and not exists (select from contact_view where opinion_id = contact.id)
    and exists (select from fact where act = 'intake.followed' and subject_kind = 'opinion'
      and subject_id = contact.id::text and payload->>'importId' = ${importId} and payload->>'phone' = 'contact')`.execute(
    tx,
  )
}
