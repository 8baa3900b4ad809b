import { type Quarter, quarterAfter, quarterOf } from '@ratchet/domain/cycle/cycle-id'
import { type BurdenKind, type BurdenRow, burdenChange, burdenKinds } from '@ratchet/domain/indicator/burden'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Select } from 'antd'
import { api } from '../api.ts'
import { type Column, DataTable } from '../design/DataTable.tsx'
import { EmptyState } from '../design/EmptyState.tsx'
import { Card } from '../design/PageShell.tsx'
import { useWords } from '../locale.ts'
import { todayThere } from '../moment.ts'
import { mayCall, useActor } from '../session.ts'
import { BurdenRows } from './BurdenRows.tsx'
import { useIndicatorWords } from './page-words.ts'

const QUARTERS_BACK = 8

interface Props {
  readonly quarter: Quarter
  readonly unit: string | null
  readonly kind: BurdenKind
  readonly change: (patch: Record<string, string | null>) => void
}

/** 基层负担: requests, forms and notices of each unit in a quarter, with the change against the quarter before. */
export function BurdenCard({ quarter, unit, kind: shown, change }: Props) {
  const words = useWords()
  const w = useIndicatorWords().burden
  const actor = useActor()
  const { data } = useSuspenseQuery(api.indicator.burden.queryOptions({ quarter }))
  const name = words.surveyPage.quarter
  const sum = (row: BurdenRow) => Object.values(burdenChange(row)).reduce((a, b) => a + b, 0)
  const now = quarterOf(todayThere())
  const quarters = Array.from({ length: QUARTERS_BACK }, (_, at) => quarterAfter(now, -at))
  const opens = mayCall(actor, 'indicator.burdenRows')
  const columns: Column<BurdenRow>[] = [
    { key: 'unit', title: w.column.unit, render: (row) => row.unitName },
    ...burdenKinds.map((kind): Column<BurdenRow> => {
      return {
        key: kind,
        title: w.column[kind],
        align: 'right',
        render: (row) => {
          const text = w.cell(row.quarter[kind], burdenChange(row)[kind])
          return opens && row.quarter[kind] > 0 ? (
            <button
              type="button"
              className="link num"
              aria-label={w.open(row.unitName, w.column[kind], row.quarter[kind])}
              onClick={() => change({ unit: row.unitId, quarter, kind })}
            >
              {text}
            </button>
          ) : (
            <span className="num">{text}</span>
          )
        },
      }
    }),
  ]
  const opened = data.rows.find((row) => row.unitId === unit)
  return (
    <Card
      className="wide-list"
      title={w.title(name(quarter), data.rows.filter((row) => sum(row) > 0).length, data.rows.length)}
      extra={
        <Select
          aria-label={w.quarter}
          value={quarter}
          options={[...new Set([quarter, ...quarters])].map((value) => ({ value, label: name(value) }))}
          onChange={(value) => change({ quarter: value, page: null })}
        />
      }
    >
      <p className="page-note">{w.hint}</p>
      <DataTable
        name="indicators"
        rows={data.rows}
        rowKey={(row) => row.unitId}
        columns={columns}
        empty={<EmptyState title={w.empty} />}
      />
      {opened && opens && (
        <BurdenRows unit={opened} quarter={quarter} kind={shown} onClose={() => change({ unit: null, kind: null })} />
      )}
    </Card>
  )
}
