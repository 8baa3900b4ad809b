/** Taking a firm's file over: it is sealed and queued at once, read by a job, and can be undone until the release. */
import { idSchema, keySchema, versionSchema } from '@ratchet/domain/id'
import { askImport, fail, undo } from '@ratchet/domain/survey/import'
import { z } from 'zod'
import { type Act, command, perform, refuseStale } from '../command.ts'
import { makeOwnKey, seal } from '../contact/sealed.ts'
import type { ActingContext } from '../context.ts'
import { enqueue } from '../job/job.queries.ts'
import { acting, guarded } from '../trpc.ts'
import { refuseOtherFirm } from './firm.queries.ts'
import { openSurvey, surveyFileSchema } from './given-survey.ts'
import { findImport, listAbandoned, listImports, saveImport } from './import.queries.ts'
import { dropResponses } from './response.queries.ts'
import { loadWave } from './survey.queries.ts'

const importSchema = z.strictObject({
  ...surveyFileSchema.shape,
  waveId: idSchema,
  /** One bad row, and nothing is taken; otherwise the good rows are. */
  onlyWhole: z.boolean(),
  key: keySchema,
})

/** Hands the file in. Answers the import and the job that reads it. */
export const importSurvey = guarded.input(importSchema).mutation(async ({ ctx, input }) => {
  const { file, key, ...rest } = input
  // Read before the transaction: columns and coding are agreed with the file as it is, and a broken file is refused now.
  const opened = await openSurvey(ctx.db, input)
  const { mapping, coding } = opened.reading
  const named = { ...rest, name: file.name, sha256: opened.sha256 }
  return perform(acting(ctx), ctx.procedure, { ...named, key }, async (act, given) => {
    const { tx, ctx: asking, record } = act
    await refuseOtherFirm(tx, asking.actor, given.waveId, 'survey.import')
    const wave = await loadWave(tx, given.waveId)
    await endAbandoned(act, wave.id)
    const { row, fact } = askImport(
      {
        id: asking.newId(),
        waveId: wave.id,
        fileName: given.name,
        sha256: given.sha256,
        size: opened.bytes.length,
        mapping,
        coding: { ...coding },
        onlyWhole: given.onlyWhole,
        askedByName: asking.actor.name,
        askedAt: asking.now,
      },
      wave,
      await listImports(tx, wave.id),
    )
    await saveImport(tx, row)
    await keepFile(act, row.id, opened.bytes)
    const by = { userId: asking.actor.userId, name: asking.actor.name }
    const work = { importId: row.id, by, rows: opened.reading.counts.accepted }
    const jobId = await enqueue(tx, asking, { kind: 'survey-import', object: row.id, input: work })
    await tx.updateTable('surveyImport').set({ jobId }).where('id', '=', row.id).execute()
    await record(fact)
    return { id: row.id, jobId, waveId: wave.id }
  })
})

/** The file as it came, under a key of its own: whoever undoes the import destroys both. */
async function keepFile({ tx, ctx }: Act<ActingContext>, id: string, bytes: Buffer): Promise<void> {
  const own = makeOwnKey(ctx.keyring, id, ctx.randomBytes)
  const sealed = seal(own.key, `survey_import_file/${id}/sealed`, bytes, ctx.randomBytes)
  await tx.insertInto('surveyImportFile').values({ id, ownKey: own.wrapped, ownKeyId: own.keyId, sealed }).execute()
}

/** What somebody stopped, or was given up after a crash, must not block the next file. */
async function endAbandoned({ tx, ctx, record }: Act<ActingContext>, waveId: string): Promise<void> {
  for (const dead of await listAbandoned(tx, waveId)) {
    const { row, fact } = fail(dead, 'stopped', {}, ctx.now)
    await dropResponses(tx, dead.id)
    await saveImport(tx, row)
    await record(fact)
  }
}

/** Takes an import out of its wave again. */
export const undoImport = command(
  z.strictObject({ id: idSchema, seen: versionSchema }),
  async ({ tx, ctx, record }, { id, seen }) => {
    const { waveId } = await findImport(tx, id)
    await refuseOtherFirm(tx, ctx.actor, waveId, 'survey.import')
    const wave = await loadWave(tx, waveId)
    const before = await findImport(tx, id)
    refuseStale({ id }, before, seen)
    const { row, fact } = undo(before, wave, await listImports(tx, waveId))
    await dropResponses(tx, id)
    await tx.updateTable('surveyImportFile').set({ ownKey: null, sealed: null }).where('id', '=', id).execute()
    await saveImport(tx, row)
    await record(fact)
    return { id, version: row.version }
  },
)
