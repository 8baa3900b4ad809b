import { StatusChip } from '../design/StatusChip.tsx'
import { useWords } from '../locale.ts'
import { PageLink } from '../shell/PageLink.tsx'
import { DueText } from './DueText.tsx'
import { isAnswered } from './filed.ts'
import type { FiledRow } from './inbox-state.ts'

/** The code can be read again on the same day, by whoever filed it. */
export function ReceiptLink({ row }: { row: FiledRow }) {
  const w = useWords().filingPage.filed
  if (!row.hasReceipt) return null
  return <PageLink to={`/opinions/filed/${row.id}`}>{w.receipt}</PageLink>
}

/** What was filed for residents and where it stands, one block each. */
export function FiledList({ rows }: { rows: readonly FiledRow[] }) {
  const words = useWords()
  const w = words.opinionPage
  return (
    <ul className="inbox-cards filed-list">
      {rows.map((row) => (
        <li key={row.id}>
          <div className="inbox-card-head">
            <span className="num">{row.number}</span>
            <StatusChip tone={isAnswered(row) ? 'done' : 'info'}>{w.stands[row.stands]}</StatusChip>
          </div>
          <p className="filed-words">{row.text ?? (row.isErased ? w.wordsErased : w.wordsHidden)}</p>
          <div className="inbox-card-foot">
            <span>{row.place ?? w.noPlace}</span>
            <span>{words.opinion.kind[row.kind]}</span>
            <span>{words.filingPage.modes[row.source as 'helper']}</span>
            <span>{row.filedBy}</span>
          </div>
          <div className="inbox-card-foot">
            {!isAnswered(row) && (
              <DueText day={row.replyDue} left={row.daysLeft} estimated={row.dueEstimated} says={w.replyBy} />
            )}
            <ReceiptLink row={row} />
          </div>
        </li>
      ))}
    </ul>
  )
}
