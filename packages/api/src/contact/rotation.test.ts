import { expect, test } from 'vitest'
import { verifyTrail } from '../audit/verify.ts'
import { peopleOf } from '../concern/people.queries.ts'
import { Keyring, withNewKey } from '../database/keyring.ts'
import { testDatabase } from '../database/test-database.ts'
import { openResidentsOffice } from '../feedback/test-office.ts'
import { createCaller } from '../router.ts'
import { contextOf, testKeyring, testKeys, testNow } from '../test-context.ts'
import { rewrapOwnKeys } from './rewrap.jobs.ts'

const { db } = await testDatabase()
const office = await openResidentsOffice(db)
const { owner, key, said, community } = office

const once = withNewKey(testKeys, testNow)
const [keyring, later] = [new Keyring(once), new Keyring(withNewKey(once, testNow))]

test('who speaks before and after the keys were rotated is one person, and others stay others', async () => {
  const sayUnder = (ring: Keyring, phone: string) =>
    createCaller({ ...contextOf(db, null), keyring: ring, from: '203.0.113' }).feedback.submit({
      ...{ ...said, phone, consentVersion: 1, key: key() },
    })
  await sayUnder(testKeyring, '13800000001')
  await sayUnder(keyring, '138 0000 0001')
  await sayUnder(keyring, '13800000002')
  const opinions = (await office.opinions()).map(({ id, version }) => ({ id, seen: version }))
  const about = { title: '村小学路段路灯不亮', theme: 'transport', placeId: community, urgent: false } as const
  const { id } = await owner.concern.open({ ...about, opinions, key: key() })
  expect(await peopleOf(db, id)).toBe(3)
  await rewrapOwnKeys({ db, keyring })
  expect(await peopleOf(db, id)).toBe(2)
  expect(await rewrapOwnKeys({ db, keyring })).toBe(0)
  expect((await verifyTrail(db, keyring, { checkpoints: [] })).findings).toEqual([])
})

test('a number that was forgotten is indexed by nothing', async () => {
  const [first] = await office.opinions()
  await owner.opinion.erase({ id: first?.id ?? '', seen: first?.version ?? 0, reason: '本人要求', key: key() })
  await rewrapOwnKeys({ db, keyring: later })
  const rows = await db.selectFrom('contact').select(['phone', 'phoneIndex', 'phoneIndexKeyId']).execute()
  expect(rows.map((row) => [row.phone === null, row.phoneIndex === null, row.phoneIndexKeyId]).sort()).toEqual([
    [false, false, 'k3'],
    [false, false, 'k3'],
    [true, true, null],
  ])
})
