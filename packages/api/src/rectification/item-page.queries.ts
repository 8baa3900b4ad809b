/** Everything that the page of one item 整改事项 shows. */
import { type BlobView, whyNotReadBlob } from '@ratchet/domain/blob/blob'
import { type Calendar, workingDaysBetween } from '@ratchet/domain/calendar/calendar'
import { dayOf, type Instant } from '@ratchet/domain/day'
import type { Actor } from '@ratchet/domain/people/permission'
import { clockOf } from '@ratchet/domain/rectification/clock'
import type { ClockChange } from '@ratchet/domain/rectification/clock-change'
import { leadNow, type Units, whyNotReadItem } from '@ratchet/domain/rectification/lead'
import { sealsOf } from '@ratchet/domain/rectification/seal'
import { refuse } from '@ratchet/domain/refusal'
import type { Kysely } from 'kysely'
import { findCalendar } from '../calendar/calendar.queries.ts'
import { peopleOf } from '../concern/people.queries.ts'
import { listManagementItems } from '../cycle/practice.queries.ts'
import { listRecurrences } from '../cycle/recurrence.queries.ts'
import type { Database } from '../database/tables.gen.ts'
import { listActorUnits } from './actor-unit.queries.ts'
import { listClockChanges } from './clock-change.queries.ts'
import { listCoParts } from './co-part.queries.ts'
import { listContests } from './contest.queries.ts'
import { deadlineOf, makeUpDays } from './deadline.queries.ts'
import { isAskedByOwner } from './owner-department.queries.ts'
import { listPublications } from './publication.queries.ts'
import { findItem, mapUnits, type StoredItem } from './rectification.queries.ts'
import {
  type Evidence,
  listEarlierHashes,
  listEvidence,
  listSubmissions,
  listUsedBefore,
} from './submission.queries.ts'

/** How the time of the present round runs: today is the n-th of so many working days, those that are paused taken out. */
function timeOf(calendar: Calendar, item: StoredItem, changes: readonly ClockChange[], now: Instant) {
  const own = changes.filter((change) => change.round === item.round)
  const deadline = deadlineOf(calendar, item, now, own)
  const clock = clockOf(item, own, calendar, item.closedAt ?? now)
  const start = item.clockStart ?? dayOf(item.openedAt)
  const today = dayOf(item.closedAt ?? now)
  return {
    start,
    workingDay: clock?.elapsed ?? workingDaysBetween(calendar, start, today),
    totalWorkingDays: clock?.total ?? null,
    pausedWorkingDays: clock?.paused ?? 0,
    firstDue: clock?.firstDue ?? item.dueDay,
    running: clock?.running ?? null,
    deadline,
    makeUpDays: makeUpDays(calendar, start, deadline?.day ?? today),
  }
}

/** How the item came back, with the management items that it opened. */
async function findReturns(db: Kysely<Database>, itemId: string) {
  const recurrences = await listRecurrences(db, itemId)
  const management = (await listManagementItems(db)).filter((row) => row.sourceItemId === itemId)
  return { recurrences, management }
}

/**
 * What residents said, as far as a person has masked it; the rest is only counted, since a unit reads no words that
 * nobody has looked through.
 */
async function findVoices(db: Kysely<Database>, concernId: string | null) {
  const said = db
    .selectFrom('opinion')
    .leftJoin('unit', 'unit.id', 'opinion.placeId')
    .select(['opinion.id', 'number', 'source', 'maskedText', 'receivedAt', 'echo', 'unit.name as place'])
    .orderBy('receivedAt')
    .orderBy('number')
  const all = concernId ? await said.where('concernId', '=', concernId).execute() : []
  const rows = all.flatMap(({ maskedText, echo: _, ...row }) =>
    maskedText === null ? [] : [{ ...row, text: maskedText, receivedAt: row.receivedAt as Instant }],
  )
  return { people: concernId ? await peopleOf(db, concernId) : 0, echoes: all.filter((row) => row.echo).length, rows }
}

/** What happened to the item, the oldest first, by whom and of which unit they were. */
async function listTimeline(db: Kysely<Database>, itemId: string) {
  const facts = await db
    .selectFrom('fact')
    .leftJoin('auditLink', 'auditLink.factId', 'fact.id')
    .select(['fact.id', 'fact.at', 'act', 'actorId', 'actorName', 'reason', 'payload'])
    .where('subjectKind', '=', 'rectification_item')
    .where('subjectId', '=', itemId)
    .orderBy('fact.at')
    // Two acts of one instant stand as the chain has them.
    .orderBy('auditLink.seq', (order) => order.asc().nullsLast())
    .orderBy('fact.id')
    .execute()
  const unitOf = await listActorUnits(db, facts)
  return facts.map(({ actorId, payload, ...fact }) => {
    const { round, edition, review } = payload as { round?: number; edition?: number; review?: string }
    return {
      ...fact,
      at: fact.at as Instant,
      unit: actorId && unitOf(actorId, fact.at as Instant),
      round: round ?? null,
      edition: edition ?? null,
      review: review ?? null,
    }
  })
}

async function listFiles(db: Kysely<Database>, item: StoredItem, actor: Actor) {
  const { id: itemId } = item
  const files = await listEvidence(db, itemId)
  const earlier = await listEarlierHashes(db, item)
  const usedBefore = await listUsedBefore(
    db,
    itemId,
    files.map((file) => file.sha256),
  )
  return files
    .filter((file: BlobView) => whyNotReadBlob(file, actor) === null)
    .map(({ sha256, createdBy: _, ...file }: Evidence) => ({
      ...file,
      earlier: earlier.has(sha256),
      usedBefore: usedBefore.get(sha256) ?? [],
    }))
}

const namedIn = (units: Units, id: string | null) => {
  const unit = id ? units.get(id) : undefined
  return unit ? { id: unit.id, name: unit.name } : null
}

/** One item with all that belongs to it; refused with `not-found` to whoever may not read it. */
export async function findItemPage(db: Kysely<Database>, actor: Actor, id: string, now: Instant) {
  const item = await findItem(db, id)
  const units = await mapUnits(db)
  refuse(whyNotReadItem(item, actor, units))
  const submissions = await listSubmissions(db, [id])
  const publications = await listPublications(db, id)
  const changes = await listClockChanges(db, [id])
  const lead = leadNow(units, item.leadUnitId)
  /** Each with whether the inspector decides on it, since the owner asked. */
  const withAsker = <R extends { readonly by: { readonly id: string } }>(rows: readonly R[]) =>
    Promise.all(
      rows.map(async (row) => ({ ...row, byOwner: await isAskedByOwner(db, lead.id, row.by.id, dayOf(now)) })),
    )
  const concern = item.concernId
    ? await db
        .selectFrom('concern')
        .select(['id', 'number', 'title', 'urgent'])
        .where('id', '=', item.concernId)
        .execute()
    : []
  const cycle = await db
    .selectFrom('cycle')
    .select('illustrative')
    .where('id', '=', item.cycleId)
    .executeTakeFirstOrThrow()
  return {
    item,
    leadNow: lead,
    coUnits: item.coUnitIds.map((unitId) => {
      const { id: now, name } = leadNow(units, unitId)
      return { id: now, name }
    }),
    place: namedIn(units, item.placeId),
    concern: concern[0] ?? null,
    time: timeOf(await findCalendar(db), item, changes, now),
    changes: await withAsker(changes),
    contests: await withAsker(await listContests(db, [id])),
    parts: (await listCoParts(db, [id])).map((part) => ({ ...part, unit: leadNow(units, part.unitId) })),
    ...(await findReturns(db, id)),
    seals: sealsOf(item.round, submissions),
    submissions,
    files: await listFiles(db, item, actor),
    voices: await findVoices(db, item.concernId),
    publication: publications.find((row) => row.withdrawnAt === null) ?? null,
    publications,
    timeline: await listTimeline(db, id),
    illustrative: cycle.illustrative,
  }
}
