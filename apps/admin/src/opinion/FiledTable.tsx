import { StatusChip } from '../design/StatusChip.tsx'
import { useWords } from '../locale.ts'
import { DueText } from './DueText.tsx'
import { ReceiptLink } from './FiledList.tsx'
import { isAnswered } from './filed.ts'
import type { FiledRow } from './inbox-state.ts'

/** What was filed for residents and where it stands, a row each. */
export function FiledTable({ rows }: { rows: readonly FiledRow[] }) {
  const words = useWords()
  const w = words.opinionPage
  const { column } = words.filingPage.filed
  return (
    <div className="table-scroll">
      <table className="plain-table filed-table">
        <thead>
          <tr>
            {[column.number, column.words, column.place, column.by, column.due, column.stands].map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <td>{row.number}</td>
              <td className="filed-words">
                {row.text ?? (row.isErased ? w.wordsErased : w.wordsHidden)} <ReceiptLink row={row} />
              </td>
              <td>{row.place ?? w.noPlace}</td>
              <td>{row.filedBy}</td>
              <td>
                {isAnswered(row) ? (
                  w.replied
                ) : (
                  <DueText day={row.replyDue} left={row.daysLeft} estimated={row.dueEstimated} says={w.replyBy} />
                )}
              </td>
              <td>
                <StatusChip tone={isAnswered(row) ? 'done' : 'info'}>{w.stands[row.stands]}</StatusChip>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
