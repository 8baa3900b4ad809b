/**
 * A form set on paper 表单成文: number, title, the four that every form carries, its parts, the signature, room for receipts,
 * and its annexes on their side. Source: DOMAIN S-196, S-200…S-206, D-81.
 */
import { brokenTitle } from '../circular/title.ts'
import { dayOf, type Instant } from '../day.ts'
import type { Form, FormReceipt } from './form.ts'
import { kindRules } from './kind.ts'
import type { FormBlock, FormPaper, FormPaperWords, FormTable } from './paper.ts'
import { clauseResults, type Part } from './part.ts'

export type PaperForm = Pick<
  Form,
  'kind' | 'number' | 'edition' | 'title' | 'dueDay' | 'content' | 'issuedOn' | 'illustrative'
>
type PaperReceipt = Pick<FormReceipt, 'name' | 'acknowledgedBy' | 'at' | 'note'>

const clauseWidths = [12, 46, 13, 40, 40, 40]
const filled = (rows: readonly (readonly string[])[], none: string, width: number) =>
  rows.length === 0 ? [Array<string>(width).fill(none)] : rows.map((row) => row.map((cell) => cell || none))

/** What the table of a part says on paper; null of a text. */
export function tableOf(part: Part, words: FormPaperWords): FormTable | null {
  if (part.kind === 'text') return null
  if (part.kind === 'table') {
    const { title, columns, rows, note } = part
    const shown = filled(rows, words.none, columns.length)
    return { kind: 'table', caption: title, columns, rows: shown, flows: true, ...(note !== '' && { note }) }
  }
  const rows = part.rows.map(({ clause, text, result, basis, gap, measure }) => [
    clause,
    text,
    words.clauseResult[result],
    basis,
    gap,
    measure,
  ])
  const columns = words.clauseColumns.map((title, at) => ({
    title,
    width: clauseWidths[at] ?? 30,
    align: at === 0 || at === 2 ? ('center' as const) : ('left' as const),
  }))
  const note = part.source === '' ? {} : { note: words.clauseSource(part.source) }
  return {
    kind: 'table',
    caption: part.title,
    columns,
    rows: filled(rows, words.none, columns.length),
    flows: true,
    ...note,
  }
}

const isAnnex = (part: Part) => part.kind === 'clauses' || (part.kind === 'table' && part.annex)

/** What the judgements add up to, said beside what somebody wrote: a sentence that was typed would be wrong after the next one. */
function saidOf(key: string, parts: readonly Part[], words: FormPaperWords): string[] {
  const rows = parts.flatMap((part) => (part.kind === 'clauses' ? part.rows : []))
  if (rows.length === 0) return []
  if (key === 'overall') {
    const counts = clauseResults.map((result) => [result, rows.filter((row) => row.result === result).length])
    return [words.clauseCounts(Object.fromEntries(counts))]
  }
  const short = rows.filter(({ result }) => result === 'partly' || result === 'unmet').map(({ clause }) => clause)
  return key === 'gaps' && short.length > 0 ? [words.clauseGaps(short)] : []
}

function bodyOf(parts: readonly Part[], all: readonly Part[], words: FormPaperWords): FormBlock[] {
  let count = 0
  return parts.flatMap((part): FormBlock[] => {
    const table = tableOf(part, words)
    if (table) return [table]
    count += 1
    const typed = part.kind === 'text' ? part.text.split(/\n+/u).filter((line) => line.trim() !== '') : []
    const lines = [...typed, ...saidOf(part.key, all, words)]
    return [
      { kind: 'heading', level: 1, text: words.heading(1, count, part.title) },
      ...(lines.length === 0 ? [words.none] : lines).map((text): FormBlock => ({ kind: 'paragraph', text })),
    ]
  })
}

/** The four that every form carries: who gives it, who receives it, until when, and the receipt. */
function carriesOf({ content, dueDay }: PaperForm, words: FormPaperWords): FormTable {
  const names = content.receivers.map(({ name }) => name)
  const cells = [
    content.giver,
    names.length === 0 ? words.none : words.receiversOf(names),
    dueDay === null ? words.none : words.dueOf(words.day(dueDay)),
    names.length === 0 ? words.none : words.receiptOf(names.length),
  ]
  const columns = words.carries.map((title) => ({ title, width: 25, align: 'center' as const }))
  return { kind: 'table', caption: '', columns, rows: [cells] }
}

/** Room for a pen where nobody has acknowledged yet. */
function receiptsOf(receivers: readonly string[], receipts: readonly PaperReceipt[], words: FormPaperWords): FormTable {
  const rows = receivers.map((name) => {
    const given = receipts.find((row) => row.name === name)
    const at = given?.at ? words.day(dayOf(given.at as Instant)) : ''
    return [name, given?.acknowledgedBy?.name ?? '', at, given?.note ?? '']
  })
  const columns = words.receiptColumns.map((title, at) => ({
    title,
    width: [34, 22, 26, 30][at] ?? 20,
    align: at === 3 ? ('left' as const) : ('center' as const),
  }))
  return { kind: 'table', caption: words.receipts, columns, rows, rowHeight: 8 }
}

/** The form as it is printed; `cites` is the number of the form that it corrects. */
export function formPaperOf(
  form: PaperForm,
  receipts: readonly PaperReceipt[],
  cites: string | null,
  words: FormPaperWords,
): FormPaper {
  const { kind, content, title, number, edition, issuedOn, illustrative } = form
  const { landscape } = kindRules[kind]
  const names = content.receivers.map((receiver) => receiver.name)
  const annexes = content.parts.filter(isAnnex)
  const first: FormBlock[] = [
    { kind: 'small', text: `${words.number(number, edition, cites)}${illustrative ? words.sample : ''}` },
    { kind: 'title', text: (landscape ? [title.replaceAll('\n', '')] : brokenTitle(title)).join('\n') },
    carriesOf(form, words),
    ...bodyOf(
      content.parts.filter((part) => !isAnnex(part)),
      content.parts,
      words,
    ),
    { kind: 'signature', lines: [content.giver, issuedOn === null ? words.blankDay : words.day(issuedOn)] },
    ...(names.length === 0 ? [] : [receiptsOf(names, receipts, words)]),
    ...(content.copies === '' ? [] : [{ kind: 'small' as const, text: words.copies(content.copies) }]),
    ...(content.contact === '' ? [] : [{ kind: 'small' as const, text: words.contact(content.contact) }]),
  ]
  return {
    title: title.replaceAll('\n', ''),
    pages: [
      { landscape, blocks: first },
      ...annexes.map((part, at) => ({
        landscape: true,
        blocks: [
          { kind: 'small' as const, text: words.annex(annexes.length === 1 ? null : at + 1) },
          ...[tableOf(part, words)].filter((table) => table !== null),
        ],
      })),
    ],
  }
}
