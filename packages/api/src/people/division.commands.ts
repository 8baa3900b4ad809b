import type { Fact } from '@ratchet/domain/audit/fact'
import { type Day, dayOf, daySchema } from '@ratchet/domain/day'
import { type Unit, unitCodeSchema, unitNameSchema } from '@ratchet/domain/people/unit'
import { addUnit, renameUnit, whyNotAdd, whyNotRename } from '@ratchet/domain/people/unit-change'
import { Refusal, refuse } from '@ratchet/domain/refusal'
import { z } from 'zod'
import { command } from '../command.ts'
import type { Context, Tx } from '../context.ts'
import {
  findZoneUnit,
  insertUnit,
  listSiblingNames,
  listUnitsByCode,
  loadUnit,
  saveUnit,
  turnPeriod,
} from './unit.queries.ts'

/** A row as `@ratchet/documents/divisions` reads it; parents before children. */
const divisionSchema = z.strictObject({
  code: unitCodeSchema,
  name: unitNameSchema,
  kind: z.enum(['street', 'community', 'village']),
  parentCode: unitCodeSchema.nullable(),
})
type Division = z.infer<typeof divisionSchema>

/** Rows of one list: a whole district has about as many. */
export const MOST_DIVISIONS = 2000

interface Importing {
  readonly tx: Tx
  readonly ctx: Context
  readonly zone: Unit
  readonly day: Day
  readonly known: Map<string, Unit>
}

/** The zone, locked, and the units that the list names already. */
export async function beginDivisions(tx: Tx, ctx: Context, rows: readonly Division[], day: Day): Promise<Importing> {
  const found = await findZoneUnit(tx)
  if (!found) throw new Refusal('not-found', { kind: 'unit' })
  const zone = await loadUnit(tx, found.id)
  const codes = rows.flatMap((row) => (row.parentCode ? [row.code, row.parentCode] : [row.code]))
  return { tx, ctx, zone, day, known: new Map(await listUnitsByCode(tx, codes)) }
}

/** One row of the official list: added, renamed where the name differs, or left as it is. */
export async function takeDivision({ tx, ctx, zone, day, known }: Importing, row: Division) {
  const parent = row.parentCode === null ? zone : known.get(row.parentCode)
  if (!parent) throw new Refusal('division-parent-unknown', { ...row })
  const there = known.get(row.code)
  const siblingNames = await listSiblingNames(tx, parent.id, there?.id)
  if (!there) {
    refuse(whyNotAdd(row, parent, { siblingNames, codes: [] }))
    const { parentCode: _code, ...rest } = row
    const at = { sinceDay: day, sort: 0, illustrative: false }
    const { unit } = addUnit({ ...rest, ...at, id: ctx.newId(), parentId: parent.id })
    await insertUnit(tx, unit, ctx.newId())
    known.set(row.code, unit)
    return 'added'
  }
  if (there.parentId !== parent.id || there.kind !== row.kind) {
    throw new Refusal('division-elsewhere', { code: row.code, name: there.name })
  }
  if (there.name === row.name) return 'unchanged'
  refuse(whyNotRename(there, row.name, siblingNames))
  const today = dayOf(ctx.now)
  const { unit } = renameUnit(there, row.name, today, row.code)
  await saveUnit(tx, unit)
  await turnPeriod(tx, unit, today, ctx.newId())
  known.set(row.code, unit)
  return 'renamed'
}

/** The official list as a whole or not at all; answers how many units were added, renamed and left as they are. */
export const importDivisions = command(
  z.object({ divisions: divisionSchema.array().min(1).max(MOST_DIVISIONS), sinceDay: daySchema.optional() }),
  async ({ tx, ctx, record }, input) => {
    const today = dayOf(ctx.now)
    const day = input.sinceDay && input.sinceDay <= today ? input.sinceDay : today
    const importing = await beginDivisions(tx, ctx, input.divisions, day)
    const { zone } = importing
    const counts = { added: 0, renamed: 0, unchanged: 0 }
    for (const row of input.divisions) counts[await takeDivision(importing, row)] += 1
    const fact: Fact = {
      act: 'unit.imported',
      subject: ['unit', zone.id],
      payload: { ...counts, day },
      unitId: zone.id,
    }
    await record(fact)
    return counts
  },
)
