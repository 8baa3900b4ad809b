import { dayOf, daySchema } from '@ratchet/domain/day'
import { idSchema, versionSchema } from '@ratchet/domain/id'
import { type Unit, unitCodeSchema, unitKindSchema, unitNameSchema } from '@ratchet/domain/people/unit'
import {
  addUnit,
  mergeUnit,
  moveUnit,
  renameUnit,
  retireUnit,
  type UnitChange,
  whyNotAdd,
  whyNotFrom,
  whyNotMerge,
  whyNotMove,
  whyNotRename,
  whyNotRetire,
} from '@ratchet/domain/people/unit-change'
import { treeOn } from '@ratchet/domain/people/unit-tree'
import { refuse } from '@ratchet/domain/refusal'
import { z } from 'zod'
import { type Act, command, refuseStale } from '../command.ts'
import type { ActingContext } from '../context.ts'
import { memberQuery, router } from '../trpc.ts'
import { importDivisions } from './division.commands.ts'
import { divisionBadRows, previewDivisions } from './division.preview.ts'
import {
  countUse,
  findRunningSince,
  findUnit,
  insertUnit,
  listPeriods,
  listSiblingNames,
  listUnits,
  listUnitsByCode,
  loadUnit,
  saveUnit,
  turnPeriod,
  unitPath,
} from './unit.queries.ts'

const reasonSchema = z.string().trim().min(2).max(500)
/** A change of one unit: the version that was seen, the day from which it counts (default today), and why. */
const change = z.object({
  id: idSchema,
  version: versionSchema,
  day: daySchema.optional(),
  reason: reasonSchema,
})

/** Loads the unit, checks version and day; answers what the act needs. */
async function begin(act: Act<ActingContext>, input: z.infer<typeof change>) {
  const unit = await loadUnit(act.tx, input.id)
  refuseStale(input, unit, input.version)
  const today = dayOf(act.ctx.now)
  const day = input.day ?? today
  return { unit, day, timing: { day, today, since: await findRunningSince(act.tx, unit) } }
}

/** Saves the changed unit and its history, and records. */
async function finish({ tx, ctx, record }: Act<ActingContext>, { unit, fact }: UnitChange, day: Unit['sinceDay']) {
  await saveUnit(tx, unit)
  await turnPeriod(tx, unit, day, ctx.newId())
  await record(fact)
  return { id: unit.id, version: unit.version }
}

export const unitRouter = router({
  /** The tree as it was on a day (default today), parents before children. */
  tree: memberQuery.input(z.strictObject({ day: daySchema.optional() })).query(async ({ ctx, input }) => {
    const day = input.day ?? dayOf(ctx.now)
    return { day, nodes: treeOn(await listUnits(ctx.db), await listPeriods(ctx.db), day) }
  }),

  /** Units that were retired or merged by the day (default today), the latest first. */
  retired: memberQuery.input(z.strictObject({ day: daySchema.optional() })).query(async ({ ctx, input }) => {
    const day = input.day ?? dayOf(ctx.now)
    const units = await listUnits(ctx.db)
    const nameById = new Map(units.map((unit) => [unit.id, unit.name]))
    return units
      .filter((unit) => unit.retiredDay !== null && unit.retiredDay <= day)
      .toSorted((a, b) => (b.retiredDay ?? '').localeCompare(a.retiredDay ?? ''))
      .map(({ id, name, kind, retiredDay, mergedIntoId }) => {
        return {
          id,
          name,
          kind,
          retiredDay,
          mergedIntoName: mergedIntoId ? (nameById.get(mergedIntoId) ?? null) : null,
        }
      })
  }),

  /** One unit with its place, its history and what hangs on it. */
  find: memberQuery.input(z.strictObject({ id: idSchema })).query(async ({ ctx, input }) => {
    const unit = await findUnit(ctx.db, input.id)
    const nameById = new Map((await listUnits(ctx.db)).map((other) => [other.id, other.name]))
    const named = (id: string | null) => (id === null ? null : (nameById.get(id) ?? null))
    return {
      unit,
      path: (await unitPath(ctx.db, unit.id)).map((id) => ({ id, name: nameById.get(id) ?? '' })),
      mergedIntoName: named(unit.mergedIntoId),
      use: await countUse(ctx.db, unit.id, dayOf(ctx.now)),
      periods: (await listPeriods(ctx.db, unit.id)).map((period) => ({
        ...period,
        parentName: named(period.parentId),
      })),
    }
  }),

  add: command(
    z.object({
      parentId: idSchema,
      kind: unitKindSchema.exclude(['zone']),
      name: unitNameSchema,
      code: unitCodeSchema.nullable().default(null),
      sort: z.number().int().min(0).max(10_000).default(0),
      sinceDay: daySchema.optional(),
    }),
    async ({ tx, ctx, record }, input) => {
      const today = dayOf(ctx.now)
      const sinceDay = input.sinceDay ?? today
      const parent = await loadUnit(tx, input.parentId)
      refuse(whyNotFrom({ day: sinceDay, today, since: parent.sinceDay }))
      const codes = [...(await listUnitsByCode(tx, input.code ? [input.code] : [])).keys()]
      refuse(whyNotAdd(input, parent, { siblingNames: await listSiblingNames(tx, parent.id), codes }))
      const { sinceDay: _given, ...rest } = input
      const { unit, fact } = addUnit({ ...rest, id: ctx.newId(), sinceDay, illustrative: ctx.profile === 'demo' })
      await insertUnit(tx, unit, ctx.newId())
      await record(fact)
      return { id: unit.id, version: unit.version }
    },
  ),

  rename: command(change.extend({ name: unitNameSchema }), async (act, input) => {
    const { unit, day, timing } = await begin(act, input)
    refuse(whyNotRename(unit, input.name, await listSiblingNames(act.tx, unit.parentId, unit.id)))
    refuse(whyNotFrom(timing))
    return finish(act, renameUnit(unit, input.name, day, input.reason), day)
  }),

  move: command(change.extend({ parentId: idSchema }), async (act, input) => {
    const { unit, day, timing } = await begin(act, input)
    const parent = await loadUnit(act.tx, input.parentId)
    const path = await unitPath(act.tx, parent.id)
    refuse(whyNotMove(unit, parent, path, await listSiblingNames(act.tx, parent.id, unit.id)))
    refuse(whyNotFrom(timing))
    return finish(act, moveUnit(unit, parent.id, day, input.reason), day)
  }),

  merge: command(change.extend({ intoId: idSchema }), async (act, input) => {
    const { unit, day, timing } = await begin(act, input)
    const into = await loadUnit(act.tx, input.intoId)
    refuse(whyNotMerge(unit, into, await countUse(act.tx, unit.id, day)))
    refuse(whyNotFrom(timing))
    return finish(act, mergeUnit(unit, into.id, day, input.reason), day)
  }),

  retire: command(change, async (act, input) => {
    const { unit, day, timing } = await begin(act, input)
    refuse(whyNotRetire(unit, await countUse(act.tx, unit.id, day)))
    refuse(whyNotFrom(timing))
    return finish(act, retireUnit(unit, day, input.reason), day)
  }),

  previewDivisions,
  divisionBadRows,
  importDivisions,
})
