import { expect, test } from 'vitest'
import { verifyTrail } from '../audit/verify.ts'
import { actsOf, key } from '../cycle/test-office.ts'
import { testDatabase } from '../database/test-database.ts'
import { openResidentsOffice } from '../feedback/test-office.ts'
import { createCaller } from '../router.ts'
import { actorOf, contextOf, testKeyring } from '../test-context.ts'

const { db } = await testDatabase()
const office = await openResidentsOffice(db)
const { owner, as, zoneId, street, community } = office
const refusedWith = (code: string) => ({ cause: { code } })
const unitAt = (...path: string[]) => createCaller(contextOf(db, actorOf('unit', [zoneId, ...path])))
const [streetClerk, colleague, communityClerk] = [unitAt(street), unitAt(street), unitAt(street, community)]
const addUnit = async (kind: 'street' | 'community', name: string, parentId: string) =>
  (await as('admin').unit.add({ kind, name, parentId, sort: 1, sinceDay: '2025-01-01' as never, key: key() })).id
const otherStreet = await addUnit('street', '新合街道', zoneId)
const neighbour = await addUnit('community', '深渡社区', otherStreet)

let sites = 0
const openPoints = async (placeId: string, count: number) => {
  const names = Array.from({ length: count }, () => {
    sites += 1
    return `${sites}号楼大堂`
  })
  return (await owner.point.open({ openings: [{ placeId, sites: names }], key: key() })).ids
}
const plan = { streetId: street, sheet: 'poster' as const, copies: 2, scanBy: '2026-12-14' as never }
const makeBatch = (pointIds: string[], caller = owner) => caller.handover.makeBatch({ ...plan, pointIds, key: key() })
const give = (batchId: string, fromUnitId: string, toUnitId: string, sheets: number, caller = owner) =>
  caller.handover.give({ batchId, fromUnitId, toUnitId, sheets, note: '', key: key() })
const receive = (id: string, sheets: number, caller: typeof owner, note = '', seen = 1) =>
  caller.handover.receive({ id, seen, sheets, note, key: key() })
const batchOf = async (id: string, caller = owner) =>
  (await caller.handover.batches({})).batches.find((row) => row.id === id)

test('a batch goes from the owner to the street and on to the community, each receipt counted, each step in the trail', async () => {
  const batch = await makeBatch(await openPoints(community, 3))
  expect(batch.number).toBe('FF-2026-0001')
  const first = await give(batch.id, zoneId, street, 6)
  await receive(first.id, 6, streetClerk)
  const second = await give(batch.id, street, community, 4, streetClerk)
  await expect(receive(second.id, 3, communityClerk)).rejects.toMatchObject(refusedWith('difference-unexplained'))
  await receive(second.id, 3, communityClerk, '一张受潮作废')
  const found = await batchOf(batch.id, communityClerk)
  expect(found).toMatchObject({ points: 3, sheets: 6, illustrative: true })
  // Both were given in the same instant of the test.
  const chain = found?.handovers.toSorted((a, b) => b.sheets - a.sheets)
  expect(chain?.map((row) => [row.toUnitId, row.sheets, row.receivedSheets, row.note])).toEqual([
    [street, 6, 6, ''],
    [community, 4, 3, '一张受潮作废'],
  ])
  expect(await actsOf(db, batch.id)).toEqual(['handover.batchMade'])
  expect(await actsOf(db, second.id)).toEqual(['handover.given', 'handover.received'])
  const points = await db.selectFrom('point').select('version').where('batchId', '=', batch.id).execute()
  expect(points.map((row) => row.version)).toEqual([2, 2, 2])
})

test('a batch holds open points of one street that are printed nowhere else', async () => {
  const [free = '', printed = '', closed = ''] = await openPoints(community, 3)
  const { number } = await makeBatch([printed])
  await expect(makeBatch([free, printed])).rejects.toMatchObject({
    cause: { code: 'point-in-batch', details: { number } },
  })
  await owner.point.close({ id: closed, seen: 1, reason: '大堂装修', key: key() })
  await expect(makeBatch([free, closed])).rejects.toMatchObject(refusedWith('point-not-open'))
  const elsewhere = await openPoints(neighbour, 1)
  await expect(makeBatch([free, ...elsewhere])).rejects.toMatchObject(refusedWith('point-elsewhere'))
  await expect(makeBatch([free], streetClerk)).rejects.toMatchObject(refusedWith('not-permitted'))
  expect(await db.selectFrom('point').select('batchId').where('id', '=', free).executeTakeFirst()).toEqual({
    batchId: null,
  })
})

test('of two who print one point at once one does; numbers go on without a gap', async () => {
  const ids = await openPoints(community, 1)
  const both = await Promise.allSettled([makeBatch(ids), makeBatch(ids)])
  expect(both.map((one) => one.status).sort()).toEqual(['fulfilled', 'rejected'])
  const others = await Promise.all((await openPoints(community, 2)).map((id) => makeBatch([id])))
  const numbers = (await owner.handover.batches({})).batches.map((row) => row.number).sort()
  expect(numbers).toEqual(numbers.map((_, at) => `FF-2026-${String(at + 1).padStart(4, '0')}`))
  expect(new Set(others.map((row) => row.number)).size).toBe(2)
})

test('nobody gives what the unit does not hold, nor beside the chain, nor for another unit; sheets are given once', async () => {
  const { id } = await makeBatch(await openPoints(community, 5))
  await expect(give(id, zoneId, street, 11)).rejects.toMatchObject(refusedWith('more-than-held'))
  await expect(give(id, zoneId, community, 1)).rejects.toMatchObject(refusedWith('not-down-the-chain'))
  await expect(give(id, street, community, 1, communityClerk)).rejects.toMatchObject(refusedWith('outside-your-units'))
  await expect(give(id, zoneId, street, 1, streetClerk)).rejects.toMatchObject(refusedWith('outside-your-units'))
  await expect(give(id, zoneId, street, 1, as('leader'))).rejects.toMatchObject(refusedWith('not-permitted'))
  const both = await Promise.allSettled([give(id, zoneId, street, 10), give(id, zoneId, street, 10)])
  expect(both.map((one) => one.status).sort()).toEqual(['fulfilled', 'rejected'])
})

test('two people stand behind each handover, and it is confirmed once, for the own unit or by a slip', async () => {
  const { id } = await makeBatch(await openPoints(community, 2))
  const first = await give(id, zoneId, street, 4)
  await expect(receive(first.id, 4, owner, '自己签收')).rejects.toMatchObject(refusedWith('own-handover'))
  await expect(receive(first.id, 4, communityClerk)).rejects.toMatchObject(refusedWith('outside-your-units'))
  await expect(receive(first.id, 4, as('leader'))).rejects.toMatchObject(refusedWith('not-permitted'))
  const both = await Promise.allSettled([receive(first.id, 4, streetClerk), receive(first.id, 4, colleague)])
  expect(both.map((one) => one.status).sort()).toEqual(['fulfilled', 'rejected'])
  await expect(receive(first.id, 4, colleague, '', 2)).rejects.toMatchObject(refusedWith('received-already'))
  const second = await give(id, street, community, 4, streetClerk)
  await expect(receive(second.id, 4, streetClerk, '替社区签')).rejects.toMatchObject(refusedWith('own-handover'))
  await expect(receive(second.id, 4, colleague)).rejects.toMatchObject(refusedWith('stand-in-unexplained'))
  await receive(second.id, 4, colleague, '社区纸质签收单已收存')
})

test('who reads of a batch: the zone, the street, and where its sheets came; the trail is whole', async () => {
  const { id } = await makeBatch(await openPoints(community, 1))
  const neighbours = unitAt(otherStreet)
  expect([await batchOf(id, communityClerk), await batchOf(id, neighbours)]).toEqual([undefined, undefined])
  expect(await batchOf(id, streetClerk)).toBeDefined()
  expect(await batchOf(id, as('inspector'))).toBeDefined()
  const first = await give(id, zoneId, street, 2)
  await receive(first.id, 2, streetClerk)
  await give(id, street, community, 1, streetClerk)
  expect(await batchOf(id, communityClerk)).toBeDefined()
  for (const role of ['surveyor', 'auditor', 'editor']) {
    await expect(as(role).handover.batches({})).rejects.toMatchObject(refusedWith('not-permitted'))
  }
  expect((await verifyTrail(db, testKeyring, { checkpoints: [] })).findings).toEqual([])
})
