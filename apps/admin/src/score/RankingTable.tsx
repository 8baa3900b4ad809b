import { sevenCells } from '@ratchet/design/seven-cells'
import { useId } from 'react'
import { type Column, DataTable } from '../design/DataTable.tsx'
import { Drawing } from '../design/Drawing.tsx'
import { EmptyState } from '../design/EmptyState.tsx'
import { StatusChip } from '../design/StatusChip.tsx'
import { PageLink } from '../shell/PageLink.tsx'
import { useScoreWords } from './score-words.ts'
import { cellsOfScore, type ListedScore, type ScoreList, two } from './scores.ts'

/** The ranking: the work of rectification first, then what the score is made of. */
export function RankingTable({ data }: { readonly data: ScoreList }) {
  const w = useScoreWords().scores
  return (
    <DataTable
      name="scores"
      rows={data.rows}
      rowKey={(row) => row.unitId}
      columns={useColumns(data)}
      empty={<EmptyState title={w.empty} hint={w.emptyHint} />}
    />
  )
}

function useColumns(data: ScoreList): readonly Column<ListedScore>[] {
  const { scores: w } = useScoreWords()
  const corrected = data.rows.some((row) => row.original)
  const pathOf = (row: ListedScore) => `/scores/${row.unitId}/${data.quarter}`
  return [
    {
      key: 'rank',
      title: w.column.rank,
      align: 'right',
      render: (row) => (data.state === 'published' || data.seesAll ? row.rank : '—'),
      compare: (a, b) => a.rank - b.rank,
    },
    {
      key: 'unit',
      title: w.column.unit,
      render: (row) => <PageLink to={pathOf(row)}>{row.unitName}</PageLink>,
      compare: (a, b) => a.unitName.localeCompare(b.unitName, 'zh'),
    },
    {
      key: 'record',
      title: w.column.record,
      render: ({ rectification }) => <RecordText record={rectification} />,
      compare: (a, b) => shareOf(a) - shareOf(b),
    },
    { key: 'cells', title: w.column.cells, render: (row) => <Bar row={row} /> },
    {
      key: 'base',
      title: w.column.base,
      align: 'right',
      render: (row) => two(row.base),
      compare: (a, b) => a.base - b.base,
    },
    {
      key: 'bonus',
      title: w.column.bonus,
      align: 'right',
      render: (row) => (row.bonusCount > 0 ? `+${two(row.bonus)}` : '—'),
    },
    {
      key: 'total',
      title: w.column.total,
      align: 'right',
      render: (row) => (
        <PageLink to={pathOf(row)} label={`${row.unitName} ${two(row.total)}`}>
          <strong className="num">{two(row.total)}</strong>
        </PageLink>
      ),
      compare: (a, b) => a.total - b.total,
    },
    ...(corrected
      ? [
          {
            key: 'original',
            title: w.column.original,
            align: 'right' as const,
            render: (row: ListedScore) =>
              row.original ? `${two(row.original.total)} ${w.rankOf(row.original.rank)}` : '—',
          },
        ]
      : []),
    { key: 'marks', title: w.column.marks, render: (row) => <Marks row={row} /> },
  ]
}

const shareOf = ({ rectification }: ListedScore) =>
  rectification.due === 0 ? -1 : rectification.onTime / rectification.due

/** 按期 17/19, with its interval: how sure so few items make one. */
export function RecordText({ record }: { readonly record: ListedScore['rectification'] }) {
  const w = useScoreWords().scores
  const { due, onTime, lower, upper } = record
  return (
    <>
      {w.record(onTime, due)}
      {lower !== null && upper !== null && <span className="page-note"> {w.interval(lower, upper)}</span>}
    </>
  )
}

function Bar({ row }: { readonly row: ListedScore }) {
  const w = useScoreWords()
  const id = useId().replace(/[^a-z0-9]/giu, '')
  return <Drawing tree={sevenCells(cellsOfScore(row, w.cells.short), { id, width: 300, small: true }, w.cells)} />
}

function Marks({ row }: { readonly row: ListedScore }) {
  const w = useScoreWords().scores
  return (
    <span className="score-marks">
      {(row.reportStatus === 'none' || row.reportStatus === 'open') && <StatusChip tone="quiet">{w.notIn}</StatusChip>}
      {row.late && <StatusChip tone="danger">{w.late}</StatusChip>}
      {row.returns > 0 && <StatusChip tone="warn">{w.returns(row.returns)}</StatusChip>}
    </span>
  )
}
