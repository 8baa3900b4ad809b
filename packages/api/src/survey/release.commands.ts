/** Releasing a wave: its figures are computed from the answers that count, and hold from now on. */
import { dayOf, daySchema } from '@ratchet/domain/day'
import { idSchema, keySchema, versionSchema } from '@ratchet/domain/id'
import { Refusal, refuse } from '@ratchet/domain/refusal'
import { release, whyNotRelease } from '@ratchet/domain/survey/release'
import { z } from 'zod'
import { computeResults } from '../analysis/release-figures.ts'
import { perform, refuseStale } from '../command.ts'
import { acting, guarded } from '../trpc.ts'
import { listImports } from './import.queries.ts'
import { waveDigest } from './response.queries.ts'
import { findWave, loadWave, saveWave } from './survey.queries.ts'

const releaseSchema = z.strictObject({ id: idSchema, seen: versionSchema, releasedOn: daySchema, key: keySchema })

/** Answers the wave's version and how many themes it has results for. */
export const releaseWave = guarded.input(releaseSchema).mutation(async ({ ctx, input }) => {
  const today = dayOf(ctx.now)
  refuse(whyNotRelease(await findWave(ctx.db, input.id), await listImports(ctx.db, input.id), input.releasedOn, today))
  // Computed before the transaction: nobody should wait for its locks meanwhile.
  const digest = await waveDigest(ctx.db, input.id)
  const computed = await computeResults(ctx.db, input.id)
  return perform(acting(ctx), ctx.procedure, input, async ({ tx, ctx: acts, record }, { id, seen, releasedOn }) => {
    const before = await loadWave(tx, id)
    refuseStale({ releasedOn }, before, seen)
    if ((await waveDigest(tx, id)) !== digest) throw new Refusal('stale', { seen })
    const { illustrative, ...wave } = before
    const imports = await listImports(tx, id)
    const { wave: next, fact } = release(
      wave,
      imports,
      { ...computed, digest },
      { releasedOn, today, byName: acts.actor.name },
    )
    await saveWave(tx, { ...next, illustrative }, acts.newId)
    await record(fact)
    return { id, version: next.version, themes: next.results.length }
  })
})
