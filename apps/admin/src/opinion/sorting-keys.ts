import { type ThemeId, themeIds } from '@ratchet/domain/cycle/aspect'
import { type Category, type Sentiment, sentiments } from '@ratchet/domain/opinion/category'
import { type Sorting, sortingOf } from '@ratchet/domain/opinion/sorting'
import { themeOfKey } from './opinion-steps.ts'
import { categoryOfKey, type Suggesting, withTheme } from './sorting-form.ts'

/** The keys of the three tones, in their order; letters that mean no category. */
const toneKeys = ['s', 'd', 'f'] as const
export const keyOfSentiment = (one: Sentiment): string => toneKeys[sentiments.indexOf(one)] ?? ''
/** The keys of what it might be instead. */
export const otherKeys = ['8', '9'] as const
/** Digits with Shift, as a Chinese and an English keyboard have them. */
const shifted = '!@#$%^&'

/** Everything that changes one field of a sorting by one key. */
export const sortingKeys: readonly string[] = [...'0123456789qwertyopsdfux', ...shifted, ')']

/** What it might be instead takes its theme along. */
export function withOther(value: Sorting, category: string, categories: readonly Category[]): Sorting {
  const theme = categories.find(({ id }) => id === category)?.theme ?? null
  return { ...withTheme(value, theme), category }
}

/** The sorting after the key; undefined where it means nothing here. */
export function keyedSorting(
  key: string,
  value: Sorting,
  { suggestion, as, categories }: Suggesting,
): Sorting | undefined {
  const tone = sentiments.find((one) => keyOfSentiment(one) === key)
  if (tone) return { ...value, sentiment: tone }
  if (key === 'u') return { ...value, urgent: !value.urgent }
  if (key === 'x') return as ? sortingOf(as) : undefined
  if (key === ')' || shifted.includes(key))
    return withSecond(value, key === ')' ? null : themeIds[shifted.indexOf(key)])
  const other = suggestion?.others[otherKeys.findIndex((one) => one === key)]
  if (other) return withOther(value, other.value, categories)
  const theme = themeOfKey(key, themeIds)
  if (theme !== undefined) return withTheme(value, theme)
  const category = categoryOfKey(key, categories, value.theme)
  return category === undefined ? undefined : { ...value, category }
}

/** The theme itself is no second one. */
const withSecond = (value: Sorting, second: ThemeId | null = null): Sorting | undefined =>
  second !== null && second === value.theme ? undefined : { ...value, secondTheme: second }
