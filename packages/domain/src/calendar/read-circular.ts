/**
 * Holiday circular 放假通知: the State Council's text that arranges a year, read as it is pasted, so that thirty days
 * need not be clicked. It says itself how long each holiday is and which weekday a day is; what does not agree is a
 * doubt 疑点 that a person settles. Source: SPEC §2; the circulars of 2018–2026.
 */
import { addDays, type Day, daySchema, daysBetween } from '../day.ts'
import { type Festival, type NamedDay, yearOf } from './calendar.ts'

export type CircularDoubt =
  | { readonly code: 'other-year'; readonly year: number }
  | { readonly code: 'no-such-day'; readonly text: string }
  | { readonly code: 'weekday-differs'; readonly day: Day }
  | { readonly code: 'count-differs'; readonly name: Festival; readonly said: number; readonly found: number }

export interface CircularRead {
  readonly offDays: readonly NamedDay[]
  readonly workDays: readonly NamedDay[]
  readonly doubts: readonly CircularDoubt[]
}

const festivalOf: readonly (readonly [string, Festival])[] = [
  ['元旦', 'new-year'],
  ['春节', 'spring'],
  ['清明', 'qingming'],
  ['劳动', 'labour'],
  ['端午', 'dragon-boat'],
  ['中秋', 'mid-autumn'],
  ['国庆', 'national'],
]
const weekdays = '日一二三四五六'
const ITEM = /((?:(?:元旦|春节|清明节?|劳动节|端午节?|中秋节?|国庆节)[、和与]?)+)[：:]/u
const DAY = /(?:(\d{4})年)?(?:(\d{1,2})月)?(\d{1,2})日(?:[（(]([^）)]*)[）)])?([至到—–~-])?/gu
const COUNT = /(?:共|放假)(\d{1,2})天/u

/** Reads the pasted circular for the year; days of another year belong to that year's edition and are left out. */
export function readCircular(pasted: string, year: number): CircularRead {
  // A sentence copied out of a page or a PDF breaks anywhere.
  const text = pasted.replace(/\s+/gu, '')
  const doubts: CircularDoubt[] = []
  const titled = Number(/(\d{4})年部分节假日/u.exec(text)?.[1] ?? year)
  if (titled !== year) doubts.push({ code: 'other-year', year: titled })
  const off = new Map<Day, Festival>()
  const work = new Map<Day, Festival>()
  const [, ...items] = text.split(ITEM)
  for (let at = 0; at + 1 < items.length; at += 2) {
    const name = festivalOf.find(([word]) => items[at]?.startsWith(word))?.[1] ?? 'other'
    const body = items[at + 1] ?? ''
    const item = readItem(body, titled, doubts)
    for (const day of item.off) if (!off.has(day)) off.set(day, name)
    for (const day of item.work) work.set(day, name)
    const said = Number(COUNT.exec(body)?.[1] ?? item.off.length)
    if (said !== item.off.length) doubts.push({ code: 'count-differs', name, said, found: item.off.length })
  }
  return { offDays: listOf(off, year), workDays: listOf(work, year), doubts }
}

function listOf(days: ReadonlyMap<Day, Festival>, year: number): NamedDay[] {
  return [...days]
    .filter(([day]) => yearOf(day) === year)
    .map(([day, name]) => ({ day, name }))
    .sort((a, b) => (a.day < b.day ? -1 : 1))
}

/** The days off and the make-up days of one festival; a month or year that is not said is the one said before. */
function readItem(body: string, year: number, doubts: CircularDoubt[]): { off: Day[]; work: Day[] } {
  const off: Day[] = []
  const work: Day[] = []
  let said = { year, month: 1 }
  for (const clause of body.split(/[。；;，,]/u)) {
    const list = clause.includes('上班') ? work : clause.includes('放假') ? off : null
    let start: Day | null = null
    for (const [text, ownYear, ownMonth, date, weekday = '', to] of clause.matchAll(DAY)) {
      said = { year: Number(ownYear ?? said.year), month: Number(ownMonth ?? said.month) }
      const parts = [said.year, said.month, Number(date)].map((part) => String(part).padStart(2, '0'))
      const { data: day } = daySchema.safeParse(parts.join('-'))
      if (!day) {
        doubts.push({ code: 'no-such-day', text })
        continue
      }
      const named = /(?:周|星期)([一二三四五六日])/u.exec(weekday)?.[1]
      if (named && named !== weekdays[new Date(`${day}T00:00:00Z`).getUTCDay()]) {
        doubts.push({ code: 'weekday-differs', day })
      }
      if (to) start = day
      else {
        const first: Day = start ?? day
        // A holiday of more than a month is a slip of the pen, not thirty clicks saved.
        const length = Math.min(Math.max(daysBetween(first, day), 0), 31)
        for (let step = 0; step <= length; step += 1) list?.push(addDays(first, step))
        start = null
      }
    }
  }
  return { off, work }
}
