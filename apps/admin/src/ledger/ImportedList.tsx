import { useSuspenseQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { useAct } from '../act.ts'
import { api, client } from '../api.ts'
import { Card } from '../design/PageShell.tsx'
import { ReasonModal } from '../design/ReasonModal.tsx'
import { StatusChip } from '../design/StatusChip.tsx'
import { momentText } from '../moment.ts'
import { useLedgerWords } from './ledger-words.ts'

/** Ledgers that came in before, each with the way back as long as nothing was done to it. */
export function ImportedList({ marked }: { marked?: string }) {
  const w = useLedgerWords().importing
  const { data: imports } = useSuspenseQuery(api.ledger.imports.queryOptions({}))
  const [undoing, setUndoing] = useState<(typeof imports)[number] | null>(null)
  const act = useAct('ledger.undo', client.ledger.undo.mutate)
  const undo = async (reason: string) => {
    if (undoing && (await act.perform({ id: undoing.id, seen: undoing.version, reason }))) setUndoing(null)
  }
  return (
    <Card title={w.before.title} className="ledger-frozen">
      {imports.length === 0 ? (
        <p className="page-note">{w.before.none}</p>
      ) : (
        <div className="table-scroll">
          <table className="plain-table">
            <thead>
              <tr>
                <th scope="col">{w.before.file}</th>
                <th scope="col">{w.before.when}</th>
                <th scope="col">{w.before.rows}</th>
                <th scope="col">{w.before.state}</th>
              </tr>
            </thead>
            <tbody>
              {imports.map((row) => (
                <tr key={row.id} aria-current={row.id === marked || undefined}>
                  <th scope="row">{row.name}</th>
                  <td className="num">{momentText(row.at).slice(0, 16)}</td>
                  <td>{w.before.made(row.made, row.known)}</td>
                  <td>
                    {row.status === 'undone' ? (
                      <>
                        <StatusChip tone="quiet">{w.before.undone}</StatusChip>
                        <span className="page-note"> {w.undone(row.undoneBy?.name ?? '', row.undoneReason ?? '')}</span>
                      </>
                    ) : (
                      <span className="row">
                        <StatusChip tone="done">{w.before.done}</StatusChip>
                        <Button size="small" onClick={() => setUndoing(row)}>
                          {w.undo}
                        </Button>
                      </span>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {undoing && (
        <ReasonModal
          open
          title={w.undoTitle}
          okText={w.undo}
          busy={act.busy}
          sentence={act.told}
          onOk={undo}
          onCancel={() => {
            act.clear()
            setUndoing(null)
          }}
        />
      )}
    </Card>
  )
}
