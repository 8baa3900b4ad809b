/** Taking an export over: it is sealed and queued at once, read by a job, and can be undone while nobody has worked on it. */

import { idSchema, keySchema, versionSchema } from '@ratchet/domain/id'
import { askImport, askUndo, fail } from '@ratchet/domain/intake/hotline'
import { matrix } from '@ratchet/domain/people/matrix'
import { z } from 'zod'
import { type Act, command, perform, refuseStale } from '../command.ts'
import { makeOwnKey, seal } from '../contact/sealed.ts'
import type { ActingContext } from '../context.ts'
import { enqueue } from '../job/job.queries.ts'
import { acting, guarded } from '../trpc.ts'
import { hotlineFileSchema, openHotline } from './given-hotline.ts'
import {
  countWorkedOn,
  findImport,
  isUndoing,
  listAbandoned,
  listImports,
  lockIntake,
  saveImport,
} from './import.queries.ts'

const importSchema = z.strictObject({
  ...hotlineFileSchema.shape,
  /** One bad row, and nothing is taken; otherwise the good rows are. */
  onlyWhole: z.boolean(),
  key: keySchema,
})

/** Hands the file in. Answers the import and the job that reads it. */
export const importHotline = guarded.input(importSchema).mutation(async ({ ctx, input }) => {
  const { file, key, onlyWhole } = input
  // Read before the transaction: the columns are agreed with the file as it is, and a broken file is refused now.
  const opened = await openHotline(ctx.db, input)
  const { mapping } = opened.reading
  const named = { mapping, onlyWhole, name: file.name, sha256: opened.sha256 }
  return perform(acting(ctx), ctx.procedure, { ...named, key }, async (act, given) => {
    const { tx, ctx: asking, record } = act
    await lockIntake(tx)
    await endAbandoned(act)
    const { row, fact } = askImport(
      {
        id: asking.newId(),
        fileName: given.name,
        sha256: given.sha256,
        size: opened.bytes.length,
        mapping,
        onlyWhole: given.onlyWhole,
        askedBy: { id: asking.actor.userId, name: asking.actor.name, unitId: unitOf(asking) },
        askedAt: asking.now,
      },
      await listImports(tx),
    )
    await saveImport(tx, row)
    await keepFile(act, row.id, opened.bytes)
    const jobId = await enqueue(tx, asking, { kind: 'hotline-import', object: row.id })
    await tx.updateTable('hotlineImport').set({ jobId }).where('id', '=', row.id).execute()
    await record(fact)
    return { id: row.id, jobId }
  })
})

/** The unit for which the caller runs the intake. */
export function unitOf({ actor }: Pick<ActingContext, 'actor'>): string {
  const { who } = matrix['intake.importHotline']
  const grant = actor.grants.find(({ role }) => Array.isArray(who) && who.includes(role)) ?? actor.grants[0]
  if (!grant) throw new Error('somebody without a role was let through')
  return grant.unitId
}

/** The file as it came, under a key of its own: both are destroyed as soon as it was read. */
async function keepFile({ tx, ctx }: Act<ActingContext>, id: string, bytes: Buffer): Promise<void> {
  const own = makeOwnKey(ctx.keyring, id, ctx.randomBytes)
  const sealed = seal(own.key, `hotline_import_file/${id}/sealed`, bytes, ctx.randomBytes)
  await tx.insertInto('hotlineImportFile').values({ id, ownKey: own.wrapped, ownKeyId: own.keyId, sealed }).execute()
}

/** What somebody stopped, or was given up after a crash, must not block the next file. */
async function endAbandoned({ tx, ctx, record }: Act<ActingContext>): Promise<void> {
  for (const dead of await listAbandoned(tx)) {
    const { row, fact } = fail(dead, 'stopped', {}, ctx.now)
    await saveImport(tx, row)
    await record(fact)
  }
}

/** Has the opinions of an import taken away again by a job, while nobody has worked on one of them. Answers the job. */
export const undoHotline = command(
  z.strictObject({ id: idSchema, seen: versionSchema }),
  async ({ tx, ctx, record }, { id, seen }) => {
    await lockIntake(tx)
    const before = await findImport(tx, id)
    refuseStale({ id }, before, seen)
    const running = await isUndoing(tx, before)
    const fact = askUndo(before, running ? 0 : await countWorkedOn(tx, id), running)
    const jobId = await enqueue(tx, ctx, { kind: 'hotline-undo', object: id })
    await tx.updateTable('hotlineImport').set({ jobId }).where('id', '=', id).execute()
    await record(fact)
    return { id, version: before.version, jobId }
  },
)
