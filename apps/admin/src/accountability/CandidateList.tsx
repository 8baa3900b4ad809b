import type { Candidate, Finding } from '@ratchet/domain/accountability/finding'
import { StatusChip } from '../design/StatusChip.tsx'
import { useFindingWords } from './finding-words.ts'
import { leadOf } from './year-data.ts'

/** The aspects that a rule names, or may not, with figures, flags, lead unit and whoever held its posts then. */
export function CandidateList({ finding }: { finding: Finding }) {
  const w = useFindingWords()
  const { table, finding: f } = w.page
  if (finding.candidates.length === 0) return null
  return (
    <ul className="finding-candidates">
      {finding.candidates.map((candidate) => {
        const { aspect, before, after, change, target, verdict, flags, leads, unitName } = candidate
        return (
          <li key={aspect}>
            <div>
              <span className="num">
                {f.candidate(w.said.aspect[aspect], table.score(before), table.score(after), table.signed(change))}
              </span>
              {target !== null && <span>{f.target(table.score(target))}</span>}
              <StatusChip tone={verdict === 'beyond_chance' ? 'info' : verdict === 'untestable' ? 'outside' : 'quiet'}>
                {w.said.verdict[verdict]}
              </StatusChip>
              {flags.map((flag) => (
                <StatusChip key={flag} tone="warn">
                  {w.said.flag[flag]}
                </StatusChip>
              ))}
              <span>{f.lead(unitName ?? (leads.length > 0 ? leadOf(leads, w) : f.leadOpen))}</span>
            </div>
            <Posts candidate={candidate} />
          </li>
        )
      })}
    </ul>
  )
}

function Posts({ candidate: { posts } }: { candidate: Candidate }) {
  const w = useFindingWords()
  const f = w.page.finding
  if (posts.length === 0) return null
  return (
    <p className="page-note">
      {f.posts}:{' '}
      {posts
        .map(({ title, holders }) => {
          const names = holders.map(({ name, fromDay, beforeDay }) => f.holder(name, fromDay, beforeDay))
          return `${title} ${names.length > 0 ? names.join(w.said.and) : f.vacant}`
        })
        .join(w.said.semicolon)}
    </p>
  )
}
