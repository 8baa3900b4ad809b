/** What becomes of findings: written down, shown, answered, looked at again, handed over to rectification. */
import { whyNotTitle } from '@ratchet/domain/concern/concern'
import { personOf } from '@ratchet/domain/cycle/actor'
import { floorSubjectSchema } from '@ratchet/domain/cycle/aspect'
import { runningOf } from '@ratchet/domain/cycle/stage'
import { dayOf, daySchema } from '@ratchet/domain/day'
import { idSchema, keySchema, versionSchema } from '@ratchet/domain/id'
import { categoryIdSchema } from '@ratchet/domain/opinion/category'
import { openItem, whyNotOpen } from '@ratchet/domain/rectification/assign'
import { itemKindSchema } from '@ratchet/domain/rectification/item'
import { leadNow } from '@ratchet/domain/rectification/lead'
import { Refusal, refuse } from '@ratchet/domain/refusal'
import {
  type ActedFinding,
  addPhoto as addTo,
  answer,
  becomeItem,
  find,
  foundSchema,
  recheck,
  whyNotBecomeItem,
  whyNotPhoto,
} from '@ratchet/domain/supervision/finding'
import { z } from 'zod'
import { sha256 } from '../audit/digest.ts'
import { readGivenPhoto } from '../blob/given-photo.ts'
import { type Act, command, perform, refuseStale } from '../command.ts'
import type { ActingContext } from '../context.ts'
import { listCycles, loadOpenCycle } from '../cycle/cycle.queries.ts'
import { recurOnce } from '../cycle/recurrence.commands.ts'
import { receiverNow } from '../dispatch/receiver.queries.ts'
import { storePhoto } from '../feedback/photo.commands.ts'
import { tell } from '../notice/notice.queries.ts'
import { findPlace } from '../opinion/receive.commands.ts'
import { tellAssigned } from '../rectification/item-notice.commands.ts'
import { mapUnits, nextItemNumber, saveItem } from '../rectification/rectification.queries.ts'
import { acting, guarded } from '../trpc.ts'
import { loadFinding, loadInspection, type StoredFinding, saveFinding } from './supervision.queries.ts'

/** 20 MB in base64. */
const LARGEST_CONTENT = 28_000_000
const seenOne = { id: idSchema, seen: versionSchema }

async function keep(
  { tx, record }: Pick<Act<ActingContext>, 'tx' | 'record'>,
  before: Pick<StoredFinding, 'illustrative'>,
  { next, fact }: ActedFinding,
) {
  await saveFinding(tx, { ...next, illustrative: before.illustrative })
  await record(fact)
  return { id: next.id, version: next.version }
}

export const findingProcedures = {
  /** Writes down what was seen, and tells the unit. */
  enterFinding: command(
    z.strictObject({ inspectionId: idSchema, ...foundSchema.shape }),
    async ({ tx, ctx, record }, { inspectionId, ...found }) => {
      const of = await loadInspection(tx, inspectionId)
      const fresh = { id: ctx.newId(), inspectionId, by: personOf(ctx.actor) }
      const made = find(of, found, fresh, { today: dayOf(ctx.now), at: ctx.now })
      const kept = await keep({ tx, record }, of, made)
      const details = { number: of.number, title: found.text.slice(0, 300) }
      const to = { unitId: of.unitId, roles: ['lead_unit', 'unit'] as const }
      await tell(tx, ctx, { to, kind: 'supervision.found', subject: ['inspection', of.id], details })
      return kept
    },
  ),

  /** Puts a photo to what was seen, or to what was done about it; it is re-encoded before the transaction. */
  addPhoto: guarded
    .input(
      z.strictObject({
        id: idSchema,
        side: z.enum(['seen', 'done']),
        name: z.string().trim().min(1).max(200),
        content: z.string().max(LARGEST_CONTENT),
        key: keySchema,
      }),
    )
    .mutation(async ({ ctx, input: { key, id, side, name, content } }) => {
      const bytes = Buffer.from(content, 'base64')
      const photo = await readGivenPhoto(bytes)
      const claimed = { key, id, side, name, sha256: sha256(bytes) }
      return perform(acting(ctx), ctx.procedure, claimed, async ({ tx, ctx: caller, record, within }) => {
        const { finding: before, of } = await loadFinding(tx, id)
        const { unitId, isReceiver } = await receiverNow(tx, caller, { receiverId: of.unitId })
        await within(unitId)
        // What was seen is shown by whoever inspects; a unit shows what it did.
        const inspects = caller.actor.grants.some(({ role }) => role === 'inspector')
        if (side === 'seen' && !inspects) throw new Refusal('not-permitted', { roles: ['inspector'] })
        refuse(whyNotPhoto(before, side, isReceiver))
        const blob = await storePhoto(tx, caller, { kind: 'result-photo', name, bytes: photo.bytes })
        return keep({ tx, record }, before, addTo(before, of, side, isReceiver, blob.id))
      })
    }),

  answer: command(
    z.strictObject({ ...seenOne, text: z.string().trim().min(4).max(2000) }),
    async ({ tx, ctx, record, within }, { id, seen, text }) => {
      const { finding: before, of } = await loadFinding(tx, id)
      const { unitId, isReceiver } = await receiverNow(tx, ctx, { receiverId: of.unitId })
      await within(unitId)
      refuseStale({ text }, before, seen)
      return keep({ tx, record }, before, answer(before, of, isReceiver, text, personOf(ctx.actor), ctx.now))
    },
  ),

  recheck: command(
    z.strictObject({
      ...seenOne,
      passed: z.boolean(),
      text: z.string().trim().max(500),
      /** Where it is not done: until when. */
      dueDay: daySchema.nullable(),
    }),
    async ({ tx, ctx, record }, { id, seen, passed, text, dueDay }) => {
      const { finding: before, of } = await loadFinding(tx, id)
      refuseStale({ passed, text, dueDay }, before, seen)
      const look = passed ? ({ passed, text } as const) : ({ passed, text, dueDay: dueDay ?? before.dueDay } as const)
      const made = recheck(before, of, look, ctx.actor, { today: dayOf(ctx.now), at: ctx.now })
      return keep({ tx, record }, before, made)
    },
  ),

  /** Opens a rectification item by its own rule, in the half-year that runs, and closes the finding with it. */
  becomeItem: command(
    z.strictObject({
      ...seenOne,
      subject: floorSubjectSchema,
      title: z.string().trim().min(1).max(200),
      kind: itemKindSchema,
      dueDay: daySchema,
      /** By both a problem that was closed is known again. */
      category: categoryIdSchema.nullable().default(null),
      placeId: idSchema.nullable().default(null),
    }),
    async (act, { id, seen, category, placeId, ...wanted }) => {
      const { tx, ctx, record } = act
      const { finding: before, of } = await loadFinding(tx, id)
      refuseStale(wanted, before, seen)
      refuse(whyNotBecomeItem(before))
      // The title stands in the trail, and residents may read it.
      refuse(whyNotTitle(wanted.title))
      const running = runningOf(await listCycles(tx))
      if (!running) throw new Refusal('no-cycle')
      const cycle = await loadOpenCycle(tx, running.id)
      const lead = leadNow(await mapUnits(tx), of.unitId)
      if (placeId) await findPlace(tx, placeId)
      const about = { concernId: null, theme: null, category, placeId, coUnitIds: [], leadUnitId: lead.id }
      const draft = { ...wanted, ...about }
      refuse(whyNotOpen(draft, lead, dayOf(ctx.now)))
      const back = await recurOnce(act, { category, placeId, seenOn: dayOf(ctx.now), opinionId: null })
      if (back) {
        const kept = await keep({ tx, record }, before, becomeItem(before, of, back.id))
        return { ...kept, itemId: back.id, number: back.number, recurred: true }
      }
      const number = await nextItemNumber(tx, cycle.id)
      const given = { ...draft, cycleId: cycle.id, id: ctx.newId(), number, origin: 'manual' as const }
      const opened = openItem(given)
      await saveItem(tx, { ...opened.item, openedAt: ctx.now, slip: null })
      await record(opened.fact)
      await tellAssigned(tx, ctx, opened.item)
      const kept = await keep({ tx, record }, before, becomeItem(before, of, opened.item.id))
      return { ...kept, itemId: opened.item.id, number, recurred: false }
    },
  ),
}
