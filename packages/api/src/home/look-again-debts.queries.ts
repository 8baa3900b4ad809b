/** What could not be done for now and whose promised day has come 到期再看: items, and what was answered without one. */
import { addDays, type Day } from '@ratchet/domain/day'
import { excerpt } from '@ratchet/domain/home/debt'
import { opinionSourceSchema } from '@ratchet/domain/opinion/opinion'
import { itemSchema } from '@ratchet/domain/rectification/item'
import { isLookDue, LOOK_AHEAD } from '@ratchet/domain/rectification/look-again'
import { sql } from 'kysely'
import { type Asking, type Candidate, candidate, holdsZone, NAMED } from './candidate.ts'
import { sourceOf } from './item-debts.queries.ts'

/** Of an item the day that residents read, else the one that its approved result names. */
const promisedDay = sql<Day | null>`coalesce(
  (select p.again_day from publication p where p.item_id = item.id and p.round = item.round and p.withdrawn_at is null),
  (select (s.content ->> 'againDay')::date from submission s where s.item_id = item.id and s.round = item.round
    and s.review = 'result' and s.decision = 'approved' order by s.edition desc limit 1))`

async function listItems({ db, today }: Asking): Promise<Candidate[]> {
  const rows = await db
    .selectFrom('rectificationItem as item')
    .leftJoin('concern', 'concern.id', 'item.concernId')
    .selectAll('item')
    .select('concern.urgent')
    .select(promisedDay.as('againDay'))
    .where('item.status', 'in', ['closed', 'verified'])
    .where('item.outcome', '=', 'cannot')
    .orderBy('item.number')
    .execute()
  return rows.flatMap(({ againDay, urgent, ...row }) => {
    if (!isLookDue(againDay, today)) return []
    const item = itemSchema.parse(row)
    const { number, title, version, cycleId } = item
    const source = sourceOf({ ...item, urgent: urgent === true })
    const about = { number, title, version, cycleId, dueDay: againDay }
    return [candidate({ kind: 'look-again', source, subject: ['item', item.id], ...about })]
  })
}

async function listAnswers({ db, today }: Asking): Promise<Candidate[]> {
  const rows = await db
    .selectFrom('opinion')
    .select(['id', 'number', 'source', 'text', 'urgent', 'version', 'againDay'])
    .where('status', '=', 'answered')
    .where('outcome', '=', 'cannot')
    .where('againDay', '<=', addDays(today, LOOK_AHEAD))
    .where('erasedAt', 'is', null)
    .orderBy('againDay')
    .orderBy('number')
    .execute()
  const named = rows.slice(0, NAMED).map(({ id, number, source, text, urgent, version, againDay }) =>
    candidate({
      ...{ kind: 'look-again', subject: ['opinion', id], number, title: text === null ? null : excerpt(text), version },
      ...{ source: urgent ? 'urgent' : opinionSourceSchema.parse(source), dueDay: againDay as Day },
    }),
  )
  const left = rows.slice(NAMED)
  if (left.length === 0) return named
  const dues = left.map((row) => row.againDay as Day)
  const rest = { source: 'feedback', subject: ['opinion', ''], count: left.length, dueDay: dues[0] ?? null } as const
  return [...named, candidate({ kind: 'look-again', ...rest, dues })]
}

export async function listLookAgain(asking: Asking): Promise<Candidate[]> {
  return holdsZone(asking, 'owner') ? [...(await listItems(asking)), ...(await listAnswers(asking))] : []
}
