import { personOf } from '@ratchet/domain/cycle/actor'
import { dayOf } from '@ratchet/domain/day'
import { idSchema, versionSchema } from '@ratchet/domain/id'
import { leadNow, whyNotReadItem } from '@ratchet/domain/rectification/lead'
import { Refusal } from '@ratchet/domain/refusal'
import { cancel, carryOut, inspectionPlanSchema, outcomeSchema, plan } from '@ratchet/domain/supervision/inspection'
import { z } from 'zod'
import { listUnitsInTree } from '../activity/unit-in-tree.queries.ts'
import { isOfUnit } from '../assessment/filling.queries.ts'
import { command, refuseStale } from '../command.ts'
import type { ActingContext } from '../context.ts'
import { findUnit } from '../people/unit.queries.ts'
import { mapUnits } from '../rectification/rectification.queries.ts'
import { memberQuery, noInput, router } from '../trpc.ts'
import { findingProcedures } from './finding.commands.ts'
import {
  findInspection,
  listFindings,
  listInspections,
  loadInspection,
  nextInspectionNumber,
  type StoredInspection,
  saveInspection,
} from './supervision.queries.ts'

const seenOne = { id: idSchema, seen: versionSchema }

/** Whether the caller reads of an inspection: the unit's people, and whoever supervises the whole zone. */
async function readerOf({ db, actor }: ActingContext) {
  const units = await mapUnits(db)
  return (row: StoredInspection) => whyNotReadItem({ leadUnitId: row.unitId, coUnitIds: [] }, actor, units) === null
}

export const supervisionRouter = router({
  ...findingProcedures,

  /** The inspections that the caller reads of, each with what it found. */
  list: memberQuery.input(noInput).query(async ({ ctx }) => {
    const reads = await readerOf(ctx)
    const findings = Map.groupBy(await listFindings(ctx.db, null), (row) => row.inspectionId)
    return {
      today: dayOf(ctx.now),
      units: await listUnitsInTree(ctx.db),
      inspections: (await listInspections(ctx.db)).filter(reads).map((row) => ({
        ...row,
        findings: (findings.get(row.id) ?? []).map(({ id, status, dueDay }) => ({ id, status, dueDay })),
      })),
    }
  }),

  find: memberQuery.input(z.strictObject({ id: idSchema })).query(async ({ ctx, input: { id } }) => {
    const inspection = await findInspection(ctx.db, id)
    if (!(await readerOf(ctx))(inspection)) throw new Refusal('not-found', { kind: 'inspection' })
    const unit = leadNow(await mapUnits(ctx.db), inspection.unitId)
    return {
      today: dayOf(ctx.now),
      inspection,
      unit: { id: unit.id, name: unit.name, was: unit.was },
      isUnit: await isOfUnit(ctx.db, ctx, unit.id),
      findings: await listFindings(ctx.db, id),
    }
  }),

  plan: command(z.strictObject(inspectionPlanSchema.shape), async ({ tx, ctx, record }, wanted) => {
    const today = dayOf(ctx.now)
    const { name, retiredDay } = await findUnit(tx, wanted.unitId)
    const number = await nextInspectionNumber(tx, today.slice(0, 4))
    const fresh = { id: ctx.newId(), number, inspector: personOf(ctx.actor) }
    const { next, fact } = plan(wanted, { name, retired: retiredDay !== null }, fresh, today)
    await saveInspection(tx, { ...next, illustrative: ctx.profile === 'demo' })
    await record(fact)
    return { id: next.id, number, version: next.version }
  }),

  carryOut: command(
    z.strictObject({ ...seenOne, ...outcomeSchema.shape }),
    async ({ tx, ctx, record }, { id, seen, ...outcome }) => {
      const before = await loadInspection(tx, id)
      refuseStale(outcome, before, seen)
      const { next, fact } = carryOut(before, outcome, dayOf(ctx.now))
      await saveInspection(tx, { ...next, illustrative: before.illustrative })
      await record(fact)
      return { id, version: next.version }
    },
  ),

  cancel: command(
    z.strictObject({ ...seenOne, reason: z.string().trim().max(500) }),
    async ({ tx, record }, { id, seen, reason }) => {
      const before = await loadInspection(tx, id)
      refuseStale({ reason }, before, seen)
      const { next, fact } = cancel(before, reason)
      await saveInspection(tx, { ...next, illustrative: before.illustrative })
      await record(fact)
      return { id, version: next.version }
    },
  ),
})
