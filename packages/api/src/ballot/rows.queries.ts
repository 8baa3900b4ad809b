/** The forms behind a number of 码上评 逐份答卷, page by page; who came from which network is never told. Source: SPEC §9; PERFORMANCE row 4. */
import { views } from '@ratchet/domain/ballot/opt-in'
import { asideSigns, receiptSigns } from '@ratchet/domain/ballot/view-rule'
import { addDays, daySchema, type Instant, instantOf, instantSchema } from '@ratchet/domain/day'
import { idSchema } from '@ratchet/domain/id'
import { itemIdSchema } from '@ratchet/domain/questionnaire/item'
import { type Kysely, type RawBuilder, sql } from 'kysely'
import { z } from 'zod'
import { findCampaign } from '../campaign/campaign.queries.ts'
import type { Database } from '../database/tables.gen.ts'
import { findSentAnswers } from './ballot.queries.ts'
import { listHiddenPlaces } from './place.queries.ts'

export const ROWS_PER_PAGE = 20
/** Forms looked through for one page: what is rare is found over several pages, and no page reads a whole campaign. */
export const LOOKED_THROUGH = 200

export const rowsInput = z.strictObject({
  id: idSchema,
  /** A street or one of its places. */
  placeId: idSchema.nullable(),
  pointId: idSchema.nullable(),
  day: daySchema.nullable(),
  /** In the default view, outside it, or both. */
  view: z.enum([...views, 'aside']).nullable(),
  sign: z.enum([...asideSigns, ...receiptSigns, 'no-proof', 'any']).nullable(),
  mode: z.literal('helper').nullable(),
  item: itemIdSchema.nullable(),
  /** A step, an option, `dk`. */
  answer: z.string().max(400).nullable(),
  cursor: z.strictObject({ at: instantSchema.nullable(), id: idSchema }).nullable(),
})
export type RowsInput = z.infer<typeof rowsInput>
type Cursor = { readonly at: Instant | null; readonly id: string }

interface FoundForm {
  readonly id: string
  readonly receivedAt: Instant
  readonly at: Instant
  readonly placeId: string
  readonly pointId: string
  readonly mode: string
  readonly proof: string
  readonly signs: readonly string[]
  readonly seconds: number | null
}

const all = (conditions: readonly RawBuilder<unknown>[]) => sql.join(conditions, sql` and `)
const isAside = (sign: RowsInput['sign']) => (asideSigns as readonly (string | null)[]).includes(sign)

/** A mark that stands on the sending itself. */
const isMark = (sign: RowsInput['sign']) => sign !== null && sign !== 'no-proof' && !isAside(sign)

/** What the rows have to be, apart from where the page begins; `b` is the first sending of a form. */
function wanted(input: RowsInput, hidden: readonly string[]): RawBuilder<unknown>[] {
  const { placeId, pointId, view, sign, item, answer } = input
  const aside = sql`exists (select from ballot_aside s where s.campaign_id = b.campaign_id and s.form_id = b.form_id)`
  return [
    ...(hidden.length > 0 ? [sql`b.place_id <> all(${hidden}::uuid[])`] : []),
    ...(placeId
      ? [
          sql`(b.place_id = ${placeId}::uuid or b.place_id in
      (select id from unit where parent_id = ${placeId}::uuid))`,
        ]
      : []),
    ...(input.day
      ? [sql`b.received_at >= ${instantOf(input.day)} and b.received_at < ${instantOf(addDays(input.day, 1))}`]
      : []),
    ...(pointId ? [sql`b.point_id = ${pointId}::uuid`] : []),
    ...(view === 'aside' ? [aside] : view === 'default' ? [sql`not ${aside}`] : []),
    ...(isMark(sign) && sign !== 'any' ? [sql`b.signs @> ${[sign]}::text[]`] : []),
    ...(sign === 'no-proof' ? [sql`b.proof <> 'solved'`] : []),
    ...(input.mode ? [sql`b.mode = ${input.mode}`] : []),
    ...(item
      ? [
          sql`exists (select from ballot_answer a where a.campaign_id = b.campaign_id and a.form_id = b.form_id
          and a.item = ${item} ${answer === null ? sql`` : sql`and a.answer = ${answer}`})`,
        ]
      : []),
  ]
}

interface Scan {
  /** Forms along an index, as `b`, from the cursor on and no more than are looked through for one page. */
  readonly from: RawBuilder<unknown>
  readonly order: RawBuilder<unknown>
  /** The last of them where there may be more. */
  readonly edge: RawBuilder<unknown>
}

/** Forms outside the default view are few; they come in the order of their numbers. */
function scannedAside({ id, sign, cursor }: RowsInput): Scan {
  const own = all([
    sql`campaign_id = ${id}::uuid`,
    ...(isAside(sign) ? [sql`sign = ${sign}`] : []),
    ...(cursor ? [sql`form_id > ${cursor.id}::uuid`] : []),
  ])
  const forms = sql`select distinct form_id from ballot_aside where ${own} order by form_id`
  return {
    from: sql`(${forms} limit ${LOOKED_THROUGH}) s join ballot b on b.campaign_id = ${id}::uuid and b.id = s.form_id`,
    order: sql`s.form_id`,
    edge: sql`select form_id as id, null as at from (${forms} offset ${LOOKED_THROUGH - 1} limit 1) f`,
  }
}

function scannedByTime({ id, sign, placeId, cursor, day }: RowsInput, isPlace: boolean): Scan {
  const own = all([
    sql`campaign_id = ${id}::uuid and id = form_id`,
    ...(isMark(sign) ? [sql`signs <> '{}'`] : []),
    ...(isPlace ? [sql`place_id = ${placeId}::uuid`] : []),
    ...(day ? [sql`received_at >= ${instantOf(day)} and received_at < ${instantOf(addDays(day, 1))}`] : []),
    ...(cursor?.at ? [sql`(received_at, id) < (${cursor.at}::timestamptz, ${cursor.id}::uuid)`] : []),
  ])
  // Their ids alone stand in the index, and it has them in this order.
  const forms = sql`select id, received_at from ballot where ${own} order by received_at desc, id desc`
  return {
    from: sql`(${forms} limit ${LOOKED_THROUGH}) f join ballot b on b.campaign_id = ${id}::uuid and b.id = f.id`,
    order: sql`f.received_at desc, f.id desc`,
    edge: sql`select id, ${exactly(sql`received_at`)} as at from (${forms} offset ${LOOKED_THROUGH - 1} limit 1) f`,
  }
}

/** To the microsecond: a cursor that is rounded would skip rows. */
const exactly = (at: RawBuilder<unknown>) => sql`to_char(${at} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`

/** One page of forms, the newest first, with where the next one begins; null when there is none. */
export async function listRows(db: Kysely<Database>, input: RowsInput) {
  await findCampaign(db, input.id)
  const hidden = await listHiddenPlaces(db, input.id)
  const unit = input.placeId
    ? await db.selectFrom('unit').select('kind').where('id', '=', input.placeId).executeTakeFirst()
    : null
  const fromAside = isAside(input.sign) || input.view === 'aside'
  const scan = fromAside ? scannedAside(input) : scannedByTime(input, unit != null && unit.kind !== 'street')
  const { rows } = await sql<FoundForm>`
    select b.id, b.received_at, ${exactly(sql`b.received_at`)} as at, b.place_id, b.point_id, b.mode, b.proof, b.signs,
      b.seconds from ${scan.from} where ${all([sql`true`, ...wanted(input, hidden)])}
    order by ${scan.order} limit ${ROWS_PER_PAGE + 1}`.execute(db)
  const page = rows.slice(0, ROWS_PER_PAGE)
  const last = rows.length > ROWS_PER_PAGE ? page.at(-1) : (await sql<Cursor>`${scan.edge}`.execute(db)).rows[0]
  const next: Cursor | null = last ? { at: fromAside ? null : last.at, id: last.id } : null
  return { rows: await described(db, input.id, page), next, hasHidden: hidden.length > 0 }
}

/** The forms with their place, point, answers and what was found odd; the network they came from is left out. */
async function described(db: Kysely<Database>, campaignId: string, page: readonly FoundForm[]) {
  if (page.length === 0) return []
  const ids = page.map(({ id }) => id)
  const points = await db
    .selectFrom('point')
    .innerJoin('unit as place', 'place.id', 'point.placeId')
    .leftJoin('unit as street', 'street.id', 'place.parentId')
    .select(['point.id', 'point.code', 'point.site', 'place.name as place', 'street.name as street'])
    .where('point.id', 'in', [...new Set(page.map(({ pointId }) => pointId))])
    .execute()
  const answers = await findSentAnswers(db, campaignId, ids)
  const aside = await db
    .selectFrom('ballotAside')
    .select(['formId', 'sign'])
    .where('campaignId', '=', campaignId)
    .where('formId', 'in', ids)
    .execute()
  return page.map(({ id, receivedAt, placeId, pointId, mode, proof, signs, seconds }) => {
    const point = points.find((row) => row.id === pointId)
    return {
      id,
      at: receivedAt,
      ...{ placeId, pointId, mode, proof, signs, seconds },
      ...{ code: point?.code ?? '', site: point?.site ?? '', place: point?.place ?? '', street: point?.street ?? '' },
      answers: answers.get(id) ?? {},
      aside: aside.flatMap((row) => (row.formId === id ? [row.sign] : [])),
    }
  })
}
