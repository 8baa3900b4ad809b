import { type Contradiction, contradictionDetails } from '@ratchet/domain/examination/contradiction'
import { StatusChip } from '../design/StatusChip.tsx'
import { useWords } from '../locale.ts'
import { useSubjectName } from './use-subject-name.ts'

/** Scores against ranks: pointed out while typing and after, never repaired by us. */
export function ContradictionList({ found }: { found: readonly Contradiction[] }) {
  const w = useWords()
  const nameOf = useSubjectName()
  if (found.length === 0) return <p className="page-note">{w.cityResults.contradictionsNone}</p>
  return (
    <div aria-live="polite">
      <ul className="contradictions">
        {found.map((each) => (
          <li key={`${each.code}${each.subject}${each.zones.join()}`}>
            <StatusChip tone={each.severity === 'contradiction' ? 'danger' : 'warn'}>
              {w.examination.severity[each.severity]}
            </StatusChip>
            <span>
              <strong>{nameOf(each.subject)}</strong>{' '}
              {w.examination.contradiction[each.code](contradictionDetails(each))}
            </span>
          </li>
        ))}
      </ul>
      <p className="page-note">{w.cityResults.contradictionsHint}</p>
    </div>
  )
}
