import { refusalSentence } from '@ratchet/words/catalogue'
import { householdWords } from '@ratchet/words/household'
import { householdVisitWords } from '@ratchet/words/household-visit'
import { useState } from 'react'
import { useLocale } from '../locale.ts'
import { isOld, type Waiting } from './kept.ts'
import type { Queue } from './use-queue.ts'
import { doorText } from './visit-typed.ts'

interface Props {
  readonly queue: Queue
  readonly onEdit: (visit: Waiting) => void
  /** Another household is in hand: it is finished first. */
  readonly isBusy: boolean
}

/** How many wait on this phone, and each that the server did not take, with its reason; nothing here is lost by itself. */
export function QueueStrip({ queue, onEdit, isBusy }: Props) {
  const w = householdVisitWords[useLocale().locale].queue
  const { mine, others, isSending, trouble } = queue
  const now = Date.now()
  const waiting = mine.filter((row) => row.refused === null)
  const told = mine.filter((row) => row.refused !== null || isOld(row, now))
  if (mine.length === 0 && others === 0) return null
  return (
    <section className="visit-queue" aria-live="polite">
      {waiting.length > 0 && (
        <div className="visit-waiting">
          <span>{isSending ? w.sending : w.waiting(waiting.length)}</span>
          <button type="button" disabled={isSending} onClick={() => void queue.send()}>
            {w.send}
          </button>
        </div>
      )}
      {trouble !== null && <p className="visit-trouble">{w.trouble(trouble)}</p>}
      {told.length > 0 && (
        <>
          {told.some(({ refused }) => refused) && (
            <p className="visit-trouble">{w.refused(told.filter(({ refused }) => refused).length)}</p>
          )}
          <ul>
            {told.map((row) => (
              <Refused key={row.key} row={row} queue={queue} onEdit={onEdit} isBusy={isBusy} now={now} />
            ))}
          </ul>
        </>
      )}
      {others > 0 && <p className="visit-quiet">{w.others(others)}</p>}
    </section>
  )
}

function Refused({ row, queue, onEdit, isBusy, now }: Props & { row: Waiting; now: number }) {
  const { locale } = useLocale()
  const { queue: w, clock } = householdVisitWords[locale]
  const [isSure, setSure] = useState(false)
  const { refused } = row
  const why =
    refused === null
      ? w.old(Math.floor((now - row.at) / 86_400_000))
      : refused.kind === 'invalid'
        ? w.invalid
        : refused.code === 'key-reused'
          ? w.already
          : refusalSentence(locale, 'household.visit', refused.code, refused.details)
  return (
    <li>
      <strong>{doorText(row.target)}</strong>
      <span className="visit-quiet">{w.row(householdWords[locale].outcome[row.input.outcome], clock(row.at))}</span>
      <p>{why}</p>
      <span className="visit-acts">
        <button type="button" disabled={isBusy} onClick={() => onEdit(row)}>
          {w.edit}
        </button>
        {refused === null && (
          <button type="button" onClick={() => void queue.send(row.key)}>
            {w.sendOne}
          </button>
        )}
        <button
          type="button"
          // Gone for good, so it takes two presses.
          onClick={() => (isSure ? void queue.drop(row.key) : setSure(true))}
        >
          {isSure ? w.dropSure : w.drop}
        </button>
      </span>
    </li>
  )
}
