import type { AppRouter } from '@ratchet/api/router'
import { themeIdSchema } from '@ratchet/domain/cycle/aspect'
import { quarterSchema } from '@ratchet/domain/cycle/cycle-id'
import { categoryIdSchema } from '@ratchet/domain/opinion/category'
import { opinionSourceSchema, opinionStatuses } from '@ratchet/domain/opinion/opinion'
import type { inferRouterInputs, inferRouterOutputs } from '@trpc/server'
import { z } from 'zod'

type Outputs = inferRouterOutputs<AppRouter>['opinion']
export type Inbox = Outputs['list']
export type InboxRow = Inbox['rows'][number]
export type FoundOpinion = Outputs['find']
export type FiledRow = Outputs['filed'][number]

export const PAGE_SIZE = 20
/** The tabs of the inbox, what nobody has looked at first. */
export const inboxTabs = ['new', 'urgent', ...opinionStatuses.filter((status) => status !== 'new'), 'all'] as const
export type InboxTab = (typeof inboxTabs)[number]

/** What stands in the address of the inbox; `new` is what it opens with. */
export const inboxStateSchema = z.object({
  status: z.enum(inboxTabs).optional().catch(undefined),
  theme: themeIdSchema.optional().catch(undefined),
  category: categoryIdSchema.optional().catch(undefined),
  place: z.uuid().optional().catch(undefined),
  source: opinionSourceSchema.optional().catch(undefined),
  urgent: z.literal('1').optional().catch(undefined),
  late: z.literal('1').optional().catch(undefined),
  quarter: quarterSchema.optional().catch(undefined),
  q: z.string().max(100).optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(100_000).optional().catch(undefined),
  /** One after the other instead of a list. */
  view: z.literal('one').optional().catch(undefined),
})
export type InboxState = z.infer<typeof inboxStateSchema>

/** The inbox as the server is asked for it. */
export function listInput(state: InboxState): inferRouterInputs<AppRouter>['opinion']['list'] {
  const { status, theme, category, place, source, urgent, late, quarter, q, page } = state
  return {
    status: status ?? 'new',
    theme: theme ?? null,
    category: category ?? null,
    placeId: place ?? null,
    source: source ?? null,
    urgent: urgent === '1',
    late: late === '1',
    quarter: quarter ?? null,
    q: q ?? '',
    page: page ?? 1,
  }
}

/** Whether anything but the tab keeps rows away. */
export function isNarrowed({ theme, category, place, source, urgent, late, quarter, q }: InboxState): boolean {
  return Boolean(theme || category || place || source || urgent || late || quarter || q)
}

export const noFilter = {
  theme: null,
  category: null,
  place: null,
  source: null,
  urgent: null,
  late: null,
  quarter: null,
  q: null,
  page: null,
}

/** Pages that there are, at least one. */
export function pagesOf(total: number): number {
  return Math.max(1, Math.ceil(total / PAGE_SIZE))
}
