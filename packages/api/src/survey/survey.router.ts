import { dayOf } from '@ratchet/domain/day'
import { idSchema, versionSchema } from '@ratchet/domain/id'
import { whyNotOfFirm } from '@ratchet/domain/survey/firm'
import { report, reportedResultSchema, schedule, waveSchema } from '@ratchet/domain/survey/wave'
import { z } from 'zod'
import { ballotProcedures } from '../ballot/ballot-procedures.ts'
import { command, refuseStale } from '../command.ts'
import { memberQuery, noInput, router } from '../trpc.ts'
import { exportAnswers } from './export.commands.ts'
import { fieldworkProcedures } from './fieldwork.router.ts'
import { firmsOf, refuseOtherFirm } from './firm.queries.ts'
import { importSurvey, undoImport } from './import.commands.ts'
import { listImports } from './import.queries.ts'
import { planProcedures } from './plan.router.ts'
import { previewSurvey, surveyBadRows } from './preview.commands.ts'
import { recheckProcedures } from './recheck.router.ts'
import { releaseWave } from './release.commands.ts'
import { listWaves, loadWave, loadWaves, saveWave } from './survey.queries.ts'

const scheduleInput = z.strictObject({
  ...waveSchema.pick({ quarter: true, firm: true, scheduledFor: true }).shape,
  design: waveSchema.shape.design.default('probability'),
})
const reportInput = z.strictObject({
  id: idSchema,
  seen: versionSchema,
  releasedOn: waveSchema.shape.scheduledFor,
  n: z.number().int().min(1).max(100_000_000),
  results: z.array(reportedResultSchema),
})

export const surveyRouter = router({
  ...planProcedures,
  ...fieldworkProcedures,
  ...recheckProcedures,
  ...ballotProcedures,

  imports: memberQuery.input(z.strictObject({ waveId: idSchema })).query(async ({ ctx, input }) => {
    await refuseOtherFirm(ctx.db, ctx.actor, input.waveId)
    return listImports(ctx.db, input.waveId)
  }),
  previewImport: previewSurvey,
  badRows: surveyBadRows,
  import: importSurvey,
  undoImport,
  exportAnswers,
  releaseWave,

  /** A surveyor reads of the own firm's waves and not that others exist: what they are paid stands in them. */
  waves: memberQuery.input(noInput).query(async ({ ctx }) => {
    const firms = await firmsOf(ctx.db, ctx.actor)
    return (await listWaves(ctx.db)).filter((wave) => whyNotOfFirm(firms, wave) === null)
  }),

  scheduleWave: command(scheduleInput, async ({ tx, ctx, record }, input) => {
    const { wave, fact } = schedule({ ...input, id: ctx.newId() }, await loadWaves(tx))
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
