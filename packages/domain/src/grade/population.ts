/**
 * Population of a street or park 人口底数: how many live there, by which source and as of which day: the exposure of the
 * grading. The last edition holds, earlier ones stay. Source: SPEC §10 ("distinct people per exposure").
 */
import { z } from 'zod'
import type { Fact } from '../audit/fact.ts'
import { type Person, personSchema } from '../cycle/actor.ts'
import { type Day, daySchema, type Instant, instantSchema } from '../day.ts'
import { idSchema, versionSchema } from '../id.ts'
import type { Unit } from '../people/unit.ts'
import { refuse, type WhyNot } from '../refusal.ts'

export const populationSchema = z.object({
  id: idSchema,
  unitId: idSchema,
  edition: z.number().int().min(1),
  people: z.number().int().min(1).max(10_000_000),
  asOf: daySchema,
  source: z.string().trim().min(2).max(200),
  by: personSchema,
  at: instantSchema,
  illustrative: z.boolean(),
  version: versionSchema,
})
export type Population = z.infer<typeof populationSchema>
export type PopulationRefusal = 'no-area' | 'area-retired' | 'as-of-to-come' | 'same-population'

/** Streets and parks are the areas; communities, villages and property companies count to their street. */
export const isArea = ({ kind }: Pick<Unit, 'kind'>): boolean => kind === 'street' || kind === 'park'

type Wanted = Pick<Population, 'people' | 'asOf' | 'source'>

/** Why it cannot be the population of the unit, or null. */
export function whyNotSetPopulation(
  unit: Pick<Unit, 'kind' | 'name' | 'retiredDay'>,
  { people, asOf, source }: Wanted,
  last: Population | null,
  today: Day,
): WhyNot<PopulationRefusal> {
  if (!isArea(unit)) return { code: 'no-area', details: { unit: unit.name } }
  if (unit.retiredDay !== null) return { code: 'area-retired', details: { unit: unit.name } }
  if (asOf > today) return { code: 'as-of-to-come', details: { asOf } }
  const same = last?.people === people && last.asOf === asOf && last.source === source
  return same ? { code: 'same-population' } : null
}

/** Sets it as the next edition. Throws `Refusal`. */
export function setPopulation(
  unit: Pick<Unit, 'id' | 'kind' | 'name' | 'retiredDay'>,
  wanted: Wanted,
  last: Population | null,
  given: { readonly id: string; readonly by: Person; readonly at: Instant; readonly illustrative: boolean },
  today: Day,
): { readonly population: Population; readonly fact: Fact<'grade.populationSet'> } {
  refuse(whyNotSetPopulation(unit, wanted, last, today))
  const population = { ...given, ...wanted, unitId: unit.id, edition: (last?.edition ?? 0) + 1, version: 1 }
  const payload = { edition: population.edition, ...wanted }
  return {
    population,
    fact: { act: 'grade.populationSet', subject: ['area_population', population.id], payload, unitId: unit.id },
  }
}
