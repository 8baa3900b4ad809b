import { StatusChip } from '../design/StatusChip.tsx'
import { useWords } from '../locale.ts'
import { momentText } from '../moment.ts'
import type { FactRow } from './audit-state.ts'

interface TableProps {
  readonly facts: readonly FactRow[]
  readonly open: (id: string) => void
}

/** Facts newest first, the act as the link to all of it; on a phone each is a block. */
export function FactTable({ facts, open }: TableProps) {
  const words = useWords()
  const w = words.audit.column
  return (
    <table className="plain-table audit-table">
      <thead>
        <tr>
          <th scope="col">{w.seq}</th>
          <th scope="col">{w.at}</th>
          <th scope="col">{w.act}</th>
          <th scope="col">{w.actor}</th>
          <th scope="col">{w.subject}</th>
          <th scope="col">{w.reason}</th>
        </tr>
      </thead>
      <tbody>
        {facts.map((fact) => (
          <tr key={fact.id}>
            <td className="num">{fact.seq ?? <StatusChip tone="quiet">{words.audit.unsealed}</StatusChip>}</td>
            <td className="num">{momentText(fact.at)}</td>
            <td>
              <button type="button" className="link" onClick={() => open(fact.id)}>
                {words.audit.act(fact.act)}
              </button>
            </td>
            <td>{fact.actorName || words.audit.system}</td>
            <td>
              {words.auditPage.subjectKinds[fact.subjectKind] ?? fact.subjectKind}{' '}
              <span className="audit-id" title={fact.subjectId}>
                {fact.subjectId}
              </span>
            </td>
            <td>{fact.reason ?? '—'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
