/**
 * Department quarterly assessment 部门季度考核: the satisfaction score is one weighted component of its total. The other
 * components come in here, so that the quarterly total stands in one place; what their weights leave of 100 % is the
 * weight of the satisfaction score. Source: SPEC §5, §12; DOMAIN S-060, S-072.
 */
import { z } from 'zod'
import type { Fact } from '../audit/fact.ts'
import { personSchema } from '../cycle/actor.ts'
import { quarterSchema } from '../cycle/cycle-id.ts'
import { instantSchema } from '../day.ts'
import { idSchema, versionSchema } from '../id.ts'
import { refuse } from '../refusal.ts'
import type { ScoreWhyNot } from './score-refusal.ts'

export const componentSchema = z.object({
  id: idSchema,
  unitId: idSchema,
  quarter: quarterSchema,
  name: z.string().trim().min(1).max(40),
  /** Per cent of the quarterly total. */
  weight: z.number().positive().lt(100),
  /** Points, 0–100 and bonus points above. */
  points: z.number().min(0).max(200),
  enteredBy: personSchema,
  at: instantSchema,
  illustrative: z.boolean(),
  version: versionSchema,
})
export type Component = z.infer<typeof componentSchema>
export type ComponentGiven = Pick<Component, 'unitId' | 'name' | 'weight' | 'points'>

/** Per cent that the other components leave to the satisfaction score. */
export const weightLeft = (components: readonly Pick<Component, 'weight'>[]): number =>
  100 - components.reduce((sum, row) => sum + row.weight, 0)

/** The quarterly total, in points: every component by its weight, the satisfaction score by what they leave. */
export function quarterlyTotal(score: number, components: readonly Pick<Component, 'weight' | 'points'>[]): number {
  const others = components.reduce((sum, row) => sum + row.weight * row.points, 0)
  return (others + weightLeft(components) * score) / 100
}

/** Why the components of the quarter may not be set to these, or null. Details name the unit. */
export function whyNotSetComponents(
  given: readonly ComponentGiven[],
  nameOf: (unitId: string) => string,
  listedUnitIds: readonly string[],
): ScoreWhyNot<'not-listed' | 'weights-over' | 'component-twice'> {
  for (const [unitId, rows] of Map.groupBy(given, (row) => row.unitId)) {
    const name = nameOf(unitId)
    if (!listedUnitIds.includes(unitId)) return { code: 'not-listed', details: { name } }
    if (weightLeft(rows) <= 0) return { code: 'weights-over', details: { name, sum: 100 - weightLeft(rows) } }
    const twice = rows.find((row, at) => rows.findIndex((other) => other.name === row.name) < at)
    if (twice) return { code: 'component-twice', details: { name, component: twice.name } }
  }
  return null
}

/** The fact of a quarter's components as they are now; throws Refusal. */
export function setComponents(
  quarter: string,
  given: readonly ComponentGiven[],
  nameOf: (unitId: string) => string,
  listedUnitIds: readonly string[],
): Fact<'score.componentsSet'> {
  refuse(whyNotSetComponents(given, nameOf, listedUnitIds))
  return {
    act: 'score.componentsSet',
    subject: ['assessment_quarter', quarter],
    payload: { quarter, components: given },
  }
}
