import { themeIds } from '@ratchet/domain/cycle/aspect'
import { type Sentiment, sentiments } from '@ratchet/domain/opinion/category'
import type { Sorting } from '@ratchet/domain/opinion/sorting'
import { classificationPageWords } from '@ratchet/words/classification-page'
import { Checkbox, Radio, type RefSelectProps, Select } from 'antd'
import { useRef } from 'react'
import { Field } from '../design/Field.tsx'
import { useLocale, useWords } from '../locale.ts'
import type { UnitNode } from '../people/org-tree.ts'
import type { FieldIssue } from '../problem.ts'
import { usePageKeys } from '../shell/page-keys.ts'
import { CategoryTiles } from './CategoryTiles.tsx'
import { PlacePicker } from './PlacePicker.tsx'
import { type Suggesting, withTheme } from './sorting-form.ts'
import { keyOfSentiment } from './sorting-keys.ts'
import { ThemeTiles } from './ThemeTiles.tsx'

interface FieldsProps {
  readonly value: Sorting
  readonly onChange: (value: Sorting) => void
  readonly categories: Suggesting['categories']
  readonly nodes: readonly UnitNode[]
  readonly issues: readonly FieldIssue[]
}

/** Theme, category, tone, urgency, place and a second theme: in the order in which they are decided. */
export function SortingFields({ value, onChange, categories, nodes, issues }: FieldsProps) {
  const words = useWords()
  const { locale } = useLocale()
  const w = classificationPageWords[locale]
  const acts = words.opinionActs.classify
  const set = (patch: Partial<Sorting>) => onChange({ ...value, ...patch })
  const place = useRef<RefSelectProps>(null)
  usePageKeys({ l: () => place.current?.focus() })
  return (
    <>
      <div className="sorting-what">
        <ThemeTiles value={value.theme} onChange={(theme) => onChange(withTheme(value, theme))} />
        <CategoryTiles
          categories={categories}
          theme={value.theme}
          value={value.category}
          onChange={(category) => set({ category })}
        />
      </div>
      <div className="field">
        <Checkbox checked={value.urgent} onChange={(event) => set({ urgent: event.target.checked })}>
          <strong>{acts.urgent}</strong> <kbd aria-hidden>U</kbd>
        </Checkbox>
        <span className="field-hint">{acts.urgentHint}</span>
      </div>
      <div className="sorting-row">
        <fieldset className="plain-fieldset">
          <legend>{w.sentimentLabel}</legend>
          <Radio.Group
            optionType="button"
            value={value.sentiment}
            options={sentiments.map((one) => ({ value: one, label: <Tone one={one} label={w.sentiment[one]} /> }))}
            onChange={(event) => set({ sentiment: event.target.value })}
          />
        </fieldset>
        <Field label={acts.place} hint={w.placeHint} name="placeId" issues={issues}>
          {(attrs) => (
            <PlacePicker
              {...attrs}
              picker={place}
              nodes={nodes}
              none={acts.anyPlace}
              value={value.placeId}
              onChange={(placeId) => set({ placeId })}
            />
          )}
        </Field>
        <Field label={w.secondTheme} hint={w.secondThemeHint} name="secondTheme" issues={issues}>
          {(attrs) => (
            <Select
              {...attrs}
              value={value.secondTheme ?? ''}
              options={[
                { value: '', label: w.noSecondTheme },
                ...themeIds
                  .filter((theme) => theme !== value.theme)
                  .map((theme) => ({ value: theme, label: words.cycle.theme[theme] })),
              ]}
              onChange={(theme: string) => set({ secondTheme: themeIds.find((one) => one === theme) ?? null })}
            />
          )}
        </Field>
      </div>
    </>
  )
}

/** A tone with its key, which is no part of its name. */
function Tone({ one, label }: { one: Sentiment; label: string }) {
  return (
    <>
      {label} <kbd aria-hidden>{keyOfSentiment(one).toUpperCase()}</kbd>
    </>
  )
}
