import type { AppRouter } from '@ratchet/api/router'
import type { ThemeId } from '@ratchet/domain/cycle/aspect'
import type { Category } from '@ratchet/domain/opinion/category'
import { type Sorting, sortingOf } from '@ratchet/domain/opinion/sorting'
import type { inferRouterOutputs } from '@trpc/server'
import type { FoundOpinion } from './inbox-state.ts'

export type Suggesting = inferRouterOutputs<AppRouter>['classification']['suggest']

/** The keys of the categories of a theme, in the order of the catalogue. */
const letters = [...'qwertyuiop'].filter((letter) => letter !== 'u' && letter !== 'i')

export const categoriesOf = (categories: readonly Category[], theme: ThemeId | null): readonly Category[] =>
  categories.filter((category) => category.theme === theme)

export const letterOf = (at: number): string | null => letters[at] ?? null

/** The category of a letter under the theme; undefined for any other key. */
export function categoryOfKey(key: string, categories: readonly Category[], theme: ThemeId | null) {
  const at = letters.indexOf(key.toLowerCase())
  return at < 0 ? undefined : categoriesOf(categories, theme)[at]?.id
}

/** Another theme takes its categories along: the one chosen before belongs to none of them. */
export function withTheme(value: Sorting, theme: ThemeId | null): Sorting {
  const secondTheme = value.secondTheme === theme ? null : value.secondTheme
  return { ...value, theme, secondTheme, category: theme === value.theme ? value.category : null }
}

/** What the form begins with: what is kept, or, for what nobody has sorted, what is suggested. Nothing of it is saved. */
export function beginsWith(opinion: FoundOpinion['opinion'], as: Suggesting['as']): Sorting {
  return sortingOf(opinion.status === 'new' && as ? as : opinion)
}

export const isSameSorting = (a: Sorting, b: Sorting): boolean =>
  (['theme', 'secondTheme', 'category', 'sentiment', 'placeId', 'urgent'] as const).every((key) => a[key] === b[key])

/** The name of a category in the language of the screen; its code where the catalogue has it no more. */
export function categoryName(categories: readonly Category[], id: string | null, locale: 'zh' | 'en'): string | null {
  return id === null ? null : (categories.find((category) => category.id === id)?.name[locale] ?? id)
}
