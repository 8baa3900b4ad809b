/** What other channels wait for: a petition to be registered, a reply in the source's form once there is an answer. */
import type { Day } from '@ratchet/domain/day'
import { excerpt, isNear } from '@ratchet/domain/home/debt'
import { opinionSourceSchema } from '@ratchet/domain/opinion/opinion'
import { type RawBuilder, sql } from 'kysely'
import { isReplied } from '../opinion/list.queries.ts'
import { type Asking, type Candidate, candidate, holdsZone, NAMED } from './candidate.ts'

/** First papers under a condition, what is due first in front. */
function listWaiting({ db }: Asking, where: RawBuilder<boolean>, due: RawBuilder<string | null>) {
  return db
    .selectFrom('opinionOrigin as origin')
    .innerJoin('opinion', 'opinion.id', 'origin.opinionId')
    .select(['opinion.id', 'opinion.number', 'origin.source', 'opinion.text', 'opinion.theme', 'opinion.kind'])
    .select(['origin.version', 'origin.number as theirs'])
    .select(due.as('due'))
    .where('origin.wordId', 'is', null)
    .where('opinion.erasedAt', 'is', null)
    .where(where)
    .orderBy('due')
    .orderBy('opinion.number')
    .limit(NAMED)
    .execute()
}

/** What the caller owes of them: whoever runs the office, for the whole zone. */
export async function listSourceDebts(asking: Asking): Promise<Candidate[]> {
  if (!holdsZone(asking, 'owner')) return []
  const { calendar, today } = asking
  const unregistered = sql<boolean>`origin.register_due is not null and origin.registered_at is null`
  // What the hotline itself has closed wants no reply of ours.
  const unreplied = sql<boolean>`origin.reply is null and origin.reply_form in ('system', 'letter', 'report', 'group')
    and coalesce(origin.facts ->> 'isDone', '') <> 'true' and ${isReplied}`
  const lists = [
    ['register-source', await listWaiting(asking, unregistered, sql`origin.register_due`)],
    ['reply-source', await listWaiting(asking, unreplied, sql`coalesce(origin.due, opinion.reply_due)`)],
  ] as const
  return lists.flatMap(([kind, rows]) =>
    rows.map((row) =>
      candidate({
        kind,
        source: opinionSourceSchema.parse(row.source),
        subject: ['opinion', row.id],
        number: row.number,
        title: row.text === null ? null : excerpt(row.text),
        about: row.theme ?? row.kind,
        note: row.source === 'survey' ? null : row.theirs,
        dueDay: row.due as Day,
        owed: kind === 'reply-source' || isNear(calendar, today, row.due as Day),
      }),
    ),
  )
}
