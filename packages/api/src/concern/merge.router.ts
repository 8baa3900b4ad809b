import { merge, type Side, unmerge, whyNotMerge, whyNotUnmerge } from '@ratchet/domain/concern/merge'
import { personOf } from '@ratchet/domain/cycle/actor'
import { idSchema, versionSchema } from '@ratchet/domain/id'
import { Refusal, type RefusalDetails, refuse } from '@ratchet/domain/refusal'
import { z } from 'zod'
import { command, refuseStale } from '../command.ts'
import type { ActingContext, Tx } from '../context.ts'
import { json } from '../database/json.ts'
import { tell } from '../notice/notice.queries.ts'
import { saveConcern } from './concern.queries.ts'
import { listToTell, loadMerge, loadSide, loadSides, moveTo, saveMerge } from './merge.queries.ts'
import { partUrgency, urgeConcern } from './urgent.commands.ts'

const reason = z.string().trim().max(300)
const mergeInput = z.strictObject({ keptId: idSchema, ids: z.array(idSchema).min(1).max(50), reason })
const tellInput = z.strictObject({ mergeId: idSchema, opinionId: idSchema, how: z.enum(['call', 'slip']) })

/** What became of one row of an act upon many. */
export interface RowResult {
  readonly id: string
  readonly number: string
  readonly done: boolean
  readonly code: string | null
  readonly details: RefusalDetails
}

/** The units whose items move are told, and read the number under which they go on. */
async function tellUnits(
  tx: Tx,
  ctx: ActingContext,
  kind: 'concern.merged' | 'concern.unmerged',
  itemIds: readonly string[],
  { number, title }: Side['concern'],
) {
  if (itemIds.length === 0) return
  const items = await tx.selectFrom('rectificationItem').selectAll().where('id', 'in', itemIds).orderBy('id').execute()
  for (const item of items)
    for (const unitId of [item.leadUnitId, ...item.coUnitIds]) {
      const to = { unitId, roles: ['lead_unit', 'unit'] as const }
      const details = { number: item.number, title: `${number} ${title}` }
      await tell(tx, ctx, { to, kind, subject: ['rectification_item', item.id], details })
    }
}

/** 合并、撤销合并: the numbers stay, people and open items follow, and everybody who came along is told. */
export const mergeProcedures = {
  /** Makes concerns part of one; each row is told what became of it, and one that cannot leaves the others alone. */
  merge: command(mergeInput, async ({ tx, ctx, record }, { keptId, ids, reason }) => {
    const sides = await loadSides(tx, [keptId, ...ids])
    const rows: RowResult[] = []
    for (const id of new Set(ids)) {
      // The one that lives grows by each row; the merged ones do not change in between.
      const [kept, merged] = [await loadSide(tx, keptId), sides.get(id) as Side]
      const { number } = merged.concern
      const why = whyNotMerge(kept, merged, reason)
      rows.push({ id, number, done: why === null, code: why?.code ?? null, details: why?.details ?? {} })
      if (why) continue
      const given = { id: ctx.newId(), reason, by: personOf(ctx.actor), at: ctx.now }
      const made = merge(kept, merged, given)
      await saveConcern(tx, made.concern)
      await saveMerge(tx, made.merge)
      await moveTo(tx, keptId, made.merge)
      await record(made.fact)
      await urgeConcern({ tx, record }, kept.concern, merged.concern)
      await tellUnits(tx, ctx, 'concern.merged', made.merge.itemIds, kept.concern)
    }
    const [first] = rows
    // Nothing happened: the reason of the first is the answer, and no trace is left of an act that was none.
    if (first && rows.every((row) => !row.done)) throw new Refusal(first.code ?? '', first.details)
    return { id: keptId, rows }
  }),

  /** Takes a merge apart: everybody who came along and is still there goes back to where they belonged. */
  unmerge: command(
    z.strictObject({ id: idSchema, seen: versionSchema, reason }),
    async ({ tx, ctx, record }, { id, seen, reason }) => {
      const before = await loadMerge(tx, id)
      const sides = await loadSides(tx, [before.keptId, before.mergedId])
      const [kept, merged] = [sides.get(before.keptId) as Side, sides.get(before.mergedId) as Side]
      refuse(whyNotUnmerge(before, kept, reason))
      refuseStale({ reason }, before, seen)
      const given = { reason, by: personOf(ctx.actor), at: ctx.now }
      const { merge: undone, concern, opinionIds, itemIds, fact } = unmerge(before, kept, merged.concern, given)
      await saveMerge(tx, undone)
      await saveConcern(tx, concern)
      await moveTo(tx, concern.id, { opinionIds: [...opinionIds], itemIds: [...itemIds] })
      await record(fact)
      await partUrgency({ tx, record }, { kept: kept.concern, merged: concern, opinionIds })
      await tellUnits(tx, ctx, 'concern.unmerged', itemIds, concern)
      return { id, version: undone.version, concernId: concern.id }
    },
  ),

  /** Records that a resident was told by a call or a slip that matters were joined, or taken apart again. */
  tellMerge: command(tellInput, async ({ tx, ctx, record }, { mergeId, opinionId, how }) => {
    const made = await loadMerge(tx, mergeId)
    const waiting = (await listToTell(tx, made.keptId)).find(
      (row) => row.mergeId === mergeId && row.opinionId === opinionId,
    )
    if (!waiting) throw new Refusal('nobody-to-tell')
    const { about, number } = waiting
    const id = ctx.newId()
    const by = json(personOf(ctx.actor))
    await tx
      .insertInto('mergeTold')
      .values({ id, mergeId, opinionId, about, how, by, at: ctx.now, version: 1 })
      .execute()
    await record({
      act: 'concern.residentTold',
      subject: ['opinion', opinionId],
      payload: { number, mergeId, about, how },
    })
    return { id }
  }),
}
