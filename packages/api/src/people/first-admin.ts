import { dayOf } from '@ratchet/domain/day'
import { accountFact } from '@ratchet/domain/people/account'
import { addUnit } from '@ratchet/domain/people/unit-change'
import { Refusal } from '@ratchet/domain/refusal'
import { recordFact } from '../audit/record.ts'
import { seedCalendar } from '../calendar/calendar.seed.ts'
import type { Context, Tx } from '../context.ts'
import { insertAccount, insertGrant } from './account.commands.ts'
import { countOtherAdmins } from './account.queries.ts'
import { findZoneUnit, insertUnit } from './unit.queries.ts'

export interface FirstAdmin {
  readonly username: string
  readonly name: string
  readonly password: string
  /** Used only while there is no zone yet. */
  readonly zoneName: string
  readonly zoneSince?: ReturnType<typeof dayOf>
}

/**
 * Makes the first administrator, and the zone and the calendar where there are none: the only account that nobody
 * grants. Refused with `accounts-exist` while an enabled administrator is there. Used by `ratchet create-admin` and by
 * the seed.
 */
export async function createFirstAdmin(ctx: Context, given: FirstAdmin): Promise<{ userId: string; zoneId: string }> {
  return ctx.db.transaction().execute(async (tx) => {
    if ((await countOtherAdmins(tx, '')) > 0) throw new Refusal('accounts-exist')
    const zone = (await findZoneUnit(tx)) ?? (await addZone(tx, ctx, given))
    const userId = await insertAccount(tx, ctx, given)
    await insertGrant(tx, ctx, userId, 'admin', zone)
    const payload = { username: given.username, role: 'admin', unit: zone.name }
    await recordFact(tx, ctx, accountFact('account.added', userId, payload, { unitId: zone.id }))
    // After the account's own fact, so that each binds its own rows.
    await seedCalendar(tx, ctx)
    return { userId, zoneId: zone.id }
  })
}

async function addZone(tx: Tx, ctx: Context, given: FirstAdmin) {
  const { unit, fact } = addUnit({
    id: ctx.newId(),
    kind: 'zone',
    name: given.zoneName,
    code: null,
    parentId: null,
    sort: 0,
    sinceDay: given.zoneSince ?? dayOf(ctx.now),
    illustrative: false,
  })
  await insertUnit(tx, unit, ctx.newId())
  await recordFact(tx, ctx, fact)
  return unit
}
