import { personOf } from '@ratchet/domain/cycle/actor'
import { quarterOf, quarterSchema } from '@ratchet/domain/cycle/cycle-id'
import { dayOf } from '@ratchet/domain/day'
import { idSchema, keySchema, versionSchema } from '@ratchet/domain/id'
import { keepOutlet, outletFieldsSchema, retireOutlet } from '@ratchet/domain/publicity/outlet'
import {
  highlightFieldsSchema,
  type MediaOutlet,
  recordHighlight,
  whyNotRecord,
  withdrawHighlight,
  withdrawReasonSchema,
} from '@ratchet/domain/publicity/publicity'
import { Refusal, refuse } from '@ratchet/domain/refusal'
import { z } from 'zod'
import { loadAround } from '../activity/activity.queries.ts'
import { listUnitsInTree } from '../activity/unit-in-tree.queries.ts'
import { isPublished } from '../assessment/publication.queries.ts'
import { sha256 } from '../audit/digest.ts'
import { saveBlob } from '../blob/blob.queries.ts'
import { readGivenPhoto } from '../blob/given-photo.ts'
import { command, perform, refuseStale } from '../command.ts'
import { storePhoto } from '../feedback/photo.commands.ts'
import { acting, guarded, memberQuery, router } from '../trpc.ts'
import {
  findClippingReuse,
  findQuarterOf,
  listHighlightQuarters,
  listHighlights,
  listOutlets,
  loadHighlight,
  loadOutlets,
  loadPresent,
  saveHighlight,
  saveOutlet,
} from './publicity.queries.ts'

/** 20 MB in base64. */
const LARGEST_CONTENT = 28_000_000

const clippingSchema = z.strictObject({
  name: z.string().trim().min(1).max(200),
  mediaType: z.string().max(200),
  content: z.string().max(LARGEST_CONTENT),
})
const recordInput = z.strictObject({
  ...highlightFieldsSchema.shape,
  clipping: clippingSchema.nullable(),
  key: keySchema,
})

const within = (outlets: readonly MediaOutlet[], id: string): MediaOutlet & { illustrative: boolean } => {
  const found = outlets.find((outlet) => outlet.id === id)
  if (!found) throw new Refusal('not-found', { kind: 'media_outlet' })
  return found as MediaOutlet & { illustrative: boolean }
}

export const publicityRouter = router({
  /** Highlights of a quarter, or of the one in which a highlight stands, and the registry they are judged by. */
  list: memberQuery
    .input(z.strictObject({ quarter: quarterSchema.optional(), highlightId: idSchema.optional() }))
    .query(async ({ ctx, input }) => {
      const marked = input.highlightId && (await findQuarterOf(ctx.db, input.highlightId))
      const quarter = marked || input.quarter || quarterOf(dayOf(ctx.now))
      const reuse = await findClippingReuse(ctx.db, quarter)
      const highlights = await listHighlights(ctx.db, quarter)
      return {
        quarter,
        today: dayOf(ctx.now),
        highlights: highlights.map((row) => ({ ...row, usedIn: reuse.get(row.id) ?? null })),
        quarters: await listHighlightQuarters(ctx.db),
        outlets: await listOutlets(ctx.db),
        published: await isPublished(ctx.db, quarter),
        units: await listUnitsInTree(ctx.db),
      }
    }),

  /** Puts an outlet into the registry, or changes the one with the id. */
  keepOutlet: command(
    z.strictObject({ ...outletFieldsSchema.shape, id: idSchema.nullable(), seen: versionSchema.nullable() }),
    async ({ tx, ctx, record }, { id, seen, ...fields }) => {
      const outlets = await loadOutlets(tx)
      const before = id ? within(outlets, id) : null
      if (before) refuseStale(fields, before, seen ?? 0)
      const { next, fact } = keepOutlet(fields, before, outlets, ctx.newId())
      await saveOutlet(tx, { ...next, illustrative: before?.illustrative ?? ctx.profile === 'demo' })
      await record(fact)
      return { id: next.id, version: next.version }
    },
  ),

  retireOutlet: command(
    z.strictObject({ id: idSchema, seen: versionSchema }),
    async ({ tx, ctx, record }, { id, seen }) => {
      const before = within(await loadOutlets(tx), id)
      refuseStale({}, before, seen)
      const { next, fact } = retireOutlet(before, ctx.now)
      await saveOutlet(tx, { ...next, illustrative: before.illustrative })
      await record(fact)
      return { id, version: next.version }
    },
  ),

  /** Records a media report, with its clipping where there is one; the verdict of the registry is kept with it. */
  record: guarded.input(recordInput).mutation(async ({ ctx, input }) => {
    const { key, clipping, ...fields } = input
    const bytes = clipping ? Buffer.from(clipping.content, 'base64') : null
    const photo = clipping?.mediaType.startsWith('image/') && bytes ? await readGivenPhoto(bytes) : null
    const claimed = { ...fields, key, sha256: bytes ? sha256(bytes) : null }
    return perform(acting(ctx), ctx.procedure, claimed, async (act) => {
      const { tx, ctx: caller, record } = act
      await act.within(fields.unitId)
      const outlet = within(await loadOutlets(tx), fields.outletId)
      const { isPublished } = await loadAround(tx, [quarterOf(fields.publishedOn)], [fields.unitId])
      const around = { outlet, present: await loadPresent(tx, fields.unitId), isPublished, today: dayOf(caller.now) }
      // Before the bytes are kept: whoever is refused leaves nothing.
      refuse(whyNotRecord(fields, bytes !== null, around))
      const blob = photo
        ? await storePhoto(tx, caller, { kind: 'result-photo', name: clipping?.name ?? '', bytes: photo.bytes })
        : clipping && bytes
          ? await saveBlob(tx, caller, { kind: 'evidence', ...clipping, bytes })
          : null
      const fresh = {
        ...{ id: caller.newId(), clippingId: blob?.id ?? null, sha256: blob?.sha256 ?? null },
        recordedBy: personOf(caller.actor),
      }
      const { next, fact } = recordHighlight(fields, around, fresh, caller.now)
      await saveHighlight(tx, { ...next, illustrative: caller.profile === 'demo' })
      await record(fact)
      return { id: next.id, version: next.version, counts: next.counts }
    })
  }),

  withdraw: command(
    z.strictObject({ id: idSchema, seen: versionSchema, reason: withdrawReasonSchema }),
    async ({ tx, ctx, record, within }, { id, seen, reason }) => {
      const before = await loadHighlight(tx, id)
      await within(before.unitId)
      refuseStale({ reason }, before, seen)
      const { isPublished } = await loadAround(tx, [before.quarter])
      const { next, fact } = withdrawHighlight(before, reason, isPublished, ctx.now)
      await saveHighlight(tx, { ...next, illustrative: before.illustrative })
      await record(fact)
      return { id, version: next.version }
    },
  ),
})
