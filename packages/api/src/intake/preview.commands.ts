/** Looking at an export before it is taken over; `ratchet import hotline --dry-run` tells the same. */
import { hotlineFields } from '@ratchet/documents/hotline-field'
import type { HotlineOrder } from '@ratchet/documents/hotline-order'
import { writeSurveyBadRows } from '@ratchet/documents/survey-file'
import { fatesOf, whyNotImport } from '@ratchet/domain/intake/hotline'
import { Refusal } from '@ratchet/domain/refusal'
import { hotlineRowWords } from '@ratchet/words/hotline-row'
import { z } from 'zod'
import type { Db } from '../database/connect.ts'
import { memberQuery } from '../trpc.ts'
import { hotlineFileSchema, openHotline } from './given-hotline.ts'
import { listImports } from './import.queries.ts'
import { mapNumbers } from './origin.queries.ts'

/** Cells listed in an answer; the file of the bad rows has them all. */
const LISTED = 200

/** What the file's orders would become. */
export async function foresee(db: Db, orders: readonly HotlineOrder[]) {
  const named = orders.flatMap(({ number, original }) => [number, ...(original ? [original] : [])])
  const there = await mapNumbers(db, 'hotline', [...new Set(named)])
  const fates = fatesOf(orders, new Set(there.keys()))
  const of = (kind: (typeof fates)[number]['kind']) => fates.filter((fate) => fate.kind === kind).length
  return { added: of('new'), unchanged: of('unchanged'), linked: of('linked') }
}

/** What the file says and would do. Sent as POST since a file fits in no address; nothing is written. */
export const previewHotline = memberQuery.input(hotlineFileSchema).mutation(async ({ ctx, input }) => {
  const began = performance.now()
  const { reading, orders, sha256, remembered } = await openHotline(ctx.db, input)
  const { rejected, fixed, ...said } = reading
  return {
    ...said,
    sha256,
    remembered,
    fields: hotlineFields.map(({ id, required }) => ({ id, required: required === true })),
    counts: { ...said.counts, ...(await foresee(ctx.db, orders)), rejectedCells: rejected.length },
    rejected: rejected.slice(0, LISTED),
    fixed: fixed.slice(0, LISTED),
    urgent: orders.filter((order) => order.urgent).length,
    open: orders.filter((order) => !order.isDone).length,
    why: whyNotImport(await listImports(ctx.db), sha256),
    ms: Math.round(performance.now() - began),
  }
})

/** The bad rows as they came, with a column that says why; XLSX in base64, to be mended and sent again. */
export const hotlineBadRows = memberQuery
  .input(z.strictObject({ ...hotlineFileSchema.shape, locale: z.enum(['zh', 'en']) }))
  .mutation(async ({ ctx, input: { locale, ...input } }) => {
    const { bytes, reading } = await openHotline(ctx.db, input)
    if (reading.rejected.length === 0) throw new Refusal('no-bad-rows')
    const words = hotlineRowWords[locale]
    const file = await writeSurveyBadRows(bytes, reading, {
      column: words.badRowsColumn,
      sentence: (bad) => `${bad.column}${locale === 'zh' ? '：' : ': '}${words.reason[bad.reason](bad.value ?? '')}`,
    })
    const stem = input.file.name.replace(/\.[^.]*$/, '')
    return { name: `${stem}-${words.badRowsColumn}.xlsx`, content: Buffer.from(file).toString('base64') }
  })
