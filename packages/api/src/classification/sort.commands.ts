/** Sorting an opinion, one by one or many at once: load, rule, save, record, with what was suggested. */

import { SURE_ENOUGH } from '@ratchet/domain/classification/suggestion'
import type { Category } from '@ratchet/domain/opinion/category'
import { classify } from '@ratchet/domain/opinion/handle'
import { type Sorting, whyNotSorting } from '@ratchet/domain/opinion/sorting'
import { Refusal, refuse } from '@ratchet/domain/refusal'
import type { Act } from '../command.ts'
import { loadConcern } from '../concern/concern.queries.ts'
import { urgeConcern } from '../concern/urgent.commands.ts'
import type { ActingContext } from '../context.ts'
import { tell } from '../notice/notice.queries.ts'
import { loadOpinion, type StoredOpinion, saveOpinion } from '../opinion/opinion.queries.ts'
import { findPlace } from '../opinion/receive.commands.ts'
import { currentCategories } from './classifier.ts'
import { suggestedOf, suggestionOf } from './suggestion.queries.ts'

/**
 * What a caller leaves out stays as it is. A category brings its theme; a theme of its own leaves the category of another
 * one behind, and so does a second theme that has become the first.
 */
export function fillSorting(
  before: StoredOpinion,
  given: { readonly [Field in keyof Sorting]?: Sorting[Field] | undefined },
  categories: readonly Category[],
): Sorting {
  const pick = <Field extends keyof Sorting>(field: Field): Sorting[Field] =>
    given[field] === undefined ? before[field] : (given[field] as Sorting[Field])
  const brought = given.theme === undefined ? categories.find(({ id }) => id === given.category) : undefined
  const theme = brought ? brought.theme : pick('theme')
  const isMoved = theme !== before.theme && given.category === undefined
  const secondTheme = pick('secondTheme')
  return {
    theme,
    secondTheme: given.secondTheme === undefined && secondTheme === theme ? null : secondTheme,
    category: isMoved ? null : pick('category'),
    sentiment: pick('sentiment'),
    placeId: pick('placeId'),
    urgent: pick('urgent'),
  }
}

/** Sorts what was loaded. Answers the version after it. */
export async function sortOpinion(act: Act<ActingContext>, before: StoredOpinion, as: Sorting): Promise<number> {
  const { tx, ctx, record } = act
  refuse(whyNotSorting(as, await currentCategories(tx)))
  // Where it was said to be stays what it was, also when that place has been merged away since.
  if (as.placeId && as.placeId !== before.placeId) await findPlace(tx, as.placeId)
  const suggested = suggestedOf(before, await suggestionOf(tx, ctx.db, before))
  const { opinion, fact } = classify(before, as, suggested)
  await saveOpinion(tx, { ...before, ...opinion })
  await record(fact)
  if (as.urgent && !before.urgent) {
    if (opinion.concernId) await urgeConcern(act, await loadConcern(tx, opinion.concernId), opinion)
    const details = { number: before.number, title: '' }
    const subject = ['opinion', before.id] as const
    await tell(tx, ctx, { to: { zone: ['leader'] }, kind: 'opinion.urgent', subject, details })
  }
  return opinion.version
}

/** What was suggested, for whoever takes it for many at once; refused with `unsure` where that would be a guess. */
export async function suggestedSorting(
  { tx, ctx }: Act<ActingContext>,
  before: StoredOpinion,
): Promise<Partial<Sorting>> {
  const found = await suggestionOf(tx, ctx.db, before)
  const as = suggestedOf(before, found)
  if (!found || !as || found.category.confidence < SURE_ENOUGH) throw new Refusal('unsure')
  const { model: _m, confidence: _c, ...sorting } = as
  return sorting
}

export interface RowResult {
  readonly id: string
  readonly number: string | null
  readonly code: string | null
  readonly details: Readonly<Record<string, unknown>>
}

/**
 * Does the same with many, each by itself: what is refused is told beside its row and keeps nothing of it, the others go
 * through. The rules speak before anything of a row is written.
 */
export async function withEach(
  { tx }: Act<ActingContext>,
  rows: readonly { readonly id: string; readonly seen: number }[],
  act: (before: StoredOpinion) => Promise<unknown>,
): Promise<RowResult[]> {
  const results = new Map<string, RowResult>()
  // One order for everybody, so that two who name the same rows do not wait for each other.
  for (const { id, seen } of rows.toSorted((a, b) => (a.id < b.id ? -1 : 1))) {
    let number: string | null = null
    try {
      const before = await loadOpinion(tx, id)
      number = before.number
      if (before.version !== seen) throw new Refusal('changed-since')
      await act(before)
      results.set(id, { id, number, code: null, details: {} })
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      results.set(id, { id, number, code: error.code, details: error.details })
    }
  }
  return rows.flatMap(({ id }) => results.get(id) ?? [])
}
