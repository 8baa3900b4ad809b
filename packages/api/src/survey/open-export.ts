/** What the link of an export opens 导出链接: the answers as they were asked for, streamed or made in a thread. */
import { answerColumns, BOM, csvLine } from '@ratchet/documents/answer-table'
import type { Cell } from '@ratchet/documents/sheet'
import { aboutRows } from '@ratchet/documents/wave-about'
import { codeBookRows } from '@ratchet/documents/wave-code-book'
import { makeWaveFile } from '@ratchet/documents/wave-file'
import { instantSchema } from '@ratchet/domain/day'
import {
  type AnswerFile,
  answerFiles,
  isLinkAlive,
  LARGEST_DIRECT,
  whyNotExportAnswers,
} from '@ratchet/domain/survey/export'
import { surveyExportWords } from '@ratchet/words/survey-export'
import { surveyPageWords } from '@ratchet/words/survey-page'
import { z } from 'zod'
import type { ActingContext } from '../context.ts'
import type { Db } from '../database/connect.ts'
import { aboutWave } from './about-wave.ts'
import { casePages, countColumns, countTaken, questionsOf } from './export.queries.ts'
import { isOwnFirm } from './firm.queries.ts'
import { findWave } from './survey.queries.ts'

export const givenSchema = z.object({
  file: z.enum(answerFiles),
  rows: z.number().int(),
  digest: z.string(),
  imports: z.array(z.string()),
  items: z.array(z.string()),
  locale: z.enum(['zh', 'en']),
})
type Given = z.infer<typeof givenSchema>

export interface OpenExport {
  readonly name: string
  readonly mediaType: string
  readonly body: AsyncIterable<string | Uint8Array>
}

const CSV = 'text/csv'
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/**
 * The file behind the fact of an export, for the person who asked, while the link holds and while that person may still have
 * it; null for everybody and everything else, as if it were not there.
 */
export async function openExport(ctx: ActingContext, exportId: string): Promise<OpenExport | null> {
  const { db, actor, now } = ctx
  const fact = await db
    .selectFrom('fact')
    .select(['at', 'subjectId', 'payload'])
    .where('id', '=', exportId)
    .where('act', '=', 'survey.exported')
    .where('actorId', '=', actor.userId)
    .executeTakeFirst()
  const given = givenSchema.safeParse(fact?.payload)
  if (!fact || !given.success || !isLinkAlive(instantSchema.parse(fact.at), now)) return null
  const wave = await findWave(db, fact.subjectId)
  const { data } = given
  if (whyNotExportAnswers(actor, await isOwnFirm(db, actor, wave), data.rows)) return null
  if (data.file === 'xlsx' && data.rows > LARGEST_DIRECT) return null
  const name = fileName(data.file, wave, data.locale)
  const by = { at: now, by: actor.name }
  if (data.file === 'xlsx') return { name, mediaType: XLSX, body: once(() => answersWorkbook(db, wave, data, by)) }
  return { name, mediaType: CSV, body: data.file === 'csv' ? answersCsv(db, wave, data) : codeBookCsv(db, wave, data) }
}

type StoredWave = Awaited<ReturnType<typeof findWave>>

/** The name says when and, for volunteers, what kind of people. */
export function fileName(file: AnswerFile, { quarter, design }: StoredWave, locale: 'zh' | 'en'): string {
  const words = surveyExportWords[locale].file
  const wave = surveyPageWords[locale].quarter(quarter)
  if (file === 'code-book') return `${words.codeBook(wave)}.csv`
  return `${words.answers(wave, design === 'opt_in')}.${file}`
}

/** The header goes out before the first row is read. */
async function* answersCsv(
  db: Db,
  wave: StoredWave,
  { rows, imports, items: answered }: Given,
): AsyncGenerator<string> {
  const { items } = await questionsOf(db, wave, answered)
  yield BOM + csvLine(answerColumns(items))
  const taken = { waveId: wave.id, quarter: wave.quarter, imports }
  for await (const page of casePages(db, taken, items, rows)) yield page.map(csvLine).join('')
}

async function* codeBookCsv(db: Db, wave: StoredWave, given: Given): AsyncGenerator<string> {
  yield BOM + (await codeBook(db, wave, given)).map(csvLine).join('')
}

async function codeBook(db: Db, wave: StoredWave, { imports, items: answered, locale }: Given): Promise<Cell[][]> {
  const { items, scales } = await questionsOf(db, wave, answered)
  return codeBookRows({ items, scales, counts: await countColumns(db, { waveId: wave.id, imports }) }, locale)
}

/** Answers, code book, and what the file is; `onPage` hears how many cases are in so far. */
export async function answersWorkbook(
  db: Db,
  wave: StoredWave,
  given: Given,
  made: Parameters<typeof aboutWave>[2],
  onPage: (rows: number) => Promise<void> = async () => undefined,
): Promise<Uint8Array> {
  const { rows, imports, items: answered, locale, digest } = given
  const { items } = await questionsOf(db, wave, answered)
  const taken = { waveId: wave.id, imports }
  const { interviews } = await countTaken(db, taken)
  const about = await aboutWave(db, wave, made, { rows, interviews, digest })
  const words = surveyExportWords[locale].sheet
  async function* pages(): AsyncGenerator<Cell[][]> {
    let done = 0
    for await (const page of casePages(db, { ...taken, quarter: wave.quarter }, items, rows)) {
      yield page
      done += page.length
      await onPage(done)
    }
  }
  return makeWaveFile(
    {
      kind: 'answers',
      answers: { name: words.answers, header: answerColumns(items) },
      sheets: [
        {
          name: words.codeBook,
          rows: await codeBook(db, wave, given),
          widths: [18, 40, 50, 14, 50, 50, 20, 8, 10, 10],
        },
        { name: words.about, rows: aboutRows(about, locale), widths: [24, 90] },
      ],
    },
    pages(),
  )
}

async function* once(make: () => Promise<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield await make()
}
