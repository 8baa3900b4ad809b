import type { AspectId } from '@ratchet/domain/cycle/aspect'
import type { CycleId } from '@ratchet/domain/cycle/cycle-id'
import type { Role } from '@ratchet/domain/people/role'
import { expect, test } from 'vitest'
import { recordFact } from '../audit/record.ts'
import { testDatabase } from '../database/test-database.ts'
import { seeOnSite } from '../lookback/test-round.ts'
import { reopenByResident } from '../rectification/reopen.commands.ts'
import { openRectificationOffice } from '../rectification/test-office.ts'
import { contextOf } from '../test-context.ts'
import { key } from './test-office.ts'

const { db } = await testDatabase()
const office = await openRectificationOffice(db)
const { owner, submit, judge, close, addPhoto, find, items } = office
const id: CycleId = '2026H2'
const opened = async (aspect: AspectId, title: string) => ({
  ...(await office.open({ subject: `aspect:${aspect}`, title })),
  version: 1,
})
const noByResident = (itemId: string) =>
  db.transaction().execute(async (tx) => {
    const context = contextOf(db, null)
    for (const fact of await reopenByResident(tx, context, itemId)) await recordFact(tx, context, fact)
  })
const line = async () =>
  (await find(id)).gates.flatMap((gate) => gate.lines).find((row) => row.line === 'items-closed-or-carried-over')
const floorOf = async (cycleId: CycleId, aspect: AspectId) =>
  (await find(cycleId)).closing.floors.find((row) => row.subject === `aspect:${aspect}`)

test('the gate and the floors go by the reviews: closed consolidates, waiting or opened again strengthens', async () => {
  await office.work(id, 90, [70, 71])
  await office.publish(id, 74.2, 2)
  await office.assess(id)
  await office.pass(id)
  const [done, waiting, back] = [
    await opened('environment', '渣土车夜间遗撒'),
    await opened('education', '放学拥堵'),
    await opened('investment', '园区断头路'),
  ]
  await close(done)
  const photo = await addPhoto(waiting.id)
  const going = await judge(await submit(waiting, 'plan'), 'approved')
  const ready = await judge(await submit(going, 'progress'), 'approved')
  const handed = await submit(ready, 'result', { evidence: [photo] })
  await close(back)
  await noByResident(back.id)

  expect(await line()).toMatchObject({ checked: true, met: false, count: 2 })
  const missing = (await line())?.missing.map((row) => row.id)
  expect(missing?.toSorted()).toEqual([waiting.id, back.id].toSorted())
  const propose = () => owner.cycle.proposeClose({ cycleId: id, reason: null, key: key() })
  await expect(propose()).rejects.toMatchObject({ cause: { code: 'items-open', details: { count: 2 } } })

  const mine = await items('李岚')
  for (const open of [waiting, back]) {
    const { version } = (await mine.find({ id: open.id })).item
    await mine.carryOver({ id: open.id, seen: version, reason: '成效下期核实', key: key() })
  }
  expect(await line()).toMatchObject({ met: true, count: 0 })
  // What was closed is looked back at first; without a voice somebody goes there.
  const proposed = owner.cycle.proposeClose({ cycleId: id, reason: null, key: key() })
  await expect(proposed).rejects.toMatchObject({ cause: { code: 'gate-not-met' } })
  await seeOnSite(office, id)
  await office.closeNow(id)
  expect(await floorOf(id, 'environment')).toMatchObject({ verdict: 'consolidate', after: 74.2 })
  expect(await floorOf(id, 'education')).toMatchObject({ verdict: 'strengthen', marks: ['first', 'items-open'] })
  expect(await floorOf(id, 'investment')).toMatchObject({ verdict: 'strengthen', marks: ['first', 'items-open'] })

  // Closing locks the floors, never the work: what waits can still be reviewed, and what residents reopen comes along.
  const { version } = (await mine.find({ id: waiting.id })).item
  expect((await judge({ ...handed, version }, 'approved')).status).toBe('closed')
  await noByResident(done.id)
  await office.openCycle('2027H1')
  const moved = (await mine.list({ cycleId: '2027H1' })).filter((row) => row.origin === 'manual')
  expect(moved.map((row) => [row.id, row.status, row.round])).toEqual([
    [done.id, 'reopened', 2],
    [back.id, 'reopened', 2],
  ])
})

test('who reads every item sees what holds the gate up; everybody else its number', async () => {
  const seen = async (who: string, role?: Role) => {
    const { closing, gates } = await office.as(who, role).cycle.find({ cycleId: '2026H2' as never })
    const lines = gates.flatMap((gate) => gate.lines).filter((line) => line.line === 'items-closed-or-carried-over')
    return JSON.stringify([closing.items, closing.lines, lines])
  }
  const [item] = await office.owner.rectification.list({ cycleId: '2026H2' as never })
  expect(item).toBeDefined()
  expect(await seen('leader')).toContain(item?.title)
  for (const role of ['unit', 'lead_unit', 'editor'] as const) {
    expect(await seen(`some ${role}`, role)).toContain(item?.number)
    expect(await seen(`some ${role}`, role)).not.toContain(item?.title)
  }
})
