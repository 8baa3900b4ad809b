import { dayOf } from '@ratchet/domain/day'
import { idSchema } from '@ratchet/domain/id'
import { correct, correctionSchema } from '@ratchet/domain/ledger/correction'
import { differenceOf } from '@ratchet/domain/ledger/difference'
import { freeze, isInSpan, rowsOf, spanSchema } from '@ratchet/domain/ledger/snapshot'
import { readsEveryItem, whyNotReadItem } from '@ratchet/domain/rectification/lead'
import { z } from 'zod'
import { command } from '../command.ts'
import { listCycles } from '../cycle/cycle.queries.ts'
import { mapUnits } from '../rectification/rectification.queries.ts'
import { memberQuery, noInput, router } from '../trpc.ts'
import { digestOf, endOf, kept, listRows, listRunning } from './entry.queries.ts'
import { exportLedger } from './export.queries.ts'
import { findFirstDay } from './first-day.queries.ts'
import { importLedger, ledgerBadRows, previewLedger, undoLedger } from './import.commands.ts'
import { findEntryOf, findLedgerImport, listLedgerImports } from './import.queries.ts'
import {
  findSnapshot,
  insertCorrection,
  insertSnapshot,
  listCorrections,
  listSnapshots,
  lockLedgers,
  nextSnapshotNumber,
  numberOfSpan,
} from './snapshot.queries.ts'
import { snapshotFile } from './snapshot-file.queries.ts'
import { inUse, listSpans } from './span.queries.ts'

const byId = z.strictObject({ id: idSchema })

export const ledgerRouter = router({
  preview: previewLedger,
  badRows: ledgerBadRows,
  import: importLedger,
  undo: undoLedger,
  imports: memberQuery.input(noInput).query(({ ctx }) => listLedgerImports(ctx.db)),

  /** What the office's own ledger said of the item; null where it was opened here. */
  origin: memberQuery.input(z.strictObject({ itemId: idSchema })).query(async ({ ctx, input }) => {
    const entry = await findEntryOf(ctx.db, input.itemId)
    if (!entry) return null
    const items = await listRunning(ctx.db)
    const item = items.find(({ id }) => id === input.itemId)
    const units = await mapUnits(ctx.db)
    const lead = { leadUnitId: item?.leadUnitId ?? '', coUnitIds: [...(item?.coUnitIds ?? [])] }
    if (!item || whyNotReadItem(lead, ctx.actor, units)) return null
    const { name, shape, at } = await findLedgerImport(ctx.db, entry.importId)
    return { name, at, row: entry.row, cells: entry.cells, headers: shape.headers, fields: shape.fields }
  }),

  /** The ledger as it runs, of a quarter or a half-year; a unit reads its own items, the zone's readers all of it. */
  running: memberQuery.input(z.strictObject({ span: spanSchema })).query(async ({ ctx, input: { span } }) => {
    const units = await mapUnits(ctx.db)
    const isWhole = readsEveryItem(ctx.actor)
    const today = dayOf(ctx.now)
    const all = await listRunning(ctx.db, endOf(span, today))
    const own = all.filter(({ part, leadUnitId, coUnitIds }) => {
      if (isWhole) return true
      return (
        part === 'item' &&
        !whyNotReadItem({ leadUnitId: leadUnitId ?? '', coUnitIds: [...coUnitIds] }, ctx.actor, units)
      )
    })
    return {
      today,
      spans: await listSpans(ctx.db, today),
      entries: rowsOf(own, span).filter((entry) => isInSpan(entry, span)),
    }
  }),

  /** Frozen ledgers, the latest first. */
  list: memberQuery.input(noInput).query(({ ctx }) => listSnapshots(ctx.db)),

  /** A frozen ledger with its corrections, and whether its rows still make the digest. */
  find: memberQuery.input(byId).query(async ({ ctx, input }) => {
    const snapshot = await findSnapshot(ctx.db, input.id)
    const recomputed = digestOf(snapshot.span, snapshot.rows)
    const corrections = await listCorrections(ctx.db, input.id)
    const others = (await listSnapshots(ctx.db)).map(({ id, number, span }) => ({ id, number, span }))
    return { snapshot, corrections, recomputed, others }
  }),

  /** What differs between two of them, or between one and the ledger of its span as it reads now. */
  difference: memberQuery
    .input(z.strictObject({ before: idSchema, after: idSchema.nullable() }))
    .query(async ({ ctx, input }) => {
      const before = await findSnapshot(ctx.db, input.before)
      const now = async () => rowsOf((await listRunning(ctx.db)).map(kept), before.span)
      if (input.after === null) return differenceOf(before.rows, await now())
      return differenceOf(before.rows, (await findSnapshot(ctx.db, input.after)).rows)
    }),

  freeze: command(z.strictObject({ span: spanSchema }), async ({ tx, ctx, record }, { span }) => {
    const today = dayOf(ctx.now)
    await lockLedgers(tx)
    const known = { today, frozen: await numberOfSpan(tx, span), inUse: inUse(await listCycles(tx), span) }
    const rows = await listRows(tx, span, today)
    const number = await nextSnapshotNumber(tx, today.slice(0, 4))
    const illustrative = ctx.profile === 'demo'
    const given = { id: ctx.newId(), number, span, rows, digest: digestOf(span, rows), illustrative }
    const { snapshot, fact } = freeze(given, known, ctx.actor, ctx.now)
    await insertSnapshot(tx, snapshot)
    await record(fact)
    return { id: snapshot.id, number, digest: snapshot.digest, rows: rows.length }
  }),

  /** Says beside a frozen ledger what is wrong in it. */
  correct: command(
    z.strictObject({
      id: idSchema,
      ...correctionSchema.pick({ entry: true, field: true, after: true }).shape,
      reason: z.string().trim().max(500),
    }),
    async ({ tx, ctx, record }, { id, ...draft }) => {
      await lockLedgers(tx)
      const snapshot = await findSnapshot(tx, id)
      const made = { actor: ctx.actor, id: ctx.newId(), now: ctx.now }
      const { correction, fact } = correct(snapshot, await listCorrections(tx, id), draft, made)
      await insertCorrection(tx, correction)
      await record(fact)
      return { id: correction.id, version: 1 }
    },
  ),

  /** The running ledger in the columns in which the office's own came; `blank`: the columns alone, as a template. */
  export: memberQuery
    .input(z.strictObject({ blank: z.boolean() }))
    .query(({ ctx, input }) => exportLedger(ctx.db, input)),

  snapshotFile: memberQuery
    .input(z.strictObject({ id: idSchema, locale: z.enum(['zh', 'en']) }))
    .query(async ({ ctx, input }) =>
      snapshotFile(await findSnapshot(ctx.db, input.id), await listCorrections(ctx.db, input.id), input.locale),
    ),

  /** Day one: which steps are done, and what comes next. */
  firstDay: memberQuery.input(noInput).query(({ ctx }) => findFirstDay(ctx.db, ctx.now)),
})
