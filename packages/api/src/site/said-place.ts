/**
 * Places that residents can choose: streets with their communities and villages. What happened at a place that was merged
 * away is found under its successor, and what happened in a community under its street too.
 */
import type { Unit, UnitKind } from '@ratchet/domain/people/unit'
import { leadNow, type Units } from '@ratchet/domain/rectification/lead'

const kinds: readonly UnitKind[] = ['street', 'community', 'village']

export interface SaidPlace {
  readonly id: string
  readonly name: string
  /** The street of a community or village; null for a street. */
  readonly streetId: string | null
}

/** Living streets, communities and villages, streets before what lies in them. */
export function placesOf(units: readonly Unit[]): readonly SaidPlace[] {
  const living = units
    .filter((unit) => unit.retiredDay === null && kinds.includes(unit.kind))
    .toSorted((a, b) => a.sort - b.sort || compare(a.code ?? a.name, b.code ?? b.name))
  const streets = living.filter((unit) => unit.kind === 'street')
  return streets.flatMap((street) => [
    { id: street.id, name: street.name, streetId: null },
    ...living
      .filter((unit) => unit.parentId === street.id)
      .map((unit) => ({ id: unit.id, name: unit.name, streetId: street.id })),
  ])
}

/** Every unit, living or not, whose matters belong to the place. */
export function unitsAt(units: Units, placeId: string): readonly string[] {
  return [...units.keys()].filter((id) => leadNow(units, id).path.includes(placeId))
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
