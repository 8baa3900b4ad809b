/**
 * The form of a dispatch 交办单 and 督办单 as an official paper: giver, receiver, deadline and receipt stand on every one of them,
 * with room to sign where it is received on paper. It has the form of a letter, whose head leaves room for one page. Source: SPEC §3; GB/T 9704-2012.
 */
import type { OfficialPaper } from '../circular/paper.ts'
import { brokenTitle } from '../circular/title.ts'
import type { Day } from '../day.ts'
import { dayOf } from '../day.ts'
import type { Dispatch, DispatchKind } from './dispatch.ts'

export interface FormWords {
  readonly kind: Readonly<Record<DispatchKind, string>>
  readonly day: (day: Day) => string
  readonly colon: string
  readonly title: (kind: string, title: string) => string
  readonly answerBy: (day: string) => string
  readonly column: readonly [string, string]
  readonly row: Readonly<Record<'giver' | 'receiver' | 'source' | 'deadline' | 'receipt' | 'answer', string>>
  readonly signed: (name: string, day: string) => string
  readonly toSign: string
  readonly none: string
}

/** The form as it stands: what is not there yet has room to be written by hand. */
export function formOf(
  dispatch: Dispatch,
  { receiver, zone }: { readonly receiver: string; readonly zone: string },
  words: FormWords,
): OfficialPaper {
  const { kind, number, title, text, source, giver, giverUnit, dueDay, receivedBy, receivedAt } = dispatch
  const signed = receivedBy && receivedAt && words.signed(receivedBy.name, words.day(dayOf(receivedAt)))
  const rows = [
    [words.row.giver, `${giverUnit} ${giver.name}`.trim()],
    [words.row.receiver, receiver],
    ...(source ? [[words.row.source, source]] : []),
    [words.row.deadline, words.day(dueDay)],
    [words.row.receipt, signed || words.toSign],
    [words.row.answer, dispatch.answeredAt ? dispatch.answer.slice(0, 200) : words.none],
  ]
  const paragraphs = [...text.split(/\n+/u), words.answerBy(words.day(dueDay))]
  return {
    ...{ form: 'letter', above: [], mark: zone, number, signer: null },
    title: brokenTitle(words.title(words.kind[kind], title)),
    addressees: `${receiver}${words.colon}`,
    body: [
      ...paragraphs.filter(Boolean).map((line) => ({ kind: 'paragraph' as const, text: line.trim() })),
      {
        ...{ kind: 'table', caption: '', note: '' },
        columns: [
          { title: words.column[0], width: 20, align: 'center' },
          { title: words.column[1], width: 80, align: 'left' },
        ],
        rows,
      },
    ],
    ...{ annexNote: null, issuer: giverUnit, day: words.day(dayOf(dispatch.givenAt)), remark: '', annexes: [] },
    end: { copies: null, printer: null, printed: null },
  }
}
