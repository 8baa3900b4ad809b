import { type CycleId, cycleIdSchema, quarterSchema, quartersOf, spanOf } from '@ratchet/domain/cycle/cycle-id'
import { addDays, type Day, dayOf, type Instant } from '@ratchet/domain/day'
import type { Span } from '@ratchet/domain/ledger/snapshot'
import type { Kysely } from 'kysely'
import { listCycles } from '../cycle/cycle.queries.ts'
import type { Database } from '../database/tables.gen.ts'

interface UsedCycle {
  readonly id: CycleId
  readonly openedAt: Instant
}

/** The half-year of the span; a quarter's is the one that holds it. */
export function cycleOfSpan(span: Span): CycleId {
  const quarter = quarterSchema.safeParse(span)
  if (!quarter.success) return cycleIdSchema.parse(span)
  return cycleIdSchema.parse(`${span.slice(0, 4)}H${Number(span.slice(5)) <= 2 ? 1 : 2}`)
}

/** Whether the office had a cycle of its own in the span. */
export const inUse = (cycles: readonly { readonly id: CycleId }[], span: Span): boolean =>
  cycles.some(({ id }) => id === cycleOfSpan(span))

/** Spans of the cycles in use that have begun, the latest first, with their snapshot where there is one. */
export async function listSpans(db: Kysely<Database>, today: Day) {
  const frozen = await db.selectFrom('ledgerSnapshot').select(['id', 'number', 'span']).execute()
  const bySpan = new Map(frozen.map((row) => [row.span, row]))
  return (await listCycles(db)).toReversed().flatMap(({ id }) =>
    [id, ...quartersOf(id).toReversed()]
      .filter((span) => spanOf(span).from <= today)
      .map((span): { span: Span; lastDay: Day; snapshot: { id: string; number: string } | null } => {
        const row = bySpan.get(span)
        const lastDay = addDays(spanOf(span).before, -1)
        return { span, lastDay, snapshot: row ? { id: row.id, number: row.number } : null }
      }),
  )
}

/** Spans that are over and whose ledger nobody froze: from those in which the office was at work already. */
export function unfrozen(
  cycles: readonly UsedCycle[],
  frozen: ReadonlySet<string>,
  today: Day,
): { span: Span; lastDay: Day }[] {
  return cycles.flatMap(({ id, openedAt }) =>
    [...quartersOf(id), id]
      .filter((span) => spanOf(span).before <= today && spanOf(span).before > dayOf(openedAt) && !frozen.has(span))
      .map((span) => ({ span, lastDay: addDays(spanOf(span).before, -1) })),
  )
}
