/** What fills the seventh card and the score beside it: the rise of the city's result, X, and what is verified so far. */
import { cycleOfQuarter, type Report } from '@ratchet/domain/assessment/report'
import { scoreRow } from '@ratchet/domain/assessment/score'
import type { AspectRise, ScoreRow } from '@ratchet/domain/assessment/score-content'
import { type Quarter, spanOf } from '@ratchet/domain/cycle/cycle-id'
import { type Day, dayOf, type Instant } from '@ratchet/domain/day'
import type { IndicatorSet } from '@ratchet/domain/indicator/indicator'
import type { Kysely } from 'kysely'
import { contentOf, findEdition } from '../catalogue/catalogue.queries.ts'
import type { Database } from '../database/tables.gen.ts'
import { listBonuses } from './bonus.queries.ts'
import { findRectificationRecords, nothingDue } from './rectification-record.queries.ts'
import { findRises } from './rise.queries.ts'
import { listVerifications, standingOf } from './verification.queries.ts'

type Db = Kysely<Database>
type Bonus = Awaited<ReturnType<typeof listBonuses>>[number]

/** Of every unit in the quarter: the aspects that it leads with their rise, and its applications for X. */
export interface Sides {
  readonly leads: ReadonlySet<string>
  readonly rises: ReadonlyMap<string, readonly AspectRise[]>
  readonly bonuses: readonly Bonus[]
}

export async function findSides(db: Db, set: IndicatorSet, quarter: Quarter, today: Day): Promise<Sides> {
  const cycle = await db
    .selectFrom('cycle')
    .select('aspectsEdition')
    .where('id', '=', cycleOfQuarter(quarter))
    .executeTakeFirst()
  const aspects = cycle
    ? await contentOf(db, 'aspects', cycle.aspectsEdition)
    : ((await findEdition(db, 'aspects'))?.content ?? [])
  return {
    // In a quarter that is over nothing is still to come: a rise is counted where the result came out.
    leads: new Set(spanOf(quarter).before > today ? aspects.flatMap((aspect) => aspect.leadUnitId ?? []) : []),
    rises: await findRises(db, set, quarter),
    bonuses: await listBonuses(db, quarter),
  }
}

/** Places that the unit's aspects climbed together; null before a result came out, undefined where it counts none. */
export function climbed({ leads, rises }: Sides, unitId: string): number | null | undefined {
  const known = (rises.get(unitId) ?? []).flatMap((row) => (row.places === null ? [] : [row.places]))
  if (known.length > 0) return known.reduce((sum, places) => sum + places, 0)
  return leads.has(unitId) ? null : undefined
}

/** Points of X that were approved; null while an application waits, undefined where there is none. */
export function granted({ bonuses }: Sides, unitId: string): number | null | undefined {
  const own = bonuses.filter((bonus) => bonus.unitId === unitId && bonus.status !== 'declined')
  if (own.length === 0) return undefined
  const points = own.flatMap((bonus) => bonus.points ?? [])
  return points.length > 0 ? points.reduce((sum, each) => sum + each, 0) : null
}

/** The unit's score as it stands at this moment: what nobody verified earns nothing yet. */
export async function scoreNow(
  db: Db,
  set: IndicatorSet,
  sides: Sides,
  {
    report,
    unit,
    now,
  }: { readonly report: Report; readonly unit: { id: string; name: string }; readonly now: Instant },
): Promise<Omit<ScoreRow, 'rank'>> {
  const records = await findRectificationRecords(db, report.quarter, dayOf(now))
  const approved = sides.bonuses.filter((bonus) => bonus.unitId === unit.id && bonus.points !== null)
  return scoreRow(set, {
    unit,
    report: { ...report, counted: {} },
    standing: standingOf(await listVerifications(db, [report.id])),
    evidence: [],
    rises: sides.rises.get(unit.id) ?? [],
    bonuses: approved.flatMap(({ id, title, points, decidedBy }) =>
      points === null || !decidedBy ? [] : [{ id, title, points, scores: [], excluded: 0, approvedBy: decidedBy }],
    ),
    rectification: records.get(unit.id) ?? nothingDue,
  })
}
