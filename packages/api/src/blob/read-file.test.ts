import type { Role } from '@ratchet/domain/people/role'
import { expect, test } from 'vitest'
import { testDatabase } from '../database/test-database.ts'
import { key, openRectificationOffice } from '../rectification/test-office.ts'
import { createCaller } from '../router.ts'
import { actorOf, contextOf } from '../test-context.ts'

const { db } = await testDatabase()
const office = await openRectificationOffice(db)
const papers = 'JVBERi0xLjc='

test('what was put to an item is read by whoever reads the item: another unit, the editor and the firm do not', async () => {
  const item = await office.open({ coUnitIds: [office.street] })
  const photo = await office.addPhoto(item.id)
  const paper = { itemId: item.id, name: '清单.pdf', mediaType: 'application/pdf', content: papers, key: key() }
  const { id: document } = await (await office.items('王敏')).addEvidence(paper)
  const reads = async (name: string, id: string) =>
    (await office.call(name)).blob.find({ id }).then(
      () => true,
      () => false,
    )
  for (const id of [photo, document]) {
    const who = ['王敏', '郑伟', '任勇', '李岚', '周建平', '马志强']
    expect(await Promise.all(who.map((name) => reads(name, id)))).toEqual([true, true, false, true, true, true])
    const other = async (role: Role) =>
      createCaller(contextOf(db, actorOf(role, [office.zoneId])))
        .blob.find({ id })
        .then(() => true)
        .catch(() => false)
    expect([await other('auditor'), await other('editor'), await other('surveyor')]).toEqual([true, false, false])
  }
})

test('once residents see a photo everybody does', async () => {
  const closed = await office.close(await office.open({ title: '路灯不亮' }))
  const seesIt = async () =>
    (await office.call('任勇')).blob.find({ id: closed.photo }).then(
      () => true,
      () => false,
    )
  expect(await seesIt()).toBe(false)
  const given = { quote: '路灯不亮', done: '换了灯', outcome: 'solved', againDay: null } as const
  const photos = { photosBefore: [], photosAfter: [closed.photo] }
  const told = { id: closed.id, seen: closed.version, ...given, ...photos, key: key() }
  await (await office.items('李岚')).publish(told)
  expect(await seesIt()).toBe(true)
})
