import { useQuery } from '@tanstack/react-query'
import { api } from '../api.ts'
import { Card } from '../design/PageShell.tsx'
import { StatusChip } from '../design/StatusChip.tsx'
import { momentText } from '../moment.ts'
import { useHotlineWords } from './use-hotline-words.ts'

const tones = { queued: 'info', undoing: 'info', stored: 'done', failed: 'danger', undone: 'quiet' } as const

/** What was imported before, newest first; each opens its receipt. */
export function HotlineHistory({ onOpen }: { onOpen: (id: string) => void }) {
  const { page: w } = useHotlineWords()
  const { data } = useQuery(api.intake.imports.queryOptions({}))
  if (!data || data.length === 0) return null
  return (
    <Card title={w.history.title}>
      <div className="table-scroll">
        <table className="plain-table">
          <thead>
            <tr>
              <th scope="col">{w.history.file}</th>
              <th scope="col">{w.history.status}</th>
              <th scope="col" className="num">
                {w.receipt.accepted}
              </th>
              <th scope="col">{w.history.by}</th>
              <th scope="col" className="num">
                {w.history.at}
              </th>
            </tr>
          </thead>
          <tbody>
            {data.map(({ undoing, ...row }) => (
              <tr key={row.id}>
                <th scope="row">
                  <button type="button" className="link" onClick={() => onOpen(row.id)}>
                    {row.fileName}
                  </button>
                </th>
                <td>
                  <StatusChip tone={tones[undoing ? 'undoing' : row.status]}>
                    {w.status[undoing ? 'undoing' : row.status]}
                  </StatusChip>
                </td>
                <td className="num">{row.accepted ?? '—'}</td>
                <td>{row.askedBy.name}</td>
                <td className="num">{momentText(row.askedAt).slice(0, 16)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Card>
  )
}
