/** The inbox 群众意见: everything that came, filtered by what stands in the address. Source: issue 2/6; UX §3.1. */
import { type Calendar, workingDaysBetween } from '@ratchet/domain/calendar/calendar'
import { themeIdSchema } from '@ratchet/domain/cycle/aspect'
import { quarterSchema, spanOf } from '@ratchet/domain/cycle/cycle-id'
import { type Day, dayOf, daysBetween, type Instant, instantOf } from '@ratchet/domain/day'
import { idSchema } from '@ratchet/domain/id'
import { categoryIdSchema, sentimentSchema } from '@ratchet/domain/opinion/category'
import { inboxDueOf, isLate } from '@ratchet/domain/opinion/inbox-due'
import { opinionKindSchema, opinionSourceSchema, opinionStatusSchema } from '@ratchet/domain/opinion/opinion'
import { type Kysely, sql } from 'kysely'
import { z } from 'zod'
import { findCalendar } from '../calendar/calendar.queries.ts'
import type { Context } from '../context.ts'
import type { Database } from '../database/tables.gen.ts'
import { answeredAt, replyDue } from '../feedback/present-item.ts'
import { itemDue, undecidedDue } from './inbox-due.ts'
import { ownDue, ownNumber, ownNumbers } from './own-number.ts'

export const PAGE_SIZE = 20

export const listInput = z.strictObject({
  /** `urgent`: urgent needs 急难愁盼 that wait for an answer, whoever waits longest first. */
  status: z.enum([...opinionStatusSchema.options, 'urgent', 'all']),
  theme: themeIdSchema.nullable(),
  category: categoryIdSchema.nullish(),
  placeId: idSchema.nullable(),
  source: opinionSourceSchema.nullable(),
  urgent: z.boolean(),
  /** Nobody has decided what becomes of it by its day. */
  late: z.boolean().default(false),
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
function filtered(db: Kysely<Database>, wanted: Wanted, today: Day) {
  const { placeId, source, urgent, late, q } = wanted
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
    .$if(Boolean(wanted.category), (query) => query.where('opinion.category', '=', wanted.category ?? ''))
    .$if(placeId !== null, (query) =>
      query.where((eb) => eb.or([eb('opinion.placeId', '=', placeId), eb('unit.parentId', '=', placeId)])),
    )
    .$if(source !== null, (query) => query.where('opinion.source', '=', source ?? ''))
    .$if(urgent, (query) => query.where('opinion.urgent', '=', true))
    .$if(late, (query) => query.where(undecidedDue, '<', today))
    .$if(q !== '', (query) =>
      query.where(
        sql<boolean>`position(lower(${q}) in lower(concat_ws(' ', opinion.text, opinion.number, ${ownNumbers}))) > 0`,
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
  'opinion.category',
  'opinion.sentiment',
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

/** Urgent, and the resident has no answer yet. */
const isWaiting = sql<boolean>`opinion.urgent and opinion.erased_at is null and not (${isReplied})`

type Filtered = ReturnType<typeof filtered>
type Tab = Wanted['status']
interface ShownRow {
  readonly status: string
  readonly isReplied: boolean
  readonly assignDue: string
  readonly replyDue: Day
  readonly erasedAt: string | null
}

/** The rows of a tab: what was erased stands among all of them, and in no queue. */
const ofTab = (query: Filtered, tab: Tab): Filtered =>
  tab === 'all'
    ? query
    : tab === 'urgent'
      ? query.where(isWaiting)
      : query.where('opinion.status', '=', tab).where('opinion.erasedAt', 'is', null)

const firstOfGroup = sql<string>`(array_agg(opinion.id order by opinion.urgent desc, opinion.received_at, opinion.id))[1]`
const groupOf = (tab: Tab) =>
  tab === 'new' ? sql`coalesce(md5(opinion.text), opinion.id::text), opinion.place_id` : sql`opinion.id`

/** What is waited for is that somebody hands it on. */
const byAssign = sql<boolean>`status = 'new' and assign_due <= reply_due`

/** What the inbox owes today, whatever the filter: the sentence above it. */
async function findOwed(db: Kysely<Database>, today: Day) {
  const { rows } = await sql<{ unsorted: number; assignToday: number; assignLate: number; replyLate: number }>`select
    count(*) filter (where status = 'new') as unsorted,
    count(*) filter (where ${byAssign} and assign_due = ${today}) as "assignToday",
    count(*) filter (where ${byAssign} and assign_due < ${today}) as "assignLate",
    count(*) filter (where not (${byAssign}) and reply_due < ${today} and ${undecidedDue} < ${today}) as "replyLate"
    from opinion where erased_at is null and status <> 'answered'`.execute(db)
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
  const today = dayOf(now)
  const counted = await filtered(db, wanted, today)
    .select(({ fn }) => ['opinion.status', fn.countAll<number>().as('count')])
    .select(({ fn }) => fn.countAll<number>().filterWhere('opinion.erasedAt', 'is', null).as('present'))
    .select(sql<number>`count(*) filter (where ${isWaiting})`.as('waiting'))
    .groupBy('opinion.status')
    .execute()
  const counts = { new: 0, classified: 0, joined: 0, answered: 0, urgent: 0, all: 0 }
  for (const { status, count, present, waiting } of counted) {
    // Nothing can be done with what was erased: it stands among all of them, and in no queue.
    counts[opinionStatusSchema.parse(status)] = Number(present)
    counts.all += Number(count)
    counts.urgent += Number(waiting)
  }
  const groups = ofTab(filtered(db, wanted, today), wanted.status)
    .select(firstOfGroup.as('id'))
    .select(({ fn }) => fn.countAll<number>().as('same'))
    .groupBy(groupOf(wanted.status))
  // The very same words at the same place wait as one row, however many said them.
  const total =
    wanted.status === 'new'
      ? Number(
          (
            await db
              .selectFrom(groups.as('lead'))
              .select(({ fn }) => fn.countAll<number>().as('count'))
              .executeTakeFirst()
          )?.count ?? 0,
        )
      : counts[wanted.status]
  const rows = await filtered(db, wanted, today)
    .innerJoin(groups.as('lead'), 'lead.id', 'opinion.id')
    .select(columns)
    .select('lead.same')
    .select(theme.as('theme'))
    .select(sql<number>`(select count(*) from opinion_photo where opinion_id = opinion.id)`.as('photos'))
    .select([isReplied.as('isReplied'), replyDue.as('replyDue'), itemDue.as('itemDue')])
    .select([ownNumber.as('ownNumber'), ownDue.as('ownDue')])
    .$if(wanted.status === 'urgent', (query) => query.orderBy('opinion.receivedAt'))
    .orderBy('opinion.urgent', 'desc')
    .orderBy(sql`${undecidedDue} asc nulls last`)
    .orderBy('opinion.receivedAt', 'desc')
    .limit(PAGE_SIZE)
    .offset((wanted.page - 1) * PAGE_SIZE)
    .execute()
  const calendar = await findCalendar(db)
  return {
    counts,
    owed: await findOwed(db, today),
    total,
    rows: rows.map(({ itemDue, ...row }) => ({
      ...row,
      source: opinionSourceSchema.parse(row.source),
      kind: opinionKindSchema.parse(row.kind),
      theme: themeIdSchema.nullable().parse(row.theme),
      status: opinionStatusSchema.parse(row.status),
      photos: Number(row.photos),
      sentiment: sentimentSchema.nullable().parse(row.sentiment),
      /** How many wait with the same words at the same place, this one too. */
      same: Number(row.same),
      /** Days that the resident has waited, weekends too. */
      waited: daysBetween(dayOf(row.receivedAt as Instant), today),
      receivedAt: row.receivedAt as Instant,
      due: shownDue(row, itemDue, calendar, today),
    })),
  }
}

/** The day by which the row is ordered and counted, with the working days left; null where nothing is waited for. */
function shownDue(row: ShownRow, itemDue: Day | null, calendar: Calendar, today: Day) {
  const { isReplied, assignDue, replyDue } = row
  const status = opinionStatusSchema.parse(row.status)
  const days = { assignDue: assignDue as Day, replyDue, itemDue }
  const due = inboxDueOf({ ...days, status, isReplied, isErased: row.erasedAt !== null })
  if (!due) return null
  return { ...due, daysLeft: workingDaysBetween(calendar, today, due.day), late: isLate(due, today) }
}
