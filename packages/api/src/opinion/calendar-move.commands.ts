import { calendarAt } from '@ratchet/domain/calendar/calendar'
import { dayOf, type Instant } from '@ratchet/domain/day'
import type { Origin } from '@ratchet/domain/intake/origin'
import type { SourceRule } from '@ratchet/domain/intake/source'
import { assignDueAfter, type Calendars, isMoved, promiseAfter } from '@ratchet/domain/opinion/due-move'
import type { OpinionSource } from '@ratchet/domain/opinion/opinion'
import { sql } from 'kysely'
import { listEditions } from '../calendar/calendar.queries.ts'
import type { Act } from '../command.ts'
import type { ActingContext, Tx } from '../context.ts'
import { originOf, saveOrigin } from '../intake/origin.queries.ts'
import { listRules } from '../intake/rule.queries.ts'
import { isReplied } from './list.queries.ts'
import { opinionOf, type StoredOpinion, saveOpinion } from './opinion.queries.ts'

type Moved = Pick<StoredOpinion, 'replyDue' | 'dueEstimated'>
type Rules = ReadonlyMap<OpinionSource, SourceRule>

/** Opinions whose days may be other ones now, locked in one order, with whether they have an answer. */
async function loadCounted(tx: Tx, today: string): Promise<{ opinion: StoredOpinion; isDone: boolean }[]> {
  const rows = await tx
    .selectFrom('opinion')
    .selectAll()
    .select(isReplied.as('isDone'))
    .where('erasedAt', 'is', null)
    .where(sql<boolean>`(opinion.due_estimated or (opinion.reply_due >= ${today} and not (${isReplied})))`)
    .orderBy('id')
    .forUpdate()
    .execute()
  return rows.map(({ isDone, ...row }) => ({ opinion: opinionOf(row), isDone }))
}

/** The papers of the opinions whose own deadline is counted in working days, and those whose is not. */
async function mapOrigins(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, Origin[]>> {
  if (ids.length === 0) return new Map()
  const rows = await tx.selectFrom('opinionOrigin').selectAll().where('opinionId', 'in', ids).orderBy('id').execute()
  return Map.groupBy(rows.map(originOf), (row) => row.opinionId)
}

/** When each was last taken up again by a paper that followed, so that its days began anew, or moved by a calendar. */
async function mapLast(tx: Tx, act: string, ids: readonly string[]): Promise<ReadonlyMap<string, Instant>> {
  if (ids.length === 0) return new Map()
  const rows = await tx
    .selectFrom('fact')
    .select(['subjectId', 'at'])
    .where('act', '=', act)
    .where(sql<boolean>`coalesce(payload ->> 'again', 'true') = 'true'`)
    .where(sql<boolean>`payload ->> 'newDay' is null or payload ->> 'newDay' <> payload ->> 'oldDay'`)
    .where('subjectId', 'in', ids)
    .orderBy('at')
    .execute()
  return new Map(rows.map((row) => [row.subjectId, row.at as Instant]))
}

const isCounted = (origin: Origin, rules: Rules) =>
  origin.dueBasis === 'rule' && rules.get(origin.source)?.counting === 'working'

/** A changed calendar under what residents were promised: each that moves has a fact with both days. Answers how many moved. */
export async function movePromises({ tx, ctx, record }: Act<ActingContext>, calendars: Calendars, note: string) {
  const today = dayOf(ctx.now)
  const all = await loadCounted(tx, today)
  const ids = all.map(({ opinion }) => opinion.id)
  const origins = await mapOrigins(tx, ids)
  const [takenUp, lastMoved] = [await mapLast(tx, 'intake.followed', ids), await mapLast(tx, 'opinion.dueMoved', ids)]
  const editions = await listEditions(tx)
  const rules: Rules = new Map((await listRules(tx)).map(({ source, rule }) => [source, rule]))
  let moved = 0
  for (const { opinion, isDone } of all) {
    const papers = origins.get(opinion.id) ?? []
    const own = papers.find((paper) => paper.due === opinion.replyDue)
    const begun = [
      opinion.receivedAt,
      takenUp.get(opinion.id),
      opinion.verdict === 'disagreed' ? opinion.verdictAt : null,
    ]
    const last =
      begun
        .filter((at) => at !== undefined && at !== null)
        .toSorted()
        .at(-1) ?? opinion.receivedAt
    const start = own ? (isCounted(own, rules) ? own.cameOn : null) : dayOf(last)
    const told = { start, due: opinion.replyDue, estimated: opinion.dueEstimated, isDone }
    // A firm day that was kept while holidays came and went still stands for as many days as it was told for.
    const before = opinion.dueEstimated ? calendars.before : calendarAt(editions, lastMoved.get(opinion.id) ?? last)
    const { due: replyDue, estimated: dueEstimated } = promiseAfter(told, { ...calendars, before }, today)
    const assignDue =
      opinion.status === 'new'
        ? assignDueAfter(dayOf(opinion.receivedAt), opinion.assignDue, calendars, today)
        : opinion.assignDue
    const after = { ...opinion, assignDue, replyDue, dueEstimated }
    if (!isMoved(opinion, after)) continue
    await saveOpinion(tx, { ...after, version: opinion.version + 1 })
    if (own && isCounted(own, rules)) await moveOrigin(tx, own, after)
    const { number, replyDue: oldDay } = opinion
    await record({
      act: 'opinion.dueMoved',
      subject: ['opinion', opinion.id],
      payload: {
        number,
        oldDay,
        newDay: replyDue,
        wasEstimated: opinion.dueEstimated,
        estimated: dueEstimated,
        assignDue,
      },
      reason: note,
    })
    moved += 1
  }
  return moved
}

async function moveOrigin(tx: Tx, origin: Origin, { replyDue, dueEstimated }: Moved): Promise<void> {
  await saveOrigin(tx, { ...origin, due: replyDue, dueEstimated, version: origin.version + 1 })
}
