import type { CycleId } from '@ratchet/domain/cycle/cycle-id'
import { expect, test } from 'vitest'
import { testDatabase } from '../database/test-database.ts'
import { listItemFacts } from '../form/item-fact.queries.ts'
import { satisfiedOf } from '../form/period-fact.queries.ts'
import { later, openLookbackOffice } from './test-round.ts'

const { db } = await testDatabase({ asOwner: true })
const office = await openLookbackOffice(db)
const cycleId: CycleId = '2026H2'

test('who is not satisfied stays in the share after the item was opened again, on the page and on the forms alike', async () => {
  await office.closed(2)
  await office.closed(1)
  const id = await office.drawn()
  await office.give(id)
  const cases = (await office.find(id)).cases
  for (const [at, one] of cases.entries()) await office.settle(one.id, at === 0 ? 'unsatisfied' : 'satisfied')
  const { all } = await (await office.as('李岚', later(4))).rates({ cycleId })
  expect(all.satisfied).toMatchObject({ hits: cases.length - 1, of: cases.length })
  const asked = (await listItemFacts(db, cycleId)).flatMap((row) => row.asked)
  expect(satisfiedOf(asked)).toMatchObject({ part: cases.length - 1, all: cases.length })
  const { brief } = await (await office.call('李岚', later(4))).form.brief({ cycleId })
  expect(brief.figures.at(-1)?.basis).toContain(`${cases.length}`)
})
