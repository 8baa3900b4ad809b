import { themeIds } from '@ratchet/domain/cycle/aspect'
import { type Category, FEWEST_CATEGORIES } from '@ratchet/domain/opinion/category'
import { classificationPageWords } from '@ratchet/words/classification-page'
import { Button, Input, Select } from 'antd'
import { useLocale, useWords } from '../locale.ts'
import { categoryFaults } from './category-faults.ts'
import './scale.css'

interface RowsProps {
  readonly rows: readonly Category[]
  readonly onChange: (rows: readonly Category[]) => void
}

/** The categories of the next edition: code, names, theme, what belongs to it. */
export function CategoryRows({ rows, onChange }: RowsProps) {
  const words = useWords()
  const { locale } = useLocale()
  const w = classificationPageWords[locale]
  const faults = categoryFaults(rows)
  const set = (at: number, patch: Partial<Category>) =>
    onChange(rows.map((row, i) => (i === at ? { ...row, ...patch } : row)))
  const themes = [
    ...themeIds.map((theme) => ({ value: theme as string, label: words.cycle.theme[theme] })),
    { value: '', label: w.none7 },
  ]
  return (
    <>
      <ol className="category-rows">
        {rows.map((row, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: while it is edited a code has no identity but its place
          <li key={at}>
            <span className="row category-row">
              <Input
                aria-label={`${w.code} ${at + 1}`}
                className="category-code"
                maxLength={3}
                value={row.id}
                status={faults.includes(at) ? 'error' : ''}
                onChange={(event) => set(at, { id: event.target.value.toUpperCase() })}
              />
              <Input
                aria-label={`${w.name} ${at + 1}`}
                maxLength={30}
                value={row.name.zh}
                onChange={(event) => set(at, { name: { ...row.name, zh: event.target.value } })}
              />
              <Input
                aria-label={`${w.nameEn} ${at + 1}`}
                maxLength={60}
                value={row.name.en}
                onChange={(event) => set(at, { name: { ...row.name, en: event.target.value } })}
              />
              <Select
                aria-label={`${words.dictionary.theme} ${at + 1}`}
                value={row.theme ?? ''}
                options={themes}
                onChange={(theme: string) => set(at, { theme: themeIds.find((one) => one === theme) ?? null })}
              />
              <button type="button" className="link" onClick={() => onChange(rows.filter((_, i) => i !== at))}>
                {words.shell.form.remove}
                <span className="sr-only">{` ${row.name[locale]}`}</span>
              </button>
            </span>
            <Input
              aria-label={`${w.description} ${at + 1}`}
              placeholder={w.description}
              maxLength={200}
              value={row.description}
              onChange={(event) => set(at, { description: event.target.value })}
            />
            {faults.includes(at) && (
              <span className="field-error" role="alert">
                {w.badCode}
              </span>
            )}
          </li>
        ))}
      </ol>
      {faults.includes(-1) && <p className="field-error">{w.tooFew(FEWEST_CATEGORIES)}</p>}
      <Button
        size="small"
        onClick={() => onChange([...rows, { id: '', theme: null, name: { zh: '', en: '' }, description: '' }])}
      >
        {w.addCategory}
      </Button>
    </>
  )
}
