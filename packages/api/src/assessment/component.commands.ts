import { type Component, componentSchema, setComponents } from '@ratchet/domain/assessment/component'
import { personOf } from '@ratchet/domain/cycle/actor'
import { quarterSchema } from '@ratchet/domain/cycle/cycle-id'
import { z } from 'zod'
import { command } from '../command.ts'
import { mapUnits } from '../rectification/rectification.queries.ts'
import { replaceComponents } from './component.queries.ts'
import { lockQuarter } from './publication.queries.ts'
import { findSetOf } from './scoring.queries.ts'

const input = z.strictObject({
  quarter: quarterSchema,
  components: z
    .array(z.strictObject(componentSchema.pick({ unitId: true, name: true, weight: true, points: true }).shape))
    .max(1000),
})

/** The other components of the department quarterly assessment, all of the quarter at once. */
export const setQuarterComponents = command(input, async ({ tx, ctx, record }, { quarter, components }) => {
  await lockQuarter(tx, quarter)
  const units = await mapUnits(tx)
  const { listedUnitIds } = await findSetOf(tx, quarter)
  const fact = setComponents(quarter, components, (id) => units.get(id)?.name ?? '', listedUnitIds)
  const rows = components.map(
    (given): Component => ({
      ...given,
      ...{ id: ctx.newId(), quarter, enteredBy: personOf(ctx.actor), at: ctx.now },
      ...{ illustrative: ctx.profile === 'demo', version: 1 },
    }),
  )
  await replaceComponents(tx, quarter, rows)
  await record(fact)
  return { quarter, count: rows.length }
})
