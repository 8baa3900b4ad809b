import type { ThemeId } from '@ratchet/domain/cycle/aspect'
import type { Category } from '@ratchet/domain/opinion/category'
import { classificationPageWords } from '@ratchet/words/classification-page'
import { useId } from 'react'
import { useLocale } from '../locale.ts'
import { categoriesOf, letterOf } from './sorting-form.ts'

interface TilesProps {
  readonly categories: readonly Category[]
  readonly theme: ThemeId | null
  readonly value: string | null
  readonly onChange: (id: string | null) => void
}

/** The categories of the theme, each with its letter, and "no category". */
export function CategoryTiles({ categories, theme, value, onChange }: TilesProps) {
  const { locale } = useLocale()
  const w = classificationPageWords[locale]
  const name = useId()
  const tile = (id: string | null, label: string, letter: string | null, hint?: string) => (
    <label key={id ?? ''} className={value === id ? 'tile tile-chosen' : 'tile'} title={hint}>
      <input type="radio" name={name} checked={value === id} onChange={() => onChange(id)} />
      {letter && <kbd aria-hidden>{letter.toUpperCase()}</kbd>}
      <span>{label}</span>
    </label>
  )
  return (
    <fieldset className="plain-fieldset">
      <legend>{w.category}</legend>
      <div className="tiles tiles-wide">
        {categoriesOf(categories, theme).map((category, at) =>
          tile(category.id, category.name[locale], letterOf(at), category.description),
        )}
        {tile(null, w.noCategory, null)}
      </div>
      <p className="field-hint">{w.categoryHint}</p>
    </fieldset>
  )
}
