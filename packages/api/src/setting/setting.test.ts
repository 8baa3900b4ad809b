import { usualFeedback, usualSite } from '@ratchet/domain/setting/setting'
import { expect, test } from 'vitest'
import { testDatabase } from '../database/test-database.ts'
import { key, testOffice } from '../people/test-office.ts'
import { findSetting } from './setting.queries.ts'

const { db } = await testDatabase()
const { as } = await testOffice(db)
const [admin, owner] = [as('admin').setting, as('owner').setting]

test('until it is set a setting has its usual value; then it is versioned and what changed is in the trail', async () => {
  expect(await owner.find({})).toEqual({
    zone: '某开发区',
    site: { content: usualSite, version: 0, at: null },
    feedback: { content: usualFeedback, version: 0, at: null },
    household: { content: { target: 200, restDays: 90 }, version: 0, at: null },
  })
  const content = { ...usualFeedback, answerDays: 8, unmaskPerDay: 0 }
  expect(await owner.saveFeedback({ content, seen: 0, key: key() })).toEqual({ version: 1 })
  expect(await findSetting(db, 'feedback')).toEqual(content)
  expect((await as('unit').setting.find({})).feedback).toMatchObject({ content, version: 1 })
  const fact = await db.selectFrom('fact').selectAll().where('act', '=', 'setting.saved').executeTakeFirstOrThrow()
  expect(fact).toMatchObject({
    subjectKind: 'setting',
    subjectId: 'feedback',
    payload: { setting: 'feedback', changed: { answerDays: 8, unmaskPerDay: 0 } },
    changedRows: [{ table: 'setting', id: 'feedback' }],
  })
})

test('a rule refuses with its reason, and nothing of it is kept', async () => {
  const content = { ...(await findSetting(db, 'feedback')), contactKeepDays: 2000 }
  const refused = owner.saveFeedback({ content, seen: 1, key: key() })
  await expect(refused).rejects.toMatchObject({ cause: { code: 'out-of-bounds', details: { most: 730 } } })
  const mobile = admin.saveSite({ content: { ...usualSite, phone: '13812345678' }, seen: 0, key: key() })
  await expect(mobile).rejects.toMatchObject({ cause: { code: 'personal-phone' } })
  const same = admin.saveSite({ content: usualSite, seen: 0, key: key() })
  await expect(same).rejects.toMatchObject({ cause: { code: 'nothing-changed' } })
  expect((await owner.find({})).site).toEqual({ content: usualSite, version: 0, at: null })
})

test('the footer is the administrator’s, the figures are the owner’s, and neither is a unit’s', async () => {
  const site = { content: { ...usualSite, phone: '12345' }, seen: 0 }
  const feedback = { content: { ...usualFeedback, answerDays: 9 }, seen: 1 }
  const notTheirs = { cause: { code: 'not-permitted' } }
  await expect(owner.saveSite({ ...site, key: key() })).rejects.toMatchObject(notTheirs)
  await expect(admin.saveFeedback({ ...feedback, key: key() })).rejects.toMatchObject(notTheirs)
  await expect(as('surveyor').setting.find({})).rejects.toMatchObject(notTheirs)
  for (const role of ['unit', 'leader', 'auditor'] as const) {
    await expect(as(role).setting.saveSite({ ...site, key: key() })).rejects.toMatchObject(notTheirs)
    await expect(as(role).setting.saveFeedback({ ...feedback, key: key() })).rejects.toMatchObject(notTheirs)
  }
})

test('households wanted and days of rest are the owner’s figures, within bounds', async () => {
  const content = { target: 150, restDays: 60 }
  for (const role of ['admin', 'unit', 'leader'] as const)
    await expect(as(role).setting.saveHousehold({ content, seen: 0, key: key() })).rejects.toMatchObject({
      cause: { code: 'not-permitted' },
    })
  const endless = owner.saveHousehold({ content: { ...content, restDays: 367 }, seen: 0, key: key() })
  await expect(endless).rejects.toMatchObject({
    cause: { code: 'out-of-bounds', details: { field: 'restDays', most: 366 } },
  })
  expect(await owner.saveHousehold({ content, seen: 0, key: key() })).toEqual({ version: 1 })
  expect(await findSetting(db, 'household')).toEqual(content)
})

test('of two who save at once one is asked to look again, with both versions', async () => {
  const save = (phone: string) => admin.saveSite({ content: { ...usualSite, phone }, seen: 0, key: key() })
  const both = await Promise.allSettled([save('12345'), save('029-83592299')])
  expect(both.map((each) => each.status).sort()).toEqual(['fulfilled', 'rejected'])
  const { phone } = await findSetting(db, 'site')
  const mine = phone === '12345' ? '029-83592299' : '12345'
  expect(both.find((each) => each.status === 'rejected')?.reason).toMatchObject({
    cause: { code: 'stale', details: { mine: { phone: mine }, theirs: { phone, version: 1 }, seen: 0 } },
  })
})

test('the site shows what is filled in and nothing that is empty', async () => {
  const { version } = (await admin.find({})).site
  const content = { ...usualSite, host: ' 某开发区管委会 ', icp: '陕ICP备0号' }
  await admin.saveSite({ content, seen: version, key: key() })
  expect((await as('unit').site.shell()).footer).toEqual({ host: '某开发区管委会', icp: '陕ICP备0号' })
})
