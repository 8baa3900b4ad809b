/** Everything that the page of one item 整改事项 shows. */
import { type BlobView, whyNotReadBlob } from '@ratchet/domain/blob/blob'
import { workingDaysBetween } from '@ratchet/domain/calendar/calendar'
import { dayOf, type Instant } from '@ratchet/domain/day'
import type { Actor } from '@ratchet/domain/people/permission'
import { leadNow, type Units, whyNotReadItem } from '@ratchet/domain/rectification/lead'
import { sealsOf } from '@ratchet/domain/rectification/seal'
import { refuse } from '@ratchet/domain/refusal'
import type { Kysely } from 'kysely'
import { findCalendar } from '../calendar/calendar.queries.ts'
import type { Database } from '../database/tables.gen.ts'
import { listActorUnits } from './actor-unit.queries.ts'
import { deadlineOf, findRoundStart, makeUpDays } from './deadline.queries.ts'
import { listPublications } from './publication.queries.ts'
import { findItem, mapUnits, type StoredItem } from './rectification.queries.ts'
import { type Evidence, listEvidence, listSubmissions, listUsedBefore } from './submission.queries.ts'

/** How the time of the present round runs: today is the n-th of so many working days. */
async function findTime(db: Kysely<Database>, item: StoredItem, now: Instant) {
  const calendar = await findCalendar(db)
  const deadline = deadlineOf(calendar, item, now)
  const start = dayOf(await findRoundStart(db, item))
  const today = dayOf(item.closedAt ?? now)
  return {
    start,
    workingDay: workingDaysBetween(calendar, start, today),
    totalWorkingDays: deadline && workingDaysBetween(calendar, start, deadline.day),
    deadline,
    makeUpDays: makeUpDays(calendar, start, deadline?.day ?? today),
  }
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
  return { people: all.length, echoes: all.filter((row) => row.echo).length, rows }
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

async function listFiles(db: Kysely<Database>, itemId: string, actor: Actor) {
  const files = await listEvidence(db, itemId)
  const usedBefore = await listUsedBefore(
    db,
    itemId,
    files.map((file) => file.sha256),
  )
  return files
    .filter((file: BlobView) => whyNotReadBlob(file, actor) === null)
    .map(({ sha256, createdBy: _, ...file }: Evidence) => ({ ...file, usedBefore: usedBefore.get(sha256) ?? [] }))
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
    leadNow: leadNow(units, item.leadUnitId),
    coUnits: item.coUnitIds.map((unitId) => {
      const { id: now, name } = leadNow(units, unitId)
      return { id: now, name }
    }),
    place: namedIn(units, item.placeId),
    concern: concern[0] ?? null,
    time: await findTime(db, item, now),
    seals: sealsOf(item.round, submissions),
    submissions,
    files: await listFiles(db, id, actor),
    voices: await findVoices(db, item.concernId),
    publication: publications.find((row) => row.withdrawnAt === null) ?? null,
    publications,
    timeline: await listTimeline(db, id),
    illustrative: cycle.illustrative,
  }
}
