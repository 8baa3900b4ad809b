import { createHmac, createSecretKey, type KeyObject } from 'node:crypto'
import { type Day, dayOf } from '@ratchet/domain/day'
import { recordFact } from '../audit/record.ts'
import { makeOwnKey, openOwnKey } from '../contact/sealed.ts'
import type { Context } from '../context.ts'
import type { Db } from '../database/connect.ts'
import { idFrom } from '../database/id-from.ts'

const known = new WeakMap<Db, { readonly day: Day; readonly key: KeyObject }>()

const rowOf = (day: Day) => idFrom(`ballot-day/${day}`)

/**
 * The key of a day, made by whoever needs it first, in a statement of its own. With it, ballots of one network at one point
 * can be told to belong together on that day; once it is thrown away nobody can find out from which network they came.
 */
export async function findDayKey({ db, keyring, now, randomBytes }: Context): Promise<KeyObject> {
  const day = dayOf(now)
  const held = known.get(db)
  if (held?.day === day) return held.key
  const own = makeOwnKey(keyring, rowOf(day), randomBytes)
  await db
    .insertInto('ballotDayKey')
    .values({ day, ownKey: own.wrapped, ownKeyId: own.keyId })
    .onConflict((conflict) => conflict.column('day').doNothing())
    .execute()
  const row = await db.selectFrom('ballotDayKey').selectAll().where('day', '=', day).executeTakeFirstOrThrow()
  const bytes = openOwnKey(keyring, rowOf(day), row.ownKey, row.ownKeyId)
  if (!bytes) throw new Error(`the keyring has no key ${row.ownKeyId}`)
  const key = createSecretKey(bytes)
  known.set(db, { day, key })
  return key
}

/** The name of a network at a point on the key's day; null when the network is not known. */
export const sourceOf = (key: KeyObject, from: string | null, pointId: string): string | null =>
  from === null ? null : createHmac('sha256', key).update(`${from}\n${pointId}`).digest('hex').slice(0, 32)

/** Throws away the keys of days that are over. Answers how many. */
export async function throwDayKeys({ db, ...ctx }: Pick<Context, 'db' | 'keyring' | 'now' | 'newId'>): Promise<number> {
  return db.transaction().execute(async (tx) => {
    const gone = await tx.deleteFrom('ballotDayKey').where('day', '<', dayOf(ctx.now)).returning('day').execute()
    // A server answers what it deletes in no order: the facts of one run are those of any other.
    for (const day of gone.map((row) => row.day).sort()) {
      const recorder = { ...ctx, actor: null, requestId: `ballot-day/${day}` }
      await recordFact(tx, recorder, { act: 'ballot.dayKeyThrown', subject: ['ballot_day', day], payload: { day } })
    }
    return gone.length
  })
}
