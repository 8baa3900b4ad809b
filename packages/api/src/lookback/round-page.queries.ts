/** The pages of look-back: rounds of a cycle with what they found, and one round with everything that belongs to it. */
import type { CycleId } from '@ratchet/domain/cycle/cycle-id'
import { addDays, type Day, dayOf } from '@ratchet/domain/day'
import { channelOf } from '@ratchet/domain/lookback/ask'
import { isLate } from '@ratchet/domain/lookback/frame'
import { FIRST_DAY, LAST_DAY } from '@ratchet/domain/lookback/lookback'
import { isLateStratum } from '@ratchet/domain/lookback/stratum'
import { type Kysely, sql } from 'kysely'
import type { ActingContext } from '../context.ts'
import type { Database } from '../database/tables.gen.ts'
import { mapUnits } from '../rectification/rectification.queries.ts'
import { listAskers } from './asker.queries.ts'
import { listCases, listVisits } from './case.queries.ts'
import { fullSeed } from './drawing.ts'
import { figuresOf, listPlaced, partsOf, visitTally } from './found.queries.ts'
import { findReady, listUnlisted } from './frame.queries.ts'
import { findRound, hashOfList, listRounds, listRows, type StoredLookback } from './lookback.queries.ts'

type Db = Kysely<Database>

/** Items that the cycle's rounds opened again, with how their new round stands. */
async function listReopened(db: Db, lookbackIds: readonly string[]) {
  if (lookbackIds.length === 0) return []
  const { rows } = await sql<{
    id: string
    number: string
    title: string
    unit: string
    status: string
    dueDay: string | null
    round: number
    by: 'voice' | 'site'
    lookback: string
  }>`
    select distinct on (i.id) i.id, i.number, i.title, u.name as unit, i.status, i.due_day, i.round, f.by, f.lookback
    from (
      select r.item_id, r.item_round, 'voice' as by, l.number as lookback from lookback_case c
        join lookback_row r on r.id = c.row_id join lookback l on l.id = c.lookback_id
        where c.outcome = 'unsatisfied' and l.id = any(${lookbackIds}::uuid[])
      union all
      select v.item_id, v.item_round, 'site', l.number from lookback_visit v join lookback l on l.id = v.lookback_id
        where v.outcome = 'not_fixed' and l.id = any(${lookbackIds}::uuid[])
    ) f join rectification_item i on i.id = f.item_id join unit u on u.id = i.lead_unit_id
    order by i.id, f.by`.execute(db)
  return rows.toSorted((a, b) => a.number.localeCompare(b.number))
}

function summaryOf(
  round: StoredLookback,
  own: Awaited<ReturnType<typeof listPlaced>>,
  visits: readonly { outcome: string | null }[],
) {
  return {
    ...round,
    ...figuresOf(own, [round]),
    visits: visitTally(visits.map((row) => row.outcome as 'fixed' | 'not_fixed' | null)),
  }
}

export async function findRoundsPage({ db, now }: ActingContext, cycleId: CycleId) {
  const rounds = await listRounds(db, cycleId)
  const ids = rounds.filter((round) => round.status !== 'voided').map((round) => round.id)
  const placed = await listPlaced(db, ids)
  const listed = new Map<string, number>()
  for (const id of ids)
    for (const row of await db
      .selectFrom('lookbackRow')
      .innerJoin('unit', 'unit.id', 'lookbackRow.unitId')
      .select('unit.name')
      .select(({ fn }) => fn.countAll<number>().as('count'))
      .where('lookbackId', '=', id)
      .where('stratum', 'not like', '%/late')
      .groupBy('unit.name')
      .execute())
      listed.set(row.name, (listed.get(row.name) ?? 0) + Number(row.count))
  const summaries = []
  for (const round of rounds) {
    const visits = await listVisits(db, round.id)
    summaries.push(
      summaryOf(
        round,
        placed.filter((row) => row.lookbackId === round.id),
        visits,
      ),
    )
  }
  const live = summaries.filter((round) => round.status !== 'voided')
  const counted = placed.filter((row) => !isLateStratum(row.stratum))
  const today = dayOf(now)
  return {
    today,
    rounds: summaries,
    ...figuresOf(
      placed,
      live.filter((round) => round.drawnAt !== null),
    ),
    visits: visitTally(live.flatMap((round) => spread(round.visits))),
    byUnit: partsOf(counted, (at) => counted[at]?.unit ?? null, listed),
    byPlace: partsOf(counted, (at) => counted[at]?.place ?? null, new Map()),
    reopened: await listReopened(db, ids),
    /** What a list would hold if it were frozen today. */
    ready: await findReady(db, cycleId, null, today),
    /** What was closed as done and stands on no list, with the day from which it can and the last one in time. */
    unlisted: (await listUnlisted(db, cycleId, today))
      .map((item) => ({ ...item, ...daysOf(item.closedDay) }))
      .toSorted((a, b) => (a.closedDay < b.closedDay ? -1 : 1)),
  }
}

const daysOf = (closedDay: Day) => ({ fromDay: addDays(closedDay, FIRST_DAY), lastDay: addDays(closedDay, LAST_DAY) })

const spread = ({ fixed, notFixed, open }: ReturnType<typeof visitTally>) => [
  ...Array<'fixed'>(fixed).fill('fixed'),
  ...Array<'not_fixed'>(notFixed).fill('not_fixed'),
  ...Array<null>(open).fill(null),
]

export async function findRoundPage({ db, now, actor }: ActingContext, id: string) {
  const round = await findRound(db, id)
  const rows = await listRows(db, id)
  const placed = await listPlaced(db, [id])
  const visits = await listVisits(db, id)
  const units = await mapUnits(db)
  const work = await db
    .selectFrom('rectificationItem')
    .select(['id', 'number', 'title', 'leadUnitId', 'coUnitIds', 'status', 'round'])
    .where('id', 'in', [...new Set([...rows, ...visits].map((row) => row.itemId)), round.id])
    .execute()
  const items = new Map(work.map((item) => [item.id, item]))
  const byCase = new Map(placed.map((row) => [row.caseId, row]))
  const nameOf = (unitId: string) => units.get(unitId)?.name ?? ''
  const askers = await listAskers(db, now, units)
  const isBlind = round.witnessAt === null && round.seedBy?.id !== actor.userId
  return {
    today: dayOf(now),
    ...summaryOf(round, placed, visits),
    visitTally: visitTally(visits.map((row) => row.outcome)),
    // The second person types it from the source, not from the screen.
    seedText: isBlind ? null : round.seedText,
    fullSeed: isBlind ? null : fullSeed(round),
    /** The stored list still is what was published. */
    intact: hashOfList(rows) === round.listHash,
    cases: (await listCases(db, id)).map((one) => {
      const row = byCase.get(one.id)
      const item = items.get(row?.itemId ?? '')
      return {
        ...one,
        code: row?.code ?? '',
        unit: row?.unit ?? '',
        place: row?.place ?? null,
        item: item ? { id: item.id, number: item.number, title: item.title } : null,
        work: item ? [item.leadUnitId, ...item.coUnitIds] : [],
        stratum: row?.stratum ?? '',
        /** Its sixty days were over when the list was frozen. */
        late: isLateStratum(row?.stratum ?? ''),
        mine: one.askerId === actor.userId,
      }
    }),
    sites: visits.map((visit) => {
      const item = items.get(visit.itemId)
      return {
        ...visit,
        unit: nameOf(visit.unitId),
        late: isLate(visit, dayOf(round.frozenAt)),
        item: item ? { id: item.id, number: item.number, title: item.title } : null,
        work: item ? [item.leadUnitId, ...item.coUnitIds] : [],
      }
    }),
    reopened: await listReopened(db, [id]),
    askers: askers.map((one) => ({ ...one, channel: channelOf(one.roles) })),
    unitPaths: Object.fromEntries(
      [...new Set(work.flatMap((item) => [item.leadUnitId, ...item.coUnitIds]))].map((unitId) => [
        unitId,
        pathIds(units, unitId),
      ]),
    ),
  }
}

function pathIds(units: Awaited<ReturnType<typeof mapUnits>>, unitId: string): string[] {
  const path: string[] = []
  for (let at: string | null = unitId; at && !path.includes(at); at = units.get(at)?.parentId ?? null) path.unshift(at)
  return path
}
