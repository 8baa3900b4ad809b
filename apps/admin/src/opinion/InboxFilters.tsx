import { themeIds } from '@ratchet/domain/cycle/aspect'
import { opinionSources } from '@ratchet/domain/opinion/opinion'
import { classificationPageWords } from '@ratchet/words/classification-page'
import { Checkbox, Input, Select } from 'antd'
import { RemovableFilter } from '../design/RemovableFilter.tsx'
import { useLocale, useWords } from '../locale.ts'
import type { UnitNode } from '../people/org-tree.ts'
import type { InboxState } from './inbox-state.ts'
import { PlacePicker } from './PlacePicker.tsx'
import { useCategories } from './use-categories.ts'

interface FiltersProps {
  readonly state: InboxState
  readonly nodes: readonly UnitNode[]
  readonly change: (patch: Record<string, string | null>) => void
}

/** By theme, place, source, urgency and words; every filter stands in the address. */
export function InboxFilters({ state, nodes, change }: FiltersProps) {
  const words = useWords()
  const { locale } = useLocale()
  const own = classificationPageWords[locale]
  const categories = useCategories()
  const w = words.opinionPage
  const filter = (patch: Record<string, string | null>) => change({ ...patch, page: null })
  return (
    <search className="query-bar inbox-filters">
      <Select
        aria-label={w.theme}
        value={state.theme ?? ''}
        options={[
          { value: '', label: w.allThemes },
          ...themeIds.map((value) => ({ value, label: words.cycle.theme[value] })),
        ]}
        onChange={(theme: string) => filter({ theme: theme || null, category: null })}
      />
      <Select
        aria-label={own.category}
        showSearch={{ optionFilterProp: 'label' }}
        value={state.category ?? ''}
        options={[
          { value: '', label: own.allCategories },
          ...categories
            .filter((category) => !state.theme || category.theme === state.theme)
            .map(({ id, name }) => ({ value: id, label: name[locale] })),
        ]}
        onChange={(category: string) => filter({ category: category || null })}
      />
      <PlacePicker
        aria-label={w.place}
        nodes={nodes}
        none={w.allPlaces}
        value={state.place ?? null}
        onChange={(place) => filter({ place })}
      />
      <Select
        aria-label={w.source}
        value={state.source ?? ''}
        options={[
          { value: '', label: w.allSources },
          ...opinionSources.map((value) => ({ value, label: words.opinion.source[value] })),
        ]}
        onChange={(source: string) => filter({ source: source || null })}
      />
      <Input.Search
        key={state.q ?? ''}
        aria-label={w.search}
        placeholder={w.search}
        allowClear
        maxLength={100}
        defaultValue={state.q ?? ''}
        onSearch={(q) => filter({ q: q.trim() || null })}
      />
      <Checkbox
        checked={state.urgent === '1'}
        onChange={(event) => filter({ urgent: event.target.checked ? '1' : null })}
      >
        {w.onlyUrgent}
      </Checkbox>
      <Checkbox checked={state.late === '1'} onChange={(event) => filter({ late: event.target.checked ? '1' : null })}>
        {w.onlyLate}
      </Checkbox>
      {state.quarter && (
        <RemovableFilter
          label={w.receivedIn(words.surveyPage.quarter(state.quarter))}
          onRemove={() => filter({ quarter: null })}
        />
      )}
    </search>
  )
}
