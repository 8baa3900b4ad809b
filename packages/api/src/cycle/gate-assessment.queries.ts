import { undecidedStatuses } from '@ratchet/domain/accountability/case'
import { yearOfHalf } from '@ratchet/domain/accountability/year'
import { type Quarter, quartersOf } from '@ratchet/domain/cycle/cycle-id'
import { askedQuarters } from '@ratchet/domain/cycle/gate-assessment'
import type { GateFacts } from '@ratchet/domain/cycle/gate-fact'
import type { Cycle } from '@ratchet/domain/cycle/stage'
import type { Kysely } from 'kysely'
import { listRegulations } from '../accountability/regulation.queries.ts'
import { listPublishedQuarters } from '../assessment/publication.queries.ts'
import { contentOf } from '../catalogue/catalogue.queries.ts'
import type { Database } from '../database/tables.gen.ts'
import { findIndicatorSet } from '../indicator/indicator.queries.ts'

/** Lead units of the cycle's aspects that it scores, with the quarters for which their reports are open. */
export async function findLeadUnits(
  db: Kysely<Database>,
  cycle: Cycle,
  names: ReadonlyMap<string, string>,
): Promise<NonNullable<GateFacts['organization']>['leadUnits']> {
  const { listedUnitIds } = await findIndicatorSet(db, cycle.id)
  const aspects = await contentOf(db, 'aspects', cycle.aspectsEdition)
  const ids = new Set(aspects.flatMap(({ leadUnitId }) => (leadUnitId === null ? [] : [leadUnitId])))
  const opened = await db
    .selectFrom('assessmentReport')
    .select(['unitId', 'quarter'])
    .where('quarter', 'in', quartersOf(cycle.id))
    .execute()
  return [...ids]
    .filter((id) => listedUnitIds.includes(id))
    .map((id) => ({
      id,
      label: names.get(id) ?? id,
      quarters: opened.filter((row) => row.unitId === id).map((row) => row.quarter as Quarter),
    }))
}

/** What of the assessment is published and circulated, and which proposals of accountability nobody has decided. */
export async function findAssessed(
  db: Kysely<Database>,
  cycle: Cycle,
): Promise<Pick<NonNullable<GateFacts['assessment']>, 'quarters' | 'findings' | 'cases'>> {
  const published = await listPublishedQuarters(db)
  const issued = await db
    .selectFrom('circular')
    .select('quarter')
    .where('kind', '=', 'circular')
    .where('status', '=', 'issued')
    .where('quarter', 'is not', null)
    .execute()
  const circulated = new Set(issued.map((row) => row.quarter))
  const [regulation] = await listRegulations(db)
  const year = yearOfHalf(cycle.id, regulation?.content.year ?? { starts: 'H1' })
  const findings = await db
    .selectFrom('accountabilityFinding')
    .select(['id', 'year', 'rule'])
    .where('status', '=', 'open')
    // What is to be recognised 表彰 holds nothing up.
    .where('rule', '!=', 'P1')
    .where('year', '<=', year)
    .orderBy('year')
    .orderBy('rule')
    .execute()
  const cases = await db
    .selectFrom('accountabilityCase')
    .select(['id', 'number'])
    .where('status', 'in', [...undecidedStatuses])
    .where('year', '<=', year)
    .orderBy('number')
    .execute()
  return {
    quarters: askedQuarters(cycle).map((quarter) => ({
      quarter,
      published: published.includes(quarter),
      circulated: circulated.has(quarter),
    })),
    findings,
    cases,
  }
}
