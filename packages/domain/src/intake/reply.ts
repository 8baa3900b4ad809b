/**
 * The reply in the source's own form 按来源回复: a letter for petitions and proposals, a report for an instruction, else a text to
 * enter where it was asked. Its words are given, since a rule has none. Source: SPEC §10; GB/T 9704-2012 cl. 10.1.
 */
import type { OfficialPaper } from '../circular/paper.ts'
import { brokenTitle } from '../circular/title.ts'
import type { Day } from '../day.ts'
import type { OpinionSource } from '../opinion/opinion.ts'
import type { ReplyForm } from './source.ts'

export interface ReplyWords {
  readonly day: (day: Day) => string
  readonly colon: string
  readonly title: Readonly<Record<'petition' | 'proposal' | 'instruction' | 'other', (number: string) => string>>
  readonly opening: Readonly<
    Record<'petition' | 'proposal' | 'instruction' | 'other', (cameOn: string, number: string) => string>
  >
  readonly closing: Readonly<Record<'petition' | 'proposal' | 'instruction' | 'other', readonly string[]>>
  readonly text: Readonly<
    Record<'system' | 'meeting' | 'group' | 'plain', (told: { number: string; day: string; answer: string }) => string>
  >
}

export interface ReplyGiven {
  readonly source: OpinionSource
  readonly form: ReplyForm
  readonly number: string | null
  readonly cameOn: Day
  /** What residents read of the matter. */
  readonly answer: string
  readonly answeredOn: Day
}

/** What the office writes into the letter by hand; nothing of it is kept. */
export interface ReplyHead {
  readonly addressee: string
  /** 文号. */
  readonly letterNumber: string
  readonly issuer: string
}

export const isLetter = (form: ReplyForm): form is 'letter' | 'report' => form === 'letter' || form === 'report'

const kindOf = (source: OpinionSource) =>
  source === 'petition' || source === 'proposal' || source === 'instruction' ? source : 'other'

/** The text to copy into the other system, to say at the meeting or to send to the group. */
export function replyText({ form, number, answer, answeredOn }: ReplyGiven, words: ReplyWords): string {
  const kind = form === 'system' || form === 'meeting' || form === 'group' ? form : 'plain'
  return words.text[kind]({ number: number ?? '', day: words.day(answeredOn), answer })
}

/** The letter, or the report to who gave the instruction. */
export function replyPaper(given: ReplyGiven, head: ReplyHead, words: ReplyWords, today: Day): OfficialPaper {
  const kind = kindOf(given.source)
  const number = given.number ?? ''
  const paragraphs = [
    words.opening[kind](words.day(given.cameOn), number),
    ...given.answer.split('\n').filter((line) => line.trim() !== ''),
    ...words.closing[kind],
  ]
  return {
    form: 'letter',
    above: [],
    mark: head.issuer,
    number: head.letterNumber,
    signer: null,
    title: brokenTitle(words.title[kind](number)),
    addressees: head.addressee === '' ? '' : `${head.addressee.replace(/[：:]$/u, '')}${words.colon}`,
    body: paragraphs.map((text) => ({ kind: 'paragraph' as const, text: text.trim() })),
    annexNote: null,
    issuer: head.issuer,
    day: words.day(today),
    remark: '',
    annexes: [],
    end: { copies: null, printer: null, printed: null },
  }
}
