import { StatusChip } from '../design/StatusChip.tsx'
import { useWords } from '../locale.ts'
import { PageLink } from '../shell/PageLink.tsx'
import { ConcernChip, ConcernItems } from './ConcernParts.tsx'
import type { ConcernRow } from './concerns.ts'

/** Concerns on a phone, one block each. */
export function ConcernCards({ rows }: { rows: readonly ConcernRow[] }) {
  const words = useWords()
  return (
    <ul className="inbox-cards">
      {rows.map((row) => (
        <li key={row.id}>
          <div className="inbox-card-head">
            <span className="num">{row.number}</span>
            <ConcernChip status={row.status} />
          </div>
          <PageLink to={`/concerns/${row.id}`} className="inbox-link">
            {row.title}
          </PageLink>
          <div className="inbox-card-foot">
            {row.urgent && <StatusChip tone="danger">{words.opinion.urgent}</StatusChip>}
            <strong>{words.concern.people(row.people)}</strong>
            <span>{row.place ?? words.concernPage.noPlace}</span>
            <span>{words.cycle.theme[row.theme]}</span>
          </div>
          <ConcernItems items={row.items} />
        </li>
      ))}
    </ul>
  )
}
