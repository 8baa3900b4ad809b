/**
 * Year figure 年度成绩 of one aspect with the rounds that it is made of, and its test against the year before. What the city
 * did not tell is null and never guessed. Source: SPEC §6; DOMAIN, E-2.
 */
import { z } from 'zod'
import { aspectIdSchema } from '../cycle/aspect.ts'

/** One round's share in a year's figure. */
export const partSchema = z.object({
  roundId: z.string(),
  circularNumber: z.string(),
  score: z.number().nullable(),
  n: z.number().nullable(),
  deff: z.number().nullable(),
  sd: z.number().nullable(),
})
export type Part = z.infer<typeof partSchema>

/** `official`: the city's own yearly figure; `mean`: of both half-years, ours; `missing`: not all of it is there. */
export const yearFigureSchema = z.object({
  basis: z.enum(['official', 'mean', 'missing']),
  score: z.number().nullable(),
  parts: z.array(partSchema),
})
export type YearFigure = z.infer<typeof yearFigureSchema>

const tailSchema = z.object({ p: z.number(), adjusted: z.number() }).nullable()

/** One aspect of one year against the year before, with its test. */
export const aspectTestSchema = z.object({
  aspect: aspectIdSchema,
  before: yearFigureSchema,
  after: yearFigureSchema,
  change: z.number().nullable(),
  se: z.number().nullable(),
  fall: tailSchema,
  rise: tailSchema,
  /** The smallest number asked in any round concerned; null where one is not known. */
  least: z.number().nullable(),
  /** What the city did not tell and the gate assumes. */
  assumed: z.array(z.enum(['sd', 'deff'])),
  /** Adjusted p of the difference to the aspect that fell (rose) most; null where it cannot be tested. */
  apartFromLowest: z.number().nullable(),
  apartFromHighest: z.number().nullable(),
})
export type AspectTest = z.infer<typeof aspectTestSchema>
