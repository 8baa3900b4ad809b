import type { Day, Instant } from '@ratchet/domain/day'
import { expect, test } from 'vitest'
import { testDatabase } from '../database/test-database.ts'
import { key, openRectificationOffice } from '../rectification/test-office.ts'

const { db } = await testDatabase()
const office = await openRectificationOffice(db)
const { items, close, community } = office
const find = async (id: string) => (await items('李岚')).find({ id })
/** The week before, in which what was closed was opened too. */
const earlier = '2026-11-16T02:00:00.000Z' as Instant
async function closed(change: object) {
  const about = { placeId: community, dueDay: null, workDays: 20, leadUnitId: office.lead }
  const item = await (await items('李岚', earlier)).open({
    ...{ cycleId: '2026H2', subject: 'aspect:education', title: '查过的', ...about, ...change },
    key: key(),
  } as never)
  await close(item, { now: earlier })
  return item
}

test('what an inspection finds again opens the closed item too, and no second one beside it', async () => {
  const item = await closed({ category: 'T2' })
  const { supervision } = await office.call('马志强')
  const wanted = { kind: 'planned' as const, title: '校园督查', scope: '', unitId: office.lead, lines: ['师资'] }
  const { id: inspectionId } = await supervision.plan({ ...wanted, plannedDay: '2026-11-23' as Day, key: key() })
  const outcome = { doneDay: '2026-11-23' as Day, summary: '', verdicts: ['problem' as const] }
  await supervision.carryOut({ id: inspectionId, seen: 1, ...outcome, key: key() })
  const found = { inspectionId, text: '课程表上的课没有人上', clause: '', dueDay: '2026-12-04' as Day }
  const turn = async (place: object) => {
    const { id } = await supervision.enterFinding({ ...found, key: key() })
    const wish = {
      subject: 'aspect:education',
      title: '课没有人上',
      kind: 'short',
      dueDay: '2026-12-20' as Day,
    } as const
    return supervision.becomeItem({ id, seen: 1, ...wish, ...place, key: key() })
  }
  // Nobody said of which category or where: that is no problem of before.
  expect(await turn({})).toMatchObject({ recurred: false })
  const again = await turn({ category: 'T2', placeId: community })
  expect(again).toMatchObject({ recurred: true, itemId: item.id })
  expect((await find(item.id)).item).toMatchObject({ status: 'reopened', recurrences: 1 })
  // A second finding of the same while it is worked on is an item of its own, as one that is opened by hand is.
  const third = await turn({ category: 'T2', placeId: community })
  expect(third).toMatchObject({ recurred: false })
  expect((await find(third.itemId)).item).toMatchObject({ category: 'T2', placeId: community })
})
