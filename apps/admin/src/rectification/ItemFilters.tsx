import { themeIds } from '@ratchet/domain/cycle/aspect'
import { itemKinds, itemOrigins, itemStatuses } from '@ratchet/domain/rectification/item'
import { Checkbox, Input, Segmented, Select } from 'antd'
import { useState } from 'react'
import { RemovableFilter } from '../design/RemovableFilter.tsx'
import { useWords } from '../locale.ts'
import { useNarrow } from '../people/use-narrow.ts'
import { closedLate, type ItemsState, type Shown } from './item-list.ts'
import type { ListedItem } from './items.ts'

interface Props {
  readonly items: readonly ListedItem[]
  readonly show: Shown
  readonly state: ItemsState
  readonly change: (patch: Record<string, string | null>) => void
  /** Whose unit may lead items sees those apart from the ones it only helps with. */
  readonly ofUnit: boolean
  /** The address names an item: then showing the open ones is a choice of its own. */
  readonly named: boolean
  readonly mayPublish: boolean
}

/** What narrows the list; all of it stands in the address. */
export function ItemFilters({ items, show, state, change, ofUnit, named, mayPublish }: Props) {
  const words = useWords()
  const w = words.rectification
  const p = words.itemPage.filter
  const narrow = useNarrow()
  // On a phone the list comes first; what is chosen already stays in sight.
  const [more, setMore] = useState(Boolean(state.kind || state.lead || state.theme || state.origin))
  const set = (patch: Record<string, string | null>) => change({ ...patch, page: null })
  const leads = new Map(items.map((item) => [item.leadNow.id, item.leadNow.name]))
  const choice = (name: 'origin' | 'status' | 'kind' | 'lead' | 'theme', label: string, all: string) => ({
    'aria-label': label,
    value: state[name] ?? '',
    onChange: (value: string) => set({ [name]: value || null }),
    all: { value: '', label: all },
  })
  const select = ({ all, ...rest }: ReturnType<typeof choice>, options: { value: string; label: string }[]) => (
    <Select {...rest} showSearch={{ optionFilterProp: 'label' }} options={[all, ...options]} />
  )
  const box = (name: 'mine' | 'late' | 'undated' | 'unpublished') => (
    <Checkbox checked={state[name] === '1'} onChange={(event) => set({ [name]: event.target.checked ? '1' : null })}>
      {p[name]}
    </Checkbox>
  )
  return (
    <div className="query-bar item-filters">
      {state.closed ? (
        <RemovableFilter
          label={p.closedIn(words.surveyPage.quarter(state.closed), closedLate(state))}
          onRemove={() => set({ closed: null, late: null })}
        />
      ) : (
        <Segmented
          aria-label={w.filter}
          value={show}
          options={(['open', 'uncarried', 'all'] as const).map((value) => ({ value, label: w.only[value] }))}
          onChange={(value) => set({ show: value === 'open' && !named ? null : value })}
        />
      )}
      {select(
        choice('status', p.status, p.allStatuses),
        itemStatuses.map((value) => ({ value, label: w.status[value] })),
      )}
      {(!narrow || more) && (
        <>
          {select(
            choice('kind', p.kind, p.allKinds),
            itemKinds.map((value) => ({ value, label: words.review.kind[value] })),
          )}
          {select(
            choice('lead', p.lead, p.allLeads),
            [...leads].map(([value, label]) => ({ value, label })),
          )}
          {select(
            choice('theme', p.theme, p.allThemes),
            themeIds.map((value) => ({ value, label: words.cycle.theme[value] })),
          )}
          {select(
            choice('origin', w.column.origin, w.allOrigins),
            itemOrigins.map((value) => ({ value, label: w.origin[value] })),
          )}
        </>
      )}
      <Input.Search
        aria-label={w.search}
        placeholder={w.search}
        allowClear
        defaultValue={state.q ?? ''}
        onSearch={(q) => set({ q: q.trim() || null })}
      />
      <span className="item-boxes">
        {ofUnit && box('mine')}
        {!state.closed && box('late')}
        {mayPublish && box('undated')}
        {mayPublish && box('unpublished')}
        {narrow && !more && (
          <button type="button" className="link" onClick={() => setMore(true)}>
            {p.more}
          </button>
        )}
      </span>
    </div>
  )
}
