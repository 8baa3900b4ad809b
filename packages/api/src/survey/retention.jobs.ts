/** Forgets what residents said word for word in a wave that was released long ago: the file as it came, and hidden numbers. */
import { randomUUID } from 'node:crypto'
import { isOver } from '@ratchet/domain/contact/retention'
import { dayOf } from '@ratchet/domain/day'
import { recordFact } from '../audit/record.ts'
import { findRetentionDays } from '../contact/retention.queries.ts'
import type { JobDeps } from '../job/worker.ts'

/** Answers how many files were destroyed. Answers and masked comments stay: they name nobody. */
export async function eraseSurveyFiles({ db, keyring, readNow }: JobDeps): Promise<number> {
  const now = await readNow()
  const days = await findRetentionDays(db)
  const kept = await db
    .selectFrom('surveyImportFile as file')
    .innerJoin('surveyImport as import', 'import.id', 'file.id')
    .innerJoin('surveyWave as wave', 'wave.id', 'import.waveId')
    .select(['file.id', 'import.waveId', 'wave.releasedOn'])
    .where('file.ownKey', 'is not', null)
    .execute()
  const overdue = kept.filter((row) => isOver('words', row.releasedOn as never, days, dayOf(now)))
  for (const { id, waveId } of overdue) {
    await db.transaction().execute(async (tx) => {
      const gone = await tx
        .updateTable('surveyImportFile')
        .set({ ownKey: null, sealed: null })
        .where('id', '=', id)
        .where('ownKey', 'is not', null)
        .executeTakeFirst()
      // Another instance was here meanwhile.
      if (Number(gone.numUpdatedRows) === 0) return
      await tx.updateTable('surveyResponse').set({ original: null }).where('importId', '=', id).execute()
      const ctx = { keyring, actor: null, now, newId: randomUUID, requestId: 'retention' }
      const payload = { waveId, why: 'retention' }
      await recordFact(tx, ctx, { act: 'survey.fileErased', subject: ['survey_import', id], payload })
    })
  }
  return overdue.length
}
