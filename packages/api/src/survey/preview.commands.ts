/**
 * Looking at a firm's file before it is taken over. The screen `/import/wave` and `ratchet import wave --dry-run` both
 * call `survey.previewImport`; its `rejected` cells are `{sheet, row, column, letter, field, reason, value}`.
 */
import { surveyFields } from '@ratchet/documents/survey-field'
import { writeSurveyBadRows } from '@ratchet/documents/survey-file'
import type { SurveyRow } from '@ratchet/documents/survey-wave'
import { Refusal } from '@ratchet/domain/refusal'
import { whyNotImport } from '@ratchet/domain/survey/import'
import { type SurveyRowReason, surveyImportWords } from '@ratchet/words/survey-import'
import { z } from 'zod'
import { memberQuery } from '../trpc.ts'
import { refuseOtherFirm } from './firm.queries.ts'
import { openSurvey, surveyFileSchema } from './given-survey.ts'
import { listImports } from './import.queries.ts'
import { caseDigests, keptRow } from './response.queries.ts'
import { findWave } from './survey.queries.ts'

/** Cells listed in an answer; the file of the bad rows has them all. */
const LISTED = 200

/** What the file says and would do to its wave. Sent as POST since a file fits in no address; nothing is written. */
export const previewSurvey = memberQuery.input(surveyFileSchema).mutation(async ({ ctx, input }) => {
  const began = performance.now()
  if (input.waveId) await refuseOtherFirm(ctx.db, ctx.actor, input.waveId, 'survey.import')
  const before = input.waveId ? await caseDigests(ctx.db, input.waveId) : new Map<string, string>()
  const against = { unchanged: 0, replaced: 0 }
  const sample: SurveyRow[] = []
  const opened = await openSurvey(ctx.db, input, async (rows) => {
    for (const row of rows) {
      const kept = keptRow(row)
      const known = before.get(row.caseId)
      if (known !== undefined) against[known === kept.digest ? 'unchanged' : 'replaced'] += 1
      if (sample.length < 5) sample.push(kept)
    }
  })
  const { reading, sha256, remembered } = opened
  const { rejected, fixed, ...said } = reading
  const why = input.waveId
    ? whyNotImport(await findWave(ctx.db, input.waveId), await listImports(ctx.db, input.waveId), sha256)
    : null
  return {
    ...said,
    sha256,
    remembered,
    fields: surveyFields.map(({ id }) => id),
    counts: { ...said.counts, ...against, rejectedCells: rejected.length, fixedCells: fixed.length },
    rejected: rejected.slice(0, LISTED),
    fixed: fixed.slice(0, LISTED),
    sample: sample.map(({ caseId, disposition, answers, weight }) => ({ caseId, disposition, answers, weight })),
    why,
    ms: Math.round(performance.now() - began),
  }
})

/** The bad rows as they came, with a column that says why; XLSX in base64, so that it can be mended and sent again. */
export const surveyBadRows = memberQuery
  .input(z.strictObject({ ...surveyFileSchema.shape, locale: z.enum(['zh', 'en']) }))
  .mutation(async ({ ctx, input: { locale, ...input } }) => {
    if (input.waveId) await refuseOtherFirm(ctx.db, ctx.actor, input.waveId, 'survey.import')
    const { bytes, reading } = await openSurvey(ctx.db, input)
    if (reading.rejected.length === 0) throw new Refusal('no-bad-rows')
    const words = surveyImportWords[locale]
    const file = await writeSurveyBadRows(bytes, reading, {
      column: words.badRowsColumn,
      sentence: (bad) =>
        `${bad.column}${locale === 'zh' ? '：' : ': '}${words.reason[bad.reason as SurveyRowReason](bad.value ?? '')}`,
    })
    const stem = input.file.name.replace(/\.[^.]*$/, '')
    return { name: `${stem}-${words.badRowsColumn}.xlsx`, content: Buffer.from(file).toString('base64') }
  })
