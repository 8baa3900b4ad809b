import { counts } from '@ratchet/domain/warning/count'
import { useQuery } from '@tanstack/react-query'
import { api } from '../api.ts'
import { Card } from '../design/PageShell.tsx'
import { StatusChip } from '../design/StatusChip.tsx'
import { mayCall, useActor } from '../session.ts'
import { PageLink } from '../shell/PageLink.tsx'
import { useWarningWords } from './page-words.ts'
import { goneOf, toneOf } from './warning-found.ts'
import './warning.css'

/** What the item was warned of, a line each; nothing where there is none. */
export function ItemWarnings({ itemId }: { itemId: string }) {
  const w = useWarningWords()
  const actor = useActor()
  const { data = [] } = useQuery({
    ...api.warning.ofItem.queryOptions({ itemId }),
    enabled: mayCall(actor, 'warning.ofItem'),
  })
  if (data.length === 0) return null
  return (
    <Card title={w.itemCard(data.filter(counts).length)}>
      <ul className="warning-lines">
        {data.map((row) => {
          const gone = goneOf(row)
          return (
            <li key={row.id}>
              <PageLink to={`/warnings/${row.id}`}>{row.number ?? w.kind[row.kind]}</PageLink>
              <StatusChip tone={toneOf[row.status]}>{w.status[row.status]}</StatusChip>
              <span className="page-note">{gone ? w.gone[gone] : w.rule[row.rule]}</span>
            </li>
          )
        })}
      </ul>
    </Card>
  )
}
