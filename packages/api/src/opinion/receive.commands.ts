/** Receiving an opinion 收件: one way in for residents, helpers and the phone desk. Source: SPEC §10, §12; issue 2/6. */
import { addWorkingDays, isEstimated } from '@ratchet/domain/calendar/calendar'
import { phoneOf } from '@ratchet/domain/contact/phone'
import { dayOf } from '@ratchet/domain/day'
import { whyNotSubmit } from '@ratchet/domain/feedback/say'
import type { OpinionKind, OpinionSource } from '@ratchet/domain/opinion/opinion'
import { Refusal, refuse } from '@ratchet/domain/refusal'
import { type Kysely, sql } from 'kysely'
import { findCalendar } from '../calendar/calendar.queries.ts'
import { keepContact } from '../contact/contact.queries.ts'
import { makeOwnKey } from '../contact/sealed.ts'
import type { Context, Tx } from '../context.ts'
import type { Database } from '../database/tables.gen.ts'
import { findSetting } from '../setting/setting.queries.ts'
import { keepWords, trackingCode } from './said.ts'

export interface Received {
  readonly source: OpinionSource
  readonly kind: OpinionKind
  readonly placeId: string | null
  readonly placeWords: string
  readonly text: string
  readonly phone: string | null
  readonly consentVersion: number | null
  readonly photoIds: readonly string[]
  /** Who typed it for somebody else, and for which unit; null when residents did it themselves. */
  readonly filedBy: { readonly id: string; readonly name: string; readonly unitId: string } | null
  /** Joined to a concern without words of its own 我也是. */
  readonly echoOf: string | null
}

/**
 * Keeps what was said with its photos and its way back, and counts its deadlines. Answers the id and what the fact may
 * hold; the caller records it. Refuses with a `FeedbackRefusal`.
 */
export async function receive(tx: Tx, ctx: Context, given: Received) {
  const { placeId, text, phone, consentVersion, photoIds, filedBy, echoOf } = given
  if (!echoOf) refuse(whyNotSubmit({ text, phone, consentVersion, photoIds }))
  // The place of a concern stays what it was, also when it has been merged away since.
  if (placeId && !echoOf) await findPlace(tx, placeId)
  const id = ctx.newId()
  const number = await nextNumber(tx, ctx)
  const own = makeOwnKey(ctx.keyring, id, ctx.randomBytes)
  const placeWords = given.placeWords.trim() || null
  const words = keepWords(ctx, own.key, 'opinion', id, { text: text.trim(), placeWords })
  const due = await countDue(tx, ctx)
  const code = trackingCode(ctx.keyring, id, ctx.keyring.current) ?? ''
  await tx
    .insertInto('opinion')
    .values({
      id,
      number,
      source: given.source,
      kind: given.kind,
      ...words,
      ownKey: own.wrapped,
      ownKeyId: own.keyId,
      codeKeyId: ctx.keyring.current,
      codeMac: ctx.keyring.mac('tracking', `mac\n${code}`) ?? '',
      placeId,
      theme: given.kind === 'other' ? null : given.kind,
      status: echoOf ? 'joined' : 'new',
      concernId: echoOf,
      echo: echoOf !== null,
      receivedAt: ctx.now,
      ...due,
      filedBy: filedBy?.id ?? null,
      filedByName: filedBy?.name ?? null,
      filedUnitId: filedBy?.unitId ?? null,
      version: 1,
    })
    .execute()
  await attachPhotos(tx, id, photoIds)
  const digits = phone && phoneOf(phone)
  if (digits) await keepContact(tx, ctx, own.key, { opinionId: id, phone: digits, consentVersion })
  const told = { number, source: given.source, kind: given.kind, placeId, photos: photoIds.length }
  return { id, payload: { ...told, hasPhone: digits !== null, masked: words.original !== null }, due }
}

/** A place that exists now; refused with `place-unknown`. */
export async function findPlace(tx: Tx, id: string): Promise<void> {
  const kinds = ['street', 'community', 'village', 'park', 'property']
  const row = await tx
    .selectFrom('unit')
    .select('id')
    .where('id', '=', id)
    .where('kind', 'in', kinds)
    .where('retiredDay', 'is', null)
    .executeTakeFirst()
  if (!row) throw new Refusal('place-unknown')
}

/** YJ-2026-000123. A sequence and no lock: nobody waits for somebody else's number. */
async function nextNumber(tx: Tx, ctx: Pick<Context, 'now'>): Promise<string> {
  const { rows } = await sql<{ next: number }>`select nextval('opinion_number') as next`.execute(tx)
  return `YJ-${dayOf(ctx.now).slice(0, 4)}-${String(rows[0]?.next ?? 0).padStart(6, '0')}`
}

/** Until when it is decided who does it, and until when there is an answer, counted from today. */
export async function countDue(db: Kysely<Database>, ctx: Pick<Context, 'now'>) {
  const { assignDays, answerDays } = await findSetting(db, 'feedback')
  const calendar = await findCalendar(db)
  const today = dayOf(ctx.now)
  const replyDue = addWorkingDays(calendar, today, answerDays)
  return {
    assignDue: addWorkingDays(calendar, today, assignDays),
    replyDue,
    dueEstimated: isEstimated(calendar, replyDue),
  }
}

/**
 * Photos that were staged and that nobody else has sent; refused with `photo-unknown`. They are taken in one order by
 * everybody, so that two who name the same ones do not wait for each other.
 */
export async function attachPhotos(tx: Tx, opinionId: string, photoIds: readonly string[], after = 0): Promise<void> {
  for (const [place, id] of [...photoIds.entries()].toSorted(([, a], [, b]) => (a < b ? -1 : 1))) {
    const attached = await tx
      .updateTable('opinionPhoto')
      .set({ opinionId, place: after + place, version: 2 })
      .where('id', '=', id)
      .where('opinionId', 'is', null)
      .returning('id')
      .executeTakeFirst()
    if (!attached) throw new Refusal('photo-unknown')
  }
}
