import {
  type AccountabilityCase,
  type Acted,
  caseSchema,
  type Dossier,
  undecidedStatuses,
} from '@ratchet/domain/accountability/case'
import { type Step, stepSchema } from '@ratchet/domain/accountability/case-step'
import { type Effect, effectSchema } from '@ratchet/domain/accountability/effect'
import { type HolderThen, holderThenSchema } from '@ratchet/domain/accountability/holder-then'
import { Refusal } from '@ratchet/domain/refusal'
import { type Kysely, sql } from 'kysely'
import type { Tx } from '../context.ts'
import { json } from '../database/json.ts'
import type { Database } from '../database/tables.gen.ts'

/** All cases, the newest number first. */
export async function listCases(db: Kysely<Database>): Promise<AccountabilityCase[]> {
  const rows = await db.selectFrom('accountabilityCase').selectAll().orderBy('number', 'desc').execute()
  return rows.map((row) => caseSchema.parse(row))
}

/** How many cases of the year nobody decided yet: the gate of assessment waits for none (SPEC §1). */
export async function countUndecided(db: Kysely<Database>, year: number): Promise<number> {
  const { count } = await db
    .selectFrom('accountabilityCase')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('year', '=', year)
    .where('status', 'in', undecidedStatuses)
    .executeTakeFirstOrThrow()
  return Number(count)
}

/** The steps of the cases, each case's in order. */
export async function listSteps(db: Kysely<Database>, caseIds: readonly string[]): Promise<Step[]> {
  if (caseIds.length === 0) return []
  const rows = await db
    .selectFrom('accountabilityStep')
    .selectAll()
    .where('caseId', 'in', caseIds)
    .orderBy('caseId')
    .orderBy('serial')
    .execute()
  return rows.map((row) => stepSchema.parse(row))
}

/** Every post of the unit with everyone who ever held it; a post that nobody held has one row without a holder. */
export async function listPostsThen(db: Kysely<Database>, unitId: string): Promise<HolderThen[]> {
  const rows = await db
    .selectFrom('post')
    .leftJoin('postHolder', 'postHolder.postId', 'post.id')
    .leftJoin('person', 'person.id', 'postHolder.personId')
    .select(['post.id as postId', 'post.kind as postKind', 'title', 'personId', 'name', 'userId'])
    .select(['fromDay', 'beforeDay'])
    .where('unitId', '=', unitId)
    .orderBy('post.kind', 'desc')
    .orderBy('title')
    .orderBy('fromDay')
    .execute()
  return rows.map((row) => holderThenSchema.parse(row))
}

/** The effects of the cases, in the order of their decisions. */
export async function listEffects(db: Kysely<Database>, caseIds: readonly string[]): Promise<Effect[]> {
  if (caseIds.length === 0) return []
  const rows = await db
    .selectFrom('accountabilityEffect')
    .innerJoin('accountabilityStep', 'accountabilityStep.id', 'accountabilityEffect.stepId')
    .selectAll('accountabilityEffect')
    .where('accountabilityEffect.caseId', 'in', caseIds)
    .orderBy('accountabilityStep.serial')
    .orderBy('accountabilityEffect.personId', (order) => order.asc().nullsFirst())
    .orderBy('accountabilityEffect.kind', 'desc')
    .orderBy('accountabilityEffect.id')
    .execute()
  return rows.map((row) => effectSchema.parse(row))
}

async function dossierOf(db: Kysely<Database>, given: AccountabilityCase): Promise<Dossier> {
  const ids = [given.id]
  const [steps, effects] = [await listSteps(db, ids), await listEffects(db, ids)]
  return { case: given, steps, effects, posts: await listPostsThen(db, given.unitId) }
}

export async function findDossier(db: Kysely<Database>, id: string): Promise<Dossier> {
  const row = await db.selectFrom('accountabilityCase').selectAll().where('id', '=', id).executeTakeFirst()
  if (!row) throw new Refusal('not-found', { kind: 'accountability_case' })
  return dossierOf(db, caseSchema.parse(row))
}

/** The case locked, with all that its rules look at. */
export async function loadDossier(tx: Tx, id: string): Promise<Dossier> {
  const query = tx.selectFrom('accountabilityCase').selectAll().where('id', '=', id).forUpdate()
  const row = await query.executeTakeFirst()
  if (!row) throw new Refusal('not-found', { kind: 'accountability_case' })
  return dossierOf(tx, caseSchema.parse(row))
}

/** The next number of the year in which it is opened; openers wait for each other. */
export async function nextCaseNumber(tx: Tx, year: string): Promise<string> {
  await sql`select pg_advisory_xact_lock(hashtext('accountability_case.number'))`.execute(tx)
  const { rows } = await sql<{ last: number }>`
    select coalesce(max(substring(number from 9)::integer), 0) as last from accountability_case
    where number like ${`WZ-${year}-%`}`.execute(tx)
  return `WZ-${year}-${String((rows[0]?.last ?? 0) + 1).padStart(3, '0')}`
}

async function saveStep(tx: Tx, step: Step): Promise<void> {
  const { kind } = step.content
  const row = { ...step, kind, by: json(step.by), content: json(step.content), files: json(step.files) }
  await tx.insertInto('accountabilityStep').values(row).execute()
}

export async function saveOpened(tx: Tx, { case: given, step }: Pick<Acted, 'case' | 'step'>): Promise<void> {
  const { suggested, terms, openedBy } = given
  const row = { ...given, suggested: json(suggested), terms: json(terms), openedBy: json(openedBy) }
  await tx.insertInto('accountabilityCase').values(row).execute()
  await saveStep(tx, step)
}

/** The case where it stands now, its new step, and the effects that changed or came. */
export async function saveActed(tx: Tx, before: Dossier, acted: Acted): Promise<void> {
  const { id, status, statementDue, version, illustrative } = acted.case
  await tx
    .updateTable('accountabilityCase')
    .set({ status, statementDue, version })
    .where('id', '=', id)
    .where('version', '=', before.case.version)
    .execute()
  await saveStep(tx, acted.step)
  const old = new Map(before.effects.map((effect) => [effect.id, effect]))
  for (const effect of acted.effects) {
    const was = old.get(effect.id)
    if (!was) {
      await tx
        .insertInto('accountabilityEffect')
        .values({ ...effect, illustrative })
        .execute()
    } else if (was.version !== effect.version) {
      const { status: stands, undoneByStep, version: next } = effect
      const change = { status: stands, undoneByStep, version: next }
      await tx.updateTable('accountabilityEffect').set(change).where('id', '=', effect.id).execute()
    }
  }
}
