import { themeIds } from '@ratchet/domain/cycle/aspect'
import { bands } from '@ratchet/domain/grade/grade'
import { Checkbox, Input, Select } from 'antd'
import { RemovableFilter } from '../design/RemovableFilter.tsx'
import { useWords } from '../locale.ts'
import { PlacePicker } from '../opinion/PlacePicker.tsx'
import type { UnitNode } from '../people/org-tree.ts'
import { useCategories } from './categories.ts'
import type { ConcernRow, ConcernsState } from './concerns.ts'
import { useMergeWords } from './page-words.ts'

interface Props {
  readonly rows: readonly ConcernRow[]
  readonly nodes: readonly UnitNode[]
  readonly state: ConcernsState
  readonly filter: (patch: Record<string, string | null>) => void
}

/** The ledger's filters, all of which stand in the address. */
export function ConcernFilters({ rows, nodes, state, filter }: Props) {
  const words = useWords()
  const w = words.concernPage
  const m = useMergeWords()
  const { nameOf } = useCategories()
  const used = [...new Set(rows.flatMap(({ category }) => category ?? []))].sort()
  return (
    <search className="query-bar inbox-filters">
      <Select
        aria-label={w.column.theme}
        value={state.theme ?? ''}
        options={[
          { value: '', label: words.opinionPage.allThemes },
          ...themeIds.map((id) => ({ value: id, label: words.cycle.theme[id] })),
        ]}
        onChange={(theme: string) => filter({ theme: theme || null })}
      />
      <Select
        aria-label={m.category}
        showSearch={{ optionFilterProp: 'label' }}
        value={state.category ?? ''}
        options={[
          { value: '', label: m.allCategories },
          ...used.map((id) => ({ value: id, label: nameOf(id) })),
          { value: 'none', label: m.noCategory },
        ]}
        onChange={(category: string) => filter({ category: category || null })}
      />
      <PlacePicker
        aria-label={w.column.place}
        nodes={nodes}
        none={words.opinionPage.allPlaces}
        value={state.place ?? null}
        onChange={(place) => filter({ place })}
      />
      <Select
        aria-label={m.band}
        value={state.band ?? ''}
        options={[
          { value: '', label: m.allBands },
          ...bands.map((band) => ({ value: band, label: words.grade.band[band] })),
        ]}
        onChange={(band: string) => filter({ band: band || null })}
      />
      <Input.Search
        key={state.q ?? ''}
        aria-label={w.search}
        placeholder={w.search}
        allowClear
        defaultValue={state.q ?? ''}
        onSearch={(q) => filter({ q: q.trim() || null })}
      />
      <Checkbox
        checked={state.unread === '1'}
        onChange={(event) => filter({ unread: event.target.checked ? '1' : null })}
      >
        {w.onlyUnread}
      </Checkbox>
      {state.quarter && (
        <RemovableFilter
          label={w.openedIn(words.surveyPage.quarter(state.quarter))}
          onRemove={() => filter({ quarter: null })}
        />
      )}
    </search>
  )
}
