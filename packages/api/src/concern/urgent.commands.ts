import type { Concern } from '@ratchet/domain/concern/concern'
import { type InNeed, raiseUrgency } from '@ratchet/domain/concern/urgent'
import type { Act } from '../command.ts'
import type { ActingContext } from '../context.ts'
import { saveConcern } from './concern.queries.ts'

/** The locked concern after somebody in need came to it: saved and recorded when that makes it urgent. */
export async function urgeConcern(
  { tx, record }: Pick<Act<ActingContext>, 'tx' | 'record'>,
  concern: Concern,
  from: InNeed,
): Promise<Concern> {
  const raised = raiseUrgency(concern, from)
  if (!raised) return concern
  await saveConcern(tx, raised.concern)
  await record(raised.fact)
  return raised.concern
}
