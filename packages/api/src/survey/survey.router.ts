import { dayOf } from '@ratchet/domain/day'
import { idSchema, versionSchema } from '@ratchet/domain/id'
import { report, schedule, themeResultSchema, type Wave, waveSchema } from '@ratchet/domain/survey/wave'
import { z } from 'zod'
import { command, refuseStale } from '../command.ts'
import { memberQuery, noInput, router } from '../trpc.ts'
import { listWaves, loadWave, loadWaves, saveWave } from './survey.queries.ts'

const scheduleInput = z.strictObject(waveSchema.pick({ quarter: true, firm: true, scheduledFor: true }).shape)
const reportInput = z.strictObject({
  id: idSchema,
  seen: versionSchema,
  releasedOn: waveSchema.shape.scheduledFor,
  n: z.number().int().min(1).max(100_000_000),
  results: z.array(themeResultSchema),
})

export const surveyRouter = router({
  waves: memberQuery.input(noInput).query(({ ctx }) => listWaves(ctx.db)),

  scheduleWave: command(scheduleInput, async ({ tx, ctx, record }, input) => {
    const fresh: Wave = {
      ...input,
      id: ctx.newId(),
      design: 'probability',
      releasedOn: null,
      basis: null,
      n: null,
      results: [],
      version: 1,
    }
    const { wave, fact } = schedule(fresh, await loadWaves(tx))
    await saveWave(tx, { ...wave, illustrative: ctx.profile === 'demo' }, ctx.newId)
    await record(fact)
    return { id: wave.id, version: wave.version }
  }),

  /** A published table typed in: "reported, not recomputable" (SPEC §12). */
  reportWave: command(reportInput, async ({ tx, ctx, record }, { id, seen, ...table }) => {
    const before = await loadWave(tx, id)
    refuseStale(table, before, seen)
    const { wave, fact } = report(before, table, dayOf(ctx.now))
    await saveWave(tx, { ...wave, illustrative: before.illustrative }, ctx.newId)
    await record(fact)
    return { id, version: wave.version }
  }),
})
