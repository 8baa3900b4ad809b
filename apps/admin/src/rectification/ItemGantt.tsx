import { isOpen } from '@ratchet/domain/rectification/item'
import { useWords } from '../locale.ts'
import { PageLink } from '../shell/PageLink.tsx'
import { barOf, monthsIn, placeOf, type Span, spanOf } from './gantt.ts'
import { type ListedItem, titleOf } from './items.ts'
import { useCalendar } from './use-calendar.ts'
import { useDayText } from './use-day-text.ts'

/** 甘特图 of the very rows of the list: from assigning to the due day, pauses hatched, today a line; a table says the same. */
export function ItemGantt({ rows }: { rows: readonly ListedItem[] }) {
  const w = useWords().itemWork.view
  const { today } = useCalendar()
  const { day } = useDayText()
  const span = spanOf(rows, today)
  if (!span) return <p className="page-note">{w.noDue}</p>
  const todayAt = `${placeOf(today, span)}%`
  return (
    <>
      <p className="page-note">{w.ganttHint}</p>
      <section className="gantt" aria-label={w.ganttName}>
        <div className="gantt-row gantt-head" aria-hidden="true">
          <span />
          <span className="gantt-track">
            {monthsIn(span).map((month) => (
              <span key={month} className="gantt-month" style={{ left: `${placeOf(month, span)}%` }}>
                {day(month)}
              </span>
            ))}
            <span className="gantt-today-name" style={{ left: todayAt }}>
              {w.today}
            </span>
          </span>
        </div>
        {rows.map((item) => (
          <GanttRow key={item.id} item={item} span={span} todayAt={todayAt} />
        ))}
      </section>
      <Twin rows={rows} />
    </>
  )
}

function GanttRow({ item, span, todayAt }: { item: ListedItem; span: Span; todayAt: string }) {
  const words = useWords()
  const text = useBarText(item)
  return (
    <div className="gantt-row">
      <span className="gantt-name">
        <PageLink to={`/tasks/${item.id}`} className="num item-number" label={words.itemPage.openItem(item.number)}>
          {item.number}
        </PageLink>
        <span>{titleOf(words, item)}</span>
      </span>
      <span className="gantt-track" role="img" aria-label={text}>
        <Bar item={item} span={span} />
        <span className="gantt-today" style={{ left: todayAt }} />
      </span>
    </div>
  )
}

function useBarText(item: ListedItem): string {
  const words = useWords()
  const w = words.itemWork.view
  const { day } = useDayText()
  const { clock } = item
  if (!clock) return w.noDue
  const left = isOpen(item) ? words.itemPage.left(clock.left) : words.rectification.status[item.status]
  return w.bar(item.number, day(clock.start), day(clock.due), left)
}

function Bar({ item, span }: { item: ListedItem; span: Span }) {
  const { today } = useCalendar()
  const { clock, pauses } = item
  if (!clock) return null
  const style = (from: typeof clock.start, to: typeof clock.start) => {
    const { left, width } = barOf({ from, to }, span)
    return { left: `${left}%`, width: `${width}%` }
  }
  const state = !isOpen(item) ? 'closed' : clock.left < 0 ? 'late' : 'open'
  return (
    <>
      <span className="gantt-bar" data-state={state} style={style(clock.start, clock.due)} />
      {state === 'late' && <span className="gantt-bar" data-state="over" style={style(clock.due, today)} />}
      {pauses.map(({ from, to }) => (
        <span key={from} className="gantt-pause" style={style(from, to)} />
      ))}
      {clock.firstDue !== clock.due && (
        <span className="gantt-first" style={{ left: `${placeOf(clock.firstDue, span)}%` }} />
      )}
      <span className="gantt-due" style={{ left: `${placeOf(clock.due, span)}%` }} />
    </>
  )
}

/** What the picture shows, as a table. */
function Twin({ rows }: { rows: readonly ListedItem[] }) {
  const words = useWords()
  const w = words.itemWork.view
  const { day } = useDayText()
  return (
    <details className="gantt-twin">
      <summary>{w.twin}</summary>
      <table className="plain-table">
        <thead>
          <tr>
            {[words.rectification.column.number, w.start, w.first, w.due, w.pauses].map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, number, clock, pauses }) => (
            <tr key={id}>
              <th scope="row">{number}</th>
              <td>{clock ? day(clock.start) : w.noDue}</td>
              <td>{clock ? day(clock.firstDue) : ''}</td>
              <td>{clock ? day(clock.due) : ''}</td>
              <td>{pauses.map(({ from, to }) => w.span(day(from), day(to))).join('; ')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  )
}
