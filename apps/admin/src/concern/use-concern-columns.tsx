import type { Band } from '@ratchet/domain/grade/grade'
import { Checkbox } from 'antd'
import type { Column } from '../design/DataTable.tsx'
import { StatusChip, type Tone } from '../design/StatusChip.tsx'
import { useWords } from '../locale.ts'
import { PageLink } from '../shell/PageLink.tsx'
import { ConcernChip, ConcernItems } from './ConcernParts.tsx'
import { useCategories } from './categories.ts'
import type { ConcernRow } from './concerns.ts'
import { useMergeWords } from './page-words.ts'

export interface Choice {
  readonly may: boolean
  readonly chosen: ReadonlySet<string>
  readonly toggle: (id: string, on: boolean) => void
}

const tones: Record<Band, Tone> = { normal: 'quiet', watch: 'warn', urgent: 'danger' }

/** The columns of the ledger; whoever may merge chooses rows in the first. */
export function useConcernColumns(bandOf: (row: ConcernRow) => Band | null, choice: Choice): Column<ConcernRow>[] {
  const words = useWords()
  const w = words.concernPage
  const m = useMergeWords()
  const { nameOf } = useCategories()
  return [
    {
      key: 'number',
      title: w.column.number,
      render: (row) => (
        <span className="row concern-number">
          {choice.may && row.status !== 'merged' && row.status !== 'settled' && (
            <Checkbox
              aria-label={m.choose(row.number)}
              checked={choice.chosen.has(row.id)}
              onChange={(event) => choice.toggle(row.id, event.target.checked)}
            />
          )}
          <span className="num">{row.number}</span>
        </span>
      ),
    },
    {
      key: 'title',
      title: w.column.title,
      render: (row) => (
        <span className="inbox-words" data-row="">
          <PageLink to={`/concerns/${row.id}`} className="inbox-link">
            {row.title}
          </PageLink>
          {row.urgent && (
            <span>
              <StatusChip tone="danger">{words.opinion.urgent}</StatusChip>
            </span>
          )}
        </span>
      ),
    },
    {
      key: 'people',
      title: w.column.people,
      align: 'right',
      compare: (a, b) => a.people - b.people,
      render: (row) => <strong className="num">{row.people}</strong>,
    },
    { key: 'place', title: w.column.place, render: (row) => row.place ?? w.noPlace },
    {
      key: 'category',
      title: m.category,
      render: (row) => (row.category === null ? words.cycle.theme[row.theme] : nameOf(row.category)),
    },
    {
      key: 'band',
      title: m.band,
      render: (row) => {
        const band = bandOf(row)
        return band ? <StatusChip tone={tones[band]}>{words.grade.band[band]}</StatusChip> : '—'
      },
    },
    { key: 'items', title: w.column.items, render: (row) => <ConcernItems items={row.items} /> },
    {
      key: 'status',
      title: w.column.status,
      render: (row) => (
        <span className="row">
          <ConcernChip status={row.status} />
          {row.mergedIntoId && <PageLink to={`/concerns/${row.mergedIntoId}`}>{row.mergedInto}</PageLink>}
        </span>
      ),
    },
  ]
}
