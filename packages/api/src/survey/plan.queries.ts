import { dayOf } from '@ratchet/domain/day'
import { deliveryOf } from '@ratchet/domain/survey/contract'
import { placeKinds, type Quota } from '@ratchet/domain/survey/quota'
import type { Wave } from '@ratchet/domain/survey/wave'
import type { Kysely } from 'kysely'
import type { ActingContext, Tx } from '../context.ts'
import { json } from '../database/json.ts'
import type { Database } from '../database/tables.gen.ts'
import { countByPlace, countDispositions, lastDelivery } from './case.queries.ts'
import { findWave } from './survey.queries.ts'

/** What is settled around a wave: the plan, the contract, the typed outcomes. The readings are not touched. */
export async function saveAround(tx: Tx, wave: Wave): Promise<void> {
  const [plan, contract, fieldwork] = [wave.plan, wave.contract, wave.fieldwork].map((it) => it && json(it))
  await tx
    .updateTable('surveyWave')
    .set({ plan, contract, fieldwork, version: wave.version })
    .where('id', '=', wave.id)
    .where('version', '=', wave.version - 1)
    .executeTakeFirstOrThrow()
}

/** Living communities, villages and parks with the street they stand under, in the order of the org tree. */
export async function listQuotaPlaces(db: Kysely<Database>) {
  const places = await db
    .selectFrom('unit as place')
    .leftJoin('unit as street', (join) =>
      join.onRef('street.id', '=', 'place.parentId').on('street.kind', '=', 'street'),
    )
    .select(['place.id', 'place.name', 'street.id as streetId', 'street.name as streetName'])
    .where('place.kind', 'in', placeKinds)
    .where('place.retiredDay', 'is', null)
    .orderBy('street.sort')
    .orderBy('street.name')
    .orderBy('place.sort')
    .orderBy('place.code')
    .orderBy('place.name')
    .execute()
  // A park stands under the zone: it is its own street here.
  return places.map(({ streetId, streetName, ...place }) => ({
    ...place,
    streetId: streetId ?? place.id,
    streetName: streetName ?? place.name,
  }))
}

export async function listQuotas(db: Kysely<Database>, waveId: string): Promise<Quota[]> {
  return db
    .selectFrom('surveyQuota')
    .select(['placeId', 'target'])
    .where('waveId', '=', waveId)
    .orderBy('placeId')
    .execute()
}

/** The whole list in place of the earlier one. */
export async function saveQuotas(tx: Tx, waveId: string, quotas: readonly Quota[], newId: () => string): Promise<void> {
  await tx.deleteFrom('surveyQuota').where('waveId', '=', waveId).execute()
  if (quotas.length === 0) return
  await tx
    .insertInto('surveyQuota')
    .values(quotas.map((quota) => ({ id: newId(), waveId, ...quota })))
    .execute()
}

/** Target and interviews of each place that has either, with the places that have neither for whoever sets quotas. */
export async function findQuotaStand(db: Kysely<Database>, waveId: string) {
  const [places, quotas, counts] = [
    await listQuotaPlaces(db),
    await listQuotas(db, waveId),
    await countByPlace(db, waveId),
  ]
  const targetOf = new Map(quotas.map((quota) => [quota.placeId, quota.target]))
  const countOf = new Map(counts.map((row) => [row.placeId, row.interviews]))
  const known = new Set(places.map((place) => place.id))
  // A community may have been merged since: what was held there is still counted, under the name it had.
  const gone = [...new Set([...targetOf.keys(), ...countOf.keys()])].filter((id) => !known.has(id))
  const former = gone.length === 0 ? [] : await listFormerPlaces(db, gone)
  return [...places, ...former].map((place) => ({
    ...place,
    target: targetOf.get(place.id) ?? null,
    completed: countOf.get(place.id) ?? 0,
  }))
}

async function listFormerPlaces(db: Kysely<Database>, ids: readonly string[]) {
  const rows = await db
    .selectFrom('unit as place')
    .leftJoin('unit as street', 'street.id', 'place.parentId')
    .select(['place.id', 'place.name', 'street.id as streetId', 'street.name as streetName'])
    .where('place.id', 'in', ids)
    .execute()
  return rows.map((row) => ({ ...row, streetId: row.streetId ?? row.id, streetName: row.streetName ?? row.name }))
}

/** The wave with everything around it, for the head of its pages and the plan. */
export async function findAround({ db, now }: ActingContext, id: string) {
  const wave = await findWave(db, id)
  const counts = await countDispositions(db, id)
  const interviews = counts ? counts.complete + counts.partial : 0
  const today = dayOf(now)
  const questionnaire = wave.questionnaireId
    ? await db
        .selectFrom('questionnaire')
        .select(['id', 'name', 'edition', 'status'])
        .where('id', '=', wave.questionnaireId)
        .executeTakeFirst()
    : null
  const done = await db
    .selectFrom('surveyRecheck')
    .select((eb) => eb.fn.countAll().as('count'))
    .where('waveId', '=', id)
    .where('outcome', 'is not', null)
    .executeTakeFirst()
  const stand = { interviews, lastDelivery: await lastDelivery(db, id), rechecksDone: Number(done?.count ?? 0) }
  return {
    wave,
    questionnaire: questionnaire ?? null,
    isMicrodata: counts !== null,
    cases: counts ? Object.values(counts).reduce((sum, one) => sum + one, 0) : 0,
    interviews,
    quotaTotal: (await listQuotas(db, id)).reduce((sum, one) => sum + one.target, 0),
    delivery: wave.contract ? deliveryOf(wave.contract, stand, today) : null,
    today,
  }
}
