/**
 * Who confirms a receipt 签收人: whoever holds the receiving unit counts; whoever holds the giving unit too does it in the
 * receiver's place 代为签收 and says by what. Nobody confirms what they wrote down themselves. Source: SPEC §9.
 */
import { matrix } from '../people/matrix.ts'
import { type Actor, whyNotWithin } from '../people/permission.ts'
import type { Handover } from './handover.ts'

type Waiting = Pick<Handover, 'fromUnitId' | 'toUnitId' | 'receivedAt'> & {
  /** Whether the actor wrote the handover down. */
  readonly givenByMe: boolean
}

/** How the actor may confirm; `pathOf` answers the ids from the zone down to a unit, none for one that is not known. */
export function receiverAs(
  actor: Actor,
  { fromUnitId, toUnitId, receivedAt, givenByMe }: Waiting,
  pathOf: (unitId: string) => readonly string[],
): 'own' | 'stand-in' | null {
  const holds = (unitId: string) => whyNotWithin(matrix['handover.receive'], actor, pathOf(unitId)) === null
  if (receivedAt !== null || givenByMe || !holds(toUnitId)) return null
  return holds(fromUnitId) ? 'stand-in' : 'own'
}
