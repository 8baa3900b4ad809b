/** What is owed to residents before an item answers for it: sorting, handling, opening an item, telling, looking. */
import type { Day } from '@ratchet/domain/day'
import { type DebtKind, excerpt, isNear } from '@ratchet/domain/home/debt'
import { opinionSourceSchema } from '@ratchet/domain/opinion/opinion'
import { type RawBuilder, sql } from 'kysely'
import { listToTell } from '../concern/merge.queries.ts'
import { answeredAt, replyDue } from '../feedback/present-item.ts'
import { isReplied } from '../opinion/list.queries.ts'
import { type Asking, type Candidate, candidate, holdsZone, NAMED } from './candidate.ts'

/** Opinions under a condition, what is due first in front; only roles that may read the inbox ask. */
function listOpen({ db }: Asking, where: RawBuilder<boolean>, due: RawBuilder<string>) {
  return db
    .selectFrom('opinion')
    .select(['id', 'number', 'source', 'kind', 'theme', 'text', 'urgent', 'version'])
    .select(due.as('due'))
    .where(where)
    .where('erasedAt', 'is', null)
    .orderBy('due')
    .orderBy('urgent', 'desc')
    .orderBy('number')
    .execute()
}
type Open = Awaited<ReturnType<typeof listOpen>>[number]

const named = (kind: DebtKind, row: Open, owed = true): Candidate =>
  candidate({
    kind,
    source: row.urgent ? 'urgent' : opinionSourceSchema.parse(row.source),
    subject: ['opinion', row.id],
    number: row.number,
    title: row.text === null ? null : excerpt(row.text),
    about: row.theme ?? row.kind,
    version: row.version,
    dueDay: row.due as Day,
    owed,
  })

/** The first ones by name, and those that are left in one row. */
function summed(kind: DebtKind, named: readonly Candidate[], left: readonly Open[]): Candidate[] {
  const [first] = left
  if (!first) return [...named]
  const dues = left.map((row) => row.due as Day)
  const rest = { source: 'feedback', subject: ['opinion', ''], count: left.length, dueDay: first.due as Day } as const
  return [...named, candidate({ kind, ...rest, dues })]
}

/** What nobody has sorted: by name what is due today or late, the others in one row. */
async function listUnsorted(asking: Asking): Promise<Candidate[]> {
  const rows = await listOpen(asking, sql`status = 'new'`, sql`assign_due`)
  const pressing = rows.filter((row) => row.due <= asking.today).slice(0, NAMED)
  return summed(
    'sort',
    pressing.map((row) => named('sort', row)),
    rows.slice(pressing.length),
  )
}

/** Sorted, and neither joined to a concern nor answered, when the day of the answer comes near. */
async function listUnhandled(asking: Asking): Promise<Candidate[]> {
  const { calendar, today } = asking
  const rows = await listOpen(asking, sql`status = 'classified'`, sql`reply_due`)
  const near = rows.filter((row) => isNear(calendar, today, row.due as Day))
  const later = rows.slice(near.length, near.length + 1).map((row) => named('handle', row, false))
  const pressing = near.slice(0, NAMED).map((row) => named('handle', row))
  return [...summed('handle', pressing, near.slice(NAMED)), ...later]
}

/** The resident has said something of the present answer: whoever says it has read it. */
const isHeard = sql<boolean>`coalesce(verdict_at >= ${answeredAt}, false)`
/** So does whoever was called or given a slip since. */
const isTold = sql<boolean>`coalesce(told_at >= ${answeredAt}, false)`

/** Answered, with a number and a consent to be called, and neither told nor heard of since. */
async function listUntold(asking: Asking): Promise<Candidate[]> {
  const wantsCall = sql<boolean>`${isReplied} and not ${isTold} and not ${isHeard} and exists (select from contact
    where contact.id = opinion.id and phone is not null and consent_version is not null)`
  const rows = await listOpen(asking, wantsCall, sql`reply_due`)
  return summed(
    'tell',
    rows.slice(0, NAMED).map((row) => named('tell', row)),
    rows.slice(NAMED),
  )
}

/** Whoever left a number is told that matters were put together or taken apart, in one row a concern. */
async function listMergesUntold({ db }: Asking): Promise<Candidate[]> {
  const rows = Map.groupBy(await listToTell(db), (row) => row.concernId)
  return [...rows].map(([id, waiting]) =>
    candidate({
      kind: 'tell',
      source: 'concern',
      subject: ['concern', id],
      ...{ number: waiting[0]?.concernNumber ?? null, count: waiting.length },
    }),
  )
}

/** Urgent needs that have no answer yet. */
async function listUrgent(asking: Asking): Promise<Candidate[]> {
  const due = sql<string>`case when status = 'new' then assign_due else ${replyDue} end`
  const rows = await listOpen(asking, sql`urgent and not (${isReplied})`, due)
  return summed(
    'urgent',
    rows.slice(0, NAMED).map((row) => named('urgent', row)),
    rows.slice(NAMED),
  )
}

/** Concerns for which no item was opened, due when the first of their residents is to be answered. */
async function listWithoutItem({ db }: Asking): Promise<Candidate[]> {
  const rows = await db
    .selectFrom('concern')
    .innerJoin('opinion', 'opinion.concernId', 'concern.id')
    .select(['concern.id', 'concern.number', 'concern.title', 'concern.theme', 'concern.urgent', 'concern.version'])
    .select(({ fn }) => fn.min('opinion.replyDue').as('due'))
    .where('opinion.erasedAt', 'is', null)
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom('rectificationItem').select('id').whereRef('concernId', '=', 'concern.id'))),
    )
    .groupBy('concern.id')
    .orderBy('concern.number')
    .execute()
  return rows.map(({ id, number, title, theme, urgent, version, due }) =>
    candidate({
      kind: 'open-item',
      source: urgent ? 'urgent' : 'concern',
      subject: ['concern', id],
      ...{ number, title, about: theme, version, dueDay: due as Day },
    }),
  )
}

/** What the caller owes of what residents said. */
export async function listOpinionDebts(asking: Asking): Promise<Candidate[]> {
  const lists = [
    ...(holdsZone(asking, 'owner') ? [listUnsorted, listUnhandled, listWithoutItem] : []),
    ...(holdsZone(asking, 'inspector') ? [listUntold, listMergesUntold] : []),
    ...(holdsZone(asking, 'leader') ? [listUrgent] : []),
  ]
  const found: Candidate[] = []
  for (const list of lists) found.push(...(await list(asking)))
  return found
}
