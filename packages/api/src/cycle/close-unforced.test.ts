import { expect, test } from 'vitest'
import { testDatabase } from '../database/test-database.ts'
import { later, openLookbackOffice } from '../lookback/test-round.ts'
import { key } from './test-office.ts'

const { db } = await testDatabase()
const office = await openLookbackOffice(db)
const { owner, closed, drawn, give, settle, items } = office
const id = '2026H2' as const
const find = () => owner.cycle.find({ cycleId: id })

const lines = async () =>
  Object.fromEntries(
    (await find()).gates
      .filter((gate) => gate.stage === 'rectification')
      .flatMap((gate) => gate.lines)
      .map((line) => [line.line, line.met]),
  )

/** Every gate by what was really done: nobody gives a reason in the place of work, nobody forces. */
test('a half-year closes from evidence alone: five gates passed, both reports issued, look-back drawn and completed', async () => {
  await office.work(id, 90, [70, 71])
  const compare = await office.enter(id, 74.2, 2)
  await compare()
  await office.assess(id)
  await office.pass(id)
  const done = await closed(3)
  const open = await office.open({ title: '断头路' })
  expect(await lines()).toEqual({
    'items-closed-or-carried-over': false,
    'lookback-completed': false,
    'reports-issued': false,
  })
  const propose = () => owner.cycle.proposeClose({ cycleId: id, reason: null, key: key() })
  await expect(propose()).rejects.toMatchObject({ cause: { code: 'items-open' } })
  const mine = await items('李岚')
  await mine.carryOver({ id: open.id, seen: 1, reason: '征迁下期完成', key: key() })
  await expect(propose()).rejects.toMatchObject({ cause: { code: 'gate-not-met' } })

  const round = await drawn()
  await give(round)
  const { lookback } = await office.call('李岚', later(4))
  for (const one of (await lookback.find({ id: round })).cases) await settle(one.id, 'satisfied')
  await lookback.complete({ id: round, seen: 5, key: key() })
  expect((await mine.find({ id: done.itemId })).item.status).toBe('verified')
  await expect(propose()).rejects.toMatchObject({ cause: { code: 'gate-not-met' } })

  await office.report(id)
  expect(await lines()).toEqual({
    'items-closed-or-carried-over': true,
    'lookback-completed': true,
    'reports-issued': true,
  })
  await office.confirm((await propose()).id)
  const { cycle, passages } = await find()
  expect(cycle).toMatchObject({ stage: 'closed', forcedClose: false })
  expect(passages.map((passage) => passage.kind)).toEqual(Array(5).fill('passed'))
  expect(passages.every((passage) => passage.checklist.every((line) => line.met))).toBe(true)
}, 90_000)
