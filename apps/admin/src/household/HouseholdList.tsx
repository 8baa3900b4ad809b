import type { Quarter } from '@ratchet/domain/cycle/cycle-id'
import { householdStands, origins, visitOutcomes } from '@ratchet/domain/household/household'
import { householdWords } from '@ratchet/words/household'
import { householdPageWords } from '@ratchet/words/household-page'
import { placeName } from '@ratchet/words/place-name'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Input, Select } from 'antd'
import { api } from '../api.ts'
import { type Column, DataTable } from '../design/DataTable.tsx'
import { EmptyState } from '../design/EmptyState.tsx'
import { LoadingSkeleton } from '../design/LoadingSkeleton.tsx'
import { Card } from '../design/PageShell.tsx'
import { PartTabs } from '../design/PartTabs.tsx'
import { StatusChip, type Tone } from '../design/StatusChip.tsx'
import { useLocale } from '../locale.ts'
import { dayOfMoment } from '../moment.ts'
import { placeGroups } from '../opinion/places.ts'
import type { UnitNode } from '../people/org-tree.ts'
import { HouseholdDrawer } from './HouseholdDrawer.tsx'
import { type HouseholdsState, isFiltered, listInput, noFilter } from './households-state.ts'
import type { Listed } from './kept.ts'

interface Props {
  readonly unitId: string
  readonly quarter: Quarter
  readonly nodes: readonly UnitNode[]
  readonly state: HouseholdsState
  readonly change: (patch: Record<string, string | null>) => void
}

const tones: Readonly<Record<Listed['stand'], Tone>> = {
  open: 'info',
  tried: 'warn',
  done: 'done',
  resting: 'quiet',
  erased: 'quiet',
}

/** Every household of the unit's quarter, paged on the server, with each filter in the address. */
export function HouseholdList({ unitId, quarter, nodes, state, change }: Props) {
  const { locale } = useLocale()
  const w = householdPageWords[locale]
  const names = householdWords[locale]
  const { data } = useQuery({
    ...api.household.list.queryOptions(listInput(unitId, quarter, state)),
    placeholderData: keepPreviousData,
    throwOnError: true,
  })
  if (!data) return <LoadingSkeleton />
  const set = (name: string) => (value: string) => change({ [name]: value || null, page: null, household: null })
  const choice = (
    name: 'origin' | 'outcome' | 'how',
    any: string,
    values: readonly string[],
    label: (v: string) => string,
  ) => (
    <Select
      aria-label={w.filter[name]}
      value={state[name] ?? ''}
      options={[{ value: '', label: any }, ...values.map((value) => ({ value, label: label(value) }))]}
      onChange={set(name)}
    />
  )
  const columns: Column<Listed>[] = [
    {
      key: 'door',
      title: w.column.door,
      render: (row) => (
        <button
          type="button"
          className="link"
          aria-label={w.open(row.door ?? w.erased)}
          onClick={() => change({ household: row.id })}
        >
          {row.door ?? w.erased}
        </button>
      ),
    },
    { key: 'place', title: w.column.place, render: (row) => placeName(row.place) },
    {
      key: 'stand',
      title: w.column.stand,
      render: (row) => <StatusChip tone={tones[row.stand]}>{names.stand[row.stand]}</StatusChip>,
    },
    {
      key: 'outcome',
      title: w.column.outcome,
      render: (row) => (row.outcome ? names.outcome[row.outcome] : '—'),
    },
    { key: 'contacts', title: w.column.contacts, align: 'right', render: (row) => w.times(row.contacts) },
    { key: 'last', title: w.column.last, render: (row) => (row.lastAt ? w.day(dayOfMoment(row.lastAt)) : '—') },
    { key: 'again', title: w.column.again, render: (row) => (row.restUntil ? w.day(row.restUntil) : '—') },
    {
      key: 'visitor',
      title: w.column.visitor,
      render: (row) => row.visitor ?? (row.assignmentId ? w.unassigned : '—'),
    },
    { key: 'also', title: w.column.also, render: (row) => row.alsoFor.join('、') || '—' },
  ]
  return (
    <Card className="wide-list" title={<span id="household-list">{w.list}</span>}>
      <PartTabs
        label={w.stands}
        parts={['all', ...householdStands] as const}
        current={state.stand ?? 'all'}
        nameOf={(stand) => (stand === 'all' ? w.all : names.stand[stand])}
        countOf={(stand) => data.counts[stand]}
        choose={(stand) => set('stand')(stand === 'all' ? '' : stand)}
      />
      <div className="query-bar household-filters">
        <Input.Search
          key={state.q ?? ''}
          allowClear
          aria-label={w.search}
          placeholder={w.search}
          defaultValue={state.q ?? ''}
          onSearch={(text) => set('q')(text.trim())}
        />
        <Select
          showSearch={{ optionFilterProp: 'label' }}
          aria-label={w.filter.place}
          value={state.place ?? ''}
          options={[
            { value: '', label: w.anyPlace },
            ...placeGroups(nodes).map(({ street, under }) => ({
              label: street.name,
              options: under.map(({ id, name }) => ({ value: id, label: placeName(name) })),
            })),
          ]}
          onChange={set('place')}
        />
        {choice('outcome', w.anyOutcome, visitOutcomes, (value) => names.outcome[value as 'done'])}
        {choice('origin', w.anyOrigin, origins, (value) => names.origin[value as 'assigned'])}
        {choice('how', w.anyHow, ['joint', 'alone'], (value) => w.how[value as 'joint'])}
      </div>
      <DataTable
        name="households"
        rows={data.rows}
        rowKey={(row) => row.id}
        columns={columns}
        total={data.total}
        empty={<EmptyState title={w.empty} hint={w.emptyHint} />}
        filtered={isFiltered(state)}
        clearFilters={() => change(noFilter)}
      />
      {state.household && (
        <HouseholdDrawer id={state.household} unitId={unitId} onClose={() => change({ household: null })} />
      )}
    </Card>
  )
}
