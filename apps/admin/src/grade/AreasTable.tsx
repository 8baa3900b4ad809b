import { bands } from '@ratchet/domain/grade/grade'
import { Button, Input, Select } from 'antd'
import { type Column, DataTable } from '../design/DataTable.tsx'
import { EmptyState } from '../design/EmptyState.tsx'
import { Card } from '../design/PageShell.tsx'
import { StatusChip } from '../design/StatusChip.tsx'
import { type Area, bandOf, fittingAreas, type GradesState, movedAreas, type Run, toneOf } from './grades.ts'
import { useGradeWords } from './page-words.ts'

interface Props {
  readonly run: Run
  readonly state: GradesState
  readonly nameOf: (area: Area) => string
  readonly change: (patch: Record<string, string | null>) => void
}

/** Every area with its figures; each opens the opinions that it was made of. */
export function AreasTable({ run, state, nameOf, change }: Props) {
  const w = useGradeWords()
  const { areas } = run.result
  const places = run.places.filter(({ id }) => areas.some((area) => area.placeId === id))
  return (
    <Card title={w.table}>
      <search className="query-bar inbox-filters">
        <Select
          aria-label={w.column.band}
          value={state.band ?? ''}
          options={[{ value: '', label: w.anyBand }, ...bands.map((band) => ({ value: band, label: w.band[band] }))]}
          onChange={(band: string) => change({ band: band || null, page: null })}
        />
        <Select
          aria-label={w.m.population.unit}
          value={state.place ?? ''}
          options={[{ value: '', label: w.anyPlace }, ...places.map(({ id, name }) => ({ value: id, label: name }))]}
          onChange={(place: string) => change({ place: place || null, page: null })}
        />
        <Input.Search
          key={state.q ?? ''}
          aria-label={w.searchArea}
          placeholder={w.searchArea}
          allowClear
          defaultValue={state.q ?? ''}
          onSearch={(q) => change({ q: q.trim() || null, page: null })}
        />
      </search>
      <DataTable
        name="grades"
        rows={fittingAreas(areas, state, nameOf)}
        rowKey={(area) => area.key}
        columns={useColumns(run, nameOf, (key) => change({ area: key }))}
        empty={<EmptyState title={w.none} />}
        filtered={areas.length > 0}
        clearFilters={() => change({ band: null, place: null, q: null, page: null })}
      />
    </Card>
  )
}

const by = (figure: (area: Area) => number | null) => (a: Area, b: Area) => (figure(a) ?? -99) - (figure(b) ?? -99)
const told = (value: number | null, tell: (value: number) => string) => (value === null ? '—' : tell(value))

function useColumns({ result }: Run, nameOf: (area: Area) => string, open: (key: string) => void): Column<Area>[] {
  const w = useGradeWords()
  const { column } = w
  const moved = movedAreas(result)
  return [
    {
      key: 'area',
      title: column.area,
      render: (area) => (
        <Button type="link" className="grade-open" onClick={() => open(area.key)}>
          {nameOf(area)}
        </Button>
      ),
    },
    {
      ...{ key: 'people', title: column.people, align: 'right', compare: by((area) => area.people) },
      render: (area) => (
        <Button type="link" className="grade-open num" onClick={() => open(area.key)}>
          {area.people}
        </Button>
      ),
    },
    {
      ...{ key: 'rate', title: column.rate, align: 'right', compare: by((area) => area.rate) },
      render: ({ rate, low, high }) => <span className="num">{w.rate(rate, low, high)}</span>,
    },
    {
      ...{ key: 'frequencyZ', title: column.frequencyZ, align: 'right', compare: by((area) => area.frequencyZ) },
      render: ({ frequencyZ }) => <span className="num">{told(frequencyZ, w.z)}</span>,
    },
    {
      ...{ key: 'severity', title: column.severity, align: 'right', compare: by((area) => area.severity) },
      render: ({ severity, severityZ }) => <span className="num">{w.severity(severity, severityZ)}</span>,
    },
    {
      ...{ key: 'z', title: column.z, align: 'right', compare: by((area) => area.z) },
      render: ({ z }) => <strong className="num">{told(z, w.z)}</strong>,
    },
    {
      ...{ key: 'robustZ', title: column.robustZ, align: 'right', compare: by((area) => area.robustZ) },
      render: ({ robustZ }) => <span className="num">{told(robustZ, w.z)}</span>,
    },
    {
      key: 'band',
      title: column.band,
      render: (area) => (
        <span className="grade-band">
          <StatusChip tone={toneOf[bandOf(area)]}>{w.band[bandOf(area)]}</StatusChip>
          {area.band === null && <span className="page-note">{w.fixed}</span>}
          {moved.has(area.key) && <span className="page-note">{w.unstable}</span>}
        </span>
      ),
    },
    {
      key: 'last',
      title: column.last,
      render: ({ last }) => (last ? w.lastPeople(last.people, last.band && w.band[last.band]) : '—'),
    },
    { key: 'draft', title: column.draft, render: ({ draft }) => (draft ? w.rule[draft] : '—') },
  ]
}
