import { type FactView, factViewSchema } from '@ratchet/domain/audit/fact'
import { addDays, type Day, daySchema, instantOf } from '@ratchet/domain/day'
import { sql } from 'kysely'
import { z } from 'zod'
import type { Db } from '../database/connect.ts'

const PAGE = 50

export const factFilterSchema = z.strictObject({
  subjectKind: z.string().max(40).optional(),
  subjectId: z.string().max(80).optional(),
  actorId: z.uuid().optional(),
  act: z.string().max(80).optional(),
  /** Civil days, both included. */
  from: daySchema.optional(),
  to: daySchema.optional(),
  /** Looked for in names, reasons, subjects and payloads. */
  text: z.string().trim().max(100).optional(),
  /** The `next` of the page before. */
  cursor: z.string().max(100).optional(),
})
export type FactFilter = z.infer<typeof factFilterSchema>

export interface FactPage {
  readonly facts: FactView[]
  /** Null on the last page. */
  readonly next: string | null
}

function selectFacts(db: Db) {
  return db
    .selectFrom('fact')
    .leftJoin('auditLink', 'auditLink.factId', 'fact.id')
    .select([
      'fact.id',
      'auditLink.seq',
      'fact.at',
      'fact.actorName',
      'fact.act',
      'fact.subjectKind',
      'fact.subjectId',
      'fact.reason',
      'fact.payload',
    ])
}

/** The place after a fact in the order newest first; null when the text is not one of ours. */
function placeOf(cursor: string | undefined): { at: string; id: string } | null {
  const [, at, id] = /^(\d{4}-[\d-]+T[\d:.]+Z)_([0-9a-f-]{36})$/.exec(cursor ?? '') ?? []
  return at && id ? { at, id } : null
}

/** Facts that match, newest first, with their number in the chain; null while the sealer has not been there. */
export async function listFacts(db: Db, filter: FactFilter): Promise<FactPage> {
  let query = selectFacts(db)
    .orderBy('fact.at', 'desc')
    .orderBy('fact.id', 'desc')
    .limit(PAGE + 1)
  if (filter.subjectKind) query = query.where('subjectKind', '=', filter.subjectKind)
  if (filter.subjectId) query = query.where('subjectId', '=', filter.subjectId)
  if (filter.actorId) query = query.where('actorId', '=', filter.actorId)
  if (filter.act) query = query.where('act', '=', filter.act)
  if (filter.from) query = query.where('fact.at', '>=', instantOf(filter.from as Day))
  if (filter.to) query = query.where('fact.at', '<', instantOf(addDays(filter.to as Day, 1)))
  if (filter.text) {
    const like = `%${filter.text.replace(/[\\%_]/g, '\\$&')}%`
    query = query.where(sql<boolean>`concat_ws(' ', actor_name, act, subject_id, reason, payload::text) ilike ${like}`)
  }
  const place = placeOf(filter.cursor)
  if (place) query = query.where(sql<boolean>`(fact.at, fact.id) < (${place.at}::timestamptz, ${place.id}::uuid)`)
  const rows = await query.execute()
  const facts = rows.slice(0, PAGE).map((row) => factViewSchema.parse(row))
  const last = facts.at(-1)
  return { facts, next: rows.length > PAGE && last ? `${last.at}_${last.id}` : null }
}

/** All facts about one subject, newest first, at most 200. */
export async function listTimeline(db: Db, subjectKind: string, subjectId: string): Promise<FactView[]> {
  const rows = await selectFacts(db)
    .where('subjectKind', '=', subjectKind)
    .where('subjectId', '=', subjectId)
    .orderBy('fact.at', 'desc')
    .orderBy('fact.id', 'desc')
    .limit(200)
    .execute()
  return rows.map((row) => factViewSchema.parse(row))
}

/** Acts, kinds of subjects and people that stand in the trail, for the filters of the page. */
export async function listFactFilters(db: Db) {
  const acts = await db.selectFrom('fact').select('act').distinct().orderBy('act').execute()
  const actors = await db
    .selectFrom('fact')
    .select(['actorId', 'actorName'])
    .distinct()
    .where('actorId', 'is not', null)
    .orderBy('actorName')
    .limit(500)
    .execute()
  const kinds = await db.selectFrom('fact').select('subjectKind').distinct().orderBy('subjectKind').execute()
  return {
    acts: acts.map((row) => row.act),
    kinds: kinds.map((row) => row.subjectKind),
    actors: actors.map((row) => ({ id: row.actorId, name: row.actorName })),
  }
}

/** The last link, and how many facts wait for one. */
export async function findTrailState(db: Db) {
  const head = await db
    .selectFrom('auditLink')
    .select(['seq', 'hash', 'sealedAt'])
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst()
  const { unsealed } = await db
    .selectFrom('unsealed')
    .select(db.fn.countAll<number>().as('unsealed'))
    .executeTakeFirstOrThrow()
  return { head: head ?? null, unsealed }
}
