import { expect, test } from 'vitest'
import { verifyTrail } from '../audit/verify.ts'
import { actsOf, key, openOffice } from '../cycle/test-office.ts'
import { testDatabase } from '../database/test-database.ts'
import { createCaller } from '../router.ts'
import { actorOf, contextOf, testKeyring } from '../test-context.ts'

const { db } = await testDatabase()
const { owner, as, zoneId, lead, street, open } = await openOffice(db)
const refusedWith = (code: string) => ({ cause: { code } })
const inspector = as('inspector')
const [clerk, other] = [
  createCaller(contextOf(db, actorOf('unit', [zoneId, street]))),
  createCaller(contextOf(db, actorOf('lead_unit', [zoneId, lead]))),
]
const wanted = {
  ...{ kind: 'planned' as const, title: '环境卫生督查', scope: '双寨社区', unitId: street },
  ...{ plannedDay: '2026-11-23' as never, lines: ['垃圾清运', '楼道堆物'] },
}
const plan = (changed: object = {}, by = inspector) => by.supervision.plan({ ...wanted, ...changed, key: key() })
const outcome = { doneDay: '2026-11-23' as never, summary: '', verdicts: ['ok' as const, 'problem' as const] }
/** An inspection that was carried out. */
const carriedOut = async () => {
  const { id } = await plan()
  await inspector.supervision.carryOut({ id, seen: 1, ...outcome, key: key() })
  return id
}
const found = { text: '三号楼垃圾没有清运', clause: '', dueDay: '2026-12-04' as never }
const enter = (inspectionId: string) => inspector.supervision.enterFinding({ inspectionId, ...found, key: key() })
const stateOf = async (inspectionId: string, id: string) =>
  (await inspector.supervision.find({ id: inspectionId })).findings.find((row) => row.id === id)
const debtsOf = async (id: string, by: typeof owner) =>
  (await by.home.debts({})).debts.filter((row) => row.subject.id === id).map((row) => row.kind)
const pixel = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='

test('what was found is shown, answered, looked at again in vain, answered again and passed; each step in the trail', async () => {
  const inspectionId = await carriedOut()
  const { id } = await enter(inspectionId)
  const photo = { id, name: '现场.png', content: pixel }
  await inspector.supervision.addPhoto({ ...photo, side: 'seen', key: key() })
  await expect(clerk.supervision.addPhoto({ ...photo, side: 'seen', key: key() })).rejects.toMatchObject(
    refusedWith('not-permitted'),
  )
  expect([await debtsOf(id, clerk), await debtsOf(id, other)]).toEqual([['answer'], []])
  await clerk.supervision.addPhoto({ ...photo, side: 'done', key: key() })
  await clerk.supervision.answer({ id, seen: 3, text: '已经清运', key: key() })
  expect([await debtsOf(id, clerk), await debtsOf(id, inspector)]).toEqual([[], ['recheck']])
  const again = { id, seen: 4, passed: false, text: '还有一处', dueDay: '2026-12-10' as never }
  await inspector.supervision.recheck({ ...again, key: key() })
  expect(await debtsOf(id, clerk)).toEqual(['answer'])
  await clerk.supervision.answer({ id, seen: 5, text: '全部清运', key: key() })
  await inspector.supervision.recheck({ id, seen: 6, passed: true, text: '', dueDay: null, key: key() })
  expect(await stateOf(inspectionId, id)).toMatchObject({ status: 'rechecked_ok', dueDay: '2026-12-10' })
  expect(await actsOf(db, id)).toEqual([
    'supervision.found',
    'supervision.photoAdded',
    'supervision.photoAdded',
    'supervision.answered',
    'supervision.rechecked',
    'supervision.answered',
    'supervision.rechecked',
  ])
})

test('a finding becomes a rectification item of the unit by the rule of items, once, and only where a half-year runs', async () => {
  const inspectionId = await carriedOut()
  const { id } = await enter(inspectionId)
  const item = {
    id,
    seen: 1,
    subject: 'aspect:environment' as const,
    title: '背街小巷垃圾清运',
    kind: 'short' as const,
  }
  const turn = (dueDay: string) => owner.supervision.becomeItem({ ...item, dueDay: dueDay as never, key: key() })
  await expect(turn('2026-12-20')).rejects.toMatchObject(refusedWith('no-cycle'))
  await open('2026H2' as never)
  await owner.cycle.markBeforeUse({ cycleId: '2026H2', seen: 1, joinsIn: 'rectification', key: key() })
  // A next half-year that is being planned already takes no work.
  await open('2027H1' as never, true)
  await expect(turn('2026-11-01')).rejects.toMatchObject(refusedWith('due-past'))
  const both = await Promise.allSettled([turn('2026-12-20'), turn('2026-12-20')])
  expect(both.map((one) => one.status).sort()).toEqual(['fulfilled', 'rejected'])
  const { itemId, status } = (await stateOf(inspectionId, id)) ?? {}
  expect(status).toBe('became_item')
  expect(await actsOf(db, itemId ?? '')).toEqual(['rectification.opened'])
  const page = await clerk.rectification.find({ id: itemId ?? '' })
  expect(page.item).toMatchObject({
    cycleId: '2026H2',
    leadUnitId: street,
    title: '背街小巷垃圾清运',
    origin: 'manual',
  })
  expect(await debtsOf(id, clerk)).toEqual([])
})

test('only the inspector inspects and looks again, only the unit answers, and other units see nothing', async () => {
  await expect(plan({}, clerk)).rejects.toMatchObject(refusedWith('not-permitted'))
  await expect(plan({ plannedDay: '2026-11-20' })).rejects.toMatchObject(refusedWith('planned-in-the-past'))
  const { id: planned } = await plan()
  await expect(enter(planned)).rejects.toMatchObject(refusedWith('inspection-not-done'))
  const inspectionId = await carriedOut()
  const { id } = await enter(inspectionId)
  await expect(other.supervision.find({ id: inspectionId })).rejects.toMatchObject(refusedWith('not-found'))
  expect((await other.supervision.list({})).inspections).toEqual([])
  const said = { id, seen: 1, text: '已经清运' }
  await expect(other.supervision.answer({ ...said, key: key() })).rejects.toMatchObject(
    refusedWith('outside-your-units'),
  )
  await expect(owner.supervision.answer({ ...said, key: key() })).rejects.toMatchObject(
    refusedWith('not-inspected-unit'),
  )
  await clerk.supervision.answer({ ...said, key: key() })
  const look = { id, seen: 2, passed: true, text: '', dueDay: null }
  await expect(clerk.supervision.recheck({ ...look, key: key() })).rejects.toMatchObject(refusedWith('not-permitted'))
  await inspector.supervision.cancel({ id: planned, seen: 1, reason: '合并到下周', key: key() })
  await expect(inspector.supervision.carryOut({ id: planned, seen: 2, ...outcome, key: key() })).rejects.toMatchObject(
    refusedWith('inspection-over'),
  )
  expect((await verifyTrail(db, testKeyring, { checkpoints: [] })).findings).toEqual([])
})
