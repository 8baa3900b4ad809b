/** The inbox 群众意见: everything that came, filtered by what stands in the address. Source: issue 2/6; UX §3.1. */
import { isEstimated, workingDaysBetween } from '@ratchet/domain/calendar/calendar'
import { themeIdSchema } from '@ratchet/domain/cycle/aspect'
import { quarterSchema, spanOf } from '@ratchet/domain/cycle/cycle-id'
import { type Day, dayOf, type Instant, instantOf } from '@ratchet/domain/day'
import { replyDueOf, trackStatus } from '@ratchet/domain/feedback/track'
import { idSchema } from '@ratchet/domain/id'
import {
  opinionKindSchema,
  opinionSchema,
  opinionSourceSchema,
  opinionStatusSchema,
} from '@ratchet/domain/opinion/opinion'
import { type Kysely, sql } from 'kysely'
import { z } from 'zod'
import { findCalendar } from '../calendar/calendar.queries.ts'
import type { ActingContext, Context } from '../context.ts'
import type { Database } from '../database/tables.gen.ts'
import { answeredAt, liveAnswer, presentFirst, replyDue } from '../feedback/present-item.ts'
import { standingOf } from '../feedback/track.queries.ts'

export const PAGE_SIZE = 20

export const listInput = z.strictObject({
  status: z.enum([...opinionStatusSchema.options, 'all']),
  theme: themeIdSchema.nullable(),
  placeId: idSchema.nullable(),
  source: opinionSourceSchema.nullable(),
  urgent: z.boolean(),
  /** Received on a day of it, in Asia/Shanghai. */
  quarter: quarterSchema.nullable(),
  /** In the words as a machine masked them, or in the number. */
  q: z.string().trim().max(100),
  page: z.number().int().min(1).max(100_000),
})
type Wanted = z.infer<typeof listInput>

/** What it is about: an echo has no words of its own, and is about what its concern is about. */
const theme = sql<string | null>`coalesce(opinion.theme, concern.theme)`

/** Everything but the status, which the counts go by. */
function filtered(db: Kysely<Database>, wanted: Wanted) {
  const { placeId, source, urgent, q } = wanted
  const span = wanted.quarter && spanOf(wanted.quarter)
  return db
    .selectFrom('opinion')
    .leftJoin('unit', 'unit.id', 'opinion.placeId')
    .leftJoin('concern', 'concern.id', 'opinion.concernId')
    .$if(wanted.theme !== null, (query) => query.where(theme, '=', wanted.theme))
    .$if(span !== null, (query) =>
      query
        .where('opinion.receivedAt', '>=', span && instantOf(span.from))
        .where('opinion.receivedAt', '<', span && instantOf(span.before)),
    )
    .$if(placeId !== null, (query) =>
      query.where((eb) => eb.or([eb('opinion.placeId', '=', placeId), eb('unit.parentId', '=', placeId)])),
    )
    .$if(source !== null, (query) => query.where('opinion.source', '=', source ?? ''))
    .$if(urgent, (query) => query.where('opinion.urgent', '=', true))
    .$if(q !== '', (query) =>
      query.where(
        sql<boolean>`position(lower(${q}) in lower(coalesce(opinion.text, '') || ' ' || opinion.number)) > 0`,
      ),
    )
}

const columns = [
  'opinion.id',
  'opinion.number',
  'opinion.source',
  'opinion.kind',
  'opinion.text',
  'opinion.urgent',
  'opinion.status',
  'opinion.echo',
  'opinion.verdict',
  'opinion.receivedAt',
  'opinion.assignDue',
  'opinion.dueEstimated',
  'opinion.erasedAt',
  'opinion.version',
  'unit.name as place',
  'concern.number as concernNumber',
] as const

/** The resident has an answer. */
export const isReplied = sql<boolean>`${answeredAt} is not null`

/** What the inbox owes today, whatever the filter: the sentence above it. */
async function findOwed(db: Kysely<Database>, today: Day) {
  const { rows } = await sql<{ unsorted: number; assignToday: number; assignLate: number; replyLate: number }>`select
    count(*) filter (where status = 'new') as unsorted,
    count(*) filter (where status = 'new' and assign_due = ${today}) as "assignToday",
    count(*) filter (where status = 'new' and assign_due < ${today}) as "assignLate",
    count(*) filter (where reply_due < ${today} and ${replyDue} < ${today} and not (${isReplied})) as "replyLate"
    from opinion where erased_at is null`.execute(db)
  const [owed] = rows
  return {
    unsorted: Number(owed?.unsorted),
    assignToday: Number(owed?.assignToday),
    assignLate: Number(owed?.assignLate),
    replyLate: Number(owed?.replyLate),
  }
}

/** One page of the inbox, what is due first; how many there are of each status under the same filter. */
export async function listOpinions({ db, now }: Pick<Context, 'db' | 'now'>, wanted: Wanted) {
  const counted = await filtered(db, wanted)
    .select(({ fn }) => ['opinion.status', fn.countAll<number>().as('count')])
    .select(({ fn }) => fn.countAll<number>().filterWhere('opinion.erasedAt', 'is', null).as('present'))
    .groupBy('opinion.status')
    .execute()
  const counts = { new: 0, classified: 0, joined: 0, answered: 0, all: 0 }
  for (const { status, count, present } of counted) {
    // Nothing can be done with what was erased: it stands among all of them, and in no queue.
    counts[opinionStatusSchema.parse(status)] = Number(present)
    counts.all += Number(count)
  }
  const rows = await filtered(db, wanted)
    .select(columns)
    .select(theme.as('theme'))
    .select(sql<number>`(select count(*) from opinion_photo where opinion_id = opinion.id)`.as('photos'))
    .select([isReplied.as('isReplied'), replyDue.as('replyDue')])
    .$if(wanted.status !== 'all', (query) =>
      query.where('opinion.status', '=', wanted.status).where('opinion.erasedAt', 'is', null),
    )
    .orderBy('opinion.urgent', 'desc')
    .orderBy(sql`case when opinion.status in ('new', 'classified') then opinion.reply_due else '2200-01-01'::date end`)
    .orderBy('opinion.receivedAt', 'desc')
    .limit(PAGE_SIZE)
    .offset((wanted.page - 1) * PAGE_SIZE)
    .execute()
  const calendar = await findCalendar(db)
  const today = dayOf(now)
  return {
    counts,
    owed: await findOwed(db, today),
    total: counts[wanted.status],
    rows: rows.map((row) => ({
      ...row,
      source: opinionSourceSchema.parse(row.source),
      kind: opinionKindSchema.parse(row.kind),
      theme: themeIdSchema.nullable().parse(row.theme),
      status: opinionStatusSchema.parse(row.status),
      photos: Number(row.photos),
      receivedAt: row.receivedAt as Instant,
      /** Working days until it is decided who does it, as long as that is open; else until the answer. */
      daysLeft: workingDaysBetween(calendar, today, (row.status === 'new' ? row.assignDue : row.replyDue) as Day),
    })),
  }
}

/** What the given units, or those under them, filed for somebody, newest first, and where it stands. */
export async function listFiled(ctx: Pick<ActingContext, 'db' | 'now' | 'actor'>, unitIds: readonly string[]) {
  const { db, now, actor } = ctx
  if (unitIds.length === 0) return []
  const rows = await db
    .selectFrom('opinion')
    .leftJoin('unit', 'unit.id', 'opinion.placeId')
    .leftJoin('unit as filing', 'filing.id', 'opinion.filedUnitId')
    .leftJoinLateral(
      (eb) =>
        eb
          .selectFrom('rectificationItem as item')
          .leftJoin('publication', liveAnswer)
          .select([
            'item.status as itemStatus',
            'item.round',
            'item.dueDay',
            'publication.outcome as said',
            'publication.publishedAt',
          ])
          .whereRef('item.concernId', '=', 'opinion.concernId')
          .orderBy(presentFirst)
          .limit(1)
          .as('stand'),
      (join) => join.onTrue(),
    )
    .selectAll('opinion')
    .select(['unit.name as place', 'filing.name as filingUnit'])
    .select(['stand.itemStatus', 'stand.round', 'stand.dueDay', 'stand.said', 'stand.publishedAt'])
    .where(
      'opinion.filedUnitId',
      'in',
      sql<string>`(with recursive own as (select id from unit where id = any(${unitIds}::uuid[])
        union select unit.id from unit join own on unit.parent_id = own.id) select id from own)`,
    )
    .orderBy('opinion.receivedAt', 'desc')
    .limit(200)
    .execute()
  const calendar = await findCalendar(db)
  return rows.map((row) => {
    const { itemStatus, round, said, publishedAt } = row
    const dueDay = row.dueDay as Day | null
    const item =
      itemStatus && round !== null ? { status: itemStatus, round, outcome: said, publishedAt, dueDay } : undefined
    const due = replyDueOf(row.replyDue as Day, item ?? null)
    return {
      id: row.id,
      number: row.number,
      source: opinionSourceSchema.parse(row.source),
      kind: opinionKindSchema.parse(row.kind),
      // Names are hidden from everybody but whoever typed them.
      text: row.filedBy === actor.userId ? row.text : row.maskedText,
      isErased: row.erasedAt !== null,
      place: row.place,
      filingUnit: row.filingUnit,
      filedBy: row.filedByName,
      receivedAt: row.receivedAt as Instant,
      replyDue: due,
      dueEstimated: due === row.replyDue ? row.dueEstimated : isEstimated(calendar, due),
      daysLeft: workingDaysBetween(calendar, dayOf(now), due),
      /** Its code can still be read by the caller. */
      hasReceipt: row.filedBy === actor.userId && dayOf(row.receivedAt as Instant) === dayOf(now),
      stands: trackStatus(standingOf(opinionSchema.parse(row), item)),
    }
  })
}
