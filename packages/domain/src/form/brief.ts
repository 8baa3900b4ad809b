/**
 * One-page brief 一页纸专报: what a leader reads of the half-year on one side of A4 whatever the data: facts, three figures with
 * their intervals, what is late, what is asked of the leader. Lists are cut where the page ends, and say how many there are.
 * Source: SPEC §12.
 */
import { widthOf } from '../circular/title.ts'
import type { FormBlock, FormPaper } from './paper.ts'

export interface BriefFigure {
  readonly name: string
  readonly value: string
  /** Its interval, or why there is none. */
  readonly interval: string
  readonly basis: string
}
export interface Brief {
  readonly title: string
  readonly under: string
  readonly facts: readonly string[]
  readonly figures: readonly BriefFigure[]
  readonly late: readonly string[]
  /** Null: not for a leader, so nothing is asked. */
  readonly asks: readonly string[] | null
  readonly issuer: string
  readonly day: string
}
export interface BriefWords {
  readonly heading: (level: 1 | 2, number: number, text: string) => string
  readonly heads: Readonly<Record<'facts' | 'figures' | 'late' | 'asks', string>>
  readonly columns: readonly string[]
  readonly item: (number: number, text: string) => string
  readonly more: (count: number) => string
  /** What is asked, in one sentence: there is nowhere else to read what a list would leave out. */
  readonly asksOf: (asks: readonly string[]) => string
  readonly nothingLate: string
  readonly nothingAsked: string
  readonly none: string
}

/**
 * Lines that each list may take at most, out of 22: title, headings, a table of three rows and the signature take twelve.
 * Characters of a line, the first two of which are indented.
 */
export const briefPage = { facts: 4, late: 4, asks: 2, width: 28, indent: 2 } as const
const LATIN = /[\u0020-\u00ff]/u
/** Latin letters are wider in some fonts than half a character, and programs leave a gap where they meet Chinese. */
const widely = (text: string): number => {
  const signs = [...text]
  const latin = signs.filter((sign) => LATIN.test(sign)).length
  const meetings = signs.filter((sign, at) => at > 0 && LATIN.test(sign) !== LATIN.test(signs[at - 1] ?? '')).length
  return widthOf(text) + latin * 0.12 + meetings * 0.25
}

/** Lines that the text takes as a paragraph of the body, rather one too many. */
export const linesOf = (text: string): number =>
  Math.max(1, Math.ceil((widely(text) + briefPage.indent + 0.5) / briefPage.width))

/** The text cut to so many lines. */
export function cutTo(text: string, lines: number): string {
  if (linesOf(text) <= lines) return text
  let cut = ''
  for (const sign of text) {
    if (linesOf(`${cut}${sign}…`) > lines) break
    cut += sign
  }
  return `${cut}…`
}

/** As many of the texts as the lines hold; what is left out is counted in the last line. */
export function fitted(texts: readonly string[], lines: number, words: Pick<BriefWords, 'item' | 'more'>): string[] {
  const kept: string[] = []
  let used = 0
  for (const [at, text] of texts.entries()) {
    const isLast = at === texts.length - 1
    const room = lines - used - (isLast ? 0 : 1)
    if (room < 1) break
    const line = cutTo(words.item(at + 1, text), Math.min(2, room))
    used += linesOf(line)
    kept.push(line)
  }
  const left = texts.length - kept.length
  return left === 0 ? kept : [...kept, words.more(left)]
}

/** The brief as it is printed: one page upright. */
export function briefPaperOf(brief: Brief, words: BriefWords): FormPaper {
  const { facts, figures, late, asks } = brief
  const list = (texts: readonly string[], lines: number, nothing: string): FormBlock[] =>
    (texts.length === 0 ? [nothing] : fitted(texts, lines, words)).map((text) => ({ kind: 'paragraph', text }))
  const asked = (texts: readonly string[]): FormBlock[] => [
    { kind: 'paragraph', text: texts.length === 0 ? words.nothingAsked : cutTo(words.asksOf(texts), briefPage.asks) },
  ]
  const heading = (number: number, name: keyof BriefWords['heads']): FormBlock => ({
    kind: 'heading',
    level: 1,
    text: words.heading(1, number, words.heads[name]),
  })
  const table: FormBlock = {
    kind: 'table',
    caption: '',
    columns: words.columns.map((title, at) => ({
      title,
      width: [34, 16, 24, 40][at] ?? 20,
      align: at === 0 || at === 3 ? 'left' : 'center',
    })),
    rows: figures
      .slice(0, 3)
      .map(({ name, value, interval, basis }) => [
        cutShort(name, 12),
        value || words.none,
        interval || words.none,
        cutShort(basis, 14),
      ]),
  }
  return {
    title: brief.title,
    pages: [
      {
        landscape: false,
        blocks: [
          { kind: 'title', text: cutShort(brief.title, 40) },
          { kind: 'small', text: cutShort(brief.under, 48) },
          heading(1, 'facts'),
          ...list(facts, briefPage.facts, words.none),
          heading(2, 'figures'),
          table,
          heading(3, 'late'),
          ...list(late, briefPage.late, words.nothingLate),
          ...(asks === null ? [] : [heading(4, 'asks'), ...asked(asks)]),
          { kind: 'signature', lines: [`${brief.issuer}　${brief.day}`] },
        ],
      },
    ],
  }
}

const cutShort = (text: string, most: number) => {
  const signs = [...text]
  return signs.length <= most ? text : `${signs.slice(0, most - 1).join('')}…`
}
