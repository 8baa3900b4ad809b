import type { AppRouter } from '@ratchet/api/router'
import type { inferRouterOutputs } from '@trpc/server'
import { StatusChip } from '../design/StatusChip.tsx'
import { momentText } from '../moment.ts'
import { useWebhookWords } from './page-words.ts'
import './webhook.css'

export type Try = inferRouterOutputs<AppRouter>['outbox']['find']['attempts'][number]

/** Every call of a hook for one message: when, how long it took, what was answered. */
export function TryList({ tries }: { readonly tries: readonly Try[] }) {
  const w = useWebhookWords().delivery
  if (tries.length === 0) return <p className="page-note">{w.noTries}</p>
  return (
    <ol className="webhook-tries">
      {tries.map((row, at) => (
        <li key={row.id}>
          <p className="row">
            <b>{w.attempt(at + 1)}</b>
            <span className="num">{momentText(row.at)}</span>
            <StatusChip tone={row.took ? 'done' : 'danger'}>{row.took ? w.took : w.failed}</StatusChip>
            <span className="page-note num">
              {w.status(row.status)} · {w.ms(row.ms)}
            </span>
          </p>
          <p className="webhook-answer">{w.answer[row.said] ?? (row.said || w.noBody)}</p>
        </li>
      ))}
    </ol>
  )
}
