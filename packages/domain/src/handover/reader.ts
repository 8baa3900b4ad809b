/**
 * Who reads of a batch 批次查看范围: whoever has a role for the zone or the street reads all of it; a community, village or
 * property company reads of those whose sheets came to it or went through it. Source: SPEC §2, §9.
 */
import type { Actor } from '../people/permission.ts'
import type { Role } from '../people/role.ts'
import type { Handover } from './handover.ts'
import type { PrintBatch } from './print-batch.ts'

export const batchReaders: readonly Role[] = ['owner', 'leader', 'inspector', 'unit']

/** Whether the actor reads of the batch; `pathOf` answers the ids from the zone down to a unit. */
export function readsBatch(
  { grants }: Pick<Actor, 'grants'>,
  { streetId, handovers }: Pick<PrintBatch, 'streetId'> & { readonly handovers: readonly Handover[] },
  pathOf: (unitId: string) => readonly string[],
): boolean {
  const holders = [streetId, ...handovers.map((row) => row.toUnitId)].map(pathOf)
  return grants
    .filter((grant) => batchReaders.includes(grant.role))
    .some((grant) => holders.some((path) => path.includes(grant.unitId)))
}
