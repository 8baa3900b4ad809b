import type { ThemeFacts } from '@ratchet/domain/analysis/analysis'
import type { Quarter } from '@ratchet/domain/cycle/cycle-id'
import type { Actor } from '@ratchet/domain/people/permission'
import { readsEveryItem } from '@ratchet/domain/rectification/lead'
import { mayCall } from '../session.ts'

export type CountedFact = 'opinions' | 'concernsOpened' | 'closedInTime' | 'closedLate'

/** The list that shows exactly the rows that were counted: of the theme, in the quarter of the wave. */
export function factsPath(counted: CountedFact, theme: ThemeFacts['theme'], quarter: Quarter): string {
  if (counted === 'opinions') return `/opinions?status=all&theme=${theme}&quarter=${quarter}`
  if (counted === 'concernsOpened') return `/concerns?theme=${theme}&quarter=${quarter}`
  return `/tasks?show=all&theme=${theme}&closed=${quarter}&late=${counted === 'closedLate' ? 1 : 0}`
}

/** Whether the actor sees every row behind the count; a unit sees its own items, and a surveyor no list at all. */
export function opensFact(actor: Actor, counted: CountedFact): boolean {
  if (counted === 'opinions') return mayCall(actor, 'opinion.list')
  if (counted === 'concernsOpened') return mayCall(actor, 'concern.list')
  return readsEveryItem(actor)
}
