/** Erases what has been kept long enough, a little at a time: found from data, so that a missed hour heals itself. */
import { randomBytes, randomUUID } from 'node:crypto'
import { dayOf } from '@ratchet/domain/day'
import { recordFact } from '../audit/record.ts'
import type { JobDeps } from '../job/worker.ts'
import { eraseOpinion, erasePhotos } from '../opinion/erase.commands.ts'
import { loadOpinion } from '../opinion/opinion.queries.ts'
import { forgetContact } from './contact.queries.ts'
import { findRetentionDays, listKept, overdueClasses } from './retention.queries.ts'

/** Answers how many opinions lost something. */
export async function eraseOverdue({ db, keyring, readNow }: JobDeps): Promise<number> {
  const now = await readNow()
  const days = await findRetentionDays(db)
  const overdue = (await listKept(db)).filter((row) => overdueClasses(row, days, dayOf(now)).length > 0)
  const ctx = { keyring, actor: null, now, newId: randomUUID, randomBytes, requestId: 'retention' }
  for (const { id } of overdue) {
    await db.transaction().execute(async (tx) => {
      const opinion = await loadOpinion(tx, id)
      // Looked at again under the lock: another instance may have been here, or the matter opened anew.
      const [kept] = await listKept(tx, id)
      const classes = kept ? overdueClasses(kept, days, dayOf(now)) : []
      if (classes.length === 0) return
      if (classes.includes('words')) {
        await recordFact(tx, ctx, await eraseOpinion(tx, ctx, opinion, 'retention'))
        return
      }
      if (classes.includes('contact')) await forgetContact(tx, ctx, id, 'retention')
      const photos = classes.includes('photo') ? await erasePhotos(tx, id) : 0
      await recordFact(tx, ctx, {
        act: 'contact.erased',
        subject: ['contact', id],
        payload: { number: opinion.number, why: 'retention', photos, phone: classes.includes('contact') },
      })
    })
  }
  return overdue.length
}
