import { themeIds } from '@ratchet/domain/cycle/aspect'
import { Input, Select } from 'antd'
import { Field } from '../design/Field.tsx'
import { useLocale, useWords } from '../locale.ts'
import { PlacePicker } from '../opinion/PlacePicker.tsx'
import { useCategories } from '../opinion/use-categories.ts'
import type { UnitNode } from '../people/org-tree.ts'
import type { ItemDraft } from './item-draft.ts'

type About = Pick<ItemDraft, 'theme' | 'category' | 'placeId' | 'otherProblem'>

interface Props {
  readonly nodes: readonly UnitNode[]
  readonly value: About
  readonly onChange: (about: About) => void
}

/** The theme and the place of an item that no resident spoke of; both may be left open. */
export function AboutFields({ nodes, value, onChange }: Props) {
  const { theme, category, placeId, otherProblem } = value
  const words = useWords()
  const { locale } = useLocale()
  const categories = useCategories().filter((one) => theme === null || one.theme === theme)
  const w = words.itemPage
  return (
    <>
      <div className="form-row">
        <Field label={w.fact.theme} name="theme">
          {(attrs) => (
            <Select
              {...attrs}
              value={theme ?? ''}
              options={[
                { value: '', label: w.anyTheme },
                ...themeIds.map((value) => ({ value, label: words.cycle.theme[value] })),
              ]}
              onChange={(chosen) =>
                onChange({ ...value, theme: themeIds.find((id) => id === chosen) ?? null, category: null })
              }
            />
          )}
        </Field>
        <Field label={w.fact.place} name="placeId">
          {(attrs) => (
            <PlacePicker
              {...attrs}
              nodes={nodes}
              none={w.anyPlace}
              value={placeId}
              onChange={(chosen) => onChange({ ...value, placeId: chosen })}
            />
          )}
        </Field>
      </div>
      <Field label={w.fact.category} name="category">
        {(attrs) => (
          <Select
            {...attrs}
            allowClear
            showSearch={{ optionFilterProp: 'label' }}
            placeholder={w.anyTheme}
            value={category ?? undefined}
            options={categories.map((one) => ({ value: one.id, label: one.name[locale] }))}
            onChange={(chosen?: string) => onChange({ ...value, category: chosen ?? null })}
          />
        )}
      </Field>
      {category && placeId && (
        <Field label={words.itemWork.back.other} name="otherProblem">
          {(attrs) => (
            <Input
              {...attrs}
              maxLength={500}
              value={otherProblem}
              onChange={(event) => onChange({ ...value, otherProblem: event.target.value })}
            />
          )}
        </Field>
      )}
    </>
  )
}
