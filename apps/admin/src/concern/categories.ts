import { type Category, categoriesSchema } from '@ratchet/domain/opinion/category'
import { useSuspenseQuery } from '@tanstack/react-query'
import { api } from '../api.ts'
import { useLocale } from '../locale.ts'

interface Listed {
  readonly kind: string
  readonly edition: number
  readonly content: unknown
}

/** The categories of the newest edition; none while the office has no such catalogue. */
export function categoriesOf(editions: readonly Listed[]): readonly Category[] {
  const newest = editions.filter(({ kind }) => kind === 'category').toSorted((a, b) => b.edition - a.edition)[0]
  const parsed = categoriesSchema.safeParse(newest?.content)
  return parsed.success ? parsed.data : []
}

/** What a category is called in the reader's language; its code where the catalogue has none. */
export function useCategories() {
  const { locale } = useLocale()
  const { data } = useSuspenseQuery(api.catalogue.list.queryOptions({}))
  const categories = categoriesOf(data)
  const names = new Map(categories.map(({ id, name }) => [id, name[locale]]))
  return { categories, nameOf: (id: string) => names.get(id) ?? id }
}
