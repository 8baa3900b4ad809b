/**
 * Suggestion 分类建议: what an opinion seems to be about, how it sounds, whether it is urgent and where it is, each with how
 * sure and with the words that decided. A person confirms or changes it; nothing is sorted by a machine. Source: SPEC §10;
 * docs/decisions/2026-11-27-suggestions.md.
 */
import type { ThemeId } from '../cycle/aspect.ts'
import { type Category, type CategoryId, type Sentiment, sentiments } from '../opinion/category.ts'
import type { Hit } from './hits.ts'
import { judge, type LinearModel } from './learn.ts'
import { type FoundPlace, type KnownPlace, placesIn, type Sounds } from './place.ts'
import { readerOf } from './read-text.ts'
import { reasonsFor } from './reasons.ts'
import { isWordless } from './tokens.ts'

export interface Classifier {
  /** Which examples it learnt from; stands beside every suggestion. */
  readonly version: string
  readonly categories: readonly Category[]
  readonly category: LinearModel
  readonly sentiment: LinearModel
  readonly urgent: LinearModel
}
export interface Reason {
  readonly of: 'category' | 'urgent' | 'sentiment' | 'place'
  readonly from: number
  readonly to: number
}
export interface Sure<T> {
  readonly value: T
  readonly confidence: number
}
export interface Suggestion {
  readonly version: string
  readonly theme: Sure<ThemeId | null>
  readonly category: Sure<CategoryId>
  /** The two next likely ones. */
  readonly others: readonly Sure<CategoryId>[]
  readonly secondTheme: Sure<ThemeId> | null
  readonly sentiment: Sure<Sentiment>
  readonly urgent: Sure<boolean>
  readonly place: (Sure<string> & Pick<FoundPlace, 'how'>) | null
  readonly reasons: readonly Reason[]
}

/** From here on a suggestion may be taken for many at once; below, each is looked at. */
export const SURE_ENOUGH = 0.6
/** Below this nothing is suggested: it would be a guess. */
export const WORTH_SAYING = 0.08
/** The second theme is told when it is at least that likely. */
const SECOND_THEME = 0.22
/** It is graver to miss an urgent one than to look at one too many: from here on it is said. */
export const URGENT_FROM = 0.3
/** Most of what is said is a complaint, which says nothing about the next one. */
const lean: Readonly<Record<Sentiment, number>> = { negative: 1, neutral: 2, positive: 1.5 }

/** Where no word speaks for praise or a suggestion, nothing leans to it. */
const leanOf = (sounds: Sentiment, hits: readonly Hit[]) =>
  hits.some(({ label, weight }) => label === sounds && weight > 0) ? lean[sounds] : 1

const topOf = <T>(labels: readonly T[], shares: Float64Array): Sure<T>[] =>
  labels.map((value, at) => ({ value, confidence: shares[at] ?? 0 })).toSorted((a, b) => b.confidence - a.confidence)

export interface Asked {
  readonly text: string
  /** What the resident picked, where they picked something; it weighs, and does not decide. */
  readonly picked?: ThemeId | null
}

/** What is suggested, or null where there is nothing to go by: only pictures and marks, or nothing that speaks. */
export function suggest(
  classifier: Classifier,
  { text, picked = null }: Asked,
  places: readonly KnownPlace[],
  sounds: Sounds,
): Suggestion | null {
  if (isWordless(text)) return null
  const themeOf = new Map(classifier.categories.map(({ id, theme }) => [id, theme]))
  const read = readerOf(classifier.category.lexicon)(text)
  const shares = weighPicked(classifier, judge(classifier.category, text, read), picked, themeOf)
  const [best, ...rest] = topOf(classifier.category.labels, shares)
  if (!best || best.confidence < WORTH_SAYING) return null
  const themes = new Map<ThemeId | null, number>()
  for (const [at, label] of classifier.category.labels.entries()) {
    const theme = themeOf.get(label) ?? null
    themes.set(theme, (themes.get(theme) ?? 0) + (shares[at] ?? 0))
  }
  const ranked = [...themes.entries()].toSorted(([, a], [, b]) => b - a)
  const [first = [null, 0], second] = ranked
  // Where the category is sure its theme is too; a category of another theme than the likeliest would contradict it.
  const theme = best.confidence >= SURE_ENOUGH ? (themeOf.get(best.value) ?? null) : first[0]
  const fitting = [best, ...rest].find(({ value }) => (themeOf.get(value) ?? null) === theme) ?? best
  const [sentiment] = topOf(
    sentiments,
    weighed(judge(classifier.sentiment, text, read), (at) => leanOf(sentiments[at] ?? 'negative', read.hits)),
  )
  const isUrgent = judge(classifier.urgent, text, read)[classifier.urgent.labels.indexOf('urgent')] ?? 0
  const [place] = placesIn(text, places, sounds)
  const urgent = isUrgent >= URGENT_FROM
  return {
    version: classifier.version,
    theme: { value: theme, confidence: themes.get(theme) ?? 0 },
    category: fitting,
    others: [best, ...rest].filter(({ value }) => value !== fitting.value).slice(0, 2),
    secondTheme: secondOf(theme, ranked, second),
    sentiment: { value: (sentiment?.value ?? 'neutral') as Sentiment, confidence: sentiment?.confidence ?? 0 },
    urgent: { value: urgent, confidence: urgent ? isUrgent : 1 - isUrgent },
    place: place ? { value: place.id, confidence: place.confidence, how: place.how } : null,
    reasons: [
      ...spansOf(reasonsFor(classifier.category, text, fitting.value, read.hits), 'category', 6),
      ...(urgent ? spansOf(reasonsFor(classifier.urgent, text, 'urgent', read.hits), 'urgent', 3) : []),
      ...(place ? [{ of: 'place' as const, from: place.from, to: place.to }] : []),
    ],
  }
}

/** What the resident picked makes its categories twice as likely. */
function weighPicked(
  { category }: Classifier,
  shares: Float64Array,
  picked: ThemeId | null,
  themeOf: ReadonlyMap<string, ThemeId | null>,
): Float64Array {
  if (picked === null) return shares
  return weighed(shares, (at) => (themeOf.get(category.labels[at] ?? '') === picked ? 2 : 1))
}

/** Each share times its weight; they add up to one again. */
function weighed(shares: Float64Array, weightOf: (at: number) => number): Float64Array {
  const by = shares.map((share, at) => share * weightOf(at))
  const sum = by.reduce((a, b) => a + b, 0)
  return by.map((share) => share / sum)
}

function secondOf(
  theme: ThemeId | null,
  ranked: readonly (readonly [ThemeId | null, number])[],
  second: readonly [ThemeId | null, number] | undefined,
): Sure<ThemeId> | null {
  const other = ranked[0]?.[0] === theme ? second : ranked[0]
  return other?.[0] && other[1] >= SECOND_THEME ? { value: other[0], confidence: other[1] } : null
}

/** The stretches that weigh most, joined where they touch, in the order of the text. */
function spansOf(
  reasons: readonly { readonly word: string; readonly from: number }[],
  of: Reason['of'],
  most: number,
): Reason[] {
  const spans = reasons
    .slice(0, most)
    .map(({ word, from }) => ({ from, to: from + word.length }))
    .toSorted((a, b) => a.from - b.from)
  const joined: { from: number; to: number }[] = []
  for (const span of spans) {
    const last = joined.at(-1)
    if (last && span.from <= last.to) last.to = Math.max(last.to, span.to)
    else joined.push({ ...span })
  }
  return joined.map((span) => ({ of, ...span }))
}
