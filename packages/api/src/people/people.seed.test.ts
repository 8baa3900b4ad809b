import type { Day } from '@ratchet/domain/day'
import { expect, test } from 'vitest'
import { testDatabase } from '../database/test-database.ts'
import { Player } from '../seed/player.ts'
import { testKeyring } from '../test-context.ts'
import { findPasswordHash } from './account.queries.ts'
import { loadActor } from './actor.ts'
import { verifyPassword } from './password.ts'
import { seedPeople } from './people.seed.ts'

const { db } = await testDatabase()
const day = '2024-06-01' as Day
const seeded = await seedPeople(new Player(db, testKeyring, '2026-11-23'), day)

test('the demonstration has the accounts of the specification, each with its role, none forced to change', async () => {
  const actors = await Promise.all(Object.values(seeded.userIdByUsername).map((id) => loadActor(db, id, 'demo')))
  const roleOf = Object.fromEntries(
    Object.keys(seeded.userIdByUsername).map((username, at) => [username, actors[at]?.grants.map(({ role }) => role)]),
  )
  expect(roleOf).toEqual({
    admin: ['admin'],
    owner: ['owner'],
    leader: ['leader'],
    education: ['lead_unit'],
    environment: ['lead_unit'],
    xinzhu: ['unit'],
    community: ['unit'],
    surveyor: ['surveyor'],
    inspector: ['inspector'],
    editor: ['editor'],
    auditor: ['auditor'],
  })
  expect(actors.map((actor) => actor?.owes)).toEqual(actors.map(() => null))
  const hash = await findPasswordHash(db, seeded.userIdByUsername.owner ?? '')
  expect(await verifyPassword(hash ?? '', 'ratchet-demo-2022')).toBe(true)
})

test('the real streets and communities stand with their codes and are not marked as invented', async () => {
  const units = await db.selectFrom('unit').select(['kind', 'illustrative', 'code']).execute()
  const count = (kind: string) => units.filter((unit) => unit.kind === kind).length
  expect(count('street')).toBe(2)
  expect(count('community') + count('village')).toBe(44)
  for (const unit of units) expect(unit.illustrative).toBe(unit.code === null && unit.kind !== 'zone')
})

test('played again with the same keys it gives the same ids and adds nothing', async () => {
  const count = async () => (await db.selectFrom('fact').select('id').execute()).length
  const before = await count()
  expect(await seedPeople(new Player(db, testKeyring, '2026-11-23'), day)).toEqual(seeded)
  expect(await count()).toBe(before)
})

test('a community reaches itself, the street reaches its community, and neither the other street', async () => {
  const { unitIdByName, userIdByUsername } = seeded
  const pathOf = async (username: string) =>
    (await loadActor(db, userIdByUsername[username] ?? '', 'demo'))?.grants[0]?.path
  expect(await pathOf('community')).toEqual(
    ['西安国际港务区', '新筑街道', '双寨社区居民委员会'].map((name) => unitIdByName[name]),
  )
  expect(await pathOf('xinzhu')).toEqual(['西安国际港务区', '新筑街道'].map((name) => unitIdByName[name]))
})
