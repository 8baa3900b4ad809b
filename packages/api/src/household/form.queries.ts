/** What the phone form 入户登记 needs, also without a network: units, places, the questionnaires, the figures. Source: UX §3.1. */
import { CONSENT_VERSION } from '@ratchet/domain/contact/consent'
import { quarterOf } from '@ratchet/domain/cycle/cycle-id'
import { dayOf } from '@ratchet/domain/day'
import { examinedKinds, placeKinds } from '@ratchet/domain/household/household'
import { LONGEST_AGO } from '@ratchet/domain/household/visit'
import { matrix } from '@ratchet/domain/people/matrix'
import { whyNotUse } from '@ratchet/domain/questionnaire/questionnaire'
import { sql } from 'kysely'
import type { ActingContext } from '../context.ts'
import { listQuestionnaires } from '../questionnaire/questionnaire.queries.ts'
import { findSetting } from '../setting/setting.queries.ts'
import { listVisitors } from './visitor.queries.ts'

export async function findForm(ctx: ActingContext) {
  const { db, actor, now } = ctx
  const today = dayOf(now)
  const all = await db
    .selectFrom('unit')
    .leftJoin('unit as parent', 'parent.id', 'unit.parentId')
    .select(['unit.id', 'unit.name', 'unit.kind', 'unit.parentId', 'parent.name as parent'])
    .where('unit.retiredDay', 'is', null)
    .orderBy('unit.sort')
    .orderBy('unit.code')
    .orderBy('unit.name')
    .execute()
  const reached = await reachedUnits(ctx)
  const isOf = (kinds: readonly string[]) => (unit: { readonly kind: string }) => kinds.includes(unit.kind)
  const examined = all.filter(isOf(examinedKinds))
  const own = all.filter((unit) => reached.has(unit.id) && isOf([...examinedKinds, ...placeKinds])(unit))
  const visitors: Record<string, Awaited<ReturnType<typeof listVisitors>>> = {}
  for (const unit of examined) if (reached.has(unit.id)) visitors[unit.id] = await listVisitors(db, unit.id)
  const questionnaires = (await listQuestionnaires(db)).filter(
    (row) => row.kind === 'household' && whyNotUse(row, today) === null,
  )
  const { target, restDays } = await findSetting(db, 'household')
  return {
    today,
    quarter: quarterOf(today),
    user: { id: actor.userId, name: actor.name },
    /** Units for which the caller may go, and those that a joint visit may serve. */
    own: own.map(({ id, name, kind, parentId }) => ({ id, name, kind, parentId })),
    examined: examined.map(({ id, name, kind }) => ({ id, name, kind })),
    places: all
      .filter(isOf(placeKinds))
      .map(({ id, name, parentId, parent }) => ({ id, name, streetId: parentId, street: parent })),
    visitors,
    /** The newest first. */
    questionnaires: questionnaires.toSorted((a, b) => (b.issuedOn ?? '').localeCompare(a.issuedOn ?? '')),
    target,
    restDays,
    longestAgo: LONGEST_AGO,
    consentVersion: CONSENT_VERSION,
  }
}

/** Units under the caller's roles that may visit, themselves included. */
async function reachedUnits({ db, actor }: ActingContext): Promise<ReadonlySet<string>> {
  const { who } = matrix['household.visit']
  const roots = actor.grants.filter((grant) => who.includes(grant.role as never)).map((grant) => grant.unitId)
  const { rows } = await sql<{ id: string }>`
    with recursive own as (
      select id from unit where id = any(${roots}::uuid[])
      union select unit.id from unit join own on unit.parent_id = own.id)
    select id from own`.execute(db)
  return new Set(rows.map((row) => row.id))
}
