import { isReceived } from '@ratchet/domain/accountability/notice'
import { clocksOf, openRemedies } from '@ratchet/domain/accountability/remedy-clock'
import { isEstimated } from '@ratchet/domain/calendar/calendar'
import { type Day, dayOf, type Instant } from '@ratchet/domain/day'
import type { Actor } from '@ratchet/domain/people/permission'
import { Refusal } from '@ratchet/domain/refusal'
import type { Kysely } from 'kysely'
import { findCalendar } from '../calendar/calendar.queries.ts'
import type { Database } from '../database/tables.gen.ts'
import { findDossier, listCases, listEffects, listPostsThen, listSteps } from './case.queries.ts'
import { readsAll, readsCase } from './case-reader.ts'

/** Names of units, whatever became of them. */
async function nameUnits(db: Kysely<Database>, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map()
  const rows = await db.selectFrom('unit').select(['id', 'name']).where('id', 'in', ids).execute()
  return new Map(rows.map((row) => [row.id, row.name]))
}

/** Numbers and titles of circulars, by id. */
async function nameCirculars(db: Kysely<Database>, ids: readonly string[]) {
  if (ids.length === 0) return new Map<string, { id: string; number: string | null; title: string }>()
  const rows = await db.selectFrom('circular').select(['id', 'number', 'title']).where('id', 'in', ids).execute()
  return new Map(rows.map((row) => [row.id, row]))
}

/** The cases that the actor may read, each with its unit, how many effects stand, and what it waits for. */
export async function listCaseRows(db: Kysely<Database>, actor: Actor) {
  const all = await listCases(db)
  const unitIds = [...new Set(all.map((row) => row.unitId))]
  const readable = new Set<string>()
  for (const unitId of unitIds) {
    const posts = readsAll(actor) ? [] : await listPostsThen(db, unitId)
    if (readsCase({ case: { unitId }, posts }, actor)) readable.add(unitId)
  }
  const shown = all.filter((row) => readable.has(row.unitId))
  const ids = shown.map((row) => row.id)
  const names = await nameUnits(db, unitIds)
  const steps = Map.groupBy(await listSteps(db, ids), (step) => step.caseId)
  const effects = Map.groupBy(await listEffects(db, ids), (effect) => effect.caseId)
  return shown.map(({ id, number, year, rule, aspect, unitId, clause, status, statementDue, byHand, ...row }) => {
    const own = { steps: steps.get(id) ?? [], effects: effects.get(id) ?? [] }
    const clocks = clocksOf({ case: row, ...own }).map((clock) => clock.due)
    return {
      ...{ id, number, year, rule, aspect, unitId, clause, status, byHand, findingId: row.findingId },
      unitName: names.get(unitId) ?? '',
      openedAt: row.openedAt,
      illustrative: row.illustrative,
      statementDue: status === 'noticed' && isReceived(own) ? statementDue : null,
      lastClock: clocks.toSorted().at(-1) ?? null,
      inForce: own.effects.filter((effect) => effect.status === 'in_force').length,
      undone: own.effects.filter((effect) => effect.status === 'undone').length,
      openRemedies: openRemedies(own).length,
    }
  })
}

/** What triggered the case: the aspect's figures and test in its finding. */
async function findTrigger(db: Kysely<Database>, findingId: string | null) {
  if (findingId === null) return null
  const row = await db
    .selectFrom('accountabilityFinding')
    .select(['id', 'year', 'rule', 'outcome', 'at'])
    .where('id', '=', findingId)
    .executeTakeFirst()
  return row ?? null
}

/** All that the page of a case shows; not found for whoever may not read it. */
export async function findCasePage(db: Kysely<Database>, actor: Actor, id: string, now: Instant) {
  const dossier = await findDossier(db, id)
  if (!readsCase(dossier, actor)) throw new Refusal('not-found', { kind: 'accountability_case' })
  const given = dossier.case
  const calendar = await findCalendar(db)
  const circulars = await nameCirculars(db, given.circularId ? [given.circularId] : [])
  const people = new Map(dossier.posts.map((post) => [post.personId, post.name]))
  const records = await db
    .selectFrom('accountabilityRecord')
    .select(['id', 'number', 'title', 'kind', 'status'])
    .where('caseId', '=', id)
    .orderBy('number')
    .execute()
  return {
    ...dossier,
    today: dayOf(now),
    unitName: (await nameUnits(db, [given.unitId])).get(given.unitId) ?? '',
    isEstimated: given.statementDue !== null && isEstimated(calendar, given.statementDue as Day),
    clocks: clocksOf(dossier).map((clock) => ({ ...clock, name: people.get(clock.personId) ?? null })),
    circular: given.circularId ? (circulars.get(given.circularId) ?? null) : null,
    trigger: await findTrigger(db, given.findingId),
    records,
  }
}

/** Effects of decisions with who, where and by which case: the lists of eligibility and of bonuses are made of these. */
export async function listEffectRows(db: Kysely<Database>) {
  return await db
    .selectFrom('accountabilityEffect')
    .innerJoin('accountabilityCase', 'accountabilityCase.id', 'accountabilityEffect.caseId')
    .innerJoin('unit', 'unit.id', 'accountabilityEffect.unitId')
    .leftJoin('person', 'person.id', 'accountabilityEffect.personId')
    .leftJoin('post', 'post.id', 'accountabilityEffect.postId')
    .select([
      'accountabilityEffect.id',
      'accountabilityEffect.kind',
      'accountabilityEffect.amount',
      'accountabilityEffect.forYear',
      'accountabilityEffect.status',
      'accountabilityEffect.personId',
      'accountabilityEffect.illustrative',
    ])
    .select(['accountabilityCase.id as caseId', 'accountabilityCase.number', 'accountabilityCase.status as caseStatus'])
    .select(['unit.name as unitName', 'person.name as personName', 'post.title as postTitle'])
    .orderBy('accountabilityEffect.forYear', 'desc')
    .orderBy('accountabilityCase.number', 'desc')
    .orderBy('person.name')
    .orderBy('accountabilityEffect.kind')
    .execute()
}
