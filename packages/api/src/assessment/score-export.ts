/** Scores as files: the score sheet, one component of the quarterly assessment, the evidence packed. Each leaves a trace. */
import { writeSheets } from '@ratchet/documents/sheet-write'
import { writeZip } from '@ratchet/documents/zip-write'
import { readsEveryReport } from '@ratchet/domain/assessment/filler'
import { standingEdition } from '@ratchet/domain/assessment/publication'
import { cycleOfQuarter } from '@ratchet/domain/assessment/report'
import { quarterSchema } from '@ratchet/domain/cycle/cycle-id'
import { dayOf } from '@ratchet/domain/day'
import { idSchema, keySchema } from '@ratchet/domain/id'
import { indicatorIdSchema } from '@ratchet/domain/indicator/indicator'
import { Refusal } from '@ratchet/domain/refusal'
import { indicatorWords } from '@ratchet/words/indicator'
import { scoreSheetWords } from '@ratchet/words/score-sheet'
import { surveyPageWords } from '@ratchet/words/survey-page'
import { z } from 'zod'
import { perform } from '../command.ts'
import { acting, guarded } from '../trpc.ts'
import { listComponents } from './component.queries.ts'
import { findPackFiles } from './evidence-pack.queries.ts'
import { listPublications } from './publication.queries.ts'
import { componentRows, type SheetFacts, scoreSheets } from './score-sheets.ts'
import { scoreQuarter } from './scoring.queries.ts'

const locale = z.enum(['zh', 'en'])
const sheetInput = z.strictObject({
  quarter: quarterSchema,
  /** The whole sheet, or the one component that goes to the department quarterly assessment. */
  kind: z.enum(['sheet', 'component']),
  locale,
  key: keySchema,
})
const packInput = z.strictObject({
  quarter: quarterSchema,
  unitId: idSchema.nullable(),
  indicator: indicatorIdSchema.nullable(),
  locale,
  key: keySchema,
})

/** Megabytes of one pack: it is made in memory and goes out in one answer. */
const MOST_MEGABYTES = 40

/** 考核打分表 or the component, as XLSX: of what is published; before that only for whoever sees every score. */
export const takeScoreSheet = guarded.input(sheetInput).mutation(async ({ ctx: caller, input }) => {
  const ctx = acting(caller)
  const { quarter, kind } = input
  const standing = standingEdition(await listPublications(ctx.db, quarter))
  if (!standing && !readsEveryReport(ctx.actor)) throw new Refusal('not-published', { quarter })
  const scoring = standing ? null : await scoreQuarter(ctx.db, quarter, ctx.now)
  const content = standing?.content ?? scoring?.content
  if (!content || content.rows.length === 0) throw new Refusal('nobody-listed', { quarter })
  const facts: SheetFacts = {
    content,
    edition: standing?.edition ?? null,
    publishedDay: standing?.publishedAt ? dayOf(standing.publishedAt) : null,
    illustrative: standing?.illustrative ?? ctx.profile === 'demo',
    components: readsEveryReport(ctx.actor) ? await listComponents(ctx.db, quarter) : [],
    locale: input.locale,
  }
  const w = scoreSheetWords[input.locale]
  const sheets = kind === 'sheet' ? scoreSheets(facts) : [{ name: w.tab.total, rows: componentRows(facts) }]
  const bytes = await writeSheets(sheets)
  await perform(ctx, ctx.procedure, input, async ({ record }) => {
    const payload = { quarter, kind, edition: facts.edition, units: content.rows.length }
    await record({ act: 'score.exported', subject: ['assessment_quarter', quarter], payload })
    return { quarter }
  })
  const name = w.file[kind](surveyPageWords[input.locale].quarter(quarter))
  return { name: `${name}.xlsx`, content: Buffer.from(bytes).toString('base64') }
})

/** The files of the evidence in folders by indicator, then by unit; links and texts in a list. */
export const takeEvidencePack = guarded.input(packInput).mutation(async ({ ctx: caller, input }) => {
  const ctx = acting(caller)
  const { quarter, unitId, indicator } = input
  const w = scoreSheetWords[input.locale]
  const i = indicatorWords[input.locale]
  const wanted = { quarter, unitId, indicator }
  const { size, read } = await findPackFiles(ctx.db, wanted, { folder: (id) => i.name[id], links: w.links })
  const megabytes = Math.ceil(size / 1_000_000)
  if (megabytes > MOST_MEGABYTES) throw new Refusal('pack-too-large', { megabytes, most: MOST_MEGABYTES })
  const files = await read()
  if (files.length === 0) throw new Refusal('pack-empty')
  const bytes = writeZip(files)
  await perform(ctx, ctx.procedure, input, async ({ record }) => {
    const payload = { ...wanted, cycleId: cycleOfQuarter(quarter), files: files.length, bytes: bytes.length }
    await record({ act: 'score.packed', subject: ['assessment_quarter', quarter], payload, unitId })
    return { quarter }
  })
  const of = indicator ? i.name[indicator] : w.everything
  const name = w.file.pack(surveyPageWords[input.locale].quarter(quarter), of)
  return { name: `${name}.zip`, content: Buffer.from(bytes).toString('base64') }
})
