import { expect, test } from 'vitest'
import { key, openOffice } from '../cycle/test-office.ts'
import { testDatabase } from '../database/test-database.ts'

const { db } = await testDatabase()
const office = await openOffice(db)
const { as, owner } = office
const id = '2026H2' as const

/** What the owner owes of the cycles, as `cycle stage missing`. */
const gates = async () =>
  (await owner.home.debts({})).debts
    .filter((debt) => debt.kind === 'gate')
    .map(({ number, about, count }) => `${number} ${about} ${count}`)
const confirms = async () =>
  (await as('leader').home.debts({})).debts.flatMap((debt) => (debt.kind === 'confirm' ? [debt.about] : []))

test('a gate is owed while it misses something, while it may be passed, and the next cycle once the last one is closed', async () => {
  await office.open(id)
  expect(await gates()).toEqual(['2026H2 goal 2'])
  const targets = await office.setGoals(id, 82)
  expect(await gates()).toEqual(['2026H2 goal 0'])
  await office.pass(id)
  await office.writeStrategy(id, targets)
  await office.pass(id)
  await owner.cycle.proposeForce({ cycleId: id, reason: '先部署', key: key() })
  const forced = (await office.find(id)).proposals[0]?.id ?? ''
  await office.confirm(forced)
  await owner.cycle.proposeForce({ cycleId: id, reason: '先部署', key: key() })
  await office.confirm((await office.find(id)).proposals.find((row) => row.decision === null)?.id ?? '')
  expect(await gates()).toEqual(['2026H2 rectification 1'])
  await office.report(id)
  expect([await gates(), await confirms()]).toEqual([['2026H2 rectification 0'], []])
  const proposed = await owner.cycle.proposeClose({ cycleId: id, reason: null, key: key() })
  expect([await gates(), await confirms()]).toEqual([[], ['close']])
  await office.confirm(proposed.id)
  expect([await gates(), await confirms()]).toEqual([['2026H2 closed 0'], []])
  await office.open('2027H1')
  expect(await gates()).toEqual(['2027H1 goal 2'])
}, 60_000)
