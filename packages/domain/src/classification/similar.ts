/**
 * What is like an opinion 相似意见: the words they share, weighed by how seldom they are, the place and the category.
 * It only suggests; a person joins and takes apart again. Source: SPEC §10 (duplicates).
 */
import { type Bag, bagOf, sharedWords } from './shared-words.ts'

export interface Comparable {
  readonly text: string
  readonly placeId: string | null
  readonly category: string | null
}
export interface Similar {
  readonly id: string
  /** Between 0 and 1; from `LIKELY_SAME` on it is worth a look. */
  readonly score: number
  readonly sharedWords: readonly string[]
}

/** From this score on two opinions are suggested to be about the same thing; measured by `ratchet classify --evaluate`. */
export const LIKELY_SAME = 0.5

/** How much a piece says: the more texts hold it, the less. */
function rarityIn(bags: readonly Bag[]): (piece: string) => number {
  const held = new Map<string, number>()
  for (const bag of bags) for (const piece of bag) held.set(piece, (held.get(piece) ?? 0) + 1)
  return (piece) => Math.log((bags.length + 1) / ((held.get(piece) ?? 0) + 0.5))
}

/** Opinions to compare with, cut into pieces once. The pool itself tells which words say something. */
export interface Pool<T extends Comparable & { readonly id: string }> {
  readonly entries: readonly { readonly other: T; readonly weight: number }[]
  /** Piece → the entries that hold it. */
  readonly holders: ReadonlyMap<string, readonly number[]>
  readonly rarity: (piece: string) => number
}
export function poolOf<T extends Comparable & { readonly id: string }>(others: readonly T[]): Pool<T> {
  const bags = others.map((other) => bagOf(other.text))
  const rarity = rarityIn(bags)
  const holders = new Map<string, number[]>()
  for (const [at, bag] of bags.entries()) {
    for (const piece of bag) {
      const held = holders.get(piece)
      if (held) held.push(at)
      else holders.set(piece, [at])
    }
  }
  const entries = others.map((other, at) => ({ other, weight: weightOf(bags[at] ?? new Set(), rarity) }))
  return { entries, holders, rarity }
}

const weightOf = (bag: Bag, rarity: (piece: string) => number) => {
  let sum = 0
  for (const piece of bag) sum += rarity(piece) ** 2
  return Math.sqrt(sum)
}

/** The ones most like the target, the likest first. */
export function similarOpinions(
  target: Comparable,
  others: readonly (Comparable & { readonly id: string })[],
  limit: number,
): Similar[] {
  const pool = poolOf(others)
  return similarIn(target, pool, limit).map(({ id, score, text }) => ({
    id,
    score,
    sharedWords: sharedWords(target.text, text, pool.rarity),
  }))
}

/**
 * The same in a pool that is asked often, without the words; the target itself is left out by its id. What scores less than
 * `from` is not looked for.
 */
export function similarIn<T extends Comparable & { readonly id: string }>(
  target: Comparable & { readonly id?: string },
  { entries, holders, rarity }: Pool<T>,
  limit: number,
  from = 0,
): Found[] {
  const bag = bagOf(target.text)
  const own = weightOf(bag, rarity)
  const shared = new Float64Array(entries.length)
  for (const piece of bag) {
    const worth = rarity(piece) ** 2
    for (const at of holders.get(piece) ?? []) shared[at] = (shared[at] as number) + worth
  }
  const best: Found[] = []
  for (const [at, { other, weight }] of entries.entries()) {
    if (other.id === target.id) continue
    const both = shared[at] as number
    const score = scoreOf(target, other, both === 0 ? 0 : both / (own * weight))
    if (score > 0 && score >= from) keepBest(best, { id: other.id, score, text: other.text }, limit)
  }
  return best
}

export interface Found {
  readonly id: string
  readonly score: number
  readonly text: string
}
const isBefore = (a: Found, b: Found) => a.score > b.score || (a.score === b.score && a.id < b.id)

/** Keeps at most so many, in order: thousands of the same words must not be sorted for each of them. */
function keepBest(best: Found[], found: Found, limit: number): void {
  const last = best[limit - 1]
  if (limit < 1 || (last && !isBefore(found, last))) return
  let at = Math.min(best.length, limit - 1)
  for (let before = best[at - 1]; before && isBefore(found, before); before = best[at - 1]) {
    best[at] = before
    at -= 1
  }
  best[at] = found
}

/**
 * Words alone do not make two problems one: the same words of two villages are two problems, and two sentences without a
 * word in common may be one where place and category agree.
 */
export function scoreOf(a: Comparable, b: Comparable, cosine: number): number {
  const near = Math.sqrt(Math.min(1, Math.max(0, cosine)))
  const placesKnown = a.placeId !== null && b.placeId !== null
  const categoriesKnown = a.category !== null && b.category !== null
  const samePlace = placesKnown && a.placeId === b.placeId
  const sameCategory = categoriesKnown && a.category === b.category
  if (placesKnown && !samePlace) return near >= 1 ? 0.3 : 0.3 * near
  if (samePlace && sameCategory) return 0.45 + 0.55 * near
  if (samePlace) return near * (categoriesKnown ? 0.6 : 0.95)
  // What nobody placed is told in few words too: where the category agrees, less has to.
  if (sameCategory && a.placeId === null && b.placeId === null) return Math.min(1, near === 0 ? 0 : near + 0.2)
  return near * (sameCategory ? 1 : categoriesKnown ? 0.5 : 0.85)
}
