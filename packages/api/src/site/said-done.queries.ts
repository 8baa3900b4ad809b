/** 您说我办 as its two readers want it: a page of it with its filters, and three rows for the first page. */
import { cycleAfter, cycleOf, spanOf } from '@ratchet/domain/cycle/cycle-id'
import type { Day } from '@ratchet/domain/day'
import { leadNow } from '@ratchet/domain/rectification/lead'
import type { Kysely } from 'kysely'
import type { Database } from '../database/tables.gen.ts'
import { listUnits } from '../people/unit.queries.ts'
import { placesOf } from './said-place.ts'
import {
  condition,
  countSaid,
  listSaid,
  type SaidGroup,
  type SaidStatus,
  type SaidWhere,
  statusesOf,
} from './said-row.queries.ts'

export const SAID_PAGE = 20

/** First day of the half-year before the running one. */
export function saidSince(today: Day): Day {
  return spanOf(cycleAfter(cycleOf(today), -1)).from
}

const unitsById = async (db: Kysely<Database>) => new Map((await listUnits(db)).map((unit) => [unit.id, unit]))

export interface SaidAsked extends SaidWhere {
  readonly status: 'all' | SaidGroup
  readonly page: number
}

/** One page of it. A place that was merged away is asked for by its successor; a page after the last is the last. */
export async function findSaidDone(db: Kysely<Database>, asked: SaidAsked, today: Day) {
  const units = await unitsById(db)
  const places = placesOf([...units.values()])
  const living = asked.placeId === null ? null : leadNow(units, asked.placeId)
  const placeId = places.find((place) => place.id === living?.id)?.id ?? null
  const only = condition({ ...asked, placeId }, units)
  const since = saidSince(today)
  const counts = await countSaid(db, since, only)
  const pages = Math.max(1, Math.ceil(counts[asked.status] / SAID_PAGE))
  const page = Math.min(asked.page, pages)
  const statuses = asked.status === 'all' ? Object.values(statusesOf).flat() : statusesOf[asked.status]
  const cut = { statuses, limit: SAID_PAGE, offset: (page - 1) * SAID_PAGE }
  const rows = await listSaid(db, units, since, only, cut)
  return { counts, rows, page, pages, size: SAID_PAGE, places, placeId, since }
}

/** For the first page: the counts and three rows, one of which is not solved if there is any such. */
export async function findSaid(db: Kysely<Database>, today: Day) {
  const units = await unitsById(db)
  const since = saidSince(today)
  const only = condition({ placeId: null, theme: null }, units)
  const list = (statuses: readonly SaidStatus[]) => listSaid(db, units, since, only, { statuses, limit: 3 })
  const solved = await list(['solved'])
  // What was promised and failed, and what cannot be done, is told before what is merely under way.
  const unsolved = [
    ...(await list(['cannot', 'reopened'])),
    ...(await list(['explained'])),
    ...(await list(['working'])),
  ]
  const rows = [...solved.slice(0, Math.max(2, 3 - unsolved.length)), ...unsolved].slice(0, 3)
  return { counts: await countSaid(db, since, only), rows, since }
}
