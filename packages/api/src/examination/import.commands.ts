/**
 * Taking over the city's circular from a file. The screen `/import/examination` and `ratchet import examination` both
 * call `examination.preview` and `examination.import`: a dry run is `preview`, whose `rejected` rows are `{sheet, row,
 * column, reason, value}`; `import` takes the same `file`, `sender`, `mapping` (null: suggested) and `round`.
 */
import { writeBadRows } from '@ratchet/documents/sheet-write'
import { whyNotStore } from '@ratchet/domain/blob/blob'
import { mediaTypes } from '@ratchet/domain/blob/media-type'
import { imported, whyNotImport } from '@ratchet/domain/examination/import'
import { roundSchema } from '@ratchet/domain/examination/round'
import { keySchema } from '@ratchet/domain/id'
import { refuse } from '@ratchet/domain/refusal'
import { examinationWords } from '@ratchet/words/examination'
import { z } from 'zod'
import { saveBlob } from '../blob/blob.queries.ts'
import { type Act, perform } from '../command.ts'
import type { ActingContext } from '../context.ts'
import { acting, guarded, memberQuery } from '../trpc.ts'
import { circularFieldIds, circularFileSchema, openCircular, planOf } from './circular-file.ts'
import { enterRound } from './enter.commands.ts'
import { lockRounds } from './examination.queries.ts'
import { listSenders, saveMapping } from './import-mapping.queries.ts'

/** Rows listed in an answer; the file of the bad rows has them all. */
const LISTED = 200

/** What the file says and would do. Sent as POST since a file does not fit into an address; nothing is written. */
export const previewCircular = memberQuery.input(circularFileSchema).mutation(async ({ ctx, input }) => {
  const began = performance.now()
  const opened = await openCircular(ctx.db, input)
  const { sha256, workbook, reading, columns } = opened
  const plan = await planOf(ctx.db, opened)
  const { entries, rejected, mapping, unreadSheets } = reading
  const badRows = new Set(rejected.map((each) => `${each.sheet}!${each.row}`)).size
  const goodRows = new Set(entries.map((each) => `${each.sheet}!${each.row}`)).size
  return {
    sha256,
    format: workbook.format,
    columns,
    mapping,
    unreadSheets,
    fields: circularFieldIds,
    counts: { entries: entries.length, rounds: plan.length, goodRows, badRows, rejected: rejected.length },
    rejected: rejected.slice(0, LISTED),
    plan,
    senders: await listSenders(ctx.db, 'examination'),
    ms: Math.round(performance.now() - began),
  }
})

/** The bad rows as they came, with a column that says why; XLSX in base64, so that it can be mended and sent again. */
export const circularBadRows = memberQuery
  .input(z.strictObject({ ...circularFileSchema.shape, locale: z.enum(['zh', 'en']) }))
  .mutation(async ({ ctx, input: { locale, ...input } }) => {
    const { workbook, reading } = await openCircular(ctx.db, input)
    const words = examinationWords[locale]
    const bytes = await writeBadRows(workbook, reading.rejected, {
      column: words.badRowsColumn,
      sentence: (bad) => `${bad.column === '' ? '' : `${bad.column}: `}${words.row[bad.reason]({ value: bad.value })}`,
    })
    const stem = input.file.name.replace(/\.[^.]*$/, '')
    return { name: `${stem}-${words.badRowsColumn}.xlsx`, content: Buffer.from(bytes).toString('base64') }
  })

const circularSchema = z.strictObject(roundSchema.pick({ id: true, publishedOn: true, circularNumber: true }).shape)
const importSchema = z.strictObject({
  ...circularFileSchema.shape,
  /** Day and number of the circular of each half-year in the file; one without them has neither yet. */
  circulars: z.array(circularSchema).max(20),
  key: keySchema,
})

/** Takes the file over, whole or not at all. A half-year that is there already stays as it is and is told. */
export const importCircular = guarded.input(importSchema).mutation(async ({ ctx, input }) => {
  // Parsed before the transaction: a large file may take seconds, and nobody should wait for its locks.
  const opened = await openCircular(ctx.db, input)
  const { file, key, ...rest } = input
  const named = { ...rest, name: file.name, sha256: opened.sha256 }
  return perform(acting(ctx), ctx.procedure, { ...named, key }, async (act, given) => {
    // Read again inside: somebody may have entered the round meanwhile.
    await lockRounds(act.tx)
    const plan = await planOf(act.tx, opened)
    const { reading } = opened
    refuse(whyNotImport(plan, reading.rejected.length))
    for (const round of plan) {
      if (round.state !== 'new') continue
      const told = given.circulars.find((each) => each.id === round.id)
      const { publishedOn = null, circularNumber = '' } = told ?? {}
      await enterRound(act, { id: round.id, publishedOn, circularNumber, scanId: null }, round.figures)
    }
    await saveMapping(act.tx, 'examination', given.sender, reading.mapping, act.ctx.now)
    await keepOriginal(act, opened.workbook.format, file)
    await act.record(imported({ name: given.name, sha256: given.sha256 }, plan))
    const rounds = plan.map(({ id, state, figures }) => ({ id, state, figures: figures.length }))
    return { sha256: given.sha256, rounds, entries: reading.entries.length }
  })
})

/** The file as it came stays beside what was read from it; an old XLS is told by its hash only. */
async function keepOriginal({ tx, ctx }: Act<ActingContext>, format: string, file: { name: string; content: string }) {
  const mediaType = Object.entries(mediaTypes).find(([, extension]) => extension === format)?.[0]
  if (!mediaType) return
  const given = { kind: 'import', name: file.name, mediaType, bytes: Buffer.from(file.content, 'base64') } as const
  if (!whyNotStore(given)) await saveBlob(tx, ctx, given)
}
