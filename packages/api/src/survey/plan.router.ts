import { idSchema, versionSchema } from '@ratchet/domain/id'
import { setContract } from '@ratchet/domain/survey/contract'
import { contractSchema, fieldworkSchema, planSchema } from '@ratchet/domain/survey/plan'
import { plan } from '@ratchet/domain/survey/planner'
import { quotaSchema, setQuotas } from '@ratchet/domain/survey/quota'
import { setFieldwork } from '@ratchet/domain/survey/response-rate'
import { z } from 'zod'
import { command, refuseStale } from '../command.ts'
import { memberQuery } from '../trpc.ts'
import { countDispositions } from './case.queries.ts'
import { refuseOtherFirm } from './firm.queries.ts'
import { findAround, findQuotaStand, listQuotaPlaces, saveAround, saveQuotas } from './plan.queries.ts'
import { loadWave } from './survey.queries.ts'

const one = z.strictObject({ id: idSchema })
const touched = z.strictObject({ id: idSchema, seen: versionSchema })

/** What is settled around a wave before and during fieldwork; the rows behind it are in `fieldwork.router.ts`. */
export const planProcedures = {
  find: memberQuery.input(one).query(async ({ ctx, input }) => {
    await refuseOtherFirm(ctx.db, ctx.actor, input.id)
    return findAround(ctx, input.id)
  }),

  quotas: memberQuery.input(one).query(async ({ ctx, input }) => {
    await refuseOtherFirm(ctx.db, ctx.actor, input.id)
    return findQuotaStand(ctx.db, input.id)
  }),

  plan: command(touched.extend({ plan: planSchema }), async ({ tx, record }, { id, seen, plan: planned }) => {
    const before = await loadWave(tx, id)
    refuseStale({ plan: planned }, before, seen)
    const { wave, fact } = plan(before, planned)
    await saveAround(tx, wave)
    await record(fact)
    return { id, version: wave.version }
  }),

  setContract: command(touched.extend({ contract: contractSchema }), async ({ tx, record }, { id, seen, contract }) => {
    const before = await loadWave(tx, id)
    refuseStale({ contract }, before, seen)
    const { wave, fact } = setContract(before, contract)
    await saveAround(tx, wave)
    await record(fact)
    return { id, version: wave.version }
  }),

  /** The whole list at once, so that a place that is left out has no quota. */
  setQuotas: command(
    touched.extend({ quotas: z.array(quotaSchema).max(2000) }),
    async ({ tx, ctx, record }, { id, seen, quotas }) => {
      const before = await loadWave(tx, id)
      refuseStale({ quotas }, before, seen)
      const places = new Set((await listQuotaPlaces(tx)).map((place) => place.id))
      const { wave, fact } = setQuotas(before, quotas, places)
      await saveQuotas(tx, id, quotas, ctx.newId)
      await saveAround(tx, wave)
      await record(fact)
      return { id, version: wave.version }
    },
  ),

  /** Outcomes as the firm reports them, or e with its basis beside those that the microdata count. */
  setFieldwork: command(
    touched.extend({ fieldwork: fieldworkSchema }),
    async ({ tx, record }, { id, seen, fieldwork }) => {
      const before = await loadWave(tx, id)
      refuseStale({ fieldwork }, before, seen)
      const { wave, fact } = setFieldwork(before, fieldwork, await countDispositions(tx, id))
      await saveAround(tx, wave)
      await record(fact)
      return { id, version: wave.version }
    },
  ),
}
