import { StatusChip } from '../design/StatusChip.tsx'
import { useWords } from '../locale.ts'
import type { ItemFound } from './item-found.ts'
import { useDayText } from './use-day-text.ts'

export type Change = ItemFound['changes'][number]

/** One change of a deadline in words: what was asked, what became of it, and the old day beside the new one. */
export function ChangeLine({ change }: { change: Change }) {
  const w = useWords().itemWork.time
  const { day, dayAt } = useDayText()
  const { kind, decision, oldDay, newDay, fromDay, toDay, endedDay } = change
  const span = fromDay && toDay ? ([day(fromDay), day(toDay)] as const) : null
  const asked = span ? w.waitingPause(...span) : w.waitingExtension(newDay ? day(newDay) : '')
  const held = [
    span && w.pause(...span),
    decision === 'approved' && oldDay && newDay && w.moved(day(oldDay), day(newDay)),
    endedDay && w.lifted(day(endedDay)),
  ].filter(Boolean)
  return (
    <>
      <div className="work-head">
        <StatusChip tone={decision === null ? 'warn' : decision === 'refused' ? 'danger' : 'quiet'}>
          {w.change[kind]}
        </StatusChip>
        <span className="page-note">{w.by(change.by.name, dayAt(change.at))}</span>
      </div>
      <strong>
        {decision === null
          ? asked
          : decision === 'refused'
            ? w.refused
            : decision === 'lapsed'
              ? w.lapsed
              : held.join(' · ')}
      </strong>
      <p>
        {change.cause && `${w.causes[change.cause]} · `}
        {change.reason}
      </p>
      {change.decisionReason && <p className="work-decided">{change.decisionReason}</p>}
    </>
  )
}
