/**
 * Urgency of a concern 急难愁盼: whoever joins it in need, and whatever is merged into it, makes it urgent, and its items with
 * it. It is never lost on the way; only a person who edits the concern takes it off. Source: SPEC §10; UX §3.2.
 */
import type { Fact } from '../audit/fact.ts'
import type { Concern } from './concern.ts'

/** The opinion or the concern that it comes from. */
export interface InNeed {
  readonly number: string
  readonly urgent: boolean
}

/** The concern made urgent, or null when that changes nothing. */
export function raiseUrgency(
  concern: Concern,
  { number, urgent }: InNeed,
): { readonly concern: Concern; readonly fact: Fact<'concern.madeUrgent'> } | null {
  if (!urgent || concern.urgent) return null
  return {
    concern: { ...concern, urgent: true, version: concern.version + 1 },
    fact: {
      act: 'concern.madeUrgent',
      subject: ['concern', concern.id],
      payload: { number: concern.number, by: number },
    },
  }
}
