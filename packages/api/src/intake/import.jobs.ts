/** Reading an export in a job: sealed row by row with progress, and stored all at once or not at all. */
import { randomBytes, randomUUID } from 'node:crypto'
import type { HotlineOrder } from '@ratchet/documents/hotline-order'
import { fail, fatesOf, type HotlineImport, store } from '@ratchet/domain/intake/hotline'
import { Refusal } from '@ratchet/domain/refusal'
import { recordFact } from '../audit/record.ts'
import { findCalendar } from '../calendar/calendar.queries.ts'
import { lockConcernsOf } from '../concern/concern.queries.ts'
import { openOwnKey, unseal } from '../contact/sealed.ts'
import type { Context, Tx } from '../context.ts'
import type { Db } from '../database/connect.ts'
import { saveMapping } from '../examination/import-mapping.queries.ts'
import type { JobOutcome, JobRun, JobWork } from '../job/worker.ts'
import { countDue } from '../opinion/receive.commands.ts'
import { followUp } from './follow-up.commands.ts'
import { HOTLINE, readBytes } from './given-hotline.ts'
import { findImport, lockIntake, saveImport } from './import.queries.ts'
import { orderGiven } from './order-given.ts'
import { mapNumbers } from './origin.queries.ts'
import { type PreparedOpinion, prepareOpinion } from './prepare-opinion.ts'
import { findRule } from './rule.queries.ts'
import { BATCH, storeOpinions } from './store-opinions.ts'

/** What of a context a job has. */
type Maker = Pick<Context, 'keyring' | 'randomBytes' | 'newId' | 'now'>

/** The bytes of the file as it came; null once its import ended. */
export async function openImportFile(db: Db, keyring: JobRun['keyring'], id: string): Promise<Buffer | null> {
  const row = await db.selectFrom('hotlineImportFile').selectAll().where('id', '=', id).executeTakeFirst()
  const key = row?.ownKey ? openOwnKey(keyring, id, row.ownKey, row.ownKeyId) : null
  return key && row?.sealed ? unseal(key, `hotline_import_file/${id}/sealed`, row.sealed) : null
}

/** Reads the export and stores its orders. Started again, it begins anew: nothing was stored before its end. */
export const importHotlineInJob: JobWork = async (run) => {
  const { db, keyring } = run
  const now = await run.readNow()
  const row = await findImport(db, run.object)
  const bytes = row.status === 'queued' ? await openImportFile(db, keyring, row.id) : null
  if (!bytes) return { result: { importId: row.id, status: row.status } }
  const maker: Maker = { keyring, randomBytes: (size) => randomBytes(size), newId: randomUUID, now }
  try {
    const { reading, orders } = await readBytes(db, bytes, row.mapping)
    const { accepted, rejected, fixed } = reading.counts
    const counts = { accepted, rejected, fixed }
    if (row.onlyWhole && rejected > 0) return failed(row, 'rows-rejected', counts, maker)
    if (accepted === 0) return failed(row, 'nothing-read', counts, maker)
    const prepared = await prepareAll(run, row, orders, maker)
    return {
      result: { importId: row.id, status: 'stored', ...counts },
      effect: (tx) => storeAll(tx, maker, row.id, { orders, prepared, counts }),
    }
  } catch (error) {
    if (error instanceof Refusal) return failed(row, error.code, {}, maker)
    throw error
  }
}

async function prepareAll(run: JobRun, row: HotlineImport, orders: readonly HotlineOrder[], maker: Maker) {
  const calendar = await findCalendar(run.db)
  const rule = await findRule(run.db, 'hotline')
  const house = await countDue(run.db, maker)
  const filing = { filedBy: row.askedBy, importId: row.id, house }
  const prepared: PreparedOpinion[] = []
  for (const order of orders) {
    prepared.push(prepareOpinion(maker, orderGiven(order, rule, calendar), filing))
    if (prepared.length % 200 === 0) await run.progress(prepared.length, orders.length)
  }
  await run.progress(orders.length, orders.length)
  return prepared
}

interface Ready {
  readonly orders: readonly HotlineOrder[]
  readonly prepared: readonly PreparedOpinion[]
  readonly counts: { readonly accepted: number; readonly rejected: number; readonly fixed: number }
}

/** In one transaction: what is new, what follows an earlier order, and that it happened. */
async function storeAll(tx: Tx, maker: Maker, id: string, { orders, prepared, counts }: Ready): Promise<void> {
  await lockIntake(tx)
  const before = await findImport(tx, id)
  if (before.status !== 'queued') return
  const recorder = recorderOf(maker, before)
  const named = orders.flatMap(({ number, original }) => [number, ...(original ? [original] : [])])
  const there = await mapNumbers(tx, 'hotline', [...new Set(named)])
  const opinionOf = new Map([...there].flatMap(([number, at]) => (at.isErased ? [] : [[number, at.opinionId]])))
  const refs = orders.map((order) => ({
    number: order.number,
    // A matter that was erased cannot be added to: what follows it is a matter of its own.
    original: order.original && there.get(order.original)?.isErased ? null : order.original,
  }))
  const fates = fatesOf(refs, new Set(there.keys()))
  const fresh = prepared.filter((_, at) => fates[at]?.kind === 'new')
  for (let from = 0; from < fresh.length; from += BATCH) {
    const some = fresh.slice(from, from + BATCH)
    await storeOpinions(tx, maker, some)
    const payload = { fileName: before.fileName, opinions: some.length }
    await recordFact(tx, recorder, { act: 'intake.received', subject: ['hotline_import', id], payload })
  }
  for (const { opinion, origin } of fresh) opinionOf.set(origin.number ?? '', opinion.id)
  const linked = await linkAll(tx, recorder, { orders, prepared, fates, opinionOf })
  await saveMapping(tx, 'hotline', HOTLINE, before.mapping, maker.now)
  const unchanged = fates.filter((fate) => fate.kind === 'unchanged').length
  const { row, fact } = store(before, { ...counts, unchanged, linked }, maker.now)
  await saveImport(tx, row)
  await recordFact(tx, recorder, fact)
}

interface Linking extends Pick<Ready, 'orders' | 'prepared'> {
  readonly fates: ReturnType<typeof fatesOf>
  readonly opinionOf: Map<string, string>
}

/** Orders that follow another are further words of its matter, whichever of them stands first in the file. */
async function linkAll(
  tx: Tx,
  recorder: ReturnType<typeof recorderOf<Maker>>,
  { orders, prepared, fates, opinionOf }: Linking,
) {
  const waiting = new Map(fates.flatMap((fate, at) => (fate.kind === 'linked' ? [[at, fate.to] as const] : [])))
  const count = waiting.size
  const known = [...waiting.values()].flatMap((to) => opinionOf.get(to) ?? [])
  await lockConcernsOf(tx, known)
  for (let before = -1; before !== waiting.size; ) {
    before = waiting.size
    for (const [at, to] of waiting) {
      const opinionId = opinionOf.get(to)
      const order = orders[at]
      const paper = prepared[at]
      if (!opinionId || !order || !paper) continue
      await followUp(tx, recorder, opinionId, { ...order, ...paper })
      opinionOf.set(order.number, opinionId)
      waiting.delete(at)
    }
  }
  return count
}

/** In whose name the import ends. */
export function recorderOf<M extends Pick<Maker, 'keyring' | 'newId' | 'now'>>(maker: M, { askedBy }: HotlineImport) {
  const actor = { userId: askedBy.id, name: askedBy.name, grants: [] }
  return { ...maker, actor, requestId: 'hotline-import' }
}

function failed(row: HotlineImport, failure: string, counts: object, maker: Maker): JobOutcome {
  return {
    result: { importId: row.id, status: 'failed', failure, ...counts },
    effect: async (tx) => {
      await lockIntake(tx)
      const before = await findImport(tx, row.id)
      if (before.status !== 'queued') return
      const { row: next, fact } = fail(before, failure, counts, maker.now)
      await saveImport(tx, next)
      await recordFact(tx, recorderOf(maker, row), fact)
    },
  }
}
