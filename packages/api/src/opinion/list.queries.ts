/** The inbox 群众意见: everything that came, filtered by what stands in the address. Source: issue 2/6; UX §3.1. */
import { workingDaysBetween } from '@ratchet/domain/calendar/calendar'
import { themeIdSchema } from '@ratchet/domain/cycle/aspect'
import { dayOf, type Instant } from '@ratchet/domain/day'
import { idSchema } from '@ratchet/domain/id'
import { opinionKindSchema, opinionSourceSchema, opinionStatusSchema } from '@ratchet/domain/opinion/opinion'
import { type Kysely, sql } from 'kysely'
import { z } from 'zod'
import { findCalendar } from '../calendar/calendar.queries.ts'
import type { Context } from '../context.ts'
import type { Database } from '../database/tables.gen.ts'

export const PAGE_SIZE = 20

export const listInput = z.strictObject({
  status: z.enum([...opinionStatusSchema.options, 'all']),
  theme: themeIdSchema.nullable(),
  placeId: idSchema.nullable(),
  source: opinionSourceSchema.nullable(),
  urgent: z.boolean(),
  /** In the words as a machine masked them, or in the number. */
  q: z.string().trim().max(100),
  page: z.number().int().min(1).max(100_000),
})
type Wanted = z.infer<typeof listInput>

/** Everything but the status, which the counts go by. */
function filtered(db: Kysely<Database>, { theme, placeId, source, urgent, q }: Wanted) {
  return db
    .selectFrom('opinion')
    .leftJoin('unit', 'unit.id', 'opinion.placeId')
    .$if(theme !== null, (query) => query.where('opinion.theme', '=', theme))
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
  'opinion.theme',
  'opinion.urgent',
  'opinion.status',
  'opinion.echo',
  'opinion.verdict',
  'opinion.receivedAt',
  'opinion.assignDue',
  'opinion.replyDue',
  'opinion.dueEstimated',
  'opinion.erasedAt',
  'opinion.version',
  'unit.name as place',
  'concern.number as concernNumber',
] as const

/** One page of the inbox, what is due first; how many there are of each status under the same filter. */
export async function listOpinions({ db, now }: Pick<Context, 'db' | 'now'>, wanted: Wanted) {
  const counted = await filtered(db, wanted)
    .select(({ fn }) => ['opinion.status', fn.countAll<number>().as('count')])
    .groupBy('opinion.status')
    .execute()
  const counts = { new: 0, classified: 0, joined: 0, answered: 0, all: 0 }
  for (const { status, count } of counted) {
    counts[opinionStatusSchema.parse(status)] = Number(count)
    counts.all += Number(count)
  }
  const rows = await filtered(db, wanted)
    .leftJoin('concern', 'concern.id', 'opinion.concernId')
    .select(columns)
    .select(sql<number>`(select count(*) from opinion_photo where opinion_id = opinion.id)`.as('photos'))
    .$if(wanted.status !== 'all', (query) => query.where('opinion.status', '=', wanted.status))
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
    total: counts[wanted.status],
    rows: rows.map((row) => ({
      ...row,
      source: opinionSourceSchema.parse(row.source),
      kind: opinionKindSchema.parse(row.kind),
      theme: themeIdSchema.nullable().parse(row.theme),
      status: opinionStatusSchema.parse(row.status),
      photos: Number(row.photos),
      receivedAt: row.receivedAt as Instant,
      daysLeft: workingDaysBetween(calendar, today, row.replyDue as never),
    })),
  }
}

/** What the given units filed for somebody, newest first: only what they need to give an answer. */
export async function listFiled(db: Kysely<Database>, unitIds: readonly string[]) {
  if (unitIds.length === 0) return []
  return db
    .selectFrom('opinion')
    .leftJoin('unit', 'unit.id', 'opinion.placeId')
    .select(['opinion.id', 'opinion.number', 'opinion.source', 'opinion.kind', 'opinion.text', 'opinion.status'])
    .select(['opinion.receivedAt', 'opinion.replyDue', 'opinion.dueEstimated', 'unit.name as place'])
    .where('opinion.filedUnitId', 'in', unitIds)
    .orderBy('opinion.receivedAt', 'desc')
    .limit(200)
    .execute()
}
