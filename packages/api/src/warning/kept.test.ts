import type { Day } from '@ratchet/domain/day'
import { expect, test } from 'vitest'
import { verifyTrail } from '../audit/verify.ts'
import { testDatabase } from '../database/test-database.ts'
import { key } from '../rectification/test-office.ts'
import { testKeyring } from '../test-context.ts'
import { at, openWarningOffice } from './test-warning.ts'

const { db } = await testDatabase()
const office = await openWarningOffice(db)
const { by, look, ofItem, seenOf, street, lead } = office
const gone = { cause: { code: 'ground-gone' } }
const standOf = async (itemId: string) =>
  (await db.selectFrom('warning').select(['status', 'reason', 'unitId']).where('itemId', '=', itemId).execute())
    .map((row) => `${row.status} ${row.reason ?? ''} ${row.unitId === lead ? 'lead' : 'street'}`)
    .toSorted()

test('an item given to another unit between two rounds warns nobody who lost it, and whoever got it', async () => {
  const item = await office.open()
  await look('2026-12-15')
  const [draft] = await ofItem(item.id)
  const given = { id: item.id, seen: item.version, leadUnitId: street, reason: '属街道事权', key: key() }
  await (await office.items('李岚', at('2026-12-15'))).reassign(given)
  const owner = await by('李岚', '2026-12-15')
  await expect(owner.issue(await seenOf(draft?.id ?? ''))).rejects.toMatchObject(gone)
  expect(await standOf(item.id)).toEqual(['draft  lead'])
  await look('2026-12-15')
  expect(await standOf(item.id)).toEqual(['draft  street', 'lapsed unit-changed lead'])
  const mine = (await ofItem(item.id)).find((row) => row.status === 'draft')
  await owner.issue(await seenOf(mine?.id ?? ''))
  expect(await standOf(item.id)).toEqual(['issued  street', 'lapsed unit-changed lead'])
})

test('an item closed between two rounds is warned of no more', async () => {
  const item = await office.open()
  await look('2026-12-15')
  const [draft] = await ofItem(item.id)
  await office.close(item, { now: at('2026-12-15') })
  await expect((await by('李岚', '2026-12-15')).issue(await seenOf(draft?.id ?? ''))).rejects.toMatchObject(gone)
})

test('what was issued stays as it went out, whatever the unit is called since; the receipt is added', async () => {
  const { id } = await office.issued()
  const paper = async () =>
    JSON.stringify((await (await office.call('王敏', at('2026-12-17'))).form.warning({ id })).paper)
  const before = await paper()
  const { name, version } = await db
    .selectFrom('unit')
    .select(['name', 'version'])
    .where('id', '=', lead)
    .executeTakeFirstOrThrow()
  const renamed = { id: lead, version, day: '2026-11-23' as Day, name: '新名称局', reason: '机构改革', key: key() }
  await office.as('admin').unit.rename(renamed)
  expect(await paper()).toBe(before)
  expect(before).toContain(name)
  await (await by('王敏', '2026-12-17')).acknowledge(await seenOf(id))
  expect(await paper()).toContain('王敏')
  expect((await verifyTrail(db, testKeyring, { checkpoints: [] })).findings).toEqual([])
})
