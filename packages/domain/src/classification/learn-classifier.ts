/** The three models of a classifier 分类模型, learnt from the same examples. Source: SPEC §10. */
import { type Category, type Sentiment, sentiments } from '../opinion/category.ts'
import { gentleLearning, type LinearModel, learnSteps, toneLearning, usualLearning } from './learn.ts'
import type { Lexicon } from './lexicon.ts'
import { readerOf } from './read-text.ts'
import type { Classifier } from './suggestion.ts'

/** A text that people have sorted; what they did not say is null. */
export interface SortedText {
  readonly text: string
  readonly category: string
  readonly sentiment: Sentiment | null
  readonly urgent: boolean | null
  readonly weight: number
}

/** Learns all three, giving way in between. Examples of categories that are no more are left out. */
export function* classifierSteps(
  version: string,
  sorted: readonly SortedText[],
  categories: readonly Category[],
  lexicon: Lexicon,
  read = readerOf(lexicon),
): Generator<void, Classifier> {
  const labels = categories.map(({ id }) => id)
  const known = new Set(labels)
  const category = yield* learnSteps(
    sorted
      .filter((one) => known.has(one.category))
      .map(({ text, category, weight }) => ({ text, label: category, weight })),
    labels,
    lexicon,
    usualLearning,
    read,
  )
  const sentiment = yield* learnSteps(
    sorted.flatMap(({ text, sentiment, weight }) => (sentiment ? [{ text, label: sentiment, weight }] : [])),
    sentiments,
    lexicon,
    toneLearning,
    read,
  )
  const urgent: LinearModel = yield* learnSteps(
    sorted.flatMap(({ text, urgent, weight }) =>
      urgent === null ? [] : [{ text, label: urgent ? 'urgent' : 'usual', weight }],
    ),
    ['urgent', 'usual'],
    lexicon,
    gentleLearning,
    read,
  )
  return { version, categories, category, sentiment, urgent }
}

/** The same in one go. */
export function learnClassifier(...given: Parameters<typeof classifierSteps>): Classifier {
  const steps = classifierSteps(...given)
  for (let step = steps.next(); ; step = steps.next()) if (step.done) return step.value
}
