import { dayOf, type Instant } from '@ratchet/domain/day'
import type { Locale } from '@ratchet/words/catalogue'

const zone = { timeZone: 'Asia/Shanghai' } as const

/** 11月20日 18:00, in the zone's own time wherever the browser stands. */
export function instantText(at: string, locale: Locale): string {
  const clock = new Intl.DateTimeFormat('en-GB', { ...zone, hour: '2-digit', minute: '2-digit' }).format(new Date(at))
  return `${dayText(at, locale)} ${clock}`
}

/** 11月20日; with its year when that is not this one. */
export function dayText(at: string, locale: Locale, withYear = false): string {
  const date = new Date(at.length === 10 ? `${at}T00:00:00+08:00` : at)
  const other =
    withYear ||
    dayOf(new Date().toISOString() as Instant).slice(0, 4) !== dayOf(date.toISOString() as Instant).slice(0, 4)
  const form = { ...zone, month: locale === 'zh' ? 'long' : 'short', day: 'numeric' } as const
  return new Intl.DateTimeFormat(
    locale === 'zh' ? 'zh-CN' : 'en-GB',
    other ? { ...form, year: 'numeric' } : form,
  ).format(date)
}
