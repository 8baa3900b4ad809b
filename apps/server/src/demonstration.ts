import type { Db } from '@ratchet/api/database/connect'
import type { Keyring } from '@ratchet/api/database/keyring'
import { demoAdmin } from '@ratchet/api/people/demo-people'
import { seed } from '@ratchet/api/seed/seed'
import type { Day } from '@ratchet/domain/day'
import { Complaint } from './complaint.ts'

/** Fills an empty database with the demonstration, or ends one that was interrupted; other data is left alone. */
export async function seedWhenEmpty(db: Db, keyring: Keyring, day: Day): Promise<void> {
  const zone = await db.selectFrom('unit').select('illustrative').where('kind', '=', 'zone').executeTakeFirst()
  // An office that began by itself with `create-admin` has no account of this name that is of the demonstration.
  const ours = await db
    .selectFrom('authUser')
    .select('id')
    .where('illustrative', '=', true)
    .where('username', '=', demoAdmin.username)
    .executeTakeFirst()
  const someone = await db.selectFrom('authUser').select('id').limit(1).executeTakeFirst()
  if ((!zone && !someone) || ours) await seed(db, keyring, day)
}

/** Production never lets in an account whose password is printed in the README (SPEC §14). */
export async function refuseDemonstration(db: Db): Promise<void> {
  const account = await db
    .selectFrom('authUser')
    .select('username')
    .where('illustrative', '=', true)
    .where('disabledAt', 'is', null)
    .orderBy('username')
    .executeTakeFirst()
  if (account) {
    throw new Complaint(
      `This database holds the demonstration account ${account.username}; the production profile needs a database of its own.`,
    )
  }
}
