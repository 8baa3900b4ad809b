import type { CycleFact } from '@ratchet/domain/cycle/fact'
import { useQuery } from '@tanstack/react-query'
import { api } from '../api.ts'
import { useWords } from '../locale.ts'
import { PageLink } from '../shell/PageLink.tsx'
import { subjectName } from './missing.ts'

type Settled = Extract<CycleFact, { act: 'cycle.settled' }>['payload']

/** What settling changed, out of its own fact in the trail: floors, and targets that now lie under theirs. */
export function SettledChanges({ cycleId }: { cycleId: string }) {
  const words = useWords()
  const w = words.cyclePage
  const { data } = useQuery(api.audit.timeline.queryOptions({ subjectKind: 'cycle', subjectId: cycleId }))
  const payload = data?.find((row) => row.act === 'cycle.settled')?.payload as Settled | undefined
  if (!payload) return null
  const level = (subject: string, value: number | null) =>
    value === null ? '—' : subject === 'rank' ? words.cycle.place(value) : w.preview.points(value)
  return (
    <details>
      <summary>{w.next.settledText(payload.changes.length, payload.targetsUnderFloor.length)}</summary>
      <ul className="cycle-changes">
        {payload.changes.map(({ subject, before, after }) => (
          <li key={subject}>
            {subjectName(subject, words)} {w.rebase.change(level(subject, before), level(subject, after))}
          </li>
        ))}
      </ul>
      {payload.targetsUnderFloor.length > 0 && <PageLink to={`/goals?c=${cycleId}`}>{w.next.underTargets}</PageLink>}
    </details>
  )
}
