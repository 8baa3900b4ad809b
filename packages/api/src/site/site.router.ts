import { z } from 'zod'
import { publicQuery, router } from '../trpc.ts'
import { findCheckpoint, findHome, findZoneName, listCheckpoints } from './site.queries.ts'
import { findTrends } from './trend.queries.ts'

/** The residents' site: reads only, and only what is closed, compared or signed. */
export const siteRouter = router({
  /** What stands round every page: the zone's name and the latest head of the trail. */
  shell: publicQuery.query(async ({ ctx }) => {
    const [zone, checkpoints] = [await findZoneName(ctx.db), await listCheckpoints(ctx.db, 1)]
    return { zone, checkpoint: checkpoints[0] ?? null }
  }),
  home: publicQuery.query(({ ctx }) => findHome(ctx.db)),
  trends: publicQuery.query(async ({ ctx }) => findTrends(ctx.db, (await findZoneName(ctx.db)) ?? '')),
  /** `size` asks what was sealed at that entry, so that a note taken long ago can be compared. */
  trust: publicQuery
    .input(z.strictObject({ size: z.number().int().min(1).nullable() }))
    .query(async ({ ctx, input }) => ({
      checkpoints: await listCheckpoints(ctx.db, 7),
      asked: input.size === null ? null : await findCheckpoint(ctx.db, input.size),
    })),
})
