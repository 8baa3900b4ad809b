import { Refusal } from '@ratchet/domain/refusal'
import { discrediting, type Recheck, recheckSchema } from '@ratchet/domain/survey/recheck'
import type { Kysely } from 'kysely'
import type { Tx } from '../context.ts'
import type { Database } from '../database/tables.gen.ts'
import { seenInterviews } from './case.queries.ts'

/** Cases that a re-check found not to be as delivered: left out of the analysis unless somebody asks for them. */
export async function excludedCases(db: Kysely<Database>, waveId: string): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom('surveyRecheck')
    .select('caseId')
    .where('waveId', '=', waveId)
    .where('outcome', 'in', discrediting)
    .execute()
  return new Set(rows.map((row) => row.caseId))
}

/** The wave's interviews with who held them and where, those left out that were drawn before. */
export async function listDrawable(db: Kysely<Database>, waveId: string) {
  return seenInterviews(db, waveId)
    .select(['r.caseId', 'r.interviewer', 'r.placeId'])
    .where('r.caseId', 'not in', db.selectFrom('surveyRecheck').select('caseId').where('waveId', '=', waveId))
    .orderBy('r.caseId')
    .execute()
}

export async function countRechecks(db: Kysely<Database>, waveId: string): Promise<number> {
  const row = await db
    .selectFrom('surveyRecheck')
    .select((eb) => eb.fn.countAll().as('count'))
    .where('waveId', '=', waveId)
    .executeTakeFirst()
  return Number(row?.count ?? 0)
}

export async function listDraws(db: Kysely<Database>, waveId: string) {
  return db
    .selectFrom('surveyRecheckDraw')
    .select(['id', 'seed', 'frameHash', 'frameSize', 'size', 'byName', 'at'])
    .where('waveId', '=', waveId)
    .orderBy('at')
    .orderBy('id')
    .execute()
}

interface NewDraw {
  readonly id: string
  readonly waveId: string
  readonly seed: string
  readonly frameHash: string
  readonly frameSize: number
  readonly size: number
  readonly byName: string
  readonly at: string
}

/** Keeps a draw with the interviews that it drew, none of them asked yet. */
export async function saveDraw(
  tx: Tx,
  draw: NewDraw,
  drawn: readonly { readonly caseId: string; readonly interviewer: string | null; readonly placeId: string }[],
  newId: () => string,
): Promise<void> {
  await tx.insertInto('surveyRecheckDraw').values(draw).execute()
  const rows = drawn.map((row) => ({ id: newId(), waveId: draw.waveId, drawId: draw.id, ...row, version: 1 }))
  // A statement takes 65,535 values at most.
  for (let from = 0; from < rows.length; from += 1000) {
    await tx
      .insertInto('surveyRecheck')
      .values(rows.slice(from, from + 1000))
      .execute()
  }
}

/** Every interview drawn to be asked again, by case, with the name of its place. */
export async function listRechecks(db: Kysely<Database>, waveId: string) {
  const rows = await db
    .selectFrom('surveyRecheck as k')
    .leftJoin('unit as place', 'place.id', 'k.placeId')
    .selectAll('k')
    .select('place.name as placeName')
    .where('k.waveId', '=', waveId)
    .orderBy('k.caseId')
    .execute()
  return rows.map(({ placeName, ...row }) => ({ ...recheckSchema.parse(row), placeName }))
}

/** The re-check, locked; refused with `not-found`. */
export async function loadRecheck(tx: Tx, id: string): Promise<Recheck> {
  const row = await tx.selectFrom('surveyRecheck').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
  if (!row) throw new Refusal('not-found', { kind: 'recheck' })
  return recheckSchema.parse(row)
}

export async function saveRecheck(tx: Tx, { id, ...row }: Recheck): Promise<void> {
  await tx
    .updateTable('surveyRecheck')
    .set(row)
    .where('id', '=', id)
    .where('version', '=', row.version - 1)
    .executeTakeFirstOrThrow()
}
