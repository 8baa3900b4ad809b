/** What the rounds found: figures with their intervals, by unit and place, and what closing a cycle wants to know. */
import type { CycleId } from '@ratchet/domain/cycle/cycle-id'
import type { CaseOutcome } from '@ratchet/domain/lookback/ask'
import { LEAST_ANSWERS, type LookbackStatus } from '@ratchet/domain/lookback/lookback'
import {
  answered,
  type FoundFact,
  lookbacksOf,
  type RoundFact,
  type Tally,
  tallyOf,
} from '@ratchet/domain/lookback/tally'
import type { VisitOutcome } from '@ratchet/domain/lookback/visit'
import { type ExactShare, exactShare } from '@ratchet/statistics/statistics'
import { type Kysely, sql } from 'kysely'
import type { Database } from '../database/tables.gen.ts'
import { listItems } from '../rectification/rectification.queries.ts'
import { countClosedAsDone } from './frame.queries.ts'

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

/** Rounds and what they found of items, as a cycle's gate and closing look at them. */
export async function findLookbackFacts(
  db: Db,
  cycleId: CycleId,
): Promise<{ closed: number; rounds: RoundFact[]; found: FoundFact[] }> {
  const rounds = await db
    .selectFrom('lookback')
    .select(['id', 'number', 'status'])
    .where('cycleId', '=', cycleId)
    .orderBy('number')
    .execute()
  const ids = rounds.filter((round) => round.status !== 'voided').map((round) => round.id)
  const cases = await listPlaced(db, ids)
  const visits =
    ids.length === 0
      ? []
      : await db
          .selectFrom('lookbackVisit')
          .select(['lookbackId', 'itemId', 'itemRound', 'outcome'])
          .where('lookbackId', 'in', ids)
          .execute()
  const open = (id: string) =>
    [...cases, ...visits].filter((row) => row.lookbackId === id && row.outcome === null).length
  return {
    closed: await countClosedAsDone(db, cycleId),
    rounds: rounds.map((row) => ({ ...row, status: row.status as LookbackStatus, open: open(row.id) })),
    found: [...cases, ...visits].map(({ itemId, itemRound, outcome }) => ({
      itemId,
      itemRound,
      outcome: outcome as FoundFact['outcome'],
    })),
  }
}

/** What look-back says of each subject of the cycle. */
export async function findLookbacks(db: Db, cycleId: CycleId) {
  const { rounds, found } = await findLookbackFacts(db, cycleId)
  return lookbacksOf(await listItems(db, { cycleId }), rounds, found)
}
