import { expect, test } from 'vitest'
import { testDatabase } from '../database/test-database.ts'
import { key, pixelOf, progress } from '../rectification/test-office.ts'
import { later, openLookbackOffice } from './test-round.ts'

const { db } = await testDatabase()
const office = await openLookbackOffice(db)
const { as, find, items } = office
const refused = (code: string) => ({ cause: { code } })

test('of a round that was given up nobody settles anything: what was closed stays as it was', async () => {
  const { itemId } = await office.closed(0, { title: '井盖松动' })
  const { id } = await office.freeze()
  const [site] = (await find(id)).sites
  const visitorId = office.idOf('马志强')
  await (await as('李岚')).sendVisitor({ id: site?.id ?? '', seen: 1, visitorId, key: key() })
  const inspector = await as('马志强')
  const photo = { id: site?.id ?? '', name: 'a.png', content: office.png }
  const { id: photoId } = await inspector.addVisitPhoto({ ...photo, key: key() })
  await (await as('李岚')).void({ id, seen: 1, reason: '名单范围选错', key: key() })
  const seen = { id: site?.id ?? '', seen: 2, outcome: 'not_fixed' as const, note: '', photoIds: [photoId] }
  await expect(inspector.seeOnSite({ ...seen, key: key() })).rejects.toMatchObject(refused('round-ended'))
  await expect(inspector.addVisitPhoto({ ...photo, key: key() })).rejects.toMatchObject(refused('round-ended'))
  const again = { id: site?.id ?? '', seen: 2, visitorId, key: key() }
  await expect((await as('李岚')).sendVisitor(again)).rejects.toMatchObject(refused('round-ended'))
  expect((await (await items('李岚')).find({ id: itemId })).item).toMatchObject({ status: 'closed', round: 1 })
})

test('what was found not done is not closed again by the photo that closed it the last time', async () => {
  const { itemId } = await office.closed(1)
  const id = await office.drawn()
  const voice = (await find(id)).cases[0]?.id ?? ''
  await office.give(id)
  await office.settle(voice, 'unsatisfied')
  const now = later(4)
  const page = async () => (await items('王敏', now)).find({ id: itemId })
  const first = (await page()).submissions.findLast((row) => row.review === 'result')
  const plan = { ...(first && (await page()).submissions[0]?.content), start: '2026-11-28', end: '2026-11-30' }
  const planned = await office.submit((await page()).item, 'plan', { content: plan as never, now })
  const going = await office.judge(planned, 'approved', { now })
  const reported = await office.judge(await office.submit(going, 'progress', { content: progress, now }), 'approved', {
    now,
  })
  const [old] = first?.evidence ?? []
  const handIn = (evidence: string[]) => office.submit(reported, 'result', { evidence, now })
  await expect(handIn([old ?? ''])).rejects.toMatchObject(refused('evidence-earlier'))
  // The same bytes under another name are the same photo.
  const same = await office.addPhoto(itemId, '王敏', pixelOf(16))
  await expect(handIn([same])).rejects.toMatchObject(refused('evidence-earlier'))
  expect((await page()).files.map((file) => file.earlier)).toEqual([true, true])
  await handIn([same, await office.addPhoto(itemId)])
})
