/**
 * What is suggested for each text of a file 按折猜测, by models that have seen neither it nor a duplicate of it. Source:
 * SPEC §10, issue 7.
 */
import type { ThemeId } from '../cycle/aspect.ts'
import type { SortedText } from './learn-classifier.ts'
import { type Classifier, suggest } from './suggestion.ts'
import { foldText, runsOf } from './tokens.ts'

export interface Gold extends Omit<SortedText, 'weight'> {
  readonly id: string
  readonly theme: ThemeId | null
  readonly place: string | null
  readonly group: string | null
}
export interface Guess {
  readonly theme: string
  readonly category: string
  readonly sentiment: string
  readonly urgent: string
}

/** So many parts; of a large file fewer, and it learns from no more of it than it would from an office's newest. */
const FOLDS = 10
const FOLDS_OF_LARGE = 5
const LARGE = 3000
/** What there is no suggestion for says nothing that could be acted on: so it counts, while on screen nothing is suggested. */
const nothing: Guess = { theme: 'other', category: 'O5', sentiment: 'neutral', urgent: 'usual' }
export const themeName = (theme: ThemeId | null) => theme ?? 'other'
export const plainText = (text: string) =>
  runsOf(foldText(text))
    .map((run) => run.text)
    .join('')

/** Texts of one group, and texts that are the same, stand in one fold; groups go to folds in the order they come. */
export function foldsOf(gold: readonly Gold[]): number[] {
  const groupOf = (one: Gold) => (one.group ? `group ${one.group}` : plainText(one.text) || one.id)
  const groups = [...new Set(gold.map(groupOf))]
  const folds = gold.length > LARGE ? FOLDS_OF_LARGE : FOLDS
  const foldOf = new Map(groups.map((group, at) => [group, at % folds]))
  return gold.map((one) => foldOf.get(groupOf(one)) ?? 0)
}

export function guessByFolds(
  gold: readonly Gold[],
  foldOf: readonly number[],
  learnFrom: (shown: readonly SortedText[]) => Classifier,
): Guess[] {
  const guesses: Guess[] = []
  for (const fold of new Set(foldOf)) {
    const shown = gold.filter((_, at) => foldOf[at] !== fold)
    const every = Math.ceil(shown.length / LARGE)
    const classifier = learnFrom(shown.filter((_, at) => at % every === 0).map((one) => ({ ...one, weight: 1 })))
    for (const [at, one] of gold.entries()) if (foldOf[at] === fold) guesses[at] = guessOf(one, classifier)
  }
  return guesses
}

export const guessAll = (gold: readonly Gold[], classifier: Classifier) => gold.map((one) => guessOf(one, classifier))

function guessOf({ text }: Gold, classifier: Classifier): Guess {
  const found = suggest(classifier, { text }, [], new Map())
  if (!found) return nothing
  return {
    theme: themeName(found.theme.value),
    category: found.category.value,
    sentiment: found.sentiment.value,
    urgent: found.urgent.value ? 'urgent' : 'usual',
  }
}
