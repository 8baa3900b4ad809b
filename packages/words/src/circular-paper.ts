/**
 * Words that stand on the paper itself 文面用语. An official document is Chinese in whatever language the portal is read, so
 * there is one language of them. Source: GB/T 9704-2012 cl. 7.
 */
import type { HeadingLevel } from '@ratchet/domain/circular/block'
import type { PaperWords } from '@ratchet/domain/circular/paper'
import type { Day } from '@ratchet/domain/day'

const digits = '零一二三四五六七八九'
/** 1 to 99 in words. */
export function numeral(count: number): string {
  const [tens, ones] = [Math.floor(count / 10), count % 10]
  const head = tens === 0 ? '' : `${tens === 1 ? '' : digits[tens]}十`
  return `${head}${ones === 0 && tens > 0 ? '' : digits[ones]}`
}

const heads: Readonly<Record<HeadingLevel, (count: number) => string>> = {
  1: (count) => `${numeral(count)}、`,
  2: (count) => `（${numeral(count)}）`,
  3: (count) => `${count}.`,
  4: (count) => `（${count}）`,
}

/** 2026年11月27日: no leading zeros. */
export const paperDay = (day: Day) => {
  const [year, month, date] = day.split('-').map(Number)
  return `${year}年${month}月${date}日`
}

export const circularPaperWords: PaperWords & {
  readonly number: (agency: string, year: number, serial: number) => string
} = {
  heading: (level, count, text) => `${heads[level](count)}${text}`,
  number: (agency, year, serial) => `${agency}〔${year}〕${serial}号`,
  blankNumber: (agency, year) => `${agency}〔${year}〕　号`,
  blankDay: '　　年　月　日',
  day: paperDay,
  signer: '签发人：',
  colon: '：',
  stop: '。',
  annex: '附件',
  remark: (text) => `（${text}）`,
  copies: '抄送：',
  printed: (day) => `${day}印发`,
  urgency: { urgent: '特急', express: '加急' },
  sample: '演示数据（示例）',
}
