import { placeName } from '@ratchet/words/place-name'
import { useSuspenseQuery } from '@tanstack/react-query'
import { ResultCard } from '../analysis/ResultCard.tsx'
import { api } from '../api.ts'
import { momentText } from '../moment.ts'
import { LIVE_MS } from './live.ts'
import { useBallotWords } from './use-ballot-words.ts'

interface ToldCardProps {
  readonly id: string
  /** All reports; the latest are listed. */
  readonly told: number
  readonly isRunning: boolean
}

/** Reports of "I was told what to answer", the newest first. */
export function ToldCard({ id, told: all, isRunning }: ToldCardProps) {
  const { page } = useBallotWords()
  const { told } = page
  const { data: rows } = useSuspenseQuery({
    ...api.ballot.told.queryOptions({ id }),
    refetchInterval: isRunning && LIVE_MS * 6,
  })
  return (
    <ResultCard anchor="told" title={told.title(Math.max(all, rows.length))} sub={told.sub}>
      {rows.length < all && <p className="page-note">{told.latest(rows.length)}</p>}
      {rows.length > 0 && (
        <table className="plain-table signs-table">
          <thead>
            <tr>
              <th scope="col">{told.columns.at}</th>
              <th scope="col">{told.columns.place}</th>
              <th scope="col">{told.columns.site}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.id}>
                <td>
                  <span className="num">{momentText(row.at).slice(0, 16)}</span>
                </td>
                <td>{`${placeName(row.street ?? '')} ${placeName(row.place)}`}</td>
                <td>{row.site}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </ResultCard>
  )
}
