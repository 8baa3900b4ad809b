import { readFileSync } from 'node:fs'
import { type Division, readDivisions } from '@ratchet/documents/divisions'
import { readSheets } from '@ratchet/documents/sheet'
import { type Day, instantOf } from '@ratchet/domain/day'
import { DEMO_PASSWORD } from '@ratchet/domain/people/account'
import type { Player } from '../seed/player.ts'
import { demoAccounts, demoAdmin, demoPosts, demoUnits, ZONE } from './demo-people.ts'
import { createFirstAdmin } from './first-admin.ts'

type Ids = Record<string, string>

/** Streets existed long before the first cycle; posts before it need units before it. */
const SINCE = '2015-01-01' as Day
const DIVISIONS = new URL('../../../../data/divisions.csv', import.meta.url)

/**
 * The demonstration's office on the day, made by its administrator through the real commands. Answers the ids by name
 * and by user name. Played again with the same player's keys it changes nothing.
 */
export async function seedPeople(player: Player, day: Day): Promise<{ unitIdByName: Ids; userIdByUsername: Ids }> {
  const at = instantOf(day, 8)
  const unitIdByName: Ids = {}
  const userIdByUsername: Ids = {}
  const first = await bootstrap(player, at)
  unitIdByName[ZONE] = first.zoneId
  userIdByUsername[demoAdmin.username] = first.userId

  const { units, rejected } = readDivisions(await readSheets(readFileSync(DIVISIONS)))
  if (rejected.length > 0) throw new Error(`data/divisions.csv has bad rows: ${JSON.stringify(rejected)}`)
  const divisions = units.map(({ code, name, kind, parentCode }: Division) => ({ code, name, kind, parentCode }))
  await player.play('admin', at, (caller, key) => caller.unit.importDivisions({ divisions, sinceDay: SINCE, key }))
  const named = await player.db.selectFrom('unit').select(['id', 'name']).where('code', 'is not', null).execute()
  for (const unit of named) unitIdByName[unit.name] = unit.id

  const unitId = (name: string) => unitIdByName[name] ?? ''
  for (const [place, { name, kind, under = ZONE }] of demoUnits.entries()) {
    const unit = { name, kind, parentId: unitId(under), sort: place + 1, sinceDay: SINCE }
    unitIdByName[name] = (await player.play('admin', at, (caller, key) => caller.unit.add({ ...unit, key }))).id
  }
  for (const { username, name, role, unit } of demoAccounts) {
    const account = { username, name, password: DEMO_PASSWORD }
    const { id } = await player.play('admin', at, (caller, key) => caller.account.add({ ...account, key }))
    userIdByUsername[username] = id
    const grant = { userId: id, role, unitId: unitId(unit) }
    await player.play('admin', at, (caller, key) => caller.account.grantRole({ ...grant, key }))
  }
  await seedPosts(player, at, unitId, userIdByUsername)
  return { unitIdByName, userIdByUsername }
}

async function bootstrap(player: Player, at: ReturnType<typeof instantOf>) {
  const { ctx } = await player.contextAt(null, at)
  const made = await player.db
    .selectFrom('authUser')
    .innerJoin('roleGrant', 'roleGrant.userId', 'authUser.id')
    .select(['authUser.id as userId', 'unitId as zoneId'])
    .where('username', '=', demoAdmin.username)
    .executeTakeFirst()
  return made ?? createFirstAdmin(ctx, { ...demoAdmin, password: DEMO_PASSWORD, zoneName: ZONE, zoneSince: SINCE })
}

async function seedPosts(
  player: Player,
  at: ReturnType<typeof instantOf>,
  unitId: (name: string) => string,
  users: Ids,
): Promise<void> {
  const usernameOf = new Map([demoAdmin, ...demoAccounts].map(({ username, name }) => [name, username]))
  for (const { unit, kind, title, holders } of demoPosts) {
    const post = { unitId: unitId(unit), kind, title }
    const { id } = await player.play('admin', at, (caller, key) => caller.post.add({ ...post, key }))
    for (const [name, from, before] of holders) {
      const userId = users[usernameOf.get(name) ?? '']
      const who = userId ? { userId } : { name }
      const holding = { postId: id, who, fromDay: from as Day, beforeDay: before as Day | null }
      await player.play('admin', at, (caller, key) => caller.post.appoint({ ...holding, key }))
    }
  }
}
