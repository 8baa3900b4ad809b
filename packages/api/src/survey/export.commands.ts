/**
 * Taking the answers of a wave out: the command leaves the trace and answers a link that holds ten minutes for whoever asked;
 * a large workbook is made in the background instead. Source: SPEC §13; PERFORMANCE row 13.
 */

import { idSchema } from '@ratchet/domain/id'
import { refuse } from '@ratchet/domain/refusal'
import { answerFiles, exported, LARGEST_DIRECT, whyNotExportAnswers } from '@ratchet/domain/survey/export'
import { z } from 'zod'
import { command } from '../command.ts'
import { enqueue } from '../job/job.queries.ts'
import { countTaken, listAnswered, listStored } from './export.queries.ts'
import { isOwnFirm, refuseOtherFirm } from './firm.queries.ts'
import { waveDigest } from './response.queries.ts'
import { findWave } from './survey.queries.ts'

/** Leaves the trace of an export. Answers the link to fetch it by, or the job that makes it. */
export const exportAnswers = command(
  z.strictObject({ waveId: idSchema, file: z.enum(answerFiles), locale: z.enum(['zh', 'en']) }),
  async ({ tx, ctx, record }, { waveId, file, locale }) => {
    await refuseOtherFirm(tx, ctx.actor, waveId)
    const wave = await findWave(tx, waveId)
    const taken = { waveId, imports: await listStored(tx, waveId) }
    const { rows } = await countTaken(tx, taken)
    refuse(whyNotExportAnswers(ctx.actor, await isOwnFirm(tx, ctx.actor, wave), rows))
    const digest = wave.digest ?? (await waveDigest(tx, waveId))
    const items = await listAnswered(tx, taken)
    const isLarge = file === 'xlsx' && rows > LARGEST_DIRECT
    const by = { userId: ctx.actor.userId, name: ctx.actor.name }
    const given = { file, rows, digest, imports: taken.imports, items, locale }
    const object = `${waveId}/${by.userId}/${locale}`
    const jobId = isLarge
      ? await enqueue(tx, ctx, { kind: 'survey-export', object, input: { waveId, given, by } })
      : null
    const exportId = await record(exported(wave, given))
    return { exportId, jobId, rows }
  },
)
