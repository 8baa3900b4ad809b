/** An office's own ledger: looked at, taken over by a job, and undone as long as nothing was done to it. */
import { writeBadRows } from '@ratchet/documents/sheet-write'
import { idSchema, keySchema, versionSchema } from '@ratchet/domain/id'
import { undo, whyNotImport } from '@ratchet/domain/ledger/import'
import { Refusal, refuse } from '@ratchet/domain/refusal'
import { ledgerImportWords } from '@ratchet/words/ledger-import'
import { z } from 'zod'
import { sha256 } from '../audit/digest.ts'
import { readGiven } from '../blob/given-sheet.ts'
import { command, perform, refuseStale } from '../command.ts'
import type { ActingContext } from '../context.ts'
import { findCycle } from '../cycle/cycle.queries.ts'
import { enqueue } from '../job/job.queries.ts'
import { acting, guarded, memberQuery } from '../trpc.ts'
import { dropImported, listWorked, loadLedgerImport, lockImports, saveLedgerImport } from './import.queries.ts'
import { takenRow } from './mask-row.ts'
import { ledgerFileSchema, planLedger, senderOf } from './plan.queries.ts'
import type { TakeOver } from './take-over.commands.ts'

/** Rows shown in an answer; the file of the bad rows has them all. */
const LISTED = 200
type Given = z.infer<typeof ledgerFileSchema>

async function openLedger(ctx: ActingContext, { file, mapping, words, asWritten }: Given) {
  const bytes = Buffer.from(file.content, 'base64')
  const workbook = await readGiven(bytes)
  const plan = await planLedger(ctx.db, { workbook, name: file.name, mapping, words, asWritten, now: ctx.now })
  const badRows = new Set(plan.rejected.map(({ sheet, row }) => `${sheet}\n${row}`)).size
  return { bytes, workbook, plan, sha256: sha256(bytes), badRows }
}

/** What the file says and would do. Sent as POST since a file does not fit into an address; nothing is written. */
export const previewLedger = memberQuery.input(ledgerFileSchema).mutation(async ({ ctx, input }) => {
  const began = performance.now()
  const { plan, badRows, ...opened } = await openLedger(ctx, input)
  const closed = plan.rows.filter((row) => row.closed).length
  const counts = { good: plan.rows.length, known: plan.known.length, bad: badRows }
  const cycle = input.cycleId ? await findCycle(ctx.db, input.cycleId) : null
  return {
    sha256: opened.sha256,
    rows: plan.rows.slice(0, LISTED).map(({ cells: _, ...row }) => row),
    /** Rows in which somebody seems to be named, with what it reads then; all of them, since each is looked at. */
    named: plan.rows
      .filter(({ spans }) => spans.length > 0)
      .map(({ row, readKey, readText, spans, text }) => ({ row, readKey, readText, spans, text })),
    known: plan.known.slice(0, LISTED),
    rejected: plan.rejected.slice(0, LISTED),
    words: plan.words,
    similar: plan.similar,
    mapping: plan.mapping,
    columns: plan.columns,
    titles: plan.shape?.titles ?? [],
    sheet: plan.shape?.sheet ?? null,
    counts: {
      ...counts,
      closed,
      open: plan.rows.length - closed,
      withoutTheme: plan.rows.filter((row) => row.theme === null).length,
      skipped: plan.skipped,
      rejected: plan.rejected.length,
    },
    why: cycle ? whyNotImport({ cycle, counts }, ctx.actor) : null,
    ms: Math.round(performance.now() - began),
  }
})

/** The bad rows as they came, with a column that says why; XLSX in base64, so that it can be mended and sent again. */
export const ledgerBadRows = memberQuery
  .input(z.strictObject({ ...ledgerFileSchema.shape, locale: z.enum(['zh', 'en']) }))
  .mutation(async ({ ctx, input: { locale, ...input } }) => {
    const { workbook, plan } = await openLedger(ctx, input)
    const words = ledgerImportWords[locale]
    const bytes = await writeBadRows(workbook, plan.rejected, {
      column: words.badColumn,
      sentence: ({ column, reason, details }) => {
        const said = words.row[reason as keyof typeof words.row]?.(details) ?? reason
        return column === '' ? said : `${column}${locale === 'zh' ? '：' : ': '}${said}`
      },
    })
    const stem = input.file.name.replace(/\.[^.]*$/, '')
    return { name: `${stem}-${words.badColumn}.xlsx`, content: Buffer.from(bytes).toString('base64') }
  })

/** What the preview showed, for whoever takes it over: a procedure or the command line; and why it may not be, if so. */
export async function agreeLedger(
  ctx: ActingContext,
  input: Given,
): Promise<{ asked: TakeOver; why: ReturnType<typeof whyNotImport> }> {
  const { plan, badRows, sha256: hash } = await openLedger(ctx, input)
  const cycle = await findCycle(ctx.db, input.cycleId ?? '')
  const counts = { good: plan.rows.length, known: plan.known.length, bad: badRows }
  const why = whyNotImport({ cycle, counts }, ctx.actor)
  if (!plan.shape) throw new Refusal('nothing-read')
  const asked = {
    importId: ctx.newId(),
    cycleId: cycle.id,
    name: input.file.name,
    sha256: hash,
    sender: senderOf(plan.columns),
    shape: plan.shape,
    mapping: plan.mapping,
    words: input.words,
    rows: plan.rows.map(takenRow),
    known: plan.known.length,
    illustrative: ctx.profile === 'demo',
    by: { id: ctx.actor.userId, name: ctx.actor.name },
  }
  return { asked, why }
}

/** Hands the file in. Answers the import and the job that makes its items. */
export const importLedger = guarded
  .input(z.strictObject({ ...ledgerFileSchema.shape, key: keySchema }))
  .mutation(async ({ ctx, input: { key, ...input } }) => {
    // Read before the transaction; the rule is asked in it, behind the replay: what was handed in already is answered so.
    const { asked, why } = await agreeLedger(acting(ctx), input)
    const { name, sha256: hash, cycleId, words } = asked
    const { asWritten } = input
    return perform(
      acting(ctx),
      ctx.procedure,
      { name, hash, cycleId, words, asWritten, key },
      async ({ tx, ctx: by, record }) => {
        refuse(why)
        const job = { kind: 'ledger-import', object: `${cycleId}/${hash}`, input: { ...asked } }
        const jobId = await enqueue(tx, by, job)
        const payload = { cycleId, sha256: hash, rows: asked.rows.length }
        await record({ act: 'ledger.importAsked', subject: ['ledger_import', asked.importId], payload })
        return { id: asked.importId, jobId, rows: asked.rows.length, known: asked.known }
      },
    )
  })

/** Takes a whole import back, with the reason. */
export const undoLedger = command(
  z.strictObject({ id: idSchema, seen: versionSchema, reason: z.string().trim().max(500) }),
  async ({ tx, ctx, record }, { id, seen, reason }) => {
    await lockImports(tx)
    const before = await loadLedgerImport(tx, id)
    refuseStale({ reason }, before, seen)
    const { row, fact } = undo(before, await listWorked(tx, id), ctx.actor, reason, ctx.now)
    await dropImported(tx, id)
    await saveLedgerImport(tx, row)
    await record(fact)
    return { id, version: row.version }
  },
)
