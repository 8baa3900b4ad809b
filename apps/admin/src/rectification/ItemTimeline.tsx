import { useWords } from '../locale.ts'
import { dayOfMoment } from '../moment.ts'
import { type ItemFound, timelineOf } from './item-found.ts'
import { useDayText } from './use-day-text.ts'

/** How a line is marked: what passed is solid, what was returned or came back is ochre, the rest an outline. */
function markOf(act: string): 'passed' | 'returned' | 'plain' {
  if (/Approved$|\.closed$|\.opened$|\.published$/.test(act)) return 'passed'
  return /Returned$|\.reopened$|\.withdrawn$|\.contested$|\.arbitrated$|\.problemRecurred$|\.timeRefused$/.test(act)
    ? 'returned'
    : 'plain'
}

interface Props {
  readonly timeline: ItemFound['timeline']
  /** The working day of the present round; null before it. */
  readonly dayNumber: (at: string) => number | null
}

/** 办理经过: the newest on top, by whom, with the reason where one was given. */
export function ItemTimeline({ timeline, dayNumber }: Props) {
  const words = useWords()
  const w = words.itemPage
  const { dayAt } = useDayText()
  return (
    <>
      <h3 className="sr-only">{w.timeline}</h3>
      <ol className="item-timeline">
        {timelineOf(timeline, dayOfMoment).map((fact, index) => {
          const nth = dayNumber(fact.at)
          return (
            <li key={fact.id} className={index === 0 ? 'now' : undefined} data-mark={markOf(fact.act)}>
              <div className="item-when">
                <span>{dayAt(fact.at)}</span>
                {nth !== null && <span>{w.nth(nth)}</span>}
              </div>
              <div className="item-act">
                {w.files(words.audit.act(fact.act), fact.count)}
                {fact.edition !== null && fact.edition > 1 && (
                  <span className="item-edition"> {words.review.edition(fact.edition)}</span>
                )}
                {fact.reason && <q>{fact.reason}</q>}
              </div>
              <div className="item-who">
                {[fact.unit, fact.actorName || (fact.act === 'rectification.reopened' ? w.resident : w.system)]
                  .filter(Boolean)
                  .join(' ')}
              </div>
            </li>
          )
        })}
      </ol>
    </>
  )
}
