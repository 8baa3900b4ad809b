/** Words of the working-day calendar 工作日历: days, festivals, and why an arrangement is not kept. Source: SPEC §2. */
import type { Festival } from '@ratchet/domain/calendar/calendar'
import type { CalendarRefusal } from '@ratchet/domain/calendar/edit'
import type { RefusalDetails } from '@ratchet/domain/refusal'

type Sentences = Record<CalendarRefusal, (details: RefusalDetails) => string>

const part = (day: unknown, from: number, to?: number) => Number(String(day).slice(from, to))
const zhWeekday: readonly string[] = ['周日', '周一', '周二', '周三', '周四', '周五', '周六']
const enWeekday: readonly string[] = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday']
const enMonth: readonly string[] =
  'January February March April May June July August September October November December'.split(' ')
const weekdayAt = (day: unknown) => new Date(`${String(day)}T00:00:00Z`).getUTCDay()

const zhDay = (day: unknown) => `${part(day, 5, 7)}月${part(day, 8)}日`
const zhLongDay = (day: unknown) => `${part(day, 0, 4)}年${zhDay(day)}`
const enDay = (day: unknown) => `${part(day, 8)} ${enMonth[part(day, 5, 7) - 1] ?? ''}`
const enLongDay = (day: unknown) => `${enDay(day)} ${part(day, 0, 4)}`

const inOneMonth = (from: string, to: string) => from.slice(0, 7) === to.slice(0, 7)
const zhRange = (from: string, to: string) => `${zhDay(from)}至${inOneMonth(from, to) ? `${part(to, 8)}日` : zhDay(to)}`
const enRange = (from: string, to: string) =>
  inOneMonth(from, to) ? `${part(from, 8)}–${enDay(to)}` : `${enDay(from)} – ${enDay(to)}`

const zhFestival: Record<Festival, string> = {
  'new-year': '元旦',
  spring: '春节',
  qingming: '清明节',
  labour: '劳动节',
  'dragon-boat': '端午节',
  'mid-autumn': '中秋节',
  national: '国庆节',
  other: '其他安排',
}
const enFestival: typeof zhFestival = {
  'new-year': 'New Year',
  spring: 'Spring Festival',
  qingming: 'Qingming',
  labour: 'Labour Day',
  'dragon-boat': 'Dragon Boat Festival',
  'mid-autumn': 'Mid-Autumn Festival',
  national: 'National Day',
  other: 'Other',
}

const zhRefusal: Sentences = {
  'note-missing': () => '请写明依据，如通知文号。',
  'no-off-days': (d) => `${String(d.year)}年还没有一个放假日，不能保存。请粘贴通知，或在日历上点选。`,
  'outside-year': (d) => `${zhLongDay(d.day)}不在${String(d.year)}年内，请删去。`,
  'day-twice': (d) => `${zhLongDay(d.day)}重复了，请删去一个。`,
  'off-and-work': (d) => `${zhLongDay(d.day)}不能既放假又上班，请选一样。`,
  'works-already': (d) => `${zhLongDay(d.day)}是${zhWeekday[weekdayAt(d.day)]}，本来就上班，不是调休。请删去。`,
  'same-as-before': (d) => `${String(d.year)}年的安排没有改动，不用保存。`,
}
const enRefusal: Sentences = {
  'note-missing': () => 'Say on what ground, such as the number of the circular.',
  'no-off-days': (d) => `${String(d.year)} has no day off yet. Paste the circular, or choose days in the calendar.`,
  'outside-year': (d) => `${enLongDay(d.day)} is not in ${String(d.year)}. Remove it.`,
  'day-twice': (d) => `${enLongDay(d.day)} appears twice. Remove one.`,
  'off-and-work': (d) => `${enLongDay(d.day)} cannot be both off and worked. Choose one.`,
  'works-already': (d) => `${enLongDay(d.day)} is a ${enWeekday[weekdayAt(d.day)]}: it is worked anyway. Remove it.`,
  'same-as-before': (d) => `Nothing of ${String(d.year)} was changed; there is nothing to save.`,
}

const zh = {
  weekday: (day: string) => zhWeekday[weekdayAt(day)] ?? '',
  weekdayHeads: ['一', '二', '三', '四', '五', '六', '日'] as readonly string[],
  month: (month: number) => `${month}月`,
  day: zhDay,
  longDay: zhLongDay,
  range: zhRange,
  festival: zhFestival,
  /** What a day is; the first two are what every week has. */
  state: { workday: '上班', weekend: '周末休息', off: '放假', work: '调休上班' },
  /** Beside the figure of the day, as printed calendars have it. */
  mark: { off: '休', work: '班' },
  estimated: '期限为预估',
  refusal: zhRefusal,
}
const en = {
  weekday: (day: string) => enWeekday[weekdayAt(day)] ?? '',
  weekdayHeads: ['M', 'T', 'W', 'T', 'F', 'S', 'S'],
  month: (month: number) => enMonth[month - 1] ?? '',
  day: enDay,
  longDay: enLongDay,
  range: enRange,
  festival: enFestival,
  state: { workday: 'worked', weekend: 'weekend', off: 'day off', work: 'make-up workday' },
  mark: { off: 'off', work: 'on' },
  estimated: 'the deadline is an estimate',
  refusal: enRefusal,
} satisfies typeof zh

export const calendarWords = { zh, en }
