/** What the holder of a tracking code reads 查进度. Source: SPEC §8; UX §3.5. */

import { isEstimated, workingDaysBetween } from '@ratchet/domain/calendar/calendar'
import { type Day, dayOf, type Instant } from '@ratchet/domain/day'
import {
  mayAnswer,
  replyDueOf,
  type Standing,
  stepOfAct,
  type TrackStep,
  trackStatus,
} from '@ratchet/domain/feedback/track'
import type { Opinion } from '@ratchet/domain/opinion/opinion'
import type { ItemStatus } from '@ratchet/domain/rectification/item'
import { leadNow } from '@ratchet/domain/rectification/lead'
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
import { liveAnswer, presentFirst } from './present-item.ts'

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

/** The item that the concern became, with what was published of its present round. */
function findItem(db: Kysely<Database>, concernId: string) {
  return db
    .selectFrom('rectificationItem as item')
    .leftJoin('publication', liveAnswer)
    .select(['item.id', 'item.status', 'item.round', 'item.leadUnitId', 'item.dueDay'])
    .select(['publication.done', 'publication.outcome', 'publication.againDay', 'publication.publishedAt'])
    .select(['publication.photosBefore', 'publication.photosAfter'])
    .where('item.concernId', '=', concernId)
    .orderBy(presentFirst)
    .executeTakeFirst()
}

type FoundItem = Awaited<ReturnType<typeof findItem>>

/** Where the matter stands, out of the opinion and the item that its concern became. */
export function standingOf(
  opinion: Pick<Opinion, 'status' | 'outcome' | 'verdict' | 'verdictAt' | 'erasedAt'>,
  item: { status: string; round: number; outcome: string | null; publishedAt: string | null } | undefined,
): Standing {
  // What was said of an answer that has been replaced no longer counts.
  const answeredAt = item ? item.publishedAt : null
  const counts = item ? answeredAt !== null && (opinion.verdictAt ?? '') >= answeredAt : true
  return {
    erased: opinion.erasedAt !== null,
    status: opinion.status,
    outcome: opinion.outcome,
    verdict: counts ? opinion.verdict : null,
    item: item ? { status: item.status as ItemStatus, round: item.round } : null,
    published: (item?.outcome ?? null) as Standing['published'],
  }
}

/** Until when the resident has an answer, as things stand. */
export function presentDue({ replyDue }: Pick<Opinion, 'replyDue'>, item: FoundItem): Day {
  return replyDueOf(replyDue, item ? { round: item.round, dueDay: item.dueDay as Day | null } : null)
}

/** Where the matter stands, the item behind it, and when the present answer was given. */
export async function findStanding(
  db: Kysely<Database>,
  opinion: StoredOpinion,
): Promise<{ standing: Standing; item: FoundItem; answeredAt: Instant | null }> {
  const item = opinion.concernId ? await findItem(db, opinion.concernId) : undefined
  const answeredAt = item ? (item.publishedAt as Instant | null) : opinion.answeredAt
  return { item, standing: standingOf(opinion, item), answeredAt }
}

/** Steps that the resident reads, oldest first: facts about the opinion and its item, by the units that did them. */
async function listSteps(db: Kysely<Database>, opinion: StoredOpinion, itemId: string | undefined) {
  const facts = await db
    .selectFrom('fact')
    .leftJoin('unit', 'unit.id', 'fact.unitId')
    .select(['fact.at', 'fact.act', 'unit.name as unit', 'fact.payload'])
    .where('fact.act', 'in', Object.keys(stepOfAct))
    .where((eb) =>
      eb.or([
        eb.and([eb('subjectKind', '=', 'opinion'), eb('subjectId', '=', opinion.id)]),
        ...(itemId ? [eb.and([eb('subjectKind', '=', 'rectification_item'), eb('subjectId', '=', itemId)])] : []),
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

/** Who does it: the unit, or what it was merged into, and the desk that its plan names. */
async function findDesk(db: Kysely<Database>, item: FoundItem) {
  if (!item) return null
  const plan = await db
    .selectFrom('submission')
    .select('content')
    .where('itemId', '=', item.id)
    .where('review', '=', 'plan')
    .where('decision', '=', 'approved')
    .orderBy('at', 'desc')
    .executeTakeFirst()
  const desk = (plan?.content as { desk?: string } | undefined)?.desk
  return { unit: leadNow(await mapUnits(db), item.leadUnitId).name, desk: desk || null }
}

function replyOf(opinion: StoredOpinion, item: FoundItem, unit: string | null) {
  if (item?.outcome && item.done && item.publishedAt) {
    const { done, outcome, againDay, photosBefore, photosAfter, publishedAt: at } = item
    return { done, outcome, againDay, photosBefore: photosBefore ?? [], photosAfter: photosAfter ?? [], at, unit }
  }
  const { answer: done, outcome, againDay, answeredAt } = opinion
  if (!done || !outcome) return null
  return {
    done,
    outcome,
    againDay,
    photosBefore: [],
    photosAfter: [],
    at: answeredAt ?? opinion.verdictAt ?? '',
    unit: null,
  }
}

/** Everything that the page of a code says. */
export async function findTracked({ db, keyring, now }: Pick<Context, 'db' | 'keyring' | 'now'>, typed: string) {
  const opinion = await findByCode(db, keyring, typed)
  const { standing, item } = await findStanding(db, opinion)
  const place = opinion.placeId
    ? await db.selectFrom('unit').select('name').where('id', '=', opinion.placeId).executeTakeFirst()
    : null
  const contact = await findContact(db, keyring, opinion.id)
  const desk = await findDesk(db, item)
  const replyDue = presentDue(opinion, item)
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
    desk,
    steps: await listSteps(db, opinion, item?.id),
    reply: replyOf(opinion, item, desk?.unit ?? null),
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
