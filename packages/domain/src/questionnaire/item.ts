/**
 * Item 题目: one question of a questionnaire, in both languages. What may be answered is decided by its kind; "don't know"
 * 说不清/不了解 is an answer of its own and never the middle of a scale. Source: SPEC §9; UX §0.10; DOMAIN D-08.
 */
import { z } from 'zod'
import { stepsOf } from './scale.ts'

export const itemKinds = ['five', 'ten', 'choice', 'yesno', 'number', 'text', 'place'] as const
export type ItemKind = (typeof itemKinds)[number]

/** A draft may still lack the one or the other; issuing asks for both. */
export const bilingual = (most: number) =>
  z.object({ zh: z.string().trim().max(most), en: z.string().trim().max(most) })
export type Bilingual = z.infer<ReturnType<typeof bilingual>>

/** The answer of whoever cannot say. */
export const DONT_KNOW = 'dk'
/** Stands in column heads and code books: small letters, figures and underscores. */
export const itemIdSchema = z.string().regex(/^[a-z][a-z0-9_]{0,39}$/)
const optionIdSchema = z.string().regex(/^[a-z0-9][a-z0-9_]{0,39}$/)

export const conditionSchema = z.object({
  /** An earlier item. */
  item: itemIdSchema,
  /** Asked when it was answered with one of these. */
  is: z.array(z.union([z.number(), z.string().max(40)])).max(30),
})
export type Condition = z.infer<typeof conditionSchema>

const base = {
  id: itemIdSchema,
  words: bilingual(200),
  required: z.boolean(),
  dontKnow: z.boolean(),
  showIf: conditionSchema.optional(),
}
export const optionSchema = z.object({ id: optionIdSchema, words: bilingual(80) })
export type ItemOption = z.infer<typeof optionSchema>

export const itemSchema = z.discriminatedUnion('kind', [
  z.object({ ...base, kind: z.literal('five') }),
  z.object({ ...base, kind: z.literal('ten') }),
  z.object({ ...base, kind: z.literal('choice'), multiple: z.boolean(), options: z.array(optionSchema).max(30) }),
  /** Answered with 1 or 0. */
  z.object({ ...base, kind: z.literal('yesno') }),
  z.object({
    ...base,
    kind: z.literal('number'),
    min: z.number().min(-1e9).max(1e9),
    max: z.number().min(-1e9).max(1e9),
    unit: bilingual(20),
  }),
  /** Nothing to say is an empty line, not an answer. */
  z.object({
    ...base,
    kind: z.literal('text'),
    dontKnow: z.literal(false),
    maxLength: z.number().int().min(1).max(2000),
  }),
  /** A community or village of the zone, by the id of its unit. */
  z.object({ ...base, kind: z.literal('place') }),
])
export type Item = z.infer<typeof itemSchema>
export type ItemOf<Kind extends ItemKind> = Extract<Item, { kind: Kind }>

/** Several options of one answer are the ids in the order of the options, with commas between them. */
export const joinOptions = (ids: readonly string[]): string => ids.join(',')
export const splitOptions = (answer: string): string[] => (answer === '' ? [] : answer.split(','))

/** Whether the item's answers become points. */
export function isScored(item: Item): item is ItemOf<'five' | 'ten'> {
  return item.kind === 'five' || item.kind === 'ten'
}

/** Every answer that a condition may name; null when they cannot be listed (number, text, place). */
export function answersOf(item: Item): readonly (number | string)[] | null {
  const listed: readonly (number | string)[] | null =
    item.kind === 'five' || item.kind === 'ten'
      ? stepsOf[item.kind]
      : item.kind === 'yesno'
        ? [1, 0]
        : item.kind === 'choice'
          ? item.options.map((option) => option.id)
          : null
  return listed && item.dontKnow ? [...listed, DONT_KNOW] : listed
}
