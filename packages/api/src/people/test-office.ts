import { randomUUID } from 'node:crypto'
import type { Day } from '@ratchet/domain/day'
import type { Role } from '@ratchet/domain/people/role'
import type { Db } from '../database/connect.ts'
import { createCaller } from '../router.ts'
import { actorOf, contextOf } from '../test-context.ts'
import { createFirstAdmin } from './first-admin.ts'

export const firstPassword = 'first-password-1'

/** A zone with its administrator, who signs in as `admin`, and ways to call as somebody. */
export async function testOffice(db: Db) {
  const given = { username: 'admin', name: '陈默', password: firstPassword, zoneName: '某开发区' }
  const { userId: adminId, zoneId } = await createFirstAdmin(contextOf(db, null), {
    ...given,
    zoneSince: '2015-01-01' as Day,
  })
  const as = (role: Role, path: readonly string[] = [zoneId]) => createCaller(contextOf(db, actorOf(role, path)))
  const admin = createCaller(contextOf(db, actorOf('admin', [zoneId], adminId)))
  return { adminId, zoneId, as, admin }
}

/** A fresh idempotency key. */
export const key = () => randomUUID()

/** Acts recorded about a subject, oldest first. */
export async function actsOn(db: Db, subjectId: string): Promise<readonly string[]> {
  const facts = await db.selectFrom('fact').select('act').where('subjectId', '=', subjectId).execute()
  return facts.map((fact) => fact.act)
}
