import type { FactDetail as Detail } from '@ratchet/domain/audit/fact-detail'
import type { ReactNode } from 'react'
import { useWords } from '../locale.ts'
import { momentText } from '../moment.ts'
import { payloadLines } from './payload.ts'

/** Everything that a fact says: who, what, why, which rows it bound, and the link that holds it. */
export function FactDetail({ fact, showSubject }: { fact: Detail; showSubject: () => void }) {
  const words = useWords()
  const w = words.auditPage
  const c = words.audit.column
  const lines = payloadLines(fact.payload)
  return (
    <>
      <Facts
        rows={[
          [c.seq, fact.seq ?? words.audit.unsealed],
          [c.at, momentText(fact.at)],
          [c.actor, fact.actorName || words.audit.system],
          [c.act, `${words.audit.act(fact.act)} · ${fact.act}`],
          [
            c.subject,
            <button key="subject" type="button" className="link" onClick={showSubject}>
              {w.subjectKinds[fact.subjectKind] ?? fact.subjectKind} {fact.subjectId}
            </button>,
          ],
          [w.unit, fact.unitName ?? '—'],
          [c.reason, fact.reason ?? w.noReason],
          [w.request, <code key="request">{fact.requestId}</code>],
        ]}
      />
      <h2>{w.payload}</h2>
      {lines.length === 0 ? (
        <p className="field-hint">{w.payloadNone}</p>
      ) : (
        <Facts rows={lines.map(([name, value]) => [<code key={name}>{name}</code>, value])} />
      )}
      <h2>{w.rows(fact.changedRows.length)}</h2>
      {fact.changedRows.map((row) => (
        <Facts
          key={`${row.table} ${row.id}`}
          rows={[
            [w.table, <code key="table">{row.table}</code>],
            [w.row, <code key="row">{row.id}</code>],
            [w.digest, <code key="digest">{row.digest ?? w.deleted}</code>],
          ]}
        />
      ))}
      <h2>{w.link}</h2>
      {fact.link ? (
        <Facts
          rows={[
            [w.sealedAt, momentText(fact.link.sealedAt)],
            [w.prevHash, <code key="prev">{fact.link.prevHash}</code>],
            [w.leafHash, <code key="leaf">{fact.link.leafHash}</code>],
            [w.hash, <code key="hash">{fact.link.hash}</code>],
          ]}
        />
      ) : (
        <p className="field-hint">{w.linkNone}</p>
      )}
    </>
  )
}

/** Names and values, one under the other on a phone. */
export function Facts({ rows }: { rows: readonly (readonly [ReactNode, ReactNode])[] }) {
  return (
    <dl className="audit-facts">
      {rows.map(([name, value], at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the lines of one fact never change their order
        <div key={at}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
