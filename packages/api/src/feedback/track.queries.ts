/** What the holder of a tracking code reads 查进度. Source: SPEC §8; UX §3.5. */

import { isEstimated, workingDaysBetween } from '@ratchet/domain/calendar/calendar'
import { dayOf, type Instant } from '@ratchet/domain/day'
import { partStatus } from '@ratchet/domain/feedback/part'
import { mayAnswer, type Standing, stepOfAct, type TrackStep, trackStatus } from '@ratchet/domain/feedback/track'
import { leadNow, type Units } from '@ratchet/domain/rectification/lead'
import { Refusal } from '@ratchet/domain/refusal'
import type { Kysely } from 'kysely'
import { findCalendar } from '../calendar/calendar.queries.ts'
import { listMergeSteps } from '../concern/merge-step.queries.ts'
import { findContact } from '../contact/contact.queries.ts'
import type { Context, Tx } from '../context.ts'
import type { Keyring } from '../database/keyring.ts'
import type { Database } from '../database/tables.gen.ts'
import { findTrackedLookback } from '../lookback/tracked.queries.ts'
import { opinionOf, type StoredOpinion } from '../opinion/opinion.queries.ts'
import { codeMacs } from '../opinion/said.ts'
import { mapUnits } from '../rectification/rectification.queries.ts'
import { findDayBefore } from './due-told.queries.ts'
import { type FoundPart, findStanding, presentDue } from './part.queries.ts'

/** The opinion that the code belongs to; refused with `code-unknown`, mistyped and made up alike. */
export async function findByCode(db: Kysely<Database>, keyring: Keyring, typed: string): Promise<StoredOpinion> {
  const macs = codeMacs(keyring, typed)
  const row =
    macs.length > 0 ? await db.selectFrom('opinion').selectAll().where('codeMac', 'in', macs).executeTakeFirst() : null
  if (!row) throw new Refusal('code-unknown')
  return opinionOf(row)
}

/** The same, locked until the transaction ends. */
export async function loadByCode(tx: Tx, keyring: Keyring, typed: string): Promise<StoredOpinion> {
  const { id } = await findByCode(tx, keyring, typed)
  const row = await tx.selectFrom('opinion').selectAll().where('id', '=', id).forUpdate().executeTakeFirstOrThrow()
  return opinionOf(row)
}

/** Steps that the resident reads, oldest first: facts about the opinion and its parts, by the units that did them. */
async function listSteps(db: Kysely<Database>, opinion: StoredOpinion, itemIds: readonly string[]) {
  const facts = await db
    .selectFrom('fact')
    .leftJoin('unit', 'unit.id', 'fact.unitId')
    .select(['fact.at', 'fact.act', 'unit.name as unit', 'fact.payload'])
    .where('fact.act', 'in', Object.keys(stepOfAct))
    .where((eb) =>
      eb.or([
        eb.and([eb('subjectKind', '=', 'opinion'), eb('subjectId', '=', opinion.id)]),
        ...(itemIds.length > 0
          ? [eb.and([eb('subjectKind', '=', 'rectification_item'), eb('subjectId', 'in', itemIds)])]
          : []),
      ]),
    )
    .orderBy('fact.at')
    .execute()
  const steps = facts.map(({ at, act, unit, payload }) => ({
    at: at as Instant,
    step: (stepOfAct[act] ?? 'working') as TrackStep,
    unit,
    verdict: ((payload as { verdict?: string }).verdict ?? null) as StoredOpinion['verdict'],
  }))
  steps.push(...(await listMergeSteps(db, opinion.id)))
  // Whoever came later did not see the earlier steps happen, but wants to know how far it is.
  return steps.toSorted((a, b) => (a.step === 'received' ? -1 : b.step === 'received' ? 1 : a.at < b.at ? -1 : 1))
}

/** The desk that the item's plan names. */
async function findDesk(db: Kysely<Database>, itemId: string): Promise<string | null> {
  const plan = await db
    .selectFrom('submission')
    .select('content')
    .where('itemId', '=', itemId)
    .where('review', '=', 'plan')
    .where('decision', '=', 'approved')
    .orderBy('at', 'desc')
    .executeTakeFirst()
  return (plan?.content as { desk?: string } | undefined)?.desk || null
}

const publishedOf = ({ published: outcome, done, againDay, photosBefore, photosAfter, publishedAt: at }: FoundPart) =>
  outcome && done && at
    ? { done, outcome, againDay, photosBefore: photosBefore ?? [], photosAfter: photosAfter ?? [], at }
    : null

/** Who does each part, how far it is and what they published: the unit, or what it was merged into, and its desk. */
async function tellParts(db: Kysely<Database>, parts: readonly FoundPart[], { verdict }: Standing, units: Units) {
  return Promise.all(
    parts.map(async (part) => ({
      id: part.id,
      unit: leadNow(units, part.leadUnitId).name,
      desk: await findDesk(db, part.id),
      status: partStatus(part, verdict),
      reply: publishedOf(part),
    })),
  )
}
type ToldPart = Awaited<ReturnType<typeof tellParts>>[number]

/** The answer to the matter: of its parts once each is told, of the office where it answered at once. */
function replyOf(opinion: StoredOpinion, parts: readonly ToldPart[]) {
  const replies = parts.flatMap(({ reply, unit }) => (reply ? [{ ...reply, unit }] : []))
  const latest = replies.toSorted((a, b) => (a.at < b.at ? -1 : 1)).at(-1)
  if (latest && replies.length === parts.length) return latest
  const { answer: done, outcome, againDay, answeredAt } = opinion
  if (!done || !outcome) return null
  const at = answeredAt ?? opinion.verdictAt ?? ''
  return { done, outcome, againDay, photosBefore: [], photosAfter: [], at, unit: null }
}

/** Everything that the page of a code says. */
export async function findTracked({ db, keyring, now }: Pick<Context, 'db' | 'keyring' | 'now'>, typed: string) {
  const opinion = await findByCode(db, keyring, typed)
  const { standing, parts: found } = await findStanding(db, opinion)
  const place = opinion.placeId
    ? await db.selectFrom('unit').select('name').where('id', '=', opinion.placeId).executeTakeFirst()
    : null
  const contact = await findContact(db, keyring, opinion.id)
  const parts = await tellParts(db, found, standing, await mapUnits(db))
  const [first] = parts
  const replyDue = presentDue(opinion, found)
  const calendar = await findCalendar(db)
  return {
    number: opinion.number,
    status: trackStatus(standing),
    kind: opinion.kind,
    place: place?.name ?? null,
    text: opinion.text,
    receivedAt: opinion.receivedAt,
    replyDue,
    daysLeft: workingDaysBetween(calendar, dayOf(now), replyDue),
    estimated: replyDue === opinion.replyDue ? opinion.dueEstimated : isEstimated(calendar, replyDue),
    dueWas: replyDue === opinion.replyDue ? await findDayBefore(db, opinion) : null,
    desk: first ? { unit: first.unit, desk: first.desk } : null,
    /** Each unit's part where several work on the matter. */
    parts: parts.length > 1 ? parts : [],
    steps: await listSteps(
      db,
      opinion,
      found.map((part) => part.id),
    ),
    reply: replyOf(opinion, parts),
    mayAnswer: mayAnswer(standing),
    verdict: standing.verdict,
    hasPhone: contact?.phoneMasked != null,
    phoneMasked: contact?.phoneMasked ?? null,
    isEcho: opinion.echo,
    lookback: await findTrackedLookback(db, opinion.id),
    /** Whoever agreed to be called may be drawn later. */
    mayBeAsked: contact?.phoneMasked != null && contact.consentedAt !== null,
  }
}
export type Tracked = Awaited<ReturnType<typeof findTracked>>
