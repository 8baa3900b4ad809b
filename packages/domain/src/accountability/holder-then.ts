/**
 * Who held the post then 当时任职: a case asks whoever held a post of the unit in the year that it is about, and not whoever
 * holds it today. A post that nobody held is said, never filled by guessing. Source: SPEC §2, §6.
 */
import { z } from 'zod'
import { daySchema } from '../day.ts'
import { idSchema } from '../id.ts'
import { postKindSchema } from '../people/post.ts'
import type { EffectTarget } from './effect.ts'

/** A post of the unit with one who held it; the fields of the holder are null where nobody ever did. */
export const holderThenSchema = z.object({
  postId: idSchema,
  postKind: postKindSchema,
  title: z.string(),
  personId: idSchema.nullable(),
  name: z.string().nullable(),
  userId: idSchema.nullable(),
  fromDay: daySchema.nullable(),
  beforeDay: daySchema.nullable(),
})
export type HolderThen = z.infer<typeof holderThenSchema>

interface Span {
  readonly spanFrom: string
  readonly spanBefore: string
}

/** Whether the holding touches the span. */
export function heldIn({ fromDay, beforeDay }: Pick<HolderThen, 'fromDay' | 'beforeDay'>, span: Span): boolean {
  return fromDay !== null && fromDay < span.spanBefore && (beforeDay === null || beforeDay > span.spanFrom)
}

/** For each post of the kind, everyone who held it in the span; an empty list is a post without a holder then. */
export function postsThen(
  posts: readonly HolderThen[],
  target: EffectTarget,
  span: Span,
): readonly { readonly postId: string; readonly title: string; readonly holders: readonly HolderThen[] }[] {
  const ofKind = Map.groupBy(
    posts.filter((post) => post.postKind === target),
    (post) => post.postId,
  )
  return [...ofKind].map(([postId, rows]) => ({
    postId,
    title: rows[0]?.title ?? '',
    holders: rows.filter((row) => heldIn(row, span)),
  }))
}
