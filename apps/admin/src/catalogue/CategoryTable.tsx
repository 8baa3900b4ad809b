import type { Category } from '@ratchet/domain/opinion/category'
import { classificationPageWords } from '@ratchet/words/classification-page'
import { useLocale, useWords } from '../locale.ts'

/** The categories to read, under their themes. */
export function CategoryTable({ categories }: { categories: readonly Category[] }) {
  const words = useWords()
  const { locale } = useLocale()
  const w = classificationPageWords[locale]
  return (
    <div className="table-scroll">
      <table className="plain-table">
        <thead>
          <tr>
            <th scope="col">{w.code}</th>
            <th scope="col">{w.category}</th>
            <th scope="col">{words.dictionary.theme}</th>
            <th scope="col">{w.description}</th>
          </tr>
        </thead>
        <tbody>
          {categories.map(({ id, name, theme, description }) => (
            <tr key={id}>
              <td className="num">{id}</td>
              <th scope="row">{name[locale]}</th>
              <td>{theme ? words.cycle.theme[theme] : w.none7}</td>
              <td>{description}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
