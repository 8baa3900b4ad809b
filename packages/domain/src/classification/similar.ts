/**
 * What is like an opinion 相似意见: the words they share, weighed by how seldom they are, the place and the category.
 * It only suggests; a person joins and takes apart again. Source: SPEC §10 (duplicates).
 */
import { piecesOf } from './tokens.ts'

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

type Bag = ReadonlySet<string>
const bagOf = (text: string): Bag => new Set(piecesOf(text, [2]).map((piece) => piece.text))

/** How much a piece says: the more texts hold it, the less. */
function rarityIn(bags: readonly Bag[]): (piece: string) => number {
  const held = new Map<string, number>()
  for (const bag of bags) for (const piece of bag) held.set(piece, (held.get(piece) ?? 0) + 1)
  return (piece) => Math.log((bags.length + 1) / ((held.get(piece) ?? 0) + 0.5))
}

/** Opinions to compare with, cut into pieces once. The pool itself tells which words say something. */
export interface Pool<T extends Comparable & { readonly id: string }> {
  readonly entries: readonly { readonly other: T; readonly bag: Bag; readonly weight: number }[]
  readonly rarity: (piece: string) => number
}
export function poolOf<T extends Comparable & { readonly id: string }>(others: readonly T[]): Pool<T> {
  const bags = others.map((other) => bagOf(other.text))
  const rarity = rarityIn(bags)
  return { entries: others.map((other, at) => ({ other, ...weighed(bags[at] ?? new Set(), rarity) })), rarity }
}

const weighed = (bag: Bag, rarity: (piece: string) => number) => {
  let sum = 0
  for (const piece of bag) sum += rarity(piece) ** 2
  return { bag, weight: Math.sqrt(sum) }
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

/** The same in a pool that is asked often, without the words; the target itself is left out by its id. */
export function similarIn<T extends Comparable & { readonly id: string }>(
  target: Comparable & { readonly id?: string },
  { entries, rarity }: Pool<T>,
  limit: number,
): { readonly id: string; readonly score: number; readonly text: string }[] {
  const own = weighed(bagOf(target.text), rarity)
  const scored: { id: string; score: number; text: string }[] = []
  for (const { other, bag, weight } of entries) {
    if (other.id === target.id) continue
    let shared = 0
    for (const piece of own.bag) if (bag.has(piece)) shared += rarity(piece) ** 2
    const score = scoreOf(target, other, shared === 0 ? 0 : shared / (own.weight * weight))
    if (score > 0) scored.push({ id: other.id, score, text: other.text })
  }
  return scored.toSorted((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1)).slice(0, limit)
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
  return near * (sameCategory ? 1 : categoriesKnown ? 0.5 : 0.85)
}

/** Stretches that stand in both, the most telling first, at most six. */
function sharedWords(text: string, other: string, rarity: (piece: string) => number): string[] {
  const theirs = bagOf(other)
  const found = new Map<string, number>()
  let stretch = ''
  let weight = 0
  let end = -1
  const close = () => {
    if (stretch !== '' && weight > 0) found.set(stretch, Math.max(weight, found.get(stretch) ?? 0))
    stretch = ''
    weight = 0
  }
  for (const { text: piece, from } of piecesOf(text, [2])) {
    if (!theirs.has(piece) || piece.startsWith('#')) continue
    const joins = stretch !== '' && from === end - 1
    if (!joins) close()
    stretch = joins ? stretch + piece.slice(1) : piece
    weight += rarity(piece)
    end = from + piece.length
  }
  close()
  return [...found.entries()]
    .toSorted(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    .slice(0, 6)
    .map(([word]) => word)
}
