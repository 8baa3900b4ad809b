/**
 * The paper 文面: an official document as the elements of GB/T 9704-2012 in the order of the page. The file and the live paper
 * beside the fields are both drawn from it, so they cannot differ. Its words are given, since a rule has none.
 * Source: GB/T 9704-2012 cl. 7, 10.1; DOMAIN D-71…D-78.
 */
import type { Day } from '../day.ts'
import { type CircularTable, type HeadingLevel, isEmpty, numbered } from './block.ts'
import type { Circular, CircularKind } from './circular.ts'
import { brokenTitle } from './title.ts'

export interface PaperWords {
  readonly heading: (level: HeadingLevel, number: number, text: string) => string
  /** The number while there is none yet. */
  readonly blankNumber: (agency: string, year: string) => string
  readonly blankDay: string
  readonly day: (day: Day) => string
  readonly signer: string
  readonly colon: string
  readonly stop: string
  readonly annex: string
  readonly remark: (text: string) => string
  readonly copies: string
  readonly printed: (day: string) => string
  readonly urgency: Readonly<Record<'urgent' | 'express', string>>
  /** Of the demonstration: nobody takes such a paper for a real one. */
  readonly sample: string
}

export type PaperBlock =
  | { readonly kind: 'heading'; readonly level: HeadingLevel; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  | CircularTable

export interface OfficialPaper {
  /** Letters have a form of their own 信函格式. */
  readonly form: 'document' | 'letter'
  /** 份号, 密级, 紧急程度, and that it is a sample: lines at the top, left. */
  readonly above: readonly string[]
  readonly mark: string
  readonly number: string
  readonly signer: { readonly label: string; readonly name: string } | null
  /** Lines, broken by sense. */
  readonly title: readonly string[]
  readonly addressees: string
  readonly body: readonly PaperBlock[]
  readonly annexNote: { readonly label: string; readonly names: readonly string[] } | null
  readonly issuer: string
  readonly day: string
  readonly remark: string
  readonly annexes: readonly {
    readonly label: string
    readonly title: readonly string[]
    readonly body: readonly PaperBlock[]
  }[]
  /** 版记; letters have no printer and no rules in it. */
  readonly end: {
    readonly copies: { readonly label: string; readonly names: string } | null
    readonly printer: string | null
    readonly printed: string | null
  }
}

/** Which kinds have the form of a letter. */
export const formOf = (kind: CircularKind): OfficialPaper['form'] => (kind === 'letter' ? 'letter' : 'document')

const bodyOf = (blocks: Circular['content']['blocks'], words: PaperWords): PaperBlock[] =>
  numbered(blocks).map(({ block, number }) =>
    block.kind === 'heading' ? { ...block, text: words.heading(block.level, number ?? 1, block.text) } : block,
  )

/** The document as it is printed; `today` gives the year of a number that is still to come. */
export function paperOf(
  {
    kind,
    number,
    title,
    content,
    issuedOn,
    illustrative,
  }: Pick<Circular, 'kind' | 'number' | 'title' | 'content' | 'issuedOn' | 'illustrative'>,
  words: PaperWords,
  today: Day,
): OfficialPaper {
  const form = formOf(kind)
  const annexes = content.annexes.filter((annex) => annex.title !== '' && !annex.blocks.every(isEmpty))
  const day = issuedOn ? words.day(issuedOn) : words.blankDay
  const isOne = annexes.length === 1
  const isLetter = form === 'letter'
  return {
    form,
    above: [
      ...(content.urgency === 'none' ? [] : [words.urgency[content.urgency]]),
      ...(illustrative ? [words.sample] : []),
    ],
    mark: content.mark,
    number: number ?? words.blankNumber(content.agency, today.slice(0, 4)),
    signer: kind === 'report' ? { label: words.signer, name: content.signer } : null,
    title: brokenTitle(title),
    addressees: content.addressees === '' ? '' : `${content.addressees.replace(/[：:]$/u, '')}${words.colon}`,
    body: bodyOf(content.blocks, words),
    annexNote:
      annexes.length === 0
        ? null
        : {
            label: `${words.annex}${words.colon}`,
            names: annexes.map((annex, at) => (isOne ? annex.title : `${at + 1}. ${annex.title}`)),
          },
    issuer: content.issuer,
    day,
    remark: content.remark === '' ? '' : words.remark(content.remark),
    annexes: annexes.map((annex, at) => ({
      label: isOne ? words.annex : `${words.annex}${at + 1}`,
      title: brokenTitle(annex.title),
      body: bodyOf(annex.blocks, words),
    })),
    end: {
      copies:
        content.copies === ''
          ? null
          : { label: words.copies, names: `${content.copies.replace(/[。.]$/u, '')}${words.stop}` },
      printer: isLetter || content.printer === '' ? null : content.printer,
      printed: isLetter || content.printer === '' ? null : words.printed(day),
    },
  }
}
