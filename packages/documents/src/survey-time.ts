/**
 * Times as files carry them 时间识别: date cells, bare Excel serials, and the ways in which people type them. Local wall
 * clock, no time zone. Source: SPEC §9, data/open; ECMA-376 18.17.4.1 (serials).
 */
import type { Cell } from './sheet.ts'

/** `at` is `YYYY-MM-DDTHH:MM:SS`; without a time of day `isDay` holds. */
export type Moment = { readonly at: string; readonly isDay: boolean }

/** Serials of 1955 to 2119; smaller numbers are counts, larger ones stamps. */
const SERIALS = [20_000, 80_000] as const
const DAYS_TO_1904 = 1462

const DATE = /^(\d{4}|\d{2})\s*(?:年|[-/.])\s*(\d{1,2})\s*(?:月|[-/.])\s*(\d{1,2})\s*日?/u
/** People leave the year out within one survey. */
const MONTH_DAY = /^(\d{1,2})\s*月\s*(\d{1,2})\s*[日号]/u
const COMPACT = /^(20\d{2})(\d{2})(\d{2})(?:\s*T?(\d{2}):?(\d{2}):?(\d{2})?)?$/
const CLOCK =
  /^(上午|早上|早晨|清晨|凌晨|中午|下午|傍晚|晚上|夜里|am|pm|a\.m\.|p\.m\.)?\s*(\d{1,2})\s*(?:[:点时])\s*(?:(\d{1,2})\s*(?:[:分]\s*(?:(\d{1,2})(?:\.\d+)?\s*秒?)?)?|(半))?\s*(am|pm|a\.m\.|p\.m\.)?$/iu

/** The moment that the cell names, `year` where it names none; null for nothing readable, such as 2022-13-45. */
export function momentOf(value: Cell, is1904 = false, year: string | null = null): Moment | null {
  if (typeof value === 'number' && value < 1e7) return ofSerial(value + (is1904 ? DAYS_TO_1904 : 0))
  if (typeof value === 'number') return momentOf(String(value))
  if (typeof value !== 'string') return null
  const typed = value.normalize('NFKC').trim().replace(/\s+/g, ' ')
  const text = year === null ? typed : typed.replace(MONTH_DAY, `${year}年$1月$2日`)
  if (/^\d{5}(\.\d+)?$/.test(text)) return ofSerial(Number(text) + (is1904 ? DAYS_TO_1904 : 0))
  const compact = COMPACT.exec(text)
  if (compact) {
    const [, y, m, d, hour, minute, second] = compact
    return build([y, m, d], hour === undefined ? null : [Number(hour), Number(minute), Number(second ?? 0)])
  }
  const date = DATE.exec(text)
  if (!date) return null
  const rest = text
    .slice(date[0].length)
    .replace(/^[\sT,(]*(?:(?:星期|周)[一二三四五六日天])?\)?[\s,]*/iu, '')
    .replace(/(Z|[+-]08:?00)$/i, '')
  const clock = rest === '' ? null : clockOf(rest)
  if (rest !== '' && !clock) return null
  return build([date[1], date[2], date[3]], clock)
}

/** The hours, minutes and seconds of a bare time of day such as 下午2:05 or 14:05; null when it is none. */
export function clockOf(text: string): readonly [number, number, number] | null {
  const found = CLOCK.exec(text.normalize('NFKC').trim())
  if (!found) return null
  const part = (found[1] ?? found[6] ?? '').toLowerCase().replace(/\./g, '')
  let hour = Number(found[2])
  if (/^(下午|傍晚|晚上|夜里|pm)$/.test(part) && hour < 12) hour += 12
  if (part === '中午' && hour < 4) hour += 12
  if (/^(凌晨|am)$/.test(part) && hour === 12) hour = 0
  const minute = found[5] ? 30 : Number(found[3] ?? 0)
  const second = Number(found[4] ?? 0)
  return hour < 24 && minute < 60 && second < 60 ? [hour, minute, second] : null
}

/** The time of day of a cell, also as the fraction of a day that an unformatted one is. */
export function clockIn(value: Cell): readonly [number, number, number] | null {
  if (typeof value === 'string') return clockOf(value)
  if (typeof value !== 'number' || !(value >= 0 && value < 1)) return null
  const seconds = Math.round(value * 86_400)
  return [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60]
}

/** The day of one cell with the time of day of another. */
export function onDay(day: Moment, [hour, minute, second]: readonly [number, number, number]): Moment {
  return { at: `${day.at.slice(0, 10)}T${two(hour)}:${two(minute)}:${two(second)}`, isDay: false }
}

/** Seconds from one moment to the other; null when either is only a day. */
export function secondsBetween(from: Moment, to: Moment): number | null {
  if (from.isDay || to.isDay) return null
  return (Date.parse(`${to.at}Z`) - Date.parse(`${from.at}Z`)) / 1000
}

/** `2022Q3` of a moment. */
export function quarterOf({ at }: Moment): string {
  return `${at.slice(0, 4)}Q${Math.ceil(Number(at.slice(5, 7)) / 3)}`
}

/** `2022Q3` out of `2022Q3`, `2022年第三季度`, `22年三季度`, `2022-3季度`; null when no quarter is named. */
export function parseQuarter(text: string): string | null {
  const plain = text.normalize('NFKC').replace(/\s/g, '')
  const found = /(?:(20)?(\d\d))年?度?[-_/.]?(?:第?([一二三四1-4])季|Q([1-4])|([1-4])Q)/iu.exec(plain)
  if (!found) return null
  const quarter = found[3] ?? found[4] ?? found[5] ?? ''
  const number = '一二三四'.indexOf(quarter) + 1 || Number(quarter)
  return `20${found[2]}Q${number}`
}

function ofSerial(serial: number): Moment | null {
  if (!(serial >= SERIALS[0] && serial < SERIALS[1])) return null
  const seconds = Math.round(serial * 86_400)
  const at = new Date(Date.UTC(1899, 11, 30) + seconds * 1000).toISOString().slice(0, 19)
  return { at, isDay: Number.isInteger(serial) }
}

function build(
  [y, m, d]: readonly (string | undefined)[],
  clock: readonly [number, number, number] | null,
): Moment | null {
  const year = Number(y) + (y?.length === 2 ? 2000 : 0)
  const [month, day] = [Number(m), Number(d)]
  const stamp = Date.UTC(year, month - 1, day)
  const real = new Date(stamp)
  if (real.getUTCMonth() !== month - 1 || real.getUTCDate() !== day) return null
  const [hour, minute, second] = clock ?? [0, 0, 0]
  return { at: `${year}-${two(month)}-${two(day)}T${two(hour)}:${two(minute)}:${two(second)}`, isDay: clock === null }
}

const two = (number: number) => String(number).padStart(2, '0')
