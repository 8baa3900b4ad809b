import { spanOf } from '@ratchet/domain/cycle/cycle-id'
import { expect, test } from 'vitest'
import { testDatabase } from '../database/test-database.ts'
import { daysLater, openMatters } from '../feedback/test-matter.ts'
import { testNow } from '../test-context.ts'
import { listItemFacts } from './item-fact.queries.ts'
import { findPeriod } from './period-fact.queries.ts'

const { db } = await testDatabase({ asOwner: true })
const office = await openMatters(db)
const { call, concernOf, open, publishAt, saidAt, settle, street } = office
const factsOf = async (itemId: string) => (await listItemFacts(db, '2026H2')).find((row) => row.item.id === itemId)

test('one phone that speaks five times is one person on the form, the item, the concern and the opinion’s page', async () => {
  const said = []
  for (let turn = 0; turn < 5; turn += 1) said.push(await saidAt(testNow, { phone: '13800004321', consentVersion: 1 }))
  const concernId = await concernOf(said.map((one) => one.id))
  const { id, number } = await open({ concernId })
  const owner = await call('李岚')
  expect((await factsOf(id))?.voices).toMatchObject({ people: 1 })
  expect((await owner.rectification.find({ id })).voices.people).toBe(1)
  expect((await owner.concern.find({ id: concernId })).people).toBe(1)
  // A department has no places: what it leads is what it heard.
  const opinions = async (unitId: string) => (await findPeriod(db, spanOf('2026H2'), [unitId])).opinions
  expect([await opinions(office.lead), await opinions(office.key())]).toEqual([5, 0])
  const made = { kind: 'short_list', cycleId: '2026H2', quarter: null, unitId: null, key: office.key() } as const
  const { id: formId } = await owner.form.draft(made as never)
  const [table] = (await owner.form.find({ id: formId })).form.content.parts
  const rows = table?.kind === 'table' ? table.rows : []
  expect(rows.find((cells) => cells[0] === number)?.[5]).toBe('1')
})

test('a verdict counts for the closing and the item of which it was said', async () => {
  const { id } = await saidAt(testNow)
  const concernId = await concernOf([id])
  const [mine, theirs] = [await settle(concernId, daysLater(1)), await open({ concernId, leadUnitId: street })]
  const heard = async (itemId: string) => {
    const voices = (await factsOf(itemId))?.voices
    return [voices?.confirmed, voices?.denied]
  }
  await publishAt(mine, daysLater(2))
  // As it was kept while one part was answered for all.
  const said = { verdict: 'unsolved', verdictAt: daysLater(3) }
  await db.updateTable('opinion').set(said).where('id', '=', id).execute()
  expect([await heard(mine.id), await heard(theirs.id)]).toEqual([
    [false, true],
    [false, false],
  ])
  await db.updateTable('rectificationItem').set({ round: 2 }).where('id', '=', mine.id).execute()
  expect(await heard(mine.id)).toEqual([false, false])
})
