/**
 * Scale 量表换算: how an answer on five or ten steps becomes points 0–100, and which steps count as satisfied. No national
 * table exists, so it is versioned data, and the one used is printed under each figure. Source: SPEC §9; DOMAIN D-07, D-08.
 */
import { z } from 'zod'
import type { WhyNot } from '../refusal.ts'

export const scoredKinds = ['five', 'ten'] as const
export type ScoredKind = (typeof scoredKinds)[number]
/** Worst first: 1 is 很不满意, the last is the best. */
export const stepsOf = {
  five: [1, 2, 3, 4, 5],
  ten: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10],
} as const satisfies Record<ScoredKind, readonly number[]>

const points = z.number().min(0).max(100)
const fiveSchema = z.strictObject({ 1: points, 2: points, 3: points, 4: points, 5: points })
const tenSchema = z.strictObject({ ...fiveSchema.shape, 6: points, 7: points, 8: points, 9: points, 10: points })

export const scalesSchema = z.strictObject({
  five: fiveSchema,
  ten: tenSchema,
  positiveFive: z.array(z.number().int().min(1).max(5)),
  positiveTen: z.array(z.number().int().min(1).max(10)),
})
export type Scales = z.infer<typeof scalesSchema>

/** Tables in use 常用换算表 for five steps, worst first. None is a standard; the first has equal distances. */
export const fiveTables = [
  [0, 25, 50, 75, 100],
  [0, 30, 60, 80, 100],
  [0, 40, 60, 80, 100],
] as const
export type FiveTable = (typeof fiveTables)[number]

/** Points of the five steps, worst first, as a table. */
export function fiveOf([one, two, three, four, five]: FiveTable): Scales['five'] {
  return { 1: one, 2: two, 3: three, 4: four, 5: five }
}

const even = (step: number) => ((step - 1) * 100) / 9
/** Ten steps at equal distances: 1 is nought, 10 is a hundred. */
export const linearTen: Scales['ten'] = {
  1: 0,
  2: even(2),
  3: even(3),
  4: even(4),
  5: even(5),
  6: even(6),
  7: even(7),
  8: even(8),
  9: even(9),
  10: 100,
}

/** What the product comes with: equal distances; satisfied are 比较满意 and 非常满意, and 8 to 10 of ten. */
export const usualScales: Scales = {
  five: fiveOf(fiveTables[0]),
  ten: linearTen,
  positiveFive: [4, 5],
  positiveTen: [8, 9, 10],
}

/** Points 0–100 of a step; throws when the scale has no such step, which a validated answer never asks. */
export function pointsOf(scales: Scales, kind: ScoredKind, step: number): number {
  const found = (scales[kind] as Readonly<Record<number, number>>)[step]
  if (found === undefined) throw new RangeError(`a ${kind}-step scale has no step ${step}`)
  return found
}

/** Whether the step counts as satisfied in the satisfaction rate 满意率. */
export function isPositive(scales: Scales, kind: ScoredKind, step: number): boolean {
  return (kind === 'five' ? scales.positiveFive : scales.positiveTen).includes(step)
}

/** Points from the best step to the worst, as they are printed: 100/75/50/25/0. */
export function printedPoints(scales: Scales, kind: ScoredKind): number[] {
  return stepsOf[kind].map((step) => Math.round(pointsOf(scales, kind, step) * 10) / 10).toReversed()
}

export type ScaleRefusal = 'steps-not-rising' | 'positive-not-top'

/** Why these tables may not be used, or null: a better answer earns more, and whoever is better than satisfied is satisfied. */
export function whyNotScales(scales: Scales): WhyNot<ScaleRefusal> {
  for (const kind of scoredKinds) {
    const steps: readonly number[] = stepsOf[kind]
    const rising = steps.every((step) => step === 1 || pointsOf(scales, kind, step) > pointsOf(scales, kind, step - 1))
    if (!rising) return { code: 'steps-not-rising', details: { kind } }
    const positive = steps.filter((step) => isPositive(scales, kind, step))
    const isTop =
      positive.length > 0 && positive.length < steps.length && positive[0] === steps.length - positive.length + 1
    if (!isTop) return { code: 'positive-not-top', details: { kind } }
  }
  return null
}
