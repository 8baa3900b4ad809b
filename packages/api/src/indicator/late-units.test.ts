import { instantOf } from '@ratchet/domain/day'
import { expect, test } from 'vitest'
import { actsOf, key, openOffice } from '../cycle/test-office.ts'
import { testDatabase } from '../database/test-database.ts'

const { db } = await testDatabase()
const { owner, as, lead, zoneId, open } = await openOffice(db, { catalogues: false })
const admin = as('admin').unit
const refusedWith = (code: string) => ({ cause: { code } })

test('an office that opened its half-year before it had a department lists its units once, and can publish scores', async () => {
  await admin.retire({ id: lead, version: 1, reason: '机构改革', key: key() })
  await open('2026H2')
  const find = async () => (await owner.indicator.find({ cycleId: '2026H2' })).set
  const before = await find()
  expect(before).toMatchObject({ status: 'locked', listedUnitIds: [], version: 2 })
  const openQuarter = () => owner.assessment.openQuarter({ quarter: '2026Q4', workingDays: 10, key: key() })
  await expect(openQuarter()).rejects.toMatchObject(refusedWith('nobody-listed'))
  const later = as('owner', 'owner', instantOf('2027-01-20' as never, 9))
  const propose = () => later.score.propose({ quarter: '2026Q4', reason: '', key: key() })
  await expect(propose()).rejects.toMatchObject(refusedWith('nobody-listed'))

  const added = { kind: 'department', name: '城市管理局', parentId: zoneId, sort: 0 } as const
  const { id } = await admin.add({ ...added, key: key() })
  const list = async (listedUnitIds: string[], change: object = {}, caller = owner) => {
    const { cycleId, version, indicators, planNumber } = await find()
    const content = { indicators, planNumber, listedUnitIds, ...change }
    return caller.indicator.edit({ cycleId, seen: version, ...content, key: key() })
  }
  await expect(list([id], {}, as('leader'))).rejects.toMatchObject(refusedWith('not-permitted'))
  await expect(list([id], { planNumber: '考核〔2026〕1号' })).rejects.toMatchObject(refusedWith('set-locked'))
  await list([id])
  expect(await find()).toMatchObject({ status: 'locked', lockedAt: before.lockedAt, listedUnitIds: [id] })
  await expect(list([id, lead])).rejects.toMatchObject(refusedWith('set-locked'))
  expect(await actsOf(db, before.id)).toEqual(['indicator.locked', 'indicator.edited'])
  expect(await openQuarter()).toMatchObject({ opened: 1 })
  expect(await propose()).toMatchObject({ edition: 1 })
})
