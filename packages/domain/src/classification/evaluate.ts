/**
 * How good the suggestions are 分类评测, in two ways: by folds, where each part of the file is judged by a model that has
 * learnt from what comes with the product and from the other parts (as an office's does), and as the product comes, which has
 * seen none of the file. Never is a text judged by a model that has seen it or a duplicate of it. Source: SPEC §10, §14
 * (`ratchet classify --evaluate`).
 */
import type { Category } from '../opinion/category.ts'
import { foldsOf, type Gold, type Guess, guessAll, guessByFolds, plainText, themeName } from './fold-guesses.ts'
import { confusionOf, mostConfused, scoreLabels } from './label-figures.ts'
import { learnClassifier, type SortedText } from './learn-classifier.ts'
import type { Lexicon } from './lexicon.ts'
import { pairFigures } from './pair-figures.ts'
import { type KnownPlace, placesIn, type Sounds } from './place.ts'
import { readerOf } from './read-text.ts'

export interface Background {
  readonly categories: readonly Category[]
  readonly lexicon: Lexicon
  readonly places: readonly KnownPlace[]
  readonly sounds: Sounds
  /** What the product learns from beside the file. */
  readonly bundled: readonly SortedText[]
}

/** Accuracy, macro-F1, confusion and duplicates of the file. */
export function evaluate(gold: readonly Gold[], background: Background) {
  const own = new Set(gold.map(({ text }) => plainText(text)))
  const others = background.bundled.filter(({ text }) => !own.has(plainText(text)))
  const bundled = new Set(background.bundled.map(({ text }) => plainText(text)))
  const foldOf = foldsOf(gold)
  const folds = new Set(foldOf).size
  // Each text is read once for all the models that judge it or learn from it.
  const read = readerOf(background.lexicon)
  const learnFrom = (texts: readonly SortedText[]) =>
    learnClassifier('evaluate', texts, background.categories, background.lexicon, read)
  const asShipped = guessAll(gold, learnFrom(others))
  const guesses = folds < 2 ? asShipped : guessByFolds(gold, foldOf, (shown) => learnFrom([...others, ...shown]))
  const foundPlaces = gold.map(({ text }) => placesIn(text, background.places, background.sounds)[0]?.id ?? null)
  const placed = gold.flatMap(({ place }, at) => (place === null ? [] : [{ place, found: foundPlaces[at] ?? null }]))
  const themes = gold.map((one) => themeName(one.theme))
  return {
    method: folds < 2 ? ('bundled' as const) : ('folds' as const),
    folds: folds < 2 ? 0 : folds,
    rows: gold.length,
    knownTexts: gold.filter(({ text }) => bundled.has(plainText(text))).length,
    ...labelFigures(gold, guesses),
    place: {
      withPlace: placed.length,
      suggested: placed.filter(({ found }) => found !== null).length,
      right: placed.filter(({ place, found }) => place === found).length,
    },
    confusion: confusionOf(
      themes,
      guesses.map((guess) => guess.theme),
    ),
    confused: mostConfused(
      gold.map((one) => one.category),
      guesses.map((guess) => guess.category),
    ),
    duplicates: pairFigures(
      gold,
      guesses.map((guess) => guess.category),
    ),
    /** As the product comes, before it has learnt from anybody. */
    shipped: labelFigures(gold, asShipped),
  }
}

/** Of each label only the rows where the file says it. */
function labelFigures(gold: readonly Gold[], guesses: readonly Guess[]) {
  const figures = (of: (one: Gold) => string | null, by: (guess: Guess) => string) => {
    const said = gold.flatMap((one, at) => {
      const [is, guess] = [of(one), guesses[at]]
      return is === null || !guess ? [] : [{ is, guessed: by(guess) }]
    })
    return scoreLabels(
      said.map(({ is }) => is),
      said.map(({ guessed }) => guessed),
    )
  }
  return {
    theme: figures(
      (one) => themeName(one.theme),
      (guess) => guess.theme,
    ),
    category: figures(
      (one) => one.category,
      (guess) => guess.category,
    ),
    sentiment: figures(
      (one) => one.sentiment,
      (guess) => guess.sentiment,
    ),
    urgent: figures(
      (one) => (one.urgent === null ? null : one.urgent ? 'urgent' : 'usual'),
      (guess) => guess.urgent,
    ),
  }
}
