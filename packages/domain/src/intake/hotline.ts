/**
 * Hotline import 热线工单导入: one export of 12345. Its good orders are opinions once it is stored, all at once; bad ones are
 * named and given back. The same number is the same matter: nothing of it is overwritten. It can be undone while nobody has
 * worked on any of its opinions. Source: SPEC §10, §12, §14; DOMAIN D2.
 */
import { z } from 'zod'
import type { Fact } from '../audit/fact.ts'
import { type Day, instantSchema } from '../day.ts'
import { idSchema, versionSchema } from '../id.ts'
import { refuse, type WhyNot } from '../refusal.ts'

/** Days after which a file that nothing has read is given up: it names people. */
export const hotlineFileDays = 7
export const hotlineImportStatuses = ['queued', 'stored', 'failed', 'undone'] as const
const count = z.number().int().min(0).nullable()
export const hotlineImportSchema = z.object({
  id: idSchema,
  fileName: z.string(),
  sha256: z.string(),
  size: z.number().int(),
  /** Our field → their header. */
  mapping: z.record(z.string(), z.string()),
  /** One bad row, and nothing is taken. */
  onlyWhole: z.boolean(),
  status: z.enum(hotlineImportStatuses),
  accepted: count,
  rejected: count,
  fixed: count,
  /** Orders that were there already. */
  unchanged: count,
  /** Orders that became a further word of an earlier one. */
  linked: count,
  failure: z.string().nullable(),
  askedBy: z.object({ id: idSchema, name: z.string(), unitId: idSchema }),
  askedAt: instantSchema,
  endedAt: instantSchema.nullable(),
  jobId: idSchema.nullable(),
  version: versionSchema,
})
export type HotlineImport = z.infer<typeof hotlineImportSchema>

export const hotlineImportRefusals = [
  'import-running',
  'file-imported',
  'import-not-stored',
  'import-worked-on',
  'undo-running',
  'no-bad-rows',
  'nothing-read',
] as const
export type HotlineImportRefusal = (typeof hotlineImportRefusals)[number]
type Why = WhyNot<HotlineImportRefusal>
export type HotlineImportFact = Fact<
  | 'intake.importAsked'
  | 'intake.imported'
  | 'intake.importFailed'
  | 'intake.undoAsked'
  | 'intake.undoFailed'
  | 'intake.importUndone'
>

const factOf = (act: HotlineImportFact['act'], row: HotlineImport, payload: object): HotlineImportFact => ({
  act,
  subject: ['hotline_import', row.id],
  payload: { fileName: row.fileName, ...payload },
  unitId: row.askedBy.unitId,
})

/** Why the file may not be taken over, or null: one at a time, and each file once. */
export function whyNotImport(imports: readonly HotlineImport[], sha256: string): Why {
  const running = imports.find((row) => row.status === 'queued')
  if (running) return { code: 'import-running', details: { file: running.fileName, by: running.askedBy.name } }
  const same = imports.find((row) => row.status === 'stored' && row.sha256 === sha256)
  return same ? { code: 'file-imported', details: { file: same.fileName, at: same.askedAt.slice(0, 10) } } : null
}

/** Takes the file in to be read by a job. Throws `Refusal`. */
export function askImport(
  fresh: Pick<HotlineImport, 'id' | 'fileName' | 'sha256' | 'size' | 'mapping' | 'onlyWhole' | 'askedBy' | 'askedAt'>,
  imports: readonly HotlineImport[],
): { readonly row: HotlineImport; readonly fact: HotlineImportFact } {
  refuse(whyNotImport(imports, fresh.sha256))
  const open = { accepted: null, rejected: null, fixed: null, unchanged: null, linked: null }
  const rest = { status: 'queued' as const, failure: null, endedAt: null, jobId: null, version: 1 }
  const row: HotlineImport = { ...fresh, ...open, ...rest }
  const { sha256, size, onlyWhole } = row
  return { row, fact: factOf('intake.importAsked', row, { sha256, size, onlyWhole }) }
}

type Counts = Pick<HotlineImport, 'accepted' | 'rejected' | 'fixed' | 'unchanged' | 'linked'>

/** Its orders are opinions from now on. */
export function store(before: HotlineImport, counts: Counts, endedAt: HotlineImport['askedAt']) {
  const row: HotlineImport = { ...before, ...counts, status: 'stored', endedAt, version: before.version + 1 }
  return { row, fact: factOf('intake.imported', row, { ...counts, sha256: row.sha256 }) }
}

/** Nothing of the file was taken; `failure` says why. */
export function fail(
  before: HotlineImport,
  failure: string,
  counts: Partial<Counts>,
  endedAt: HotlineImport['askedAt'],
) {
  const row: HotlineImport = { ...before, ...counts, status: 'failed', failure, endedAt, version: before.version + 1 }
  return { row, fact: factOf('intake.importFailed', row, { failure, ...counts }) }
}

/** Why it may not be undone, or null; `worked` are its opinions that somebody sorted, answered or added to. */
export function whyNotUndo(row: HotlineImport, worked: number): Why {
  if (row.status !== 'stored') return { code: 'import-not-stored' }
  return worked > 0 ? { code: 'import-worked-on', details: { worked } } : null
}

/** Has its opinions taken away by a job; `running`: one is at it already. Throws `Refusal`. */
export function askUndo(row: HotlineImport, worked: number, running: boolean): HotlineImportFact {
  refuse(running ? { code: 'undo-running', details: { file: row.fileName } } : whyNotUndo(row, worked))
  return factOf('intake.undoAsked', row, { accepted: row.accepted })
}

/** Nothing was taken away: somebody had worked on its opinions by then. */
export function keep(row: HotlineImport, worked: number): HotlineImportFact {
  return factOf('intake.undoFailed', row, { worked })
}

/** Takes its opinions away again; the trail keeps that they were there. Throws `Refusal`. */
export function undo(before: HotlineImport, worked: number, endedAt: HotlineImport['askedAt']) {
  refuse(whyNotUndo(before, worked))
  const row: HotlineImport = { ...before, status: 'undone', endedAt, version: before.version + 1 }
  return { row, fact: factOf('intake.importUndone', row, { accepted: row.accepted, sha256: row.sha256 }) }
}

/** One order as it is compared with what is there. */
export interface OrderRef {
  readonly number: string
  /** The number of the first order, where this one follows another. */
  readonly original: string | null
}

/** What an order becomes: a matter of its own, nothing since it is there, or a further word of an earlier matter. */
export type OrderFate =
  | { readonly kind: 'new' }
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'linked'; readonly to: string }

/**
 * The fate of each order, in file order: `known` are the numbers that are there. An order that names an original which
 * nobody has is a matter of its own. Of orders that name each other in a ring the first is the matter.
 */
export function fatesOf(orders: readonly OrderRef[], known: ReadonlySet<string>): OrderFate[] {
  const firsts = ringFirsts(orders)
  const inFile = new Set(orders.map(({ number }) => number))
  return orders.map(({ number, original }): OrderFate => {
    if (known.has(number)) return { kind: 'unchanged' }
    const follows = original !== null && original !== number && !firsts.has(number)
    return follows && (known.has(original) || inFile.has(original)) ? { kind: 'linked', to: original } : { kind: 'new' }
  })
}

/** Of every ring of orders that name each other, the one that stands first in the file. */
function ringFirsts(orders: readonly OrderRef[]): Set<string> {
  const at = new Map(orders.map(({ number }, index) => [number, index]))
  const firsts = new Set<string>()
  const done = new Set<number>()
  for (let start = 0; start < orders.length; start += 1) {
    const path = new Set<number>()
    let here: number | undefined = start
    while (here !== undefined && !done.has(here) && !path.has(here)) {
      path.add(here)
      here = at.get(orders[here]?.original ?? '')
    }
    if (here !== undefined && path.has(here)) {
      const way = [...path]
      const first = Math.min(...way.slice(way.indexOf(here)))
      firsts.add(orders[first]?.number ?? '')
    }
    for (const each of path) done.add(each)
  }
  return firsts
}

/** The day until which an order of the export is owed a reply; null once the hotline itself has closed it. */
export function owedDay(order: { readonly due: Day | null; readonly isDone: boolean }): Day | null {
  return order.isDone ? null : order.due
}
