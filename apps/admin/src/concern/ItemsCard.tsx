import { Card } from '../design/PageShell.tsx'
import { StatusChip } from '../design/StatusChip.tsx'
import { useWords } from '../locale.ts'
import { PageLink } from '../shell/PageLink.tsx'
import type { ConcernRow } from './concerns.ts'

/** The items that came of the concern, and until when each is due. */
export function ItemsCard({ items }: { items: ConcernRow['items'] }) {
  const words = useWords()
  const w = words.concernPage
  return (
    <Card title={w.items}>
      {items.length === 0 ? (
        <p className="page-note">{w.noItems}</p>
      ) : (
        <table className="plain-table">
          <thead>
            <tr>
              <th scope="col">{w.item.number}</th>
              <th scope="col">{w.item.due}</th>
              <th scope="col">{w.item.status}</th>
            </tr>
          </thead>
          <tbody>
            {items.map((item) => (
              <tr key={item.id}>
                <td>
                  <PageLink to={`/tasks/${item.id}`}>{item.number}</PageLink>
                </td>
                <td>{item.dueDay ?? words.rectification.noDue}</td>
                <td>
                  <StatusChip tone={item.status === 'closed' || item.status === 'verified' ? 'done' : 'info'}>
                    {words.rectification.status[item.status]}
                  </StatusChip>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Card>
  )
}
