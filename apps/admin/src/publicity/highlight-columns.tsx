import { whyNotWithdraw } from '@ratchet/domain/publicity/publicity'
import { useState } from 'react'
import { useAct } from '../act.ts'
import { mayFor, nameIn } from '../activity/activity-found.ts'
import { client } from '../api.ts'
import type { Column } from '../design/DataTable.tsx'
import { ReasonModal } from '../design/ReasonModal.tsx'
import { StatusChip } from '../design/StatusChip.tsx'
import { useActor } from '../session.ts'
import type { HighlightRow, Publicity } from './highlights.ts'
import { usePublicityWords } from './page-words.ts'

/** The columns of the list of highlights; nothing sorts by how many read it. */
export function useColumns({ outlets, units, published }: Publicity): Column<HighlightRow>[] {
  const w = usePublicityWords()
  const actor = useActor()
  const outletOf = (row: HighlightRow) => outlets.find((outlet) => outlet.id === row.outletId)?.name ?? '—'
  return [
    {
      key: 'day',
      title: w.column.day,
      render: (row) => <span className="num">{row.publishedOn}</span>,
      compare: (a, b) => a.publishedOn.localeCompare(b.publishedOn),
    },
    {
      key: 'title',
      title: w.column.title,
      render: (row) => (
        <>
          {row.title}
          {row.withdrawReason !== null && <div className="page-note">{w.withdrawn(row.withdrawReason)}</div>}
        </>
      ),
    },
    { key: 'outlet', title: w.column.outlet, render: outletOf },
    { key: 'level', title: w.column.level, render: (row) => w.level[row.level] },
    { key: 'unit', title: w.column.unit, render: (row) => nameIn(units, row.unitId) },
    {
      key: 'counts',
      title: w.column.counts,
      render: (row) => (
        <StatusChip tone={row.counts ? 'done' : 'quiet'}>{row.whyNot ? w.whyNot[row.whyNot] : w.counts}</StatusChip>
      ),
    },
    {
      key: 'proof',
      title: w.column.proof,
      render: (row) => (
        <>
          {row.url && (
            <a href={row.url} target="_blank" rel="noreferrer noopener">
              {w.open}
            </a>
          )}{' '}
          {row.clippingId && (
            <a href={`/api/blob/${row.clippingId}`} title={`SHA-256 ${row.sha256 ?? ''}`}>
              {w.clipping}
            </a>
          )}
          {row.usedIn && <div className="page-note">{w.reused(row.usedIn)}</div>}
        </>
      ),
    },
    {
      key: 'act',
      title: w.column.act,
      render: (row) =>
        mayFor(
          actor,
          'publicity.withdraw',
          units.find((unit) => unit.id === row.unitId),
        ) && whyNotWithdraw(row, () => published) === null ? (
          <Withdraw row={row} />
        ) : null,
    },
  ]
}

function Withdraw({ row }: { row: HighlightRow }) {
  const w = usePublicityWords()
  const [open, setOpen] = useState(false)
  const act = useAct('publicity.withdraw', client.publicity.withdraw.mutate)
  return (
    <>
      <button type="button" className="link" onClick={() => setOpen(true)}>
        {w.withdraw}
      </button>
      <ReasonModal
        open={open}
        title={w.withdrawTitle}
        okText={w.withdraw}
        busy={act.busy}
        sentence={act.told}
        onOk={async (reason) => {
          if (await act.perform({ id: row.id, seen: row.version, reason })) setOpen(false)
        }}
        onCancel={() => setOpen(false)}
      >
        <p>{row.title}</p>
      </ReasonModal>
    </>
  )
}
