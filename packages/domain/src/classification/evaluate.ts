/**
 * How good the suggestions are 分类评测: by folds where the texts are those that the product learns from, so that no text and
 * no duplicate of it is tested by a model that has seen it; by the product's own model for any other file. Source: SPEC §10,
 * §14 (`ratchet classify --evaluate`).
 */
import type { ThemeId } from '../cycle/aspect.ts'
import type { Category } from '../opinion/category.ts'
import { confusionOf, scoreLabels } from './label-figures.ts'
import { learnClassifier, type SortedText } from './learn-classifier.ts'
import type { Lexicon } from './lexicon.ts'
import { pairFigures } from './pair-figures.ts'
import type { KnownPlace, Sounds } from './place.ts'
import { suggest } from './suggestion.ts'
import { foldText, runsOf } from './tokens.ts'

export interface Gold extends Omit<SortedText, 'weight'> {
  readonly id: string
  readonly theme: ThemeId | null
  readonly place: string | null
  readonly group: string | null
}
export interface Background {
  readonly categories: readonly Category[]
  readonly lexicon: Lexicon
  readonly places: readonly KnownPlace[]
  readonly sounds: Sounds
  /** What the product learns from beside the file. */
  readonly bundled: readonly SortedText[]
}
interface Guess {
  readonly theme: string
  readonly category: string
  readonly sentiment: string
  readonly urgent: string
  readonly place: string | null
}

export const FOLDS = 10
const NONE = 'none'
/** What there is no suggestion for says nothing that could be acted on: so it counts, while on screen nothing is suggested. */
const nothing: Guess = { theme: 'other', category: 'O5', sentiment: 'neutral', urgent: 'usual', place: null }
const themeName = (theme: ThemeId | null) => theme ?? 'other'
export const plainText = (text: string) =>
  runsOf(foldText(text))
    .map((run) => run.text)
    .join('')

/** Accuracy, macro-F1, confusion and duplicates of the file. */
export function evaluate(gold: readonly Gold[], background: Background) {
  const bundled = new Set(background.bundled.map(({ text }) => plainText(text)))
  const known = gold.filter(({ text }) => bundled.has(plainText(text))).length
  const guesses = known > 0 ? guessByFolds(gold, background) : guessAtOnce(gold, background)
  const figures = (of: (one: Gold) => string, by: (guess: Guess) => string) =>
    scoreLabels(gold.map(of), guesses.map(by))
  const placed = gold.flatMap(({ place }, at) => (place === null ? [] : [{ place, guess: guesses[at]?.place ?? null }]))
  const told = placed.filter(({ guess }) => guess !== null)
  return {
    method: known > 0 ? ('folds' as const) : ('bundled' as const),
    folds: known > 0 ? FOLDS : 0,
    rows: gold.length,
    knownTexts: known,
    theme: figures(
      (one) => themeName(one.theme),
      (guess) => guess.theme,
    ),
    category: figures(
      (one) => one.category,
      (guess) => guess.category,
    ),
    sentiment: figures(
      (one) => one.sentiment ?? NONE,
      (guess) => guess.sentiment,
    ),
    urgent: figures(
      (one) => (one.urgent ? 'urgent' : 'usual'),
      (guess) => guess.urgent,
    ),
    place: {
      withPlace: placed.length,
      suggested: told.length,
      right: told.filter(({ place, guess }) => place === guess).length,
    },
    confusion: confusionOf(
      gold.map((one) => themeName(one.theme)),
      guesses.map((guess) => guess.theme),
    ),
    duplicates: pairFigures(
      gold,
      guesses.map((guess) => guess.category),
    ),
  }
}

function guessAtOnce(gold: readonly Gold[], background: Background): Guess[] {
  const { bundled, categories, lexicon } = background
  const classifier = learnClassifier('evaluate', bundled, categories, lexicon)
  return gold.map((one) => guessOf(one, classifier, background))
}

/** Texts of one group, and texts that are the same, stand in one fold; groups go to folds in the order they come. */
function guessByFolds(gold: readonly Gold[], background: Background): Guess[] {
  const groupOf = (one: Gold) => (one.group ? `group ${one.group}` : plainText(one.text) || one.id)
  const groups = [...new Set(gold.map(groupOf))]
  const foldOf = new Map(groups.map((group, at) => [group, at % FOLDS]))
  const own = new Set(gold.map(({ text }) => plainText(text)))
  const others = background.bundled.filter(({ text }) => !own.has(plainText(text)))
  const guesses: Guess[] = []
  for (let fold = 0; fold < FOLDS; fold += 1) {
    const shown = gold.filter((one) => foldOf.get(groupOf(one)) !== fold).map((one) => ({ ...one, weight: 1 }))
    const classifier = learnClassifier(`fold ${fold}`, [...others, ...shown], background.categories, background.lexicon)
    for (const [at, one] of gold.entries()) {
      if (foldOf.get(groupOf(one)) === fold) guesses[at] = guessOf(one, classifier, background)
    }
  }
  return guesses
}

function guessOf(one: Gold, classifier: ReturnType<typeof learnClassifier>, { places, sounds }: Background): Guess {
  const found = suggest(classifier, { text: one.text }, places, sounds)
  if (!found) return nothing
  return {
    theme: themeName(found.theme.value),
    category: found.category.value,
    sentiment: found.sentiment.value,
    urgent: found.urgent.value ? 'urgent' : 'usual',
    place: found.place?.value ?? null,
  }
}
