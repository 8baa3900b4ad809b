import type { Instant } from '@ratchet/domain/day'
import { addDays, dayOf, instantOf } from '@ratchet/domain/day'
import { addressPrefix } from '@ratchet/domain/people/sign-in'
import { type BucketKind, failuresAt, secondsToWait } from '@ratchet/domain/people/sign-in-delay'
import type { Db } from '../database/connect.ts'
import type { Keyring } from '../database/keyring.ts'

/** What a try counts against: `kind:name`, in one order, so that two tries never wait for each other. */
export type Buckets = readonly { readonly kind: BucketKind; readonly name: string }[]

interface Try {
  /** What was typed, or the account's id; null in the second step of a sign-in, where the library counts. */
  readonly account: string | null
  readonly address: string
  /** The device's name when its cookie is good for this account. */
  readonly device: string | null
}

/** From a device that the account signed in on before, only that device's own failures count, not a stranger's. */
export function bucketsOf(keyring: Keyring, { account, address, device }: Try): Buckets {
  // What was typed as a name may be a password typed in the wrong field: only its keyed hash is kept.
  const prefix = { kind: 'prefix', name: addressPrefix(address) } as const
  if (device !== null) return [{ kind: 'device', name: device }, prefix]
  if (account === null) return [prefix]
  const name = keyring.mac('sign-in', `account\n${account.toLowerCase()}`)?.slice(0, 32) ?? ''
  return [{ kind: 'account', name }, prefix]
}

/**
 * Counts a try as failed before it is made, so that many tries at once cannot slip through together. Answers the seconds
 * to wait, and counts nothing, when it comes too early.
 */
export async function beginTry(db: Db, buckets: Buckets, now: Instant): Promise<number> {
  return db.transaction().execute(async (tx) => {
    await tx
      .deleteFrom('signInDelay')
      .where('lastFailureAt', '<', instantOf(addDays(dayOf(now), -2)))
      .execute()
    const found: { key: string; kind: BucketKind; failures: number; wait: number }[] = []
    for (const { kind, name } of buckets) {
      const key = `${kind}:${name}`
      const fresh = { bucket: key, failures: 0, lastFailureAt: now }
      await tx
        .insertInto('signInDelay')
        .values(fresh)
        .onConflict((conflict) => conflict.doNothing())
        .execute()
      const row = await tx
        .selectFrom('signInDelay')
        .selectAll()
        .where('bucket', '=', key)
        .forUpdate()
        .executeTakeFirstOrThrow()
      const bucket = { failures: row.failures, lastFailureAt: row.lastFailureAt as Instant }
      found.push({ key, kind, failures: failuresAt(bucket, now), wait: secondsToWait(kind, bucket, now) })
    }
    const wait = Math.max(...found.map((bucket) => bucket.wait))
    if (wait > 0) return wait
    for (const { key, failures } of found) {
      const counted = { failures: failures + 1, lastFailureAt: now }
      await tx.updateTable('signInDelay').set(counted).where('bucket', '=', key).execute()
    }
    return 0
  })
}

/** The try went well: the account's or device's failures are forgotten, and the prefix gets its one back. */
export async function forgiveTry(db: Db, buckets: Buckets): Promise<void> {
  await db.transaction().execute(async (tx) => {
    for (const { kind, name } of buckets) {
      const key = `${kind}:${name}`
      if (kind !== 'prefix' && kind !== 'lookup') await tx.deleteFrom('signInDelay').where('bucket', '=', key).execute()
      else {
        await tx
          .updateTable('signInDelay')
          .set((column) => ({ failures: column.fn<number>('greatest', [column('failures', '-', 1), column.lit(0)]) }))
          .where('bucket', '=', key)
          .execute()
      }
    }
  })
}
