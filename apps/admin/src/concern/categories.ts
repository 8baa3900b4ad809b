import { useLocale } from '../locale.ts'
import { useCategories as useListed } from '../opinion/use-categories.ts'

/** The categories of the office, and what each is called in the reader's language; its code where the catalogue has none. */
export function useCategories() {
  const { locale } = useLocale()
  const categories = useListed()
  const names = new Map(categories.map(({ id, name }) => [id, name[locale]]))
  return { categories, nameOf: (id: string) => names.get(id) ?? id }
}
