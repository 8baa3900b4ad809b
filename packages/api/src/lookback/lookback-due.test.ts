import type { Day } from '@ratchet/domain/day'
import { firstScheme } from '@ratchet/domain/grade/scheme'
import { exactShare } from '@ratchet/statistics/statistics'
import { expect, test } from 'vitest'
import { json } from '../database/json.ts'
import { testDatabase } from '../database/test-database.ts'
import { key } from '../rectification/test-office.ts'
import { later, openLookbackOffice } from './test-round.ts'

const { db } = await testDatabase({ asOwner: true })
const office = await openLookbackOffice(db)
const { as, closed, freeze, find, give, settle } = office
const cycleId = '2026H2' as const
/** The days that are over of an item's look-back, by moving its closing. */
const closedBefore = (itemId: string, days: number) =>
  db
    .updateTable('rectificationItem')
    .set({ closedAt: later(-days) })
    .where('id', '=', itemId)
    .execute()
const gateLine = async () => {
  const { gates } = await office.owner.cycle.find({ cycleId })
  const line = gates.flatMap((gate) => gate.lines).find((row) => row.line === 'lookback-completed')
  return { met: line?.met, missing: line?.missing.map((row) => [row.kind, row.id, row.figures?.late ?? null]) }
}

test('the gate names what is due and stands on no list; what is not due yet holds nothing up', async () => {
  expect(await gateLine()).toEqual({ met: true, missing: [] })
  const young = await closed(1, { at: later(-13), title: '新井盖' })
  expect(await gateLine()).toMatchObject({ met: true })
  const due = await closed(1)
  const late = await closed(2, { title: '旧路灯' })
  await closedBefore(late.itemId, 61)
  const missing = [
    ['unlisted', due.itemId, 0],
    ['unlisted', late.itemId, 1],
  ]
  expect(await gateLine()).toEqual({ met: false, missing })
  const page = await (await as('李岚')).list({ cycleId })
  expect(page.unlisted.map((row) => [row.id, row.state])).toEqual([
    [late.itemId, 'late'],
    [due.itemId, 'due'],
    [young.itemId, 'young'],
  ])

  // Sixty days over: listed all the same, in a stratum of its own, and told apart.
  const id = await office.drawn()
  const round = await find(id)
  const strata = round.allocation.map((row) => [row.stratum.replace(/^[^/]+/, '*'), row.size])
  expect(strata).toEqual([
    ['*/ungraded', 1],
    ['*/ungraded/late', 2],
  ])
  expect(round.cases.filter((one) => one.late).map((one) => one.item?.id)).toContain(late.itemId)
  expect(await gateLine()).toEqual({ met: false, missing: [['lookback', id, null]] })

  await give(id)
  for (const one of (await find(id)).cases) await settle(one.id, one.late ? 'unsatisfied' : 'satisfied')
  await (await as('李岚', later(4))).complete({ id, seen: 5, key: key() })
  expect(await gateLine()).toEqual({ met: true, missing: [] })
  const after = await (await as('李岚')).list({ cycleId })
  expect(after.tally).toMatchObject({ drawn: 1, satisfied: 1, unsatisfied: 0 })
  expect(after.share).toEqual(exactShare({ found: 0, n: 1, population: 1 }))
  const asked = (await find(id)).cases.filter((one) => one.late).length
  expect(after.late).toMatchObject({ listed: 2, tally: { drawn: asked, unsatisfied: asked } })
  const told = await office.visitor.redraw({ number: round.number })
  expect(told).toMatchObject({ tally: { drawn: 1 }, late: { listed: 2, tally: { unsatisfied: asked } } })
  expect(told?.list.filter((row) => row.stratum.endsWith('/late'))).toHaveLength(2)
  const { all } = await (await as('李岚')).rates({ cycleId })
  expect(all).toMatchObject({ satisfied: { hits: 1, of: 1 }, late: { hits: 0, of: asked } })
}, 60_000)

test('the inspector is told while the sixty days of something unlisted run out; the owner when the half of them are over', async () => {
  const near = await closed(1, { title: '树枝挡路' })
  await closedBefore(near.itemId, 50)
  const told = async (name: string) =>
    (await (await office.call(name)).home.debts({})).debts
      .filter((debt) => debt.kind === 'lookback')
      .map(({ about, note, title }) => [about, note, title])
  expect(await told('马志强')).toContainEqual(['expire', '1', '10'])
  expect(await told('李岚')).toContainEqual(['freeze', null, null])
  expect((await told('王敏')).filter(([about]) => about === 'expire')).toEqual([])
  await closedBefore(near.itemId, 20)
  expect((await told('马志强')).filter(([about]) => about === 'expire')).toEqual([])
})

test('what was closed too lately for its own half-year goes onto the list of the next, and holds up its gate', async () => {
  const left = await closed(1, { title: '公厕没水' })
  const older = await closed(1, { title: '护栏缺失' })
  const running = await db.selectFrom('cycle').selectAll().where('id', '=', cycleId).executeTakeFirstOrThrow()
  const { largestRise, ...rest } = running
  const before = { ...rest, largestRise: json(largestRise), id: '2026H1', stage: 'closed', closedAt: later(-19) }
  await db.insertInto('cycle').values(before).execute()
  await db.updateTable('cycle').set({ openedFrom: '2026H1' }).where('id', '=', cycleId).execute()
  await db
    .updateTable('rectificationItem')
    .set({ cycleId: '2026H1' })
    .where('id', 'in', [left.itemId, older.itemId])
    .execute()
  await closedBefore(left.itemId, 30)
  // In its own half-year it could have been listed: its gate was forced, and that stays where it was.
  await closedBefore(older.itemId, 33)
  const missing = (await gateLine()).missing?.map(([, id]) => id)
  expect(missing).toContain(left.itemId)
  expect(missing).not.toContain(older.itemId)
})

test('a stratum is the unit and the grade that the area of the concern was given last', async () => {
  const matter = await closed(2, { title: '渣土遗撒' })
  const { concernId } = await db
    .selectFrom('rectificationItem')
    .select('concernId')
    .where('id', '=', matter.itemId)
    .executeTakeFirstOrThrow()
  await db
    .updateTable('concern')
    .set({ category: 'W2', placeId: office.community })
    .where('id', '=', concernId)
    .execute()
  await db.deleteFrom('touched').execute()
  const { grade } = await office.call('李岚')
  await grade.addScheme({ content: firstScheme, note: '首次公布', key: key() })
  const count = { people: 40_000, asOf: '2026-06-30' as Day, source: '年报（示例）' }
  await grade.setPopulation({ unitId: office.street, ...count, key: key() })
  const { id: runId } = await grade.run({ quarter: '2026Q4', key: key() })
  const { run } = await grade.find({ id: runId })
  const area = run?.result.areas.find((one) => one.key === `W2/${office.street}`)
  const { id } = await freeze()
  const { allocation } = await find(id)
  // Fewer than ten areas: no normal grade, so the fixed thresholds say it, as they do for a warning.
  const graded = allocation.filter((row) => !row.stratum.includes('/ungraded'))
  expect(graded).toMatchObject([{ stratum: `综合局/${area?.band ?? area?.fixedBand}`, size: 2 }])
})
