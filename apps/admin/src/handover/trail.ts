/** What the page of handovers shows of a batch: its way down the chain, and what waits for whom. */
import type { AppRouter } from '@ratchet/api/router'
import { differenceOf, heldBy, whyNotToward } from '@ratchet/domain/handover/handover'
import { receiverAs } from '@ratchet/domain/handover/receiver'
import { matrix, type ProcedureName } from '@ratchet/domain/people/matrix'
import { type Actor, type Rule, whyNotWithin } from '@ratchet/domain/people/permission'
import type { inferRouterOutputs } from '@trpc/server'

export type Batches = inferRouterOutputs<AppRouter>['handover']['batches']
export type BatchRow = Batches['batches'][number]
export type HandoverRow = BatchRow['handovers'][number]
export type UnitRow = Batches['units'][number]

/** One place on the way: how it came there, what lies there still, and where it went on to. */
export interface Stop {
  readonly unit: UnitRow
  readonly came: readonly HandoverRow[]
  readonly held: number
  readonly next: readonly Stop[]
}

/** The way of a batch from the zone down; a unit that got sheets twice is one stop with two receipts. */
export function trailOf(batch: BatchRow, units: readonly UnitRow[]): Stop | null {
  const zone = units.find((unit) => unit.kind === 'zone')
  const stopAt = (unit: UnitRow, from: UnitRow | null): Stop => {
    const takers = new Set(batch.handovers.filter((row) => row.fromUnitId === unit.id).map((row) => row.toUnitId))
    return {
      unit,
      came: batch.handovers.filter((row) => row.toUnitId === unit.id && row.fromUnitId === from?.id),
      held: heldBy(unit, batch, batch.handovers),
      next: units.filter((row) => takers.has(row.id)).map((row) => stopAt(row, unit)),
    }
  }
  return zone ? stopAt(zone, null) : null
}

export type Seal = 'waiting' | 'received' | 'different'

export function sealOf(handover: HandoverRow): Seal {
  const difference = differenceOf(handover)
  return difference === null ? 'waiting' : difference === 0 ? 'received' : 'different'
}

export const isDifferent = (handover: HandoverRow): boolean => sealOf(handover) === 'different'

/** Whether one of the actor's roles reaches the unit for the procedure. */
export const reaches = (actor: Actor, procedure: ProcedureName, unit: Pick<UnitRow, 'path'> | undefined): boolean =>
  unit !== undefined && whyNotWithin(matrix[procedure] as Rule, actor, unit.path) === null

/** How the actor may confirm: as the receiver, in the receiver's place, or not at all. */
export const mayReceive = (actor: Actor, row: HandoverRow, units: readonly UnitRow[]) =>
  receiverAs(actor, row, (id) => units.find((unit) => unit.id === id)?.path ?? [])

/** The units that sheets of the batch may go on to from here. */
export const takersFrom = (from: UnitRow, batch: BatchRow, units: readonly UnitRow[]): UnitRow[] =>
  units.filter((to) => whyNotToward(from, to, batch) === null)
