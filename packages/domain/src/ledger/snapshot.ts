/**
 * Frozen ledgers 台账定格: at the end of a quarter 季度自测 and of a half-year 半年迎检 the owner freezes what the running
 * ledger says: two snapshots of one set of records, numbered, with a digest, never changed. Source: SPEC §1, §10; DOMAIN
 * S-193…195, G-18.
 */
import { z } from 'zod'
import type { Fact } from '../audit/fact.ts'
import { personOf, personSchema, whyNotOwner } from '../cycle/actor.ts'
import { themeIdSchema } from '../cycle/aspect.ts'
import { cycleIdSchema, quarterSchema, spanOf } from '../cycle/cycle-id.ts'
import { addDays, type Day, daySchema, type Instant, instantSchema } from '../day.ts'
import { idSchema, versionSchema } from '../id.ts'
import type { Actor } from '../people/permission.ts'
import { itemKindSchema, outcomeSchema } from '../rectification/item.ts'
import { refuse } from '../refusal.ts'
import type { LedgerWhyNot } from './ledger-refusal.ts'

export const spanSchema = z.union([quarterSchema, cycleIdSchema])
export type Span = z.infer<typeof spanSchema>

/** One line of the ledger as it reads: an item, or a concern. Its number is given once and never again. */
export const ledgerEntrySchema = z.strictObject({
  part: z.enum(['item', 'concern']),
  number: z.string().min(1),
  title: z.string(),
  theme: themeIdSchema.nullable(),
  place: z.string().nullable(),
  lead: z.string().nullable(),
  coUnits: z.array(z.string()),
  kind: itemKindSchema.nullable(),
  due: daySchema.nullable(),
  status: z.string(),
  outcome: outcomeSchema.nullable(),
  openedOn: daySchema,
  closedOn: daySchema.nullable(),
  /** The number of the concern that an item came from. */
  concern: z.string().nullable(),
  people: z.number().int().nullable(),
  /** Closed in the office's own ledger before this was in use. */
  beforeUse: z.boolean(),
})
export type LedgerEntry = z.infer<typeof ledgerEntrySchema>

export const snapshotSchema = z.object({
  id: idSchema,
  number: z.string().regex(/^TZ-20\d\d-\d{4,}$/),
  span: spanSchema,
  rows: z.array(ledgerEntrySchema),
  rowCount: z.number().int().min(0),
  digest: z.string().regex(/^[0-9a-f]{64}$/),
  frozenBy: personSchema,
  frozenAt: instantSchema,
  illustrative: z.boolean(),
  version: versionSchema,
})
export type Snapshot = z.infer<typeof snapshotSchema>

/**
 * What the ledger of a span lists: opened before its end, and not closed before its beginning. What was closed before use
 * stands on record where it came in, whenever it was closed.
 */
export function isInSpan(entry: Pick<LedgerEntry, 'openedOn' | 'closedOn' | 'beforeUse'>, span: Span): boolean {
  const { from, before } = spanOf(span)
  if (entry.beforeUse) return entry.openedOn >= from && entry.openedOn < before
  return entry.openedOn < before && (entry.closedOn === null || entry.closedOn >= from)
}

/** Concerns after items, each in the order of their numbers: the same records give the same rows. */
export function rowsOf<Entry extends LedgerEntry>(entries: readonly Entry[], span: Span): Entry[] {
  const rank = ({ part, number }: LedgerEntry) => `${part === 'item' ? 0 : 1} ${number}`
  return entries.filter((entry) => isInSpan(entry, span)).toSorted((a, b) => (rank(a) < rank(b) ? -1 : 1))
}

interface Known {
  readonly today: Day
  /** Whether the office had a cycle of its own in the span. */
  readonly inUse: boolean
  /** The number of the snapshot that there is already. */
  readonly frozen: string | null
}

/** Why the ledger of the span may not be frozen, or null. On its last day it may, for the inspection that follows. */
export function whyNotFreeze(
  span: Span,
  { today, inUse, frozen }: Known,
  actor: Actor,
): LedgerWhyNot<'not-owner' | 'already-frozen' | 'span-unknown' | 'span-not-over'> {
  const why = whyNotOwner(actor)
  if (why) return why
  if (frozen !== null) return { code: 'already-frozen', details: { number: frozen } }
  if (!inUse) return { code: 'span-unknown', details: { span } }
  const lastDay = lastDayOf(span)
  return today < lastDay ? { code: 'span-not-over', details: { span, lastDay } } : null
}

type Given = Pick<Snapshot, 'id' | 'number' | 'span' | 'rows' | 'digest' | 'illustrative'>

/** The snapshot, for ever. The caller made the digest of exactly these rows. Throws `Refusal`. */
export function freeze(
  given: Given,
  known: Known,
  actor: Actor,
  now: Instant,
): { snapshot: Snapshot; fact: Fact<'ledger.frozen'> } {
  refuse(whyNotFreeze(given.span, known, actor))
  const rowCount = given.rows.length
  const snapshot = { ...given, rowCount, frozenBy: personOf(actor), frozenAt: now, version: 1 }
  const { number, span, digest } = given
  return {
    snapshot,
    fact: { act: 'ledger.frozen', subject: ['ledger_snapshot', given.id], payload: { number, span, digest, rowCount } },
  }
}

/** The last day of the span, whose end a ledger tells. */
export const lastDayOf = (span: Span): Day => addDays(spanOf(span).before, -1)

/** Figures above a ledger; each opens its rows. `late`: open past the day; `before`: closed before use, and in no other. */
export const ledgerCounts = ['all', 'open', 'closed', 'fresh', 'late', 'before'] as const
export type LedgerCount = (typeof ledgerCounts)[number]

export const isSettled = ({ status }: Pick<LedgerEntry, 'status'>): boolean =>
  status === 'closed' || status === 'verified' || status === 'settled' || status === 'merged'

/** Whether it was settled by the end of the span: what was closed after it is open in it. */
const isSettledIn = (entry: Pick<LedgerEntry, 'status' | 'closedOn'>, span: Span): boolean =>
  isSettled(entry) && (entry.closedOn === null || entry.closedOn < spanOf(span).before)

/** Whether the entry is among those that the figure counts, on the day. */
export function countsAs(entry: LedgerEntry, count: LedgerCount, span: Span, today: Day): boolean {
  if (count === 'all') return true
  if (count === 'before' || entry.beforeUse) return count === 'before' && entry.beforeUse
  if (count === 'open') return !isSettledIn(entry, span)
  if (count === 'closed') return isSettledIn(entry, span)
  if (count === 'fresh') return entry.openedOn >= spanOf(span).from
  const { before } = spanOf(span)
  return !isSettledIn(entry, span) && entry.due !== null && entry.due < (today < before ? today : before)
}
