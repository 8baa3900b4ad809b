import { type Concern, whyNotTitle } from '@ratchet/domain/concern/concern'
import { type ThemeId, themeIds } from '@ratchet/domain/cycle/aspect'
import { refusalSentence } from '@ratchet/words/catalogue'
import { Input, Select } from 'antd'
import { Field } from '../design/Field.tsx'
import { useLocale, useWords } from '../locale.ts'
import { PlacePicker } from '../opinion/PlacePicker.tsx'
import type { UnitNode } from '../people/org-tree.ts'
import type { FieldIssue } from '../problem.ts'

type Worded = Pick<Concern, 'title' | 'placeId'> & { readonly theme: ThemeId | null }

interface FieldsProps<T extends Worded> {
  readonly procedure: 'concern.open' | 'concern.edit'
  readonly value: T
  readonly onChange: (value: T) => void
  readonly issues: readonly FieldIssue[]
  readonly nodes: readonly UnitNode[]
  /** Theme and place beside each other, where there is room for it. */
  readonly inRow?: boolean
}

/** What residents read of a concern: its title in an official's words, its theme and its place. */
export function ConcernFields<T extends Worded>(props: FieldsProps<T>) {
  const { procedure, value, onChange, issues, nodes, inRow = false } = props
  const words = useWords()
  const w = words.opinionActs.settle
  const { locale } = useLocale()
  const why = whyNotTitle(value.title)
  return (
    <>
      <Field
        label={w.title}
        hint={w.titleHint}
        name="title"
        issues={issues}
        error={why ? refusalSentence(locale, procedure, why.code) : undefined}
      >
        {(attrs) => (
          <Input
            {...attrs}
            maxLength={60}
            value={value.title}
            onChange={(event) => onChange({ ...value, title: event.target.value })}
          />
        )}
      </Field>
      <div className={inRow ? 'form-row' : undefined}>
        <Field label={w.theme} name="theme" issues={issues}>
          {(attrs) => (
            <Select
              {...attrs}
              value={value.theme}
              options={themeIds.map((id) => ({ value: id, label: words.cycle.theme[id] }))}
              onChange={(theme) => onChange({ ...value, theme })}
            />
          )}
        </Field>
        <Field label={w.place} name="placeId" issues={issues}>
          {(attrs) => (
            <PlacePicker
              {...attrs}
              nodes={nodes}
              none={words.concernPage.noPlace}
              value={value.placeId}
              onChange={(placeId) => onChange({ ...value, placeId })}
            />
          )}
        </Field>
      </div>
    </>
  )
}
