import { themeIdSchema, themeOf } from '@ratchet/domain/cycle/aspect'
import { isWithin, type Quarter, quarterSchema } from '@ratchet/domain/cycle/cycle-id'
import { matrix } from '@ratchet/domain/people/matrix'
import { type Actor, type Rule, whyNotWithin } from '@ratchet/domain/people/permission'
import {
  isCarriedOver,
  isOpen,
  itemKindSchema,
  itemOrigins,
  itemStatusSchema,
} from '@ratchet/domain/rectification/item'
import { lacksDeadline } from '@ratchet/domain/rectification/set-deadline'
import { z } from 'zod'
import type { ListedItem } from './items.ts'

export type Shown = 'open' | 'uncarried' | 'all'

/** What stands in the address of the list; a value that is none is as good as nothing. */
export const itemsStateSchema = z.object({
  show: z.enum(['open', 'uncarried', 'all']).optional().catch(undefined),
  origin: z.enum(itemOrigins).optional().catch(undefined),
  status: itemStatusSchema.optional().catch(undefined),
  kind: itemKindSchema.optional().catch(undefined),
  theme: themeIdSchema.optional().catch(undefined),
  lead: z.string().optional(),
  mine: z.literal('1').optional().catch(undefined),
  /** Late now; beside `closed`, closed late or (`0`) in time. */
  late: z.enum(['0', '1']).optional().catch(undefined),
  /** Closed on a day of the quarter, in whatever cycle. */
  closed: quarterSchema.optional().catch(undefined),
  unpublished: z.literal('1').optional().catch(undefined),
  /** Open and without a day. */
  undated: z.literal('1').optional().catch(undefined),
  /** 看板 or 甘特图 of the same rows; the table without it. */
  view: z.enum(['board', 'gantt']).optional().catch(undefined),
  q: z.string().optional(),
})
export type ItemsState = z.infer<typeof itemsStateSchema>

/** Every filter taken out: what clears the list, and where a number begins that opens as many rows as it says. */
export const noFilters: Readonly<Record<string, null>> = Object.fromEntries(
  Object.keys(itemsStateSchema.shape)
    .filter((name) => name !== 'show' && name !== 'view')
    .map((name) => [name, null]),
)

/** Whether the actor works for the unit that leads the item. */
export function isLedBy(actor: Actor, item: Pick<ListedItem, 'leadNow'>): boolean {
  return whyNotWithin(matrix['rectification.submit'] as Rule, actor, item.leadNow.path) === null
}

/** Open, its day is past, and no reviewer has it. */
export function isLate(item: Pick<ListedItem, 'status' | 'stand'>): boolean {
  return isOpen(item) && item.stand === 'late'
}

/** Closed in the quarter, in Asia/Shanghai, and late or in time if it matters; without a deadline nothing is late. */
function isClosedIn(item: Pick<ListedItem, 'closedAt' | 'stand'>, quarter: Quarter, late: boolean | null): boolean {
  const { closedAt, stand } = item
  if (closedAt === null || !isWithin(quarter, closedAt)) return false
  return late === null || late === (stand === 'late')
}

/** Of what was closed in the asked quarter: late ones, those in time, or null for both. */
export function closedLate({ late }: Pick<ItemsState, 'late'>): boolean | null {
  return late === undefined ? null : late === '1'
}

/** Closed, and residents cannot read what was done. */
export function isUnpublished(item: Pick<ListedItem, 'status' | 'published'>): boolean {
  return !isOpen(item) && !item.published
}

/** Items that the filters show; `uncarried` are those that still hold up the closing. */
export function shownItems(items: readonly ListedItem[], show: Shown, filter: ItemsState, actor: Actor): ListedItem[] {
  const { origin, status, kind, theme, lead, mine, late, closed, unpublished, undated } = filter
  return items.filter((item) => {
    if (origin && item.origin !== origin) return false
    if (status && item.status !== status) return false
    if (kind && item.kind !== kind) return false
    if (theme && (item.theme ?? themeOf(item.subject)) !== theme) return false
    if (lead && item.leadNow.id !== lead) return false
    if (mine && !isLedBy(actor, item)) return false
    if (closed ? !isClosedIn(item, closed, closedLate(filter)) : late === '1' && !isLate(item)) return false
    if (undated) return lacksDeadline(item)
    if (unpublished) return isUnpublished(item)
    // Asking for a status that is closed asks for what is closed, and so does asking when.
    if (show === 'all' || closed || (status && !isOpen({ status }))) return true
    return isOpen(item) && (show === 'open' || !isCarriedOver(item))
  })
}

export function countsOf(items: readonly ListedItem[]): { open: number; carried: number } {
  const open = items.filter(isOpen)
  return { open: open.length, carried: open.filter(isCarriedOver).length }
}
