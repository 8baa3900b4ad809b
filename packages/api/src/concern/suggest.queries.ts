import { LIKELY_SAME, type Similar, similarOpinions } from '@ratchet/domain/classification/similar'
import { instantSchema } from '@ratchet/domain/day'
import { Refusal } from '@ratchet/domain/refusal'
import { type Kysely, sql } from 'kysely'
import type { Database } from '../database/tables.gen.ts'

type Db = Kysely<Database>
/** So many voices of the concern are compared, and so many of the latest opinions with each. */
const VOICES = 4
const POOL = 400
const SHOWN = 12

interface Row {
  readonly id: string
  readonly number: string
  readonly text: string
  readonly placeId: string | null
  readonly place: string | null
  readonly category: string | null
  readonly receivedAt: string
  readonly version: number
}

/** What may be the same problem as the concern: opinions that nobody joined yet, and concerns that are not settled. */
export async function suggestFor(db: Db, id: string) {
  const concern = await db.selectFrom('concern').selectAll().where('id', '=', id).executeTakeFirst()
  if (!concern) throw new Refusal('not-found', { kind: 'concern' })
  if (concern.mergedIntoId !== null) return { opinions: [], concerns: [] }
  const own = await listVoices(db, sql`opinion.concern_id = ${id} and not opinion.echo`, VOICES)
  const { title, placeId, category } = concern
  const targets = [
    { text: title, placeId, category },
    ...own.map((row) => ({ ...row, placeId: row.placeId ?? placeId })),
  ]
  const pool = await listVoices(
    db,
    sql`opinion.status in ('new', 'classified') and (opinion.theme is null or opinion.theme = ${concern.theme})`,
    POOL,
  )
  const opinions = bestOf(targets, pool).map((found) => ({ ...found.row, score: found.score, shared: found.shared }))
  const others = await listOpenConcerns(db, id, concern.theme)
  const concerns = bestOf(targets.slice(0, 1), others).map(({ row, score, shared }) => ({ ...row, score, shared }))
  return { opinions: opinions.slice(0, SHOWN), concerns: concerns.slice(0, SHOWN) }
}

/** The likeliest first; each by the target it is most like. */
function bestOf<T extends Row>(targets: readonly Pick<Row, 'text' | 'placeId' | 'category'>[], pool: readonly T[]) {
  const best = new Map<string, Similar>()
  for (const target of targets)
    for (const found of similarOpinions(target, pool, SHOWN * 2))
      if (found.score >= LIKELY_SAME && found.score > (best.get(found.id)?.score ?? 0)) best.set(found.id, found)
  return pool
    .flatMap((row) => {
      const found = best.get(row.id)
      return found ? [{ row, score: found.score, shared: found.sharedWords }] : []
    })
    .sort((a, b) => b.score - a.score || (a.row.number < b.row.number ? -1 : 1))
}

async function listVoices(db: Db, condition: ReturnType<typeof sql>, limit: number): Promise<Row[]> {
  const { rows } = await sql<Row>`
    select opinion.id, opinion.number, opinion.text, opinion.place_id as "placeId", unit.name as place,
      opinion.category, opinion.received_at as "receivedAt", opinion.version
    from opinion left join unit on unit.id = opinion.place_id
    where ${condition} and opinion.erased_at is null and coalesce(opinion.text, '') <> ''
    order by opinion.received_at desc, opinion.number limit ${limit}`.execute(db)
  return rows.map((row) => ({ ...row, receivedAt: instantSchema.parse(row.receivedAt) }))
}

async function listOpenConcerns(db: Db, id: string, theme: string) {
  const { rows } = await sql<Row & { items: number }>`
    select concern.id, concern.number, concern.title as text, concern.place_id as "placeId", unit.name as place,
      concern.category, concern.opened_at as "receivedAt", concern.version,
      (select count(*)::integer from rectification_item where concern_id = concern.id) as items
    from concern left join unit on unit.id = concern.place_id
    where concern.id <> ${id} and concern.merged_into_id is null and concern.theme = ${theme}
      and not exists (select from rectification_item item where item.concern_id = concern.id
        and item.status in ('closed', 'verified'))
    order by concern.opened_at desc limit ${POOL}`.execute(db)
  return rows
}
