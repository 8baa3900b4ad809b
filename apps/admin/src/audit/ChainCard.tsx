import type { AppRouter } from '@ratchet/api/router'
import type { inferRouterOutputs } from '@trpc/server'
import { Card } from '../design/PageShell.tsx'
import { useWords } from '../locale.ts'
import { momentText } from '../moment.ts'
import { Facts } from './FactDetail.tsx'

type Trail = inferRouterOutputs<AppRouter>['audit']['state']

/** The head of the chain, what waits for a link, and the last checkpoint with its signature. */
export function ChainCard({ trail }: { trail: Trail }) {
  const words = useWords()
  const w = words.auditPage
  const { head, unsealed, checkpoint } = trail
  return (
    <Card title={w.chain}>
      {head && (
        <Facts
          rows={[
            [w.head, `${words.audit.head(head.seq)} · ${momentText(head.sealedAt)}`],
            [w.unsealed, words.audit.waiting(unsealed)],
          ]}
        />
      )}
      {checkpoint ? (
        <Facts
          rows={[
            [w.checkpoint, `${momentText(checkpoint.at)} · ${w.covers(checkpoint.size)}`],
            [
              w.signature,
              <code key="signature">
                {checkpoint.keyId} {checkpoint.signature}
              </code>,
            ],
          ]}
        />
      ) : (
        <p className="field-hint">{words.audit.noCheckpoint}</p>
      )}
      <details className="audit-hashes">
        <summary>{w.hashes}</summary>
        <Facts
          rows={[
            [w.headHash, <code key="head">{head?.hash ?? '—'}</code>],
            [w.root, <code key="root">{checkpoint?.root ?? '—'}</code>],
          ]}
        />
      </details>
    </Card>
  )
}
