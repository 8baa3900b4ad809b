/**
 * Urgency of a concern 急难愁盼: whoever joins it in need, and whatever is merged into it, makes it urgent, and its items with
 * it. It is never lost on the way; a person who edits the concern takes it off, and taking a merge apart does where nothing
 * but what leaves had made it urgent 撤销合并后，急难随人走. Source: SPEC §10; UX §3.2.
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

/** Where the need of a concern is once a merge is taken apart. */
export interface NeedLeft {
  /** The concern that goes, or whoever goes with it. */
  readonly gone: InNeed
  /** Whether an opinion that stays, or another concern that was merged into it, is urgent. */
  readonly othersInNeed: boolean
  /** A person opened or worded it as urgent. */
  readonly saidByPerson: boolean
}

/** The kept concern urgent no more, or null when that changes nothing. */
export function lowerUrgency(
  concern: Concern,
  { gone, othersInNeed, saidByPerson }: NeedLeft,
): { readonly concern: Concern; readonly fact: Fact<'concern.urgencyLeft'> } | null {
  if (!concern.urgent || !gone.urgent || othersInNeed || saidByPerson) return null
  return {
    concern: { ...concern, urgent: false, version: concern.version + 1 },
    fact: {
      act: 'concern.urgencyLeft',
      subject: ['concern', concern.id],
      payload: { number: concern.number, with: gone.number },
    },
  }
}
