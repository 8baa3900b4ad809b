/**
 * The paper of a warning 预警单、紧急预警单: the rule that it comes from with its numbers, the item, the unit, until when an
 * answer is due, who issued it, the receipt; an urgent one goes to higher leaders in copy. One page, drawn from the warning
 * itself. Source: SPEC §11; DOMAIN S-202, S-203, S-196.
 */
import type { Day } from '../day.ts'
import type { FormBlock, FormPaper } from './paper.ts'

export interface WarningOnPaper {
  readonly kind: 'warning' | 'urgent'
  readonly number: string | null
  readonly title: string
  /** The trigger, as a sentence with its clause. */
  readonly rule: string
  /** Its numbers, each with its name. */
  readonly numbers: readonly (readonly [name: string, value: string])[]
  readonly unit: string
  /** The item or what else it is about. */
  readonly about: string
  readonly narrative: string
  readonly requirement: string
  readonly replyDue: Day | null
  readonly replyDays: number
  readonly issuer: string
  readonly issuedOn: Day | null
  readonly copies: readonly string[]
  readonly receipt: { readonly name: string; readonly day: Day } | null
}

export interface WarningPaperWords {
  readonly title: Readonly<Record<'warning' | 'urgent', string>>
  readonly number: (number: string | null, edition: number, cites: string | null) => string
  readonly sample: string
  readonly columns: readonly [string, string]
  readonly row: Readonly<
    Record<'unit' | 'about' | 'rule' | 'numbers' | 'facts' | 'requirement' | 'reply' | 'issuer' | 'copies', string>
  >
  readonly pair: (name: string, value: string) => string
  readonly reply: (day: string | null, days: number) => string
  readonly objection: string
  readonly receipts: string
  readonly receiptColumns: readonly string[]
  readonly day: (day: Day) => string
  readonly blankDay: string
  readonly none: string
}

export function warningPaperOf(warning: WarningOnPaper, words: WarningPaperWords, isSample = false): FormPaper {
  const { kind, number, unit, about, rule, numbers, narrative, requirement, replyDue, replyDays } = warning
  const { issuer, issuedOn, copies, receipt } = warning
  const row = (name: keyof WarningPaperWords['row'], value: string) => [words.row[name], value || words.none]
  const facts: FormBlock = {
    kind: 'table',
    caption: '',
    columns: [
      { title: words.columns[0], width: 22, align: 'center' },
      { title: words.columns[1], width: 78, align: 'left' },
    ],
    rows: [
      row('issuer', issuer),
      row('unit', unit),
      row('about', about),
      row('rule', rule),
      row('numbers', numbers.map(([name, value]) => words.pair(name, value)).join('；')),
      row('facts', narrative),
      row('requirement', requirement),
      row('reply', words.reply(replyDue === null ? null : words.day(replyDue), replyDays)),
      ...(kind === 'urgent' || copies.length > 0 ? [row('copies', copies.join('、'))] : []),
    ],
    note: words.objection,
  }
  const receipts: FormBlock = {
    kind: 'table',
    caption: words.receipts,
    columns: words.receiptColumns.map((title, at) => ({
      title,
      width: [34, 22, 26, 30][at] ?? 20,
      align: 'center' as const,
    })),
    rows: [[unit, receipt?.name ?? '', receipt ? words.day(receipt.day) : '', '']],
    rowHeight: 10,
  }
  const day = issuedOn === null ? words.blankDay : words.day(issuedOn)
  const blocks: FormBlock[] = [
    { kind: 'small', text: `${words.number(number, 1, null)}${isSample ? words.sample : ''}` },
    { kind: 'title', text: words.title[kind] },
    facts,
    { kind: 'signature', lines: [issuer, day] },
    receipts,
  ]
  return { title: `${words.title[kind]} ${number ?? ''}`.trim(), pages: [{ landscape: false, blocks }] }
}
