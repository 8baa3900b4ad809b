import { writeBadRows } from '@ratchet/documents/sheet-write'
import { divisionRowSentence } from '@ratchet/words/division-row'
import { examinationWords } from '@ratchet/words/examination'
import { z } from 'zod'
import { sha256 } from '../audit/digest.ts'
import { readGiven } from '../blob/given-sheet.ts'
import { memberQuery } from '../trpc.ts'
import { divisionFieldIds, divisionFileSchema, planDivisions } from './division-file.ts'

/** What the list says and would do. Sent as POST since a file does not fit into an address; nothing is written. */
export const previewDivisions = memberQuery.input(divisionFileSchema).mutation(async ({ ctx, input }) => {
  const began = performance.now()
  const bytes = Buffer.from(input.file.content, 'base64')
  const workbook = await readGiven(bytes)
  const plan = await planDivisions(ctx, workbook, input.mapping)
  const { counts, rejected } = plan
  const badRows = new Set(rejected.map(({ row }) => row)).size
  return {
    ...plan,
    sha256: sha256(bytes),
    fields: divisionFieldIds,
    counts: { ...counts, goodRows: plan.units.length, badRows, rejected: rejected.length },
    ms: Math.round(performance.now() - began),
  }
})

/** The bad rows as they came, with a column that says why; XLSX in base64, so that it can be mended and sent again. */
export const divisionBadRows = memberQuery
  .input(z.strictObject({ ...divisionFileSchema.shape, locale: z.enum(['zh', 'en']) }))
  .mutation(async ({ ctx, input: { locale, file, mapping } }) => {
    const workbook = await readGiven(Buffer.from(file.content, 'base64'))
    const { rejected } = await planDivisions(ctx, workbook, mapping)
    const column = examinationWords[locale].badRowsColumn
    const bytes = await writeBadRows(workbook, rejected, {
      column,
      sentence: (bad) => `${bad.column === '' ? '' : `${bad.column}: `}${divisionRowSentence(locale, bad)}`,
    })
    const stem = file.name.replace(/\.[^.]*$/, '')
    return { name: `${stem}-${column}.xlsx`, content: Buffer.from(bytes).toString('base64') }
  })
