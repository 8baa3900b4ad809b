import type { Concern } from '@ratchet/domain/concern/concern'
import { Select } from 'antd'
import { Field } from '../design/Field.tsx'
import type { FieldIssue } from '../problem.ts'
import { useCategories } from './categories.ts'
import { useMergeWords } from './page-words.ts'

type Sorted = Pick<Concern, 'theme' | 'category'>
interface Props<T extends Sorted> {
  readonly value: T
  readonly onChange: (value: T) => void
  readonly issues: readonly FieldIssue[]
}

/** What the concern is about within its theme; without a category it is graded in no area. */
export function CategoryField<T extends Sorted>({ value, onChange, issues }: Props<T>) {
  const w = useMergeWords()
  const { categories, nameOf } = useCategories()
  const own = categories.filter(({ theme }) => theme === null || theme === value.theme).map(({ id }) => id)
  const offered = value.category === null || own.includes(value.category) ? own : [value.category, ...own]
  return (
    <Field label={w.category} name="category" issues={issues}>
      {(attrs) => (
        <Select
          {...attrs}
          showSearch={{ optionFilterProp: 'label' }}
          value={value.category ?? ''}
          options={[{ value: '', label: w.noCategory }, ...offered.map((id) => ({ value: id, label: nameOf(id) }))]}
          onChange={(id: string) => onChange({ ...value, category: id || null })}
        />
      )}
    </Field>
  )
}
