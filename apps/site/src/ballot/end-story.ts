import type { Day } from '@ratchet/domain/day'
import { dayText, type View } from '../view.ts'
import type { Thanks } from './ballot-story.ts'

type Row = Thanks['rows'][number]

/** 2026年8月，水流村有412人扫码来评。 */
export function lastLine(view: View, { month, n }: NonNullable<Thanks['last']>, place: string): string {
  const words = view.ballotWords.end
  return (n > 0 ? words.last : words.lastNobody)(Number(month.slice(0, 4)), Number(month.slice(5, 7)), place, n)
}

/** Letters of what was done that stand here; the whole of it is in 您说我办. */
const SHOWN = 60

/** One thing that became of the last survey, in the words of 您说我办: nothing but `solved` is worded as solved. */
export function rowOf(view: View, { id, title, people, status, done, due }: Row) {
  const said = view.words.said
  const isLate = due !== null && due < view.today
  const promised = due === null ? null : (isLate ? said.late : said.due)(dayText(view, due as Day))
  const isOpen = status === 'working' || status === 'reopened'
  const told = isOpen ? promised : done
  return {
    id,
    status,
    chip: said.status[status],
    title: people > 0 ? view.ballotWords.end.people(title, people) : title,
    told: told && told.length > SHOWN + 10 ? `${told.slice(0, SHOWN)}…` : told,
    /** What officials wrote is Chinese on the English pages too. */
    isQuoted: !isOpen,
  }
}
