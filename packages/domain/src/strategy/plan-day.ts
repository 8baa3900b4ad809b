/** Times as plans name them 完成时限: `2026年12月底前`, `6月15日前`, `三季度`, `3月至6月`. Source: SPEC §12. */
import { addDays, type Day, daySchema } from '../day.ts'

export interface PlanTime {
  readonly start: Day | null
  readonly due: Day | null
  /** 长期坚持、持续推进: there is a time, but no day. */
  readonly isOngoing: boolean
}

const dayOf = (year: number, month: number, day: number): Day | null => {
  const text = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
  return daySchema.safeParse(text).data ?? null
}
const firstOf = (year: number, month: number): Day | null => dayOf(year, month, 1)
const lastOf = (year: number, month: number): Day | null => {
  const next = month === 12 ? firstOf(year + 1, 1) : firstOf(year, month + 1)
  return next && addDays(next, -1)
}

const MOMENT =
  /(?:(20\d\d)\s*[年./-]\s*)?(?:(\d{1,2})\s*(?:月份?|[./-](?=\d))\s*(?:(\d{1,2})\s*[日号]?|(上旬|中旬|下旬|底|末|初))?|(?:第?([一二三四1-4])季度)|(上半年|下半年)|(年底|年末|年内))/u
const QUARTERS = '一二三四'

/** The span that one expression covers, with its year; `year` is used where the text names none. */
function momentOf(text: string, year: number | null): { from: Day | null; to: Day | null; year: number } | null {
  const found = MOMENT.exec(text)
  if (!found) return null
  const [, named, monthText, dayText, part, quarterText, half] = found
  const y = named ? Number(named) : year
  if (y === null) return null
  if (quarterText) {
    const quarter = QUARTERS.includes(quarterText) ? QUARTERS.indexOf(quarterText) + 1 : Number(quarterText)
    return { from: firstOf(y, quarter * 3 - 2), to: lastOf(y, quarter * 3), year: y }
  }
  if (!monthText)
    return { from: firstOf(y, half === '下半年' ? 7 : 1), to: lastOf(y, half === '上半年' ? 6 : 12), year: y }
  const month = Number(monthText)
  if (month < 1 || month > 12) return null
  if (dayText) return { from: dayOf(y, month, Number(dayText)), to: dayOf(y, month, Number(dayText)), year: y }
  if (part === '上旬' || part === '初') return { from: firstOf(y, month), to: dayOf(y, month, 10), year: y }
  if (part === '中旬') return { from: dayOf(y, month, 11), to: dayOf(y, month, 20), year: y }
  return { from: firstOf(y, month), to: lastOf(y, month), year: y }
}

/** Start and due day of a time as written; both null when it names no day. A range gives both, a deadline only `due`. */
export function planTime(written: string, year: number | null): PlanTime {
  const text = written.normalize('NFKC').replace(/\s/g, '')
  const isOngoing = /长期|持续|常态|全年坚持|每月|每季/u.test(text)
  const [left, right] = text.split(/至|到|—+|–|~|-(?=\d{1,2}月)|-(?=20\d\d年)/u).filter((part) => part !== '')
  const first = momentOf(left ?? '', year)
  const second = right ? momentOf(right, first?.year ?? year) : null
  if (first && second) return { start: first.from, due: second.to, isOngoing }
  const startsOnly = first !== null && /(起|开始|启动)$/u.test(text)
  if (startsOnly) return { start: first.from, due: null, isOngoing }
  return { start: null, due: first?.to ?? null, isOngoing }
}

/** Whether the text names a time at all, so that a bare table cell can be told from a title. */
export function namesTime(text: string): boolean {
  return (
    text.length <= 24 &&
    (/长期|持续|常态/u.test(text) || momentOf(text.normalize('NFKC').replace(/\s/g, ''), 2000) !== null)
  )
}
