/** What the pages of the ledger show, and how a list is narrowed by what stands in its address. */
import type { AppRouter } from '@ratchet/api/router'
import { floorSubjectSchema } from '@ratchet/domain/cycle/aspect'
import { quarterOf } from '@ratchet/domain/cycle/cycle-id'
import { countsAs, isSettled, ledgerCounts, type Span, spanSchema } from '@ratchet/domain/ledger/snapshot'
import type { Words } from '@ratchet/words/catalogue'
import type { inferRouterOutputs } from '@trpc/server'
import { z } from 'zod'
import type { Tone } from '../design/StatusChip.tsx'
import { todayThere } from '../moment.ts'
import { subjectName } from '../rectification/items.ts'

type Outputs = inferRouterOutputs<AppRouter>['ledger']
export type Running = Outputs['running']
export type RunningEntry = Running['entries'][number]
export type SnapshotFound = Outputs['find']
export type Entry = SnapshotFound['snapshot']['rows'][number]
export type Difference = Outputs['difference'][number]

export const ledgerParts = ['item', 'concern'] as const
export const ledgerStateSchema = z.object({
  span: spanSchema.optional().catch(undefined),
  part: z.enum(ledgerParts).optional().catch(undefined),
  count: z.enum(ledgerCounts).optional().catch(undefined),
  unit: z.string().optional(),
  q: z.string().optional(),
  /** The act that is open. */
  act: z.enum(['freeze']).optional().catch(undefined),
})
export type LedgerState = z.infer<typeof ledgerStateSchema>

/** The quarter of today, where the address names no span. */
export const spanNow = (): Span => quarterOf(todayThere())

export function shownEntries({ entries, today }: Running, span: Span, state: LedgerState): RunningEntry[] {
  const part = state.part ?? 'item'
  return entries.filter(
    (entry) =>
      entry.part === part &&
      countsAs(entry, state.count ?? 'all', span, today) &&
      (!state.unit || entry.leadUnitId === state.unit || entry.coUnitIds.includes(state.unit)) &&
      (!state.q || `${entry.number}${entry.title}`.includes(state.q)),
  )
}

export function toneOf(entry: Pick<Entry, 'status' | 'beforeUse'>): Tone {
  if (entry.beforeUse) return 'outside'
  return isSettled(entry) ? 'done' : entry.status === 'reopened' ? 'warn' : 'info'
}

/** The matter in words; an item that a slip opened by itself has the subject's code as its title. */
export function titleText(words: Words, { title }: Pick<Entry, 'title'>): string {
  const slipped = floorSubjectSchema.safeParse(title)
  return slipped.success ? words.rectification.recoverTitle(subjectName(words, slipped.data)) : title
}

export const hrefOf = ({ part, id }: Pick<RunningEntry, 'part' | 'id'>): string =>
  part === 'item' ? `/tasks/${id}` : `/concerns/${id}`
