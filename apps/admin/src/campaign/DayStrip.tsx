import type { Day } from '@ratchet/domain/day'
import type { DayShown } from './campaigns.ts'
import { useCampaignWords } from './page-words.ts'

/** The day of the month; the month too where it begins, so that two weeks fit on a phone. */
function dayName(day: Day, isFirst: boolean): string {
  const [month, date] = [Number(day.slice(5, 7)), Number(day.slice(8))]
  return isFirst || date === 1 ? `${month}.${date}` : String(date)
}

/** What came in on each day: a picture of the days, never a comparison of places. */
export function DayStrip({ days, today }: { readonly days: readonly DayShown[]; readonly today: Day }) {
  const w = useCampaignWords()
  const most = Math.max(1, ...days.map((row) => row.forms ?? 0))
  return (
    <figure className="day-strip">
      <figcaption>{w.daysTitle}</figcaption>
      <ol>
        {days.map(({ day, forms }, at) => (
          <li
            key={day}
            className={forms === null ? 'ahead' : day === today ? 'today' : undefined}
            title={forms === null ? w.dayAhead(day) : w.day(day, forms)}
          >
            <span className="day-count num">{forms === null ? '' : forms.toLocaleString('en-US')}</span>
            <span className="day-bar" style={{ blockSize: `${forms === null ? 0 : (forms / most) * 72}px` }} />
            <span className="day-name num">{day === today ? w.today : dayName(day, at === 0)}</span>
          </li>
        ))}
      </ol>
    </figure>
  )
}
