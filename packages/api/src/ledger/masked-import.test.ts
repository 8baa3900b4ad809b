/** What the office's own ledger says of somebody is hidden before a unit reads it, and read by a person before residents do. */
import { expect, test } from 'vitest'
import { testDatabase } from '../database/test-database.ts'
import { createCaller } from '../router.ts'
import { actorOf, contextOf } from '../test-context.ts'
import { key, ledgerOf, openLedgerOffice } from './test-ledger.ts'

const { db } = await testDatabase()
const { owner, zoneId, street, given, take, system } = await openLedgerOffice(db)
const clerk = createCaller(contextOf(db, actorOf('unit', [zoneId, street])))
const resident = createCaller(system)
const row = (number: number, text: string) =>
  [number, '环境卫生', text, '新筑街道', null, '疏通', '2026年12月底前', '整改中', null] as const
const file = await ledgerOf([
  [...row(1, '张建国反映3号楼二单元下水道堵')],
  [...row(2, '村民李大山反映路边垃圾成堆')],
  [...row(3, '背街小巷垃圾清运不及时')],
])
const [, second = ''] = (await owner.ledger.preview(given(file))).named.map(({ readKey }) => readKey)
const shown = async () =>
  (await resident.site.saidDone({ status: 'all', placeId: null, theme: null, page: 1 })).rows.map(({ title }) => title)

test('the preview shows what may name somebody, and what it reads once it is hidden', async () => {
  const { named, rows } = await owner.ledger.preview(given(file))
  expect(named.map(({ row, text }) => [row, text])).toEqual([
    [3, '张某某反映3号楼二单元下水道堵'],
    [4, '村民李某某反映路边垃圾成堆'],
  ])
  expect(named[0]?.spans).toMatchObject([{ kind: 'name', from: 0, to: 3 }])
  expect(rows.map(({ text }) => text)).toContain('张某某反映3号楼二单元下水道堵')
  const kept = await owner.ledger.preview(given(file, { asWritten: [second] }))
  expect(kept.named.map(({ text }) => text)).toEqual(['张某某反映3号楼二单元下水道堵', '村民李大山反映路边垃圾成堆'])
})

test('what is hidden is nowhere: not in the item, not in the row that units read, not in the export; and is known again', async () => {
  const { id } = await take(file, { asWritten: [second] })
  const entries = await db.selectFrom('ledgerEntry').selectAll().where('importId', '=', id).orderBy('row').execute()
  const origin = await clerk.ledger.origin({ itemId: entries[0]?.itemId ?? '' })
  expect(origin?.cells[2]).toBe('张某某反映3号楼二单元下水道堵')
  for (const table of ['rectification_item', 'concern', 'ledger_entry', 'job', 'fact', 'replay'] as const) {
    const rows = JSON.stringify(
      await db
        .selectFrom(table as never)
        .selectAll()
        .execute(),
    )
    expect([table, rows.includes('张建国')]).toEqual([table, false])
  }
  const out = await owner.ledger.export({ blank: false })
  for (const again of [file, out])
    expect((await owner.ledger.preview(given(again))).counts).toMatchObject({ good: 0, known: 3, bad: 0 })
})

test('residents read no title that nobody has read for them: one is checked, one gets a voice', async () => {
  expect(await shown()).toEqual([])
  const concerns = await owner.concern.list({})
  const of = (text: string) => concerns.find(({ title }) => title.includes(text)) ?? concerns[0]
  const [checked, spoken] = [of('清运不及时'), of('垃圾成堆')]
  const { id = '', title = '', theme = 'sanitation', placeId = null, urgent = false } = checked ?? {}
  expect((await owner.concern.find({ id })).isRead).toBe(false)
  const owed = async () => {
    const { debts } = await owner.home.debts({})
    return debts.find(({ kind }) => kind === 'check-title')?.count ?? 0
  }
  const unread = async () => (await owner.concern.list({})).filter(({ isRead }) => !isRead).length
  const before = await owed()
  expect(before).toBe(concerns.length)
  expect(await unread()).toBe(before)
  await owner.concern.edit({ id, seen: 1, title, theme, placeId, urgent, key: key() })
  expect(await shown()).toEqual(['背街小巷垃圾清运不及时'])
  expect((await owner.concern.find({ id })).isRead).toBe(true)
  expect([await owed(), await unread()]).toEqual([before - 1, before - 1])
  const said = { kind: 'sanitation', placeId: street, placeWords: '', text: '路边垃圾没人收', phone: null } as const
  const from = createCaller({ ...system, from: '203.0.113' }).feedback
  await from.submit({ ...said, consentVersion: null, photoIds: [], key: key() })
  const { id: opinionId } = await db.selectFrom('opinion').select('id').executeTakeFirstOrThrow()
  await owner.opinion.join({ id: opinionId, seen: 1, concernId: spoken?.id ?? '', key: key() })
  expect((await shown()).sort()).toEqual(['村民李大山反映路边垃圾成堆', '背街小巷垃圾清运不及时'])
})
