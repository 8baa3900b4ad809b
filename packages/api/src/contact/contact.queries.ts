import { maskPhone } from '@ratchet/domain/contact/phone'
import { dayOf, instantOf } from '@ratchet/domain/day'
import type { Kysely } from 'kysely'
import { keepPersonOf } from '../concern/same-person.queries.ts'
import type { ActingContext, Context, Tx } from '../context.ts'
import type { Keyring } from '../database/keyring.ts'
import type { Database } from '../database/tables.gen.ts'
import { commitmentTo, openOwnKey, type Place, seal, unseal } from './sealed.ts'

const phonePlace = (opinionId: string): Place => `contact/${opinionId}/phone`

/** What a number is looked up by, under one key of the ring; null when the ring no longer has it. */
export function phoneIndex(keyring: Keyring, phone: string, keyId: string): string | null {
  return keyring.mac('phone-index', phone, keyId)
}

/** The same under every key of the ring; the one in use comes last. */
export function phoneIndexes(keyring: Keyring, phone: string): string[] {
  return keyring.ids.flatMap((id) => phoneIndex(keyring, phone, id) ?? [])
}

/** The number in clear, under the opinion's own key. Throws when it was tampered with or belongs elsewhere. */
export function openPhone(key: Buffer, opinionId: string, sealed: Buffer): string {
  return unseal(key, phonePlace(opinionId), sealed).toString('utf8')
}

interface GivenContact {
  readonly opinionId: string
  /** Digits only. */
  readonly phone: string
  /** The text that was agreed to; null when nobody may call. */
  readonly consentVersion: number | null
}

/** The row of a number: sealed under the opinion's own key, with a keyed index to find it by. */
export function contactRow(
  ctx: Pick<Context, 'keyring' | 'randomBytes' | 'now'>,
  key: Buffer,
  { opinionId, phone, consentVersion }: GivenContact,
) {
  return {
    id: opinionId,
    phone: seal(key, phonePlace(opinionId), Buffer.from(phone), ctx.randomBytes),
    phoneIndex: phoneIndexes(ctx.keyring, phone).at(-1) ?? '',
    phoneIndexKeyId: ctx.keyring.current,
    phoneCommitment: commitmentTo(key, phone),
    consentVersion,
    consentedAt: consentVersion === null ? null : ctx.now,
    version: 1,
  }
}

/** Keeps a number of the opinion. */
export async function keepContact(
  tx: Tx,
  ctx: Pick<Context, 'keyring' | 'randomBytes' | 'now'>,
  key: Buffer,
  given: GivenContact,
): Promise<void> {
  await tx
    .insertInto('contact')
    .values(contactRow(ctx, key, given))
    .execute()
}

/** The contact of an opinion with its number in clear, for whoever was let through; null when there is none. */
export async function readContact(db: Kysely<Database>, keyring: Keyring, opinionId: string) {
  const row = await db
    .selectFrom('contact')
    .innerJoin('opinion', 'opinion.id', 'contact.id')
    .selectAll('contact')
    .select(['opinion.ownKey', 'opinion.ownKeyId'])
    .where('contact.id', '=', opinionId)
    .executeTakeFirst()
  if (!row) return null
  const { ownKey, ownKeyId, phone: sealed, ...contact } = row
  const key = ownKey && ownKeyId ? openOwnKey(keyring, opinionId, ownKey, ownKeyId) : null
  const phone = key && sealed ? openPhone(key, opinionId, sealed) : null
  return { ...contact, phone }
}

/** What anybody may see of a contact: the masked number, and whether a call was agreed to. */
export async function findContact(db: Kysely<Database>, keyring: Keyring, opinionId: string) {
  const contact = await readContact(db, keyring, opinionId)
  if (!contact) return null
  const { phone, consentVersion, consentedAt, erasedAt, erasedWhy } = contact
  return { phoneMasked: phone && maskPhone(phone), consentVersion, consentedAt, erasedAt, erasedWhy }
}

/**
 * Forgets the number for good; the row says when and why. Whoever spoke several times stays one person. Answers false when
 * there was none.
 */
export async function forgetContact(
  tx: Tx,
  ctx: Pick<Context, 'now' | 'newId'>,
  opinionId: string,
  why: 'asked' | 'retention' | 'owner',
): Promise<boolean> {
  await keepPersonOf(tx, ctx, opinionId)
  const { numUpdatedRows } = await tx
    .updateTable('contact')
    .set((eb) => ({
      phone: null,
      phoneIndex: null,
      phoneIndexKeyId: null,
      erasedAt: ctx.now,
      erasedWhy: why,
      version: eb('version', '+', 1),
    }))
    .where('id', '=', opinionId)
    .where('erasedAt', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** Looks at numbers that the actor has asked for today. */
export async function countLooks({ db, actor, now }: Pick<ActingContext, 'db' | 'actor' | 'now'>): Promise<number> {
  const { count } = await db
    .selectFrom('contactView')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('byId', '=', actor.userId)
    .where('at', '>=', instantOf(dayOf(now)))
    .executeTakeFirstOrThrow()
  return Number(count)
}
