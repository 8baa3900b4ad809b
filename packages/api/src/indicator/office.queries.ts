import { type CycleId, cycleAfter } from '@ratchet/domain/cycle/cycle-id'
import { dayOf, type Instant } from '@ratchet/domain/day'
import type { Around } from '@ratchet/domain/indicator/set'
import type { Kysely } from 'kysely'
import { findEdition } from '../catalogue/catalogue.queries.ts'
import type { Database } from '../database/tables.gen.ts'
import { listUnitNames } from '../people/zone.queries.ts'

/** What the rules of indicators are held against: units that exist, the zones that the city ranks, the latest cycle, the day. */
export async function findAround(db: Kysely<Database>, now: Instant): Promise<Around> {
  const peers = await findEdition(db, 'peers')
  const last = await db.selectFrom('cycle').select('id').orderBy('id', 'desc').executeTakeFirst()
  return {
    units: await listUnitNames(db),
    peers: peers?.content.length ?? null,
    lastCycle: (last?.id as CycleId | undefined) ?? null,
    today: dayOf(now),
  }
}

/** Half-years whose set can be looked at, the latest first: those of our own cycles, and those that can be prepared. */
export async function listHalves(db: Kysely<Database>, furthest: CycleId): Promise<CycleId[]> {
  const rows = await db.selectFrom('cycle').select('id').where('reference', '=', false).execute()
  const ahead = [0, -1, -2].map((steps) => cycleAfter(furthest, steps))
  return [...new Set([...ahead, ...rows.map((row) => row.id as CycleId)])].sort().reverse()
}
