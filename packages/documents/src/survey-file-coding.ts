/**
 * The coding of one file 编码方案: what its answers, headers, titles and code book say together, and a reader for every
 * question and trait. Source: SPEC §9.
 */
import type { Cell } from './sheet.ts'
import { answerReader } from './survey-answer.ts'
import { type CodePair, directionIn, listIn, noteIn, pairsIn, saysTenSteps } from './survey-codebook.ts'
import { type AnswerTally, type FileNotes, findCoding } from './survey-coding.ts'
import type { SurveyField } from './survey-field.ts'
import type { SurveyPlan } from './survey-plan.ts'
import type { RowContext } from './survey-row-context.ts'
import { saysDontKnow } from './survey-scale.ts'
import { cleanCell, remembered, saysNothing } from './survey-text.ts'
import type { SurveyGiven } from './survey-wave.ts'
import { ageBandOf, dispositionOf, genderOf, residencyOf } from './survey-words.ts'

const ANSWERED = new Set(['five', 'ten', 'yesno', 'choice', 'number', 'text'])
/** Of those kinds, but said of the row or the person. */
const NO_ANSWERS = new Set(['wave', 'interviewer_id', 'age'])

/** The coding, and the readers of answers by field; throws `coding-ambiguous`. */
export function codingOf(plan: SurveyPlan, given: SurveyGiven) {
  const asked = plan.fields.filter(
    ({ id, kind }) => ANSWERED.has(kind) && !NO_ANSWERS.has(id) && plan.sheets.some(({ byField }) => byField.has(id)),
  )
  const counts = new Map(asked.map(({ id }) => [id, countsOf(plan, id)]))
  const tallies = asked
    .filter(({ id, kind }) => kind === 'five' && (counts.get(id)?.size ?? 0) > 0)
    .map((field) => tallyOf(plan, field, counts.get(field.id) ?? new Map()))
  const found = findCoding(tallies, notesOf(plan), given.coding)
  const readers = new Map(
    asked.map((field) => {
      const texts = new Set(counts.get(field.id)?.keys())
      return [field.id, remembered(answerReader(field, found, pairsFor(plan, field.id), texts))] as const
    }),
  )
  return { found, readers }
}

const headersFor = ({ sheets }: SurveyPlan, id: string) =>
  sheets.flatMap(({ byField }) => byField.get(id)?.header.text ?? [])

function tallyOf(plan: SurveyPlan, { id }: SurveyField, counts: ReadonlyMap<string, number>): AnswerTally {
  const headers = headersFor(plan, id)
  return {
    field: id,
    counts,
    notes: headers.flatMap((text) => pairsIn(text).map((pair) => ({ field: id, ...pair }))),
    direction: headers.map(directionIn).find((each) => each !== null) ?? null,
  }
}

function notesOf(plan: SurveyPlan): FileNotes {
  const titles = plan.sheets.flatMap(({ sheet, table }) => [
    sheet.name,
    ...sheet.rows.slice(0, table.headerRows[0] - 1).flatMap((row) => row.filter((cell) => cell !== null).map(String)),
  ])
  const questions = plan.fields.filter(({ kind }) => kind === 'five').flatMap(({ id }) => headersFor(plan, id))
  return {
    codebook: plan.codebook,
    title: titles.flatMap((text) => pairsIn(text).map((pair) => ({ field: null, ...pair }))),
    direction: titles.map(directionIn).find((each) => each !== null) ?? null,
    tenSteps: [...titles, ...questions].some(saysTenSteps),
  }
}

function countsOf({ sheets }: SurveyPlan, id: string): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { table, byField } of sheets) {
    const column = byField.get(id)
    if (column) countTexts(table.rows, column.header.column, counts)
  }
  return counts
}

function countTexts(
  rows: readonly { readonly cells: readonly Cell[] }[],
  at: number,
  tally: Map<string, number>,
): void {
  for (const { cells } of rows) {
    const { text } = cleanCell(cells[at])
    if (saysNothing(text)) continue
    // A column of free text has too many to count; its readers need none of them.
    if (tally.size > 1000 && !tally.has(text)) continue
    tally.set(text, (tally.get(text) ?? 0) + 1)
  }
}

/** What the code book says of the field, and before it what the field's own header lists. */
function pairsFor({ codebook, sheets }: SurveyPlan, field: string): CodePair[] {
  const notes = sheets.flatMap(({ byField }) => listIn(noteIn(byField.get(field)?.header.text ?? '')))
  return [...codebook.filter((pair) => pair.field === field), ...notes.map((pair) => ({ field, ...pair }))]
}

const codesOf = (plan: SurveyPlan, field: string): ReadonlyMap<string, string> =>
  new Map(pairsFor(plan, field).map(({ code, word }) => [code, word]))

/** How outcomes and traits are read: through the code book where it names the code, else through the words known. */
export function wordReaders(plan: SurveyPlan): Pick<RowContext, 'disposition' | 'traits'> {
  const codes = codesOf(plan, 'disposition')
  return {
    disposition: remembered((text) => dispositionOf(codes.get(text.toUpperCase()) ?? text)),
    traits: {
      gender: traitReader(genderReader(plan), codesOf(plan, 'gender')),
      age_band: traitReader(ageBandOf, codesOf(plan, 'age_band')),
      residency: traitReader(residencyOf, codesOf(plan, 'residency')),
    },
  }
}

function traitReader<Value>(read: (text: string) => Value, codes: ReadonlyMap<string, string>) {
  return remembered((text) => (saysDontKnow(text) ? null : { value: read(codes.get(text.toUpperCase()) ?? text) }))
}

/** 0 is 未知 beside 1 and 2 (GB/T 2261.1); beside 1 alone it may be a woman, and is not guessed. */
function genderReader({ sheets }: SurveyPlan): typeof genderOf {
  const texts = new Set(sheets.flatMap(({ byField }) => byField.get('gender')?.samples.map(String) ?? []))
  return texts.has('2') || !texts.has('1') ? genderOf : (text) => (text === '0' ? null : genderOf(text))
}
