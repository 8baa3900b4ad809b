/**
 * Personal data in words 文中个人信息: numbers that name a person are hidden before anybody reads the words; names are
 * suggested to the official, who hides them before a unit or the public sees them. Source: SPEC §10; RELIABILITY.
 */
import { suspectNames } from './personal-names.ts'

export const spanKinds = ['phone', 'identity', 'plate', 'email', 'account', 'name', 'door'] as const
export type SpanKind = (typeof spanKinds)[number]

/** Half-open `[from, to)` in UTF-16 units of the text. */
export interface Span {
  readonly from: number
  readonly to: number
  readonly kind: SpanKind
}

/** Digits as people type them in a text: half or full width, with spaces of any width, dots or dashes between them. */
const digit = '[0-9０-９]'
const sign = '[ \\t\u00a0\u3000·.—–－-]'
const digits = (count: string, most = 1) => `(?:${digit}${sign}{0,${most}}){${count}}`
const before = `(?<!${digit})`
const after = `(?!${digit})`
/** Where a long number may begin: from one day to another has as many figures as a card. */
const long = `${before}(?!(?:19|20)${digit}{2}[.-])`

const patterns: readonly (readonly [SpanKind, RegExp])[] = [
  ['email', /[A-Za-z0-9._%+-]{1,64}[@＠][A-Za-z0-9.-]{1,200}\.[A-Za-z]{2,}/g],
  // The longest run first: a part of a bank card would pass for an identity number. No single number is that long: two
  // of them were typed without anything in between.
  ['account', new RegExp(`${before}${digit}{20,}${after}`, 'g')],
  ['account', new RegExp(`${long}${digits('18')}${digit}${after}`, 'g')],
  // 18 figures, or 17 and an X; old cards have 15.
  ['identity', new RegExp(`${long}(?:${digits('17')}[0-9０-９XxＸｘ]|${digits('14')}${digit})${after}`, 'g')],
  ['account', new RegExp(`${long}${digits('15,18')}${digit}${after}`, 'g')],
  [
    'phone',
    // Typed in groups, `138 - 0000 - 1234`.
    new RegExp(
      `${before}(?:[+＋]?(?:86|８６)${sign}?)?[1１]${sign}?[3-9３-９]${sign}?${digits('8', 3)}${digit}${after}`,
      'g',
    ),
  ],
  // A mobile number with the number of a house right behind it, or with a figure too many.
  ['account', new RegExp(`${before}[1１][3-9３-９]${digit}{10,12}${after}`, 'g')],
  ['phone', new RegExp(`${before}[0０]${digits('2,3')}[2-9２-９]${digits('5,6')}${digit}${after}`, 'g')],
  [
    'plate',
    /[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-Z][·• ]?(?:[A-HJ-NP-Z0-9]{5,6}|[A-HJ-NP-Z0-9]{4}[挂学警港澳])(?![A-Z0-9])/gi,
  ],
]

/** Spans that a machine is sure of: figures, plates, addresses of mail. In the order of the text, none over another. */
export function findNumbers(text: string): Span[] {
  return apart(patterns.flatMap(([kind, pattern]) => spansOf(text, kind, pattern)))
}

/** Whether a text has a number in it that the trail, which keeps reasons for good, may not hold. */
export const holdsNumbers = (text: string): boolean => findNumbers(text).length > 0

/** Whether it has somebody's own number: an office has a telephone and an address of mail, and may name them. */
export function holdsOwnNumbers(text: string): boolean {
  const isOffices = ({ kind, from }: Span) => kind === 'email' || (kind === 'phone' && /[0０]/.test(text.charAt(from)))
  return !findNumbers(text).every(isOffices)
}

/** Everything that may name a person: the sure ones, suggested names and doors, for the official to keep or to drop. */
export function suggestSpans(text: string): Span[] {
  return apart([...findNumbers(text), ...suspectNames(text)])
}

function spansOf(text: string, kind: SpanKind, pattern: RegExp): Span[] {
  return [...text.matchAll(pattern)].map(({ index, 0: found }) => ({
    from: index,
    to: index + found.trimEnd().length,
    kind,
  }))
}

/** The first of two that overlap stays: the list goes from the surest pattern to the least sure. */
function apart(spans: readonly Span[]): Span[] {
  const kept: Span[] = []
  for (const span of spans) {
    if (kept.every((other) => span.to <= other.from || span.from >= other.to)) kept.push(span)
  }
  return kept.sort((a, b) => a.from - b.from)
}

/** The text with each span hidden: a phone keeps its first three and last four figures, a name its first character. */
export function hide(text: string, spans: readonly Span[]): string {
  let hidden = ''
  let at = 0
  for (const span of spans) {
    hidden += text.slice(at, span.from) + cover(text.slice(span.from, span.to), span.kind)
    at = span.to
  }
  return hidden + text.slice(at)
}

function cover(found: string, kind: SpanKind): string {
  const plain = found.normalize('NFKC').replace(/[^0-9A-Za-z]/g, '')
  if (kind === 'phone' && plain.length >= 10) return `${plain.slice(-11, -8)}****${plain.slice(-4)}`
  if (kind === 'name') return `${[...found][0] ?? ''}${'某'.repeat(Math.max(1, [...found].length - 1))}`
  if (kind === 'door') return '**'
  if (kind === 'plate') return `${found.slice(0, 2)}*****`
  return '****'
}

/** The words as they are kept in clear: what a machine can be sure of is hidden. */
export function maskNumbers(text: string): string {
  return hide(text, findNumbers(text))
}
