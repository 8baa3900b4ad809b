import { useWords } from '../locale.ts'
import { dayOfMoment, todayThere } from '../moment.ts'

/** Days as people say them: the year only when it is not this one, the weekday where one plans by it. */
export function useDayText() {
  const { calendar, itemPage } = useWords()
  const thisYear = todayThere().slice(0, 4)
  const day = (of: string) => (of.slice(0, 4) === thisYear ? calendar.day(of) : calendar.longDay(of))
  return {
    day,
    withWeekday: (of: string) => itemPage.dayAndWeekday(day(of), calendar.weekday(of)),
    /** The day of a moment. */
    dayAt: (at: string) => day(dayOfMoment(at)),
  }
}
