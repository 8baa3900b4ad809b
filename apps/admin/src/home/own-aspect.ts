import type { AspectId } from '@ratchet/domain/cycle/aspect'
import type { Actor } from '@ratchet/domain/people/permission'

interface Led {
  readonly id: AspectId
  readonly leadUnit: { readonly id: string } | null
}

/** The first aspect that a unit of the actor leads, null when none of them leads one. */
export function ownAspect(aspects: readonly Led[], { grants }: Pick<Actor, 'grants'>): AspectId | null {
  const units = grants.filter((grant) => grant.role === 'lead_unit').map((grant) => grant.unitId)
  return aspects.find(({ leadUnit }) => leadUnit !== null && units.includes(leadUnit.id))?.id ?? null
}
