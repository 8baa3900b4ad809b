import type { Instant } from '@ratchet/domain/day'
import { expect, test } from 'vitest'
import { verifyTrail } from '../audit/verify.ts'
import { rewrapOwnKeys } from '../contact/rewrap.jobs.ts'
import { Keyring, withNewKey } from '../database/keyring.ts'
import { testDatabase } from '../database/test-database.ts'
import { jobKinds } from '../job/job-kinds.ts'
import { workJobs } from '../job/worker.ts'
import { openSurveyOffice } from '../survey/test-import.ts'
import { testKeyring, testNow } from '../test-context.ts'
import { openImportFile } from './import.jobs.ts'
import { eraseHotlineFiles } from './retention.jobs.ts'

const { db } = await testDatabase({ asOwner: true })
const { owner, key, work, deps } = await openSurveyOffice(db)

const heads = '工单编号,来电时间,联系电话,所属街道,社区/村,诉求内容,办理时限,办理状态,回访满意度,原工单编号'
let files = 0
/** An export of its own each time, that names somebody. */
const hand = async (place = '杨庄社区', onlyWhole = false) => {
  files += 1
  const row = `F${files},2022-07-01,13800001234,,${place},路灯不亮，找张三13800001234,,,,`
  const file = { name: `${files}.csv`, content: Buffer.from(`${heads}\n${row}`).toString('base64') }
  return (await owner.intake.importHotline({ file, mapping: null, onlyWhole, key: key() })).id
}
const kept = async (id: string) =>
  db.selectFrom('hotlineImportFile').select(['ownKey', 'sealed']).where('id', '=', id).executeTakeFirstOrThrow()
const gone = { ownKey: null, sealed: null }
const at = (now: string) => ({ ...deps, readNow: async () => now as Instant })

test('the file as it came is there until it was read, and destroyed with its key once it is stored', async () => {
  const id = await hand()
  expect((await openImportFile(db, testKeyring, id))?.toString()).toContain('13800001234')
  await work()
  const row = await owner.intake.findImport({ id })
  expect(row.status).toBe('stored')
  expect(await kept(id)).toEqual(gone)
  await owner.intake.undoHotline({ id, seen: row.version, key: key() })
  await work()
  expect((await owner.intake.findImport({ id })).status).toBe('undone')
})

test('a file of which nothing is taken is destroyed too', async () => {
  const id = await hand('无此社区', true)
  await work()
  expect(await owner.intake.findImport({ id })).toMatchObject({ status: 'failed', failure: 'rows-rejected' })
  expect(await kept(id)).toEqual(gone)
})

test('one whose job was stopped, and one that nothing read for a week, are given up', async () => {
  const stopped = await hand()
  expect(await eraseHotlineFiles(deps)).toBe(0)
  expect((await kept(stopped)).ownKey).not.toBeNull()
  await db.updateTable('job').set({ status: 'cancelled' }).where('object', '=', stopped).execute()
  expect(await eraseHotlineFiles(deps)).toBe(1)
  expect(await owner.intake.findImport({ id: stopped })).toMatchObject({ status: 'failed', failure: 'stopped' })
  expect(await kept(stopped)).toEqual(gone)

  const waiting = await hand()
  const day = 86_400_000
  const after = (days: number) => at(new Date(Date.parse(testNow) + days * day).toISOString())
  expect(await eraseHotlineFiles(after(7))).toBe(0)
  expect(await eraseHotlineFiles(after(8))).toBe(1)
  expect(await kept(waiting)).toEqual(gone)
  // Its job finds nothing to read, and says so.
  await work()
  expect(await owner.intake.findImport({ id: waiting })).toMatchObject({ status: 'failed', failure: 'stopped' })
})

test('a file that was kept before files were destroyed is destroyed now', async () => {
  const id = await hand()
  const before = await db.selectFrom('hotlineImportFile').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
  await work()
  const { ownKey, sealed } = before
  await db.updateTable('hotlineImportFile').set({ ownKey, sealed }).where('id', '=', id).execute()
  expect(await eraseHotlineFiles(deps)).toBe(1)
  expect(await kept(id)).toEqual(gone)
})

test('a file that waits is wrapped by the new master key and read with it; the trail holds', async () => {
  const id = await hand()
  const old = { id: 'k1', createdAt: '2026-01-01T00:00:00.000Z', key: Buffer.alloc(32, 'ratchet').toString('base64') }
  const keyring = new Keyring(withNewKey({ keys: [old] }, testNow))
  await rewrapOwnKeys({ db, keyring })
  expect((await kept(id)).ownKey).not.toBeNull()
  expect(await openImportFile(db, testKeyring, id)).toBeNull()
  await workJobs({ ...deps, keyring }, jobKinds)
  expect(await owner.intake.findImport({ id })).toMatchObject({ status: 'stored', accepted: 1 })
  const { findings } = await verifyTrail(db, keyring, { checkpoints: [] })
  // The zone and its firms were written by hand.
  expect(findings.filter(({ where }) => !where.startsWith('unit '))).toEqual([])
})
