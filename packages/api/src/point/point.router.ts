import { dayOf } from '@ratchet/domain/day'
import { idSchema, versionSchema } from '@ratchet/domain/id'
import { matrix } from '@ratchet/domain/people/matrix'
import type { Role } from '@ratchet/domain/people/role'
import {
  close,
  MOST_POINTS,
  type Opening,
  open,
  pointStatusSchema,
  reasonSchema,
  replace,
  siteSchema,
  whyNotOpen,
} from '@ratchet/domain/point/point'
import { Refusal, refuse } from '@ratchet/domain/refusal'
import { z } from 'zod'
import { command, refuseStale } from '../command.ts'
import type { Context, Tx } from '../context.ts'
import { memberQuery, router } from '../trpc.ts'
import { newPointCode } from './code.ts'
import { findCampaignFor, findSheet, listPoints, readableUnits } from './list.queries.ts'
import { insertPoints, listTakenSites, listUsedCodes, loadPlaces, loadPoint, savePoint } from './point.queries.ts'

const readers = matrix['point.list'].who as readonly Role[]
const ids = z.array(idSchema).max(MOST_POINTS)
const listInput = z.strictObject({
  streetId: idSchema.nullable(),
  placeId: idSchema.nullable(),
  status: pointStatusSchema.nullable(),
})
const sheetInput = z.strictObject({ streetIds: ids, placeIds: ids, pointIds: ids, batchId: idSchema.nullable() })
const openInput = z.strictObject({
  openings: z
    .array(z.strictObject({ placeId: idSchema, sites: z.array(siteSchema).max(MOST_POINTS) }))
    .max(MOST_POINTS),
})
const endInput = z.strictObject({ id: idSchema, seen: versionSchema, reason: reasonSchema })

/** So many codes that no point has yet: 33 million bodies, so that a second draw is rare. */
async function drawCodes(tx: Tx, ctx: Context, count: number): Promise<string[]> {
  const codes = new Set<string>()
  while (codes.size < count) {
    const drawn = Array.from({ length: count - codes.size }, () => newPointCode(ctx))
    const used = await listUsedCodes(tx, drawn)
    for (const code of drawn) if (!used.has(code)) codes.add(code)
  }
  return [...codes]
}

export const pointRouter = router({
  /** Points by community in the order of the org tree; a unit sees its own communities. */
  list: memberQuery.input(listInput).query(async ({ ctx, input }) => {
    const today = dayOf(ctx.now)
    const listed = await listPoints(ctx.db, readableUnits(ctx.actor, readers), input, today)
    return { today, campaign: await findCampaignFor(ctx.db, today), ...listed }
  }),

  /** What stands on the sheets of the chosen points. */
  sheet: memberQuery
    .input(sheetInput)
    .query(({ ctx, input }) => findSheet(ctx.db, readableUnits(ctx.actor, readers), input, dayOf(ctx.now))),

  /** Opens points at several sites of several communities in one act. */
  open: command(openInput, async ({ tx, ctx, record, within }, { openings }) => {
    const sitesOf = Map.groupBy(openings, (row) => row.placeId)
    const placeIds = [...sitesOf.keys()]
    if (placeIds.length === 0) throw new Refusal('no-site')
    const places = await loadPlaces(tx, placeIds)
    const taken = await listTakenSites(tx, placeIds)
    const asked: Opening[] = []
    for (const [placeId, rows] of sitesOf) {
      const place = places.get(placeId)
      if (!place) throw new Refusal('not-found', { kind: 'unit' })
      await within(placeId)
      asked.push({ place, sites: rows.flatMap((row) => row.sites), taken: taken.get(placeId) ?? [] } as Opening)
    }
    refuse(whyNotOpen(asked))
    const codes = await drawCodes(
      tx,
      ctx,
      asked.reduce((sum, { sites }) => sum + sites.length, 0),
    )
    const opened = open(asked, () => ({ id: ctx.newId(), code: codes.pop() ?? '' }), ctx.now)
    for (const { points, fact } of opened) {
      await insertPoints(
        tx,
        points.map((point) => ({ ...point, illustrative: ctx.profile === 'demo' })),
      )
      await record(fact)
    }
    return { ids: opened.flatMap(({ points }) => points.map((point) => point.id)) }
  }),

  close: command(endInput, async ({ tx, record, within }, { id, seen, reason }) => {
    const before = await loadPoint(tx, id)
    await within(before.placeId)
    refuseStale({ reason }, before, seen)
    const { point, fact } = close(before, reason)
    await savePoint(tx, { ...point, illustrative: before.illustrative })
    await record(fact)
    return { id, version: point.version }
  }),

  /** Another code for the same site: the sheet is torn, was copied, or hangs somewhere else now. */
  replace: command(endInput, async ({ tx, ctx, record, within }, { id, seen, reason }) => {
    const before = await loadPoint(tx, id)
    await within(before.placeId)
    refuseStale({ reason }, before, seen)
    const [code = ''] = await drawCodes(tx, ctx, 1)
    const { point, successor, fact } = replace(before, reason, { id: ctx.newId(), code }, ctx.now)
    await insertPoints(tx, [{ ...successor, illustrative: before.illustrative }])
    await savePoint(tx, { ...point, illustrative: before.illustrative })
    await record(fact)
    return { id, version: point.version, successorId: successor.id }
  }),
})
