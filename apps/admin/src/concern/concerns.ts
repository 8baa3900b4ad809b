import type { AppRouter } from '@ratchet/api/router'
import { concernStatuses } from '@ratchet/domain/concern/concern'
import { themeIdSchema } from '@ratchet/domain/cycle/aspect'
import { isWithin, quarterSchema } from '@ratchet/domain/cycle/cycle-id'
import { type Band, bandSchema } from '@ratchet/domain/grade/grade'
import type { inferRouterOutputs } from '@trpc/server'
import { z } from 'zod'

type Outputs = inferRouterOutputs<AppRouter>['concern']
export type ConcernRow = Outputs['list'][number]
export type FoundConcern = Outputs['find']
type Voice = FoundConcern['opinions'][number]

export const concernTabs = ['all', ...concernStatuses] as const
export type ConcernTab = (typeof concernTabs)[number]

export const concernsStateSchema = z.object({
  status: z.enum(concernTabs).optional().catch(undefined),
  theme: themeIdSchema.optional().catch(undefined),
  place: z.string().max(60).optional().catch(undefined),
  category: z
    .string()
    .regex(/^([A-Z]\d{1,2}|none)$/)
    .optional()
    .catch(undefined),
  /** By the last run of the grading. */
  band: bandSchema.optional().catch(undefined),
  view: z.literal('board').optional().catch(undefined),
  /** Titles that nobody has read yet, of those whose work goes on under their own number. */
  unread: z.literal('1').optional().catch(undefined),
  /** Opened on a day of it. */
  quarter: quarterSchema.optional().catch(undefined),
  q: z.string().max(100).optional().catch(undefined),
})
export type ConcernsState = z.infer<typeof concernsStateSchema>

interface Known {
  readonly isUnder: (placeId: string | null, chosen: string) => boolean
  readonly bandOf: (row: ConcernRow) => Band | null
}
const nothingKnown: Known = { isUnder: (placeId, chosen) => placeId === chosen, bandOf: () => null }

/** Rows of the filter whatever their status, the most people first. */
export function fittingConcerns(
  rows: readonly ConcernRow[],
  state: ConcernsState,
  { isUnder, bandOf }: Known = nothingKnown,
): ConcernRow[] {
  const { theme, category, place, band, unread, quarter, q } = state
  return rows
    .filter(
      (row) =>
        (!theme || row.theme === theme) &&
        (!category || (row.category ?? 'none') === category) &&
        (!place || isUnder(row.placeId, place)) &&
        (!band || bandOf(row) === band) &&
        (!unread || (!row.isRead && row.mergedIntoId === null)) &&
        (!quarter || isWithin(quarter, row.openedAt)) &&
        (!q || `${row.number}${row.title}`.includes(q)),
    )
    .toSorted(
      (a, b) => Number(b.urgent) - Number(a.urgent) || b.people - a.people || (a.openedAt < b.openedAt ? 1 : -1),
    )
}

export function countByStatus(rows: readonly ConcernRow[]): Record<ConcernTab, number> {
  const counts = { all: rows.length, new: 0, working: 0, settled: 0, merged: 0 }
  for (const { status } of rows) counts[status] += 1
  return counts
}

/** Concerns without an item, and the most people behind one of them: what the list's sentence says. */
export function waitingOf(rows: readonly ConcernRow[]): { waiting: number; most: number } {
  const waiting = rows.filter(({ status }) => status === 'new')
  return { waiting: waiting.length, most: Math.max(0, ...waiting.map(({ people }) => people)) }
}

/** Voices with words, those of them that nobody has masked, and people who only said "me too". */
export function voicesOf(opinions: readonly Voice[]): {
  readonly said: readonly Voice[]
  readonly unmasked: readonly Voice[]
  readonly echoes: number
} {
  const said = opinions.filter(({ echo }) => !echo)
  return {
    said,
    unmasked: said.filter(({ maskedText, erasedAt }) => maskedText === null && erasedAt === null),
    echoes: opinions.length - said.length,
  }
}
