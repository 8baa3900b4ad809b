import { aspectOf, type FloorSubject, themeOf } from '@ratchet/domain/cycle/aspect'
import type { CycleFact } from '@ratchet/domain/cycle/fact'
import type { Seed, SlipDraft } from '@ratchet/domain/cycle/seed'
import type { Cycle } from '@ratchet/domain/cycle/stage'
import { openItem } from '@ratchet/domain/rectification/assign'
import { contentOf } from '../catalogue/catalogue.queries.ts'
import type { Act } from '../command.ts'
import type { ActingContext, Tx } from '../context.ts'
import { listTargets } from '../goal/goal.queries.ts'
import { zoneId } from '../people/zone.queries.ts'
import { tellAssigned } from '../rectification/item-notice.commands.ts'
import { nextItemNumber, saveItem } from '../rectification/rectification.queries.ts'
import { saveMeasure } from '../strategy/strategy.queries.ts'
import { saveFloors } from './floor.queries.ts'

/** Who answers for a subject: the aspect's lead unit; the zone itself for the whole and for themes. */
async function leadUnitOf(tx: Tx, cycle: Cycle, subject: FloorSubject): Promise<string> {
  const entry = (await contentOf(tx, 'aspects', cycle.aspectsEdition)).find((row) => row.id === aspectOf(subject))
  return entry?.leadUnitId ?? zoneId(tx)
}

/** The item that a slip opens by itself; it belongs to the next cycle (SPEC §1, edges). */
async function openSlipItem({ tx, ctx, record }: Act<ActingContext>, cycle: Cycle, slip: SlipDraft): Promise<void> {
  const about = { concernId: null, kind: 'long', theme: themeOf(slip.subject), placeId: null } as const
  const { item, fact } = openItem({
    id: ctx.newId(),
    number: await nextItemNumber(tx, cycle.id),
    cycleId: cycle.id,
    subject: slip.subject,
    title: slip.subject,
    origin: 'recover',
    leadUnitId: await leadUnitOf(tx, cycle, slip.subject),
    dueDay: null,
    ...about,
    coUnitIds: [],
  })
  const { floor, achieved } = slip
  await saveItem(tx, { ...item, openedAt: ctx.now, slip: { floor, achieved } })
  await record({ ...fact, payload: { ...fact.payload, floor, achieved } })
  await tellAssigned(tx, ctx, item)
}

/**
 * Writes what a cycle starts with. The fact of the opening comes last of its rows, so it binds the floors, the items
 * that moved in and the measures; each slip then opens its item with a fact of its own.
 */
export async function plantSeed(act: Act<ActingContext>, cycle: Cycle, seed: Seed, fact: CycleFact): Promise<void> {
  const { tx, ctx } = act
  await saveFloors(tx, seed.floors)
  for (const item of seed.items) {
    const stored = await tx
      .selectFrom('rectificationItem')
      .select(['openedAt', 'slip'])
      .where('id', '=', item.id)
      .executeTakeFirstOrThrow()
    await saveItem(tx, { ...item, ...(stored as { openedAt: typeof ctx.now; slip: null }) })
  }
  const targets = await listTargets(tx, cycle.id)
  for (const measure of seed.measures) {
    const aspect = measure.subject && aspectOf(measure.subject)
    await saveMeasure(tx, {
      id: ctx.newId(),
      cycleId: cycle.id,
      title: measure.title,
      targetIds: targets.filter((row) => row.level === 'aspect' && row.aspect === aspect).map((row) => row.id),
      unitId: measure.unitId,
      coUnitIds: [],
      start: null,
      due: null,
      expectedEffect: '',
      origin: measure.origin,
      sourceId: measure.sourceId,
      version: 1,
    })
  }
  await act.record(fact)
  for (const slip of seed.slips) await openSlipItem(act, cycle, slip)
}
