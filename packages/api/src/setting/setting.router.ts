import { householdSettingSchema } from '@ratchet/domain/household/household'
import {
  feedbackSettingSchema,
  type SettingId,
  type Settings,
  save,
  siteSettingSchema,
} from '@ratchet/domain/setting/setting'
import { z } from 'zod'
import { type Act, command, refuseStale } from '../command.ts'
import type { ActingContext } from '../context.ts'
import { findZone } from '../people/zone.queries.ts'
import { memberQuery, noInput, router } from '../trpc.ts'
import { findKeptSetting, loadSetting, saveSetting } from './setting.queries.ts'

/** Nought is the version of a usual value, which nobody has saved yet. */
const seen = z.number().int().min(0)

async function change<Id extends SettingId>(
  { tx, ctx, record }: Act<ActingContext>,
  id: Id,
  content: Settings[Id],
  seenVersion: number,
) {
  const before = await loadSetting(tx, id)
  refuseStale(content, { ...before.content, version: before.version }, seenVersion)
  const fact = save(id, before.content, content)
  const version = before.version + 1
  await saveSetting(tx, id, { content, version, at: ctx.now })
  await record(fact)
  return { version }
}

/** What the office sets for itself; see `domain/setting`. */
export const settingRouter = router({
  find: memberQuery.input(noInput).query(async ({ ctx }) => ({
    /** What the footer says while no host is filled in. */
    zone: (await findZone(ctx.db))?.name ?? null,
    site: await findKeptSetting(ctx.db, 'site'),
    feedback: await findKeptSetting(ctx.db, 'feedback'),
    household: await findKeptSetting(ctx.db, 'household'),
  })),

  saveSite: command(z.strictObject({ content: z.strictObject(siteSettingSchema.shape), seen }), (act, input) =>
    change(act, 'site', input.content, input.seen),
  ),

  saveFeedback: command(z.strictObject({ content: z.strictObject(feedbackSettingSchema.shape), seen }), (act, input) =>
    change(act, 'feedback', input.content, input.seen),
  ),

  saveHousehold: command(
    z.strictObject({ content: z.strictObject(householdSettingSchema.shape), seen }),
    (act, input) => change(act, 'household', input.content, input.seen),
  ),
})
