import { themeIdSchema } from '@ratchet/domain/cycle/aspect'
import { dayOf } from '@ratchet/domain/day'
import { idSchema } from '@ratchet/domain/id'
import { filled } from '@ratchet/domain/setting/setting'
import { z } from 'zod'
import { findPublished } from '../ballot/published.queries.ts'
import { findZone } from '../people/zone.queries.ts'
import { findSetting } from '../setting/setting.queries.ts'
import { publicQuery, router } from '../trpc.ts'
import { findSaid, findSaidDone } from './said-done.queries.ts'
import { saidGroups } from './said-row.queries.ts'
import { findCheckpoint, findHome, listCheckpoints } from './site.queries.ts'
import { findTrends } from './trend.queries.ts'

/** The residents' site: reads only, and only what is closed, compared, published or signed. */
export const siteRouter = router({
  /** What stands round every page: the zone's name, who runs the site, and the latest head of the trail. */
  shell: publicQuery.query(async ({ ctx }) => {
    const [checkpoint = null] = await listCheckpoints(ctx.db, 1)
    const footer = filled(await findSetting(ctx.db, 'site'))
    return { zone: (await findZone(ctx.db))?.name ?? null, footer, checkpoint }
  }),
  home: publicQuery.query(async ({ ctx }) => ({
    ...(await findHome(ctx.db)),
    said: await findSaid(ctx.db, dayOf(ctx.now)),
  })),
  saidDone: publicQuery
    .input(
      z.strictObject({
        placeId: idSchema.nullable(),
        theme: themeIdSchema.nullable(),
        status: z.enum(['all', ...saidGroups]),
        page: z.number().int().min(1).max(1_000_000),
      }),
    )
    .query(({ ctx, input }) => findSaidDone(ctx.db, input, dayOf(ctx.now))),
  /** What is promised to residents, as it is set: days of answering and of keeping, and whom to call. */
  terms: publicQuery.query(async ({ ctx }) => {
    const { host, phone } = await findSetting(ctx.db, 'site')
    return { ...(await findSetting(ctx.db, 'feedback')), host, phone }
  }),
  trends: publicQuery.query(async ({ ctx }) => ({
    ...(await findTrends(ctx.db, (await findZone(ctx.db))?.name ?? '')),
    floors: await findHome(ctx.db),
  })),
  /** 码上评结果: the last campaign that is over. */
  scanResults: publicQuery.query(({ ctx }) => findPublished(ctx)),
  /** `size` asks what was sealed at that entry, so that a note taken long ago can be compared. */
  trust: publicQuery
    .input(z.strictObject({ size: z.number().int().min(1).nullable() }))
    .query(async ({ ctx, input }) => ({
      checkpoints: await listCheckpoints(ctx.db, 7),
      asked: input.size === null ? null : await findCheckpoint(ctx.db, input.size),
    })),
})
