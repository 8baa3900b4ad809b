import type { Day } from '@ratchet/domain/day'
import { expect, test } from 'vitest'
import { readGiven } from '../blob/given-sheet.ts'
import { testDatabase } from '../database/test-database.ts'
import { createCaller } from '../router.ts'
import { actorOf, contextOf } from '../test-context.ts'
import { key, ledgerOf, openLedgerOffice } from './test-ledger.ts'

const { db } = await testDatabase()
const office = await openLedgerOffice(db)
const { owner, as, zoneId, lead, street, unit, given, take } = office
const other = await unit('住建局')
const worker = createCaller(contextOf(db, actorOf('lead_unit', [zoneId, lead])))
const rows = [
  [1, '环境卫生', '垃圾清运不及时', '综合局', '新筑', '每日两清', '2026年12月底前', '整改中', '甲'],
  [2, '环境卫生', '公厕不洁', '综合局', null, '保洁', '2026年12月底前', '整改中', null],
  [3, '环境卫生', '河道漂浮物', '综合局', null, '打捞', '长期推进', '整改中', null],
] as const
const ledger = await ledgerOf(rows.map((row) => [...row]))
const { id: importId } = await take(ledger)
const items = await db
  .selectFrom('ledgerEntry')
  .select(['itemId', 'row'])
  .where('importId', '=', importId)
  .orderBy('row')
  .execute()
const [first = '', second = '', third = ''] = items.map(({ itemId }) => itemId)
const seen = async (id: string) =>
  (await db.selectFrom('rectificationItem').select('version').where('id', '=', id).executeTakeFirstOrThrow()).version

/** Lead, co-operating and deadline as they go out. */
async function exported() {
  const { content } = await owner.ledger.export({ blank: false })
  const [sheet] = (await readGiven(Buffer.from(content, 'base64'))).sheets
  return (sheet?.rows ?? []).slice(2).map((row) => [row[3], row[4], row[6]])
}

test('what nobody changed goes out as it came, in their own words', async () => {
  expect(await exported()).toEqual(rows.map((row) => [row[3], row[4], row[6]]))
})

test('an approved extension, another lead, a lead merged away: each is said anew, whichever way it came', async () => {
  const request = { kind: 'extension' as const, newDay: '2027-01-29' as Day, reason: '等设备到货' }
  const { changeId } = await worker.rectification.askTime({ id: first, seen: await seen(first), request, key: key() })
  const decision = { changeId, decision: 'approved' as const, reason: '' }
  await owner.rectification.decideTime({ id: first, seen: await seen(first), ...decision, key: key() })
  const move = { id: second, seen: await seen(second), leadUnitId: street, reason: '属地办理', key: key() }
  await owner.rectification.reassign(move)
  // Coming by another way than a reassignment: what a contest decides, what a merger brings.
  await db.updateTable('rectificationItem').set({ leadUnitId: other }).where('id', '=', third).execute()
  await db.deleteFrom('touched').execute()
  expect(await exported()).toEqual([
    ['综合局', '新筑', '2027-01-29'],
    ['新筑街道', null, '2026年12月底前'],
    ['住建局', null, '长期推进'],
  ])
  await db.updateTable('rectificationItem').set({ leadUnitId: lead }).where('id', '=', third).execute()
  await db.deleteFrom('touched').execute()
  await as('admin').unit.merge({ id: lead, version: 1, intoId: other, reason: '机构改革', key: key() })
  expect(await exported()).toEqual([
    ['住建局', '新筑街道', '2027-01-29'],
    ['新筑街道', null, '2026年12月底前'],
    ['住建局', null, '长期推进'],
  ])
  // And coming in again it makes nothing new.
  const back = await owner.ledger.export({ blank: false })
  expect((await owner.ledger.preview(given(back))).counts).toMatchObject({ good: 0, bad: 0, known: 3 })
})

test('while the next half-year is opened provisionally, the ledger is that of the running one', async () => {
  const { cycle } = await office.find('2026H2')
  const joined = { cycleId: '2026H2', seen: cycle.version, joinsIn: 'rectification' } as const
  await owner.cycle.markBeforeUse({ ...joined, key: key() })
  await office.open('2027H1', true)
  expect(await exported()).toHaveLength(3)
  expect((await owner.ledger.firstDay({})).cycle?.id).toBe('2026H2')
})
