/** What the rounds found: figures with their intervals, by unit and place, and what closing a cycle wants to know. */
import type { CycleId } from '@ratchet/domain/cycle/cycle-id'
import type { Day } from '@ratchet/domain/day'
import type { CaseOutcome } from '@ratchet/domain/lookback/ask'
import { type Look, lookbacksOf, type Unlisted } from '@ratchet/domain/lookback/due'
import { LEAST_ANSWERS, type Lookback } from '@ratchet/domain/lookback/lookback'
import { isLateStratum, listedOf } from '@ratchet/domain/lookback/stratum'
import { answered, type FoundFact, type RoundFact, type Tally, tallyOf } from '@ratchet/domain/lookback/tally'
import type { VisitOutcome } from '@ratchet/domain/lookback/visit'
import { type ExactShare, exactShare } from '@ratchet/statistics/statistics'
import { type Kysely, sql } from 'kysely'
import type { Database } from '../database/tables.gen.ts'
import { listItems } from '../rectification/rectification.queries.ts'
import { listUnlisted } from './frame.queries.ts'

type Db = Kysely<Database>

/** One case with where it lies. */
export interface Placed {
  readonly lookbackId: string
  readonly caseId: string
  readonly code: string
  readonly stratum: string
  readonly outcome: CaseOutcome | null
  readonly itemId: string
  readonly itemRound: number
  readonly unitId: string
  readonly unit: string
  readonly place: string | null
}

/** The cases of the rounds, in the order drawn. */
export async function listPlaced(db: Db, lookbackIds: readonly string[]): Promise<Placed[]> {
  if (lookbackIds.length === 0) return []
  const { rows } = await sql<Placed>`
    select c.lookback_id, c.id as case_id, r.code, r.stratum, c.outcome, r.item_id, r.item_round, r.unit_id,
      u.name as unit, p.name as place
    from lookback_case c join lookback_row r on r.id = c.row_id join unit u on u.id = r.unit_id
      left join unit p on p.id = r.place_id
    where c.lookback_id = any(${lookbackIds}::uuid[]) order by c.lookback_id, c.place`.execute(db)
  return rows
}

/** What was asked late 超期回看: told beside the rate, never in it. */
export interface LateFigures {
  readonly listed: number
  readonly tally: Tally
}

/** Figures of rounds by when they were looked at: who was asked in time makes the rate, who was asked late stands beside it. */
export function figuresOf(
  cases: readonly Pick<Placed, 'stratum' | 'outcome'>[],
  lists: readonly Pick<Lookback, 'allocation'>[],
): { readonly tally: Tally; readonly share: ExactShare; readonly late: LateFigures } {
  const outcomes = (late: boolean) =>
    cases.filter((row) => isLateStratum(row.stratum) === late).map((row) => row.outcome)
  const { inTime, late } = listedOf(lists.flatMap((round) => round.allocation))
  const tally = tallyOf(outcomes(false))
  return { tally, share: falseClosure(tally, inTime), late: { listed: late, tally: tallyOf(outcomes(true)) } }
}

/** The share of false closures among those who answered, of a list with so many; the interval is exact. */
export function falseClosure(tally: Tally, population: number): ExactShare {
  const n = answered(tally)
  return exactShare({ found: tally.unsatisfied, n, population: Math.max(population, n) })
}

export interface Part {
  readonly name: string
  readonly listed: number
  readonly tally: Tally
  /** Null where too few answered to tell a share. */
  readonly share: ExactShare | null
}

/** The same for each unit or place; `listed` counts those on the list. */
export function partsOf(
  cases: readonly Pick<Placed, 'outcome'>[],
  nameOf: (at: number) => string | null,
  listed: ReadonlyMap<string, number>,
): Part[] {
  const names = cases.map((_, at) => nameOf(at))
  return [...new Set(names)]
    .filter((name) => name !== null)
    .map((name) => {
      const tally = tallyOf(cases.filter((_, at) => names[at] === name).map((row) => row.outcome))
      const all = listed.get(name) ?? tally.drawn
      return { name, listed: all, tally, share: answered(tally) < LEAST_ANSWERS ? null : falseClosure(tally, all) }
    })
    .toSorted((a, b) => b.tally.drawn - a.tally.drawn || a.name.localeCompare(b.name, 'zh-CN'))
}

export const visitTally = (outcomes: readonly (VisitOutcome | null)[]) => ({
  all: outcomes.length,
  fixed: outcomes.filter((one) => one === 'fixed').length,
  notFixed: outcomes.filter((one) => one === 'not_fixed').length,
  open: outcomes.filter((one) => one === null).length,
})

/** Where the items stand: on rounds that were not given up, of whatever cycle. */
async function listLooks(db: Db, itemIds: readonly string[]): Promise<Look[]> {
  if (itemIds.length === 0) return []
  const { rows } = await sql<Look>`
    select distinct x.item_id, x.item_round, l.status from (
      select lookback_id, item_id, item_round from lookback_row where item_id = any(${itemIds}::uuid[])
      union all
      select lookback_id, item_id, item_round from lookback_visit where item_id = any(${itemIds}::uuid[])
    ) x join lookback l on l.id = x.lookback_id where l.status <> 'voided'`.execute(db)
  return rows
}

/** The rounds of a cycle with what is left in each, and what was closed and stands on none: what its gate looks at. */
export async function findLookbackFacts(
  db: Db,
  cycleId: CycleId,
  today: Day,
): Promise<{ rounds: RoundFact[]; unlisted: Unlisted[] }> {
  const { rows } = await sql<RoundFact>`
    select l.id, l.number, l.status,
      ((select count(*) from lookback_case c where c.lookback_id = l.id and c.outcome is null)
        + (select count(*) from lookback_visit v where v.lookback_id = l.id and v.outcome is null))::integer as open
    from lookback l where l.cycle_id = ${cycleId} order by l.number`.execute(db)
  return { rounds: rows, unlisted: await listUnlisted(db, cycleId, today) }
}

/** What look-back says of each subject of the cycle. */
export async function findLookbacks(db: Db, cycleId: CycleId) {
  const { rows: found } = await sql<FoundFact>`
    select x.item_id, x.item_round, x.outcome from (
      select c.lookback_id, r.item_id, r.item_round, c.outcome from lookback_case c join lookback_row r on r.id = c.row_id
      union all select lookback_id, item_id, item_round, outcome from lookback_visit
    ) x join lookback l on l.id = x.lookback_id
    where l.cycle_id = ${cycleId} and l.status <> 'voided'`.execute(db)
  const items = await listItems(db, { cycleId })
  const looks = await listLooks(
    db,
    items.map((item) => item.id),
  )
  return lookbacksOf(items, looks, found)
}
