import { randomBytes, randomUUID } from 'node:crypto'
import type { Instant } from '@ratchet/domain/day'
import type { Grant } from '@ratchet/domain/people/permission'
import type { Role } from '@ratchet/domain/people/role'
import type { Context } from './context.ts'
import type { Db } from './database/connect.ts'
import { Keyring } from './database/keyring.ts'

/** The same in every process of a test: facts that one wrote are checked by another. */
export const testKeys = {
  keys: [{ id: 'k1', createdAt: '2026-01-01T00:00:00.000Z', key: Buffer.alloc(32, 'ratchet').toString('base64') }],
}
export const testKeyring = new Keyring(testKeys)
export const testNow = '2026-11-23T01:00:00.000Z' as Instant

/** A caller's context on a test database. */
export function contextOf(db: Db, actor: Context['actor'], now: Instant = testNow): Context {
  const made = { newId: randomUUID, randomBytes, requestId: randomUUID(), from: null }
  return { db, keyring: testKeyring, actor, now, profile: 'demo', ...made }
}

/** Somebody who holds one role for the subtree under `path`. */
export function actorOf(
  role: Role,
  path: readonly string[],
  userId: string = randomUUID(),
): NonNullable<Context['actor']> {
  const grant: Grant = { role, unitId: path.at(-1) ?? '', path }
  return { userId, name: `${role} ${userId.slice(0, 4)}`, grants: [grant] }
}
