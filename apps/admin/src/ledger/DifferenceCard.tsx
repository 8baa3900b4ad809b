import type { differenceKinds } from '@ratchet/domain/ledger/difference'
import { useQuery } from '@tanstack/react-query'
import { Select } from 'antd'
import { z } from 'zod'
import { api } from '../api.ts'
import { LoadingSkeleton } from '../design/LoadingSkeleton.tsx'
import { Card } from '../design/PageShell.tsx'
import { StatusChip, type Tone } from '../design/StatusChip.tsx'
import { useWords } from '../locale.ts'
import { useSearchState } from '../shell/page.ts'
import { type Difference, type SnapshotFound, titleText } from './ledger-found.ts'
import { useLedgerWords } from './ledger-words.ts'

const stateSchema = z.object({ with: z.string().optional() })
const toneOf: Record<(typeof differenceKinds)[number], Tone> = {
  added: 'info',
  settled: 'done',
  again: 'danger',
  changed: 'warn',
  gone: 'quiet',
}

/** What became of the entries since: against another frozen ledger, or the one of now. */
export function DifferenceCard({ found: { snapshot, others } }: { found: SnapshotFound }) {
  const words = useWords()
  const w = useLedgerWords().page.one
  const [state, change] = useSearchState(stateSchema)
  const after = others.some(({ id }) => id === state.with) ? (state.with ?? null) : null
  const { data } = useQuery(api.ledger.difference.queryOptions({ before: snapshot.id, after }))
  const choices = others.filter(({ id }) => id !== snapshot.id)
  return (
    <Card
      title={data ? (data.length === 0 ? w.same : w.differs(data.length)) : w.difference}
      extra={
        <Select
          aria-label={w.difference}
          popupMatchSelectWidth={false}
          value={after ?? ''}
          onChange={(chosen) => change({ with: chosen || null })}
          options={[
            { value: '', label: w.withNow },
            ...choices.map(({ id, number, span }) => ({ value: id, label: `${number} ${words.ledger.span(span)}` })),
          ]}
        />
      }
    >
      {!data && <LoadingSkeleton />}
      {data && data.length > 0 && <Differences rows={data} />}
    </Card>
  )
}

function Differences({ rows }: { rows: readonly Difference[] }) {
  const words = useWords()
  const w = useLedgerWords().page
  const said = (row: Difference, field: Difference['fields'][number]) => {
    const name = words.ledger.field[field.field as keyof typeof words.ledger.field] ?? field.field
    const value = (text: string) => (field.field === 'status' ? words.ledger.entryStatus(row.entry.part, text) : text)
    return `${name} ${w.one.corrected(value(field.before), value(field.after))}`
  }
  return (
    <div className="table-scroll">
      <table className="plain-table ledger-differences">
        <thead>
          <tr>
            <th scope="col">{w.column.status}</th>
            <th scope="col">{w.column.number}</th>
            <th scope="col">{w.column.title}</th>
            <th scope="col">{w.one.is}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={`${row.kind}${row.entry.number}`}>
              <td>
                <StatusChip tone={toneOf[row.kind]}>{words.ledger.difference[row.kind]}</StatusChip>
              </td>
              <th scope="row" className="num">
                {row.entry.number}
              </th>
              <td>{titleText(words, row.entry)}</td>
              <td>{row.fields.map((field) => said(row, field)).join('；') || '—'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
