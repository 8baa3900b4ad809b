/** An export of the hotline names people in clear: whatever nobody will read any more is destroyed. Source: SPEC §10, §12. */
import { randomUUID } from 'node:crypto'
import { addDays, dayOf } from '@ratchet/domain/day'
import { fail, hotlineFileDays } from '@ratchet/domain/intake/hotline'
import { recordFact } from '../audit/record.ts'
import type { JobDeps } from '../job/worker.ts'
import { listAbandoned, listUnread, lockIntake, saveImport } from './import.queries.ts'

/** Ends imports that will never be read, and destroys every file whose import has ended. Answers how many files went. */
export async function eraseHotlineFiles({ db, keyring, readNow }: JobDeps): Promise<number> {
  const now = await readNow()
  const ctx = { keyring, actor: null, now, newId: randomUUID, requestId: 'retention' }
  return db.transaction().execute(async (tx) => {
    await lockIntake(tx)
    const unread = await listUnread(tx, addDays(dayOf(now), -hotlineFileDays))
    const dead = new Map([...(await listAbandoned(tx)), ...unread].map((row) => [row.id, row]))
    for (const before of dead.values()) {
      const { row, fact } = fail(before, 'stopped', {}, now)
      await saveImport(tx, row)
      await recordFact(tx, ctx, fact)
    }
    // Kept by an earlier edition of this program, which destroyed the file of an undone import only.
    const left = await tx
      .updateTable('hotlineImportFile')
      .set({ ownKey: null, sealed: null })
      .where('ownKey', 'is not', null)
      .where('id', 'not in', (eb) => eb.selectFrom('hotlineImport').select('id').where('status', '=', 'queued'))
      .executeTakeFirst()
    return dead.size + Number(left.numUpdatedRows)
  })
}
