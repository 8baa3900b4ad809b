/** Figures of a period 时期数据 for work reports and the brief: what came in, what was due, what was done, with intervals. */
import type { Day } from '@ratchet/domain/day'
import { instantOf } from '@ratchet/domain/day'
import { wilson } from '@ratchet/statistics/interval'
import { normalQuantile } from '@ratchet/statistics/statistics'
import { type Kysely, sql } from 'kysely'
import type { Database } from '../database/tables.gen.ts'

export interface Share {
  readonly part: number
  readonly all: number
  readonly rate: number | null
  readonly low: number
  readonly high: number
}

/** A share with its 95 % interval of Wilson; no share of nothing. */
export function shareOf(part: number, all: number): Share {
  if (all === 0) return { part, all, rate: null, low: 0, high: 0 }
  return { part, all, rate: part / all, ...wilson(part / all, all, normalQuantile(0.975)) }
}

export interface Span {
  readonly from: Day
  readonly before: Day
}

/** Of the places of the units, and of what they lead: a department has no places. */
const ofUnits = (unitIds: readonly string[]) => sql<boolean>`(place_id = any(${unitIds}::uuid[]) or exists (
  select from rectification_item as item where item.concern_id = opinion.concern_id
    and item.lead_unit_id = any(${unitIds}::uuid[])))`

/** Opinions that came in, and tasks of measures that were due, with those that are done. */
export async function findPeriod(db: Kysely<Database>, { from, before }: Span, unitIds: readonly string[] | null) {
  const opinions = await db
    .selectFrom('opinion')
    .select(({ fn }) => fn.countAll().as('count'))
    .where('receivedAt', '>=', instantOf(from))
    .where('receivedAt', '<', instantOf(before))
    .$if(unitIds !== null, (query) => query.where(ofUnits(unitIds ?? [])))
    .executeTakeFirstOrThrow()
  const tasks = await db
    .selectFrom('task')
    .select(['doneAt'])
    .where('due', '>=', from)
    .where('due', '<', before)
    .$if(unitIds !== null, (query) => query.where('unitId', 'in', unitIds ?? []))
    .execute()
  return {
    opinions: Number(opinions.count),
    tasks: tasks.length,
    ended: tasks.filter((row) => row.doneAt !== null).length,
  }
}

/** Satisfied of those who were asked in look-backs of the items and answered. */
export function satisfiedOf(looked: readonly string[]): Share {
  const satisfied = looked.filter((outcome) => outcome === 'satisfied').length
  const unsatisfied = looked.filter((outcome) => outcome === 'unsatisfied').length
  return shareOf(satisfied, satisfied + unsatisfied)
}
