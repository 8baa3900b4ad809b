import { expect, test } from 'vitest'
import { verifyTrail } from '../audit/verify.ts'
import { testDatabase } from '../database/test-database.ts'
import { testKeyring } from '../test-context.ts'
import { key, openOffice } from './test-office.ts'

const { db } = await testDatabase()
const office = await openOffice(db)
const { owner, as, find, pass, lead } = office
// Opened in November: the third quarter was over, so the fourth is what the product assesses.
const id = '2026H2'
await office.open(id)
const line = async (name: string) =>
  (await find(id)).gates.flatMap((gate) => gate.lines).find((row) => row.line === name)
const missing = async (name: string) => (await line(name))?.missing.map((row) => [row.kind, row.id, row.label])

test('the gate of organization waits for the six-ones tasks of each lead unit that is scored', async () => {
  expect(await line('lead-units-have-tasks')).toMatchObject({ checked: true, met: false, count: 1 })
  expect(await missing('lead-units-have-tasks')).toEqual([['report', '2026Q4', '综合局']])
  await office.work(id, 90, [70, 71])
  expect(await line('lead-units-have-tasks')).toMatchObject({ met: true, count: 0 })
  expect((await find(id)).cycle.stage).toBe('assessment')
})

test('the gate of assessment waits for scores, for their circular, and for every case to be decided', async () => {
  await office.publish(id, 74.2, 2)
  expect(await missing('quarter-scores-published')).toEqual([['scores', '2026Q4', '2026Q4']])
  expect(await missing('quarter-circular-issued')).toEqual([['circular', '2026Q4', '2026Q4']])
  const byHand = {
    ...{ year: 2026, aspect: 'investment', unitId: lead, clause: '11', clauseText: '', circularId: null },
    ...{ reasons: '年度下降幅度最大，建议启动', suggested: [{ target: 'unit', kind: 'talk', amount: null }] },
  } as const
  const opened = await as('leader').case.openByHand({
    ...byHand,
    suggested: [...byHand.suggested],
    key: key(),
  } as never)
  const { number, version } = (await owner.case.find({ id: opened.id })).case
  expect(await missing('accountability-decided')).toEqual([['case', opened.id, number]])
  await expect(pass(id)).rejects.toMatchObject({ cause: { code: 'gate-not-met' } })

  await office.assess(id)
  expect(await line('quarter-scores-published')).toMatchObject({ met: true })
  expect(await line('quarter-circular-issued')).toMatchObject({ met: true })
  await expect(pass(id)).rejects.toMatchObject({ cause: { code: 'gate-not-met' } })
  await as('leader').case.withdraw({ id: opened.id, seen: version, reason: '事实不成立', key: key() })
  expect(await missing('accountability-decided')).toEqual([])
  await pass(id)
  expect((await find(id)).cycle.stage).toBe('rectification')
})

test('with all of it done every line is met, and the trail is whole', async () => {
  const { gates } = await find(id)
  expect(gates.find((gate) => gate.stage === 'assessment')?.lines.map((row) => row.met)).toEqual([
    true,
    true,
    true,
    true,
  ])
  expect((await verifyTrail(db, testKeyring, { checkpoints: [] })).findings).toEqual([])
})
