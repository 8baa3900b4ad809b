import { randomBytes, randomUUID } from 'node:crypto'
import type { Context } from '@ratchet/api/context'
import { loadActor } from '@ratchet/api/people/actor'
import { findZone } from '@ratchet/api/people/zone.queries'
import type { Actor } from '@ratchet/domain/people/permission'
import type { Role } from '@ratchet/domain/people/role'
import { startClock } from '../clock.ts'
import { Complaint } from '../complaint.ts'
import type { Environment } from '../environment.ts'
import { loadKeyring } from '../keys.ts'
import type { OpenDatabase } from '../open-database.ts'

/** Stands in the trail for whoever sits at the machine; no account has this number, so nobody can sign in as it. */
const OPERATOR = '00000000-0000-4000-8000-000000000001'

/** The context of a command: acts as the named account, or as the operator with the one role that the act needs. */
export async function contextOfCommand(
  { connection: { db, pool } }: OpenDatabase,
  environment: Environment,
  { as, role }: { as?: string | undefined; role: Role | null },
): Promise<Context> {
  const clock = await startClock(pool, environment.now)
  const context = {
    db,
    keyring: loadKeyring(environment),
    now: await clock.now(),
    newId: randomUUID,
    requestId: `command-${randomUUID()}`,
    randomBytes,
    from: null,
    profile: environment.profile,
  }
  if (!role) return { ...context, actor: null }
  if (!as) return { ...context, actor: await operator(db, role) }
  const user = await db.selectFrom('authUser').select('id').where('username', '=', as).executeTakeFirst()
  const actor = user && (await loadActor(db, user.id, environment.profile))
  if (!actor) throw new Complaint(`There is no enabled account ${as}; name another one by --as.`)
  return { ...context, actor }
}

async function operator(db: Context['db'], role: Role): Promise<Actor> {
  const zone = await findZone(db)
  if (!zone) throw new Complaint('There is no zone yet; make it by `ratchet create-admin` first.')
  return { userId: OPERATOR, name: '命令行', grants: [{ role, unitId: zone.id, path: [zone.id] }] }
}
