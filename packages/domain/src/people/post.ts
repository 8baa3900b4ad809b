/**
 * Post 岗位 and who held it when 任职: principal 主要领导, deputy in charge 分管领导, mid-level cadre 中层干部,
 * handler 经办人. Accountability asks who held the post then, so a holder is ended, never overwritten. Source: SPEC §2.
 */
import { z } from 'zod'
import type { Fact } from '../audit/fact.ts'
import { type Day, daySchema } from '../day.ts'
import { idSchema, versionSchema } from '../id.ts'
import type { WhyNot } from '../refusal.ts'

export const postKinds = ['principal', 'deputy', 'mid_level', 'handler'] as const
export const postKindSchema = z.enum(postKinds)
export type PostKind = z.infer<typeof postKindSchema>

export const personNameSchema = z.string().trim().min(2).max(40)
export const postTitleSchema = z.string().trim().min(2).max(40)

export const postSchema = z.object({
  id: idSchema,
  unitId: idSchema,
  kind: postKindSchema,
  title: z.string().min(1),
  retiredDay: daySchema.nullable(),
  version: versionSchema,
})
export type Post = z.infer<typeof postSchema>

export const holderSchema = z.object({
  id: idSchema,
  postId: idSchema,
  personId: idSchema,
  fromDay: daySchema,
  /** The first day on which somebody else may hold it; null while held. */
  beforeDay: daySchema.nullable(),
  version: versionSchema,
})
export type Holder = z.infer<typeof holderSchema>

export type PostRefusal =
  | 'post-retired'
  | 'principal-exists'
  | 'unit-retired'
  | 'holder-overlap'
  | 'period-inverted'
  | 'holding-ended'
  | 'post-held'

/** Who held the post on the day, or null. */
export function holderOn<H extends Pick<Holder, 'fromDay' | 'beforeDay'>>(holders: readonly H[], day: Day): H | null {
  return holders.find((held) => held.fromDay <= day && (held.beforeDay === null || day < held.beforeDay)) ?? null
}

/** One living principal per unit: who answers for it must never be in doubt. */
export function whyNotAddPost(
  unit: { readonly name: string; readonly retiredDay: Day | null },
  kind: PostKind,
  living: readonly Pick<Post, 'kind' | 'title'>[],
): WhyNot<PostRefusal> {
  if (unit.retiredDay) return { code: 'unit-retired', details: { name: unit.name, day: unit.retiredDay } }
  const principal = living.find((post) => post.kind === 'principal')
  if (kind === 'principal' && principal) return { code: 'principal-exists', details: { title: principal.title } }
  return null
}

/** Null when the time from `fromDay` until before `beforeDay` is free; two holders at once is nobody's answer. */
export function whyNotAppoint(
  post: Pick<Post, 'title' | 'retiredDay'>,
  holders: readonly (Pick<Holder, 'fromDay' | 'beforeDay'> & { readonly name: string })[],
  fromDay: Day,
  beforeDay: Day | null,
): WhyNot<PostRefusal> {
  if (post.retiredDay) return { code: 'post-retired', details: { title: post.title, day: post.retiredDay } }
  if (beforeDay !== null && beforeDay <= fromDay) return { code: 'period-inverted', details: { fromDay, beforeDay } }
  const other = holders.find(
    (held) => (beforeDay === null || held.fromDay < beforeDay) && (held.beforeDay === null || fromDay < held.beforeDay),
  )
  if (!other) return null
  return { code: 'holder-overlap', details: { name: other.name, fromDay: other.fromDay, beforeDay: other.beforeDay } }
}

/** A holding ends on a day after it began, once; `beforeDay` is the first day without the post. */
export function whyNotEnd(holder: Pick<Holder, 'fromDay' | 'beforeDay'>, beforeDay: Day): WhyNot<PostRefusal> {
  if (holder.beforeDay !== null) return { code: 'holding-ended', details: { beforeDay: holder.beforeDay } }
  if (beforeDay <= holder.fromDay) return { code: 'period-inverted', details: { fromDay: holder.fromDay, beforeDay } }
  return null
}

/** A post is closed once nobody holds it. */
export function whyNotRetirePost(post: Pick<Post, 'title' | 'retiredDay'>, held: boolean): WhyNot<PostRefusal> {
  if (post.retiredDay) return { code: 'post-retired', details: { title: post.title, day: post.retiredDay } }
  return held ? { code: 'post-held', details: { title: post.title } } : null
}

export type PostFact = Fact<'post.added' | 'post.appointed' | 'post.ended' | 'post.retired'>

/** What happened to a post; officials' names in office are public duty, not private data (SPEC §2). */
export function postFact(act: PostFact['act'], post: Post, payload: Fact['payload']): PostFact {
  const { kind, title } = post
  return { act, subject: ['post', post.id], payload: { kind, title, ...payload }, unitId: post.unitId }
}
