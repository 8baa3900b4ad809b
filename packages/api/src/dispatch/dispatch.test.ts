import { expect, test } from 'vitest'
import { verifyTrail } from '../audit/verify.ts'
import { actsOf, key, openOffice } from '../cycle/test-office.ts'
import { testDatabase } from '../database/test-database.ts'
import { createCaller } from '../router.ts'
import { actorOf, contextOf, testKeyring } from '../test-context.ts'

const { db } = await testDatabase()
const { owner, as, zoneId, lead, street } = await openOffice(db)
const refusedWith = (code: string) => ({ cause: { code } })
const [clerk, other] = [
  createCaller(contextOf(db, actorOf('unit', [zoneId, street]))),
  createCaller(contextOf(db, actorOf('lead_unit', [zoneId, lead]))),
]
const wanted = {
  kind: 'assignment' as const,
  title: '清运背街小巷垃圾',
  text: '三日内清运完毕，报照片。',
  source: '',
  workDays: 5,
}
const give = (changed: object = {}, by = owner) =>
  by.dispatch.give({ ...wanted, receiverId: street, ...changed, key: key() })
const seenOf = async (id: string) => ({ id, seen: (await owner.dispatch.find({ id })).dispatch.version, key: key() })
const debtsOf = async (id: string, by: typeof owner) =>
  (await by.home.debts({})).debts.filter((row) => row.subject.id === id).map((row) => row.kind)

test('from giving to confirming: received, answered with a file, sent back, answered again, each step in the trail', async () => {
  const { id, number, dueDay } = await give()
  expect([number, dueDay]).toEqual(['JB-2026-0001', '2026-11-30'])
  expect(await debtsOf(id, clerk)).toEqual(['acknowledge'])
  await expect(clerk.dispatch.answer({ ...(await seenOf(id)), text: '已经清运' })).rejects.toMatchObject(
    refusedWith('not-received'),
  )
  await clerk.dispatch.receive(await seenOf(id))
  expect(await debtsOf(id, clerk)).toEqual(['answer'])
  const content = Buffer.from('%PDF-1.4\n%%EOF').toString('base64')
  const paper = { name: '清运记录.pdf', mediaType: 'application/pdf', content }
  await clerk.dispatch.addFile({ id, ...paper, key: key() })
  await clerk.dispatch.answer({ ...(await seenOf(id)), text: '已经清运' })
  expect([await debtsOf(id, owner), await debtsOf(id, clerk)]).toEqual([['recheck'], []])
  await owner.dispatch.sendBack({ ...(await seenOf(id)), reason: '请补照片' })
  await clerk.dispatch.answer({ ...(await seenOf(id)), text: '已经清运，照片已附' })
  await owner.dispatch.confirm(await seenOf(id))
  const found = await clerk.dispatch.find({ id })
  expect(found.dispatch).toMatchObject({ status: 'confirmed', returns: 1, illustrative: true })
  expect(found.files.map((file) => file.name)).toEqual(['清运记录.pdf'])
  expect(await actsOf(db, id)).toEqual([
    'dispatch.given',
    'dispatch.received',
    'dispatch.fileAdded',
    'dispatch.answered',
    'dispatch.returned',
    'dispatch.answered',
    'dispatch.confirmed',
  ])
  expect((await verifyTrail(db, testKeyring, { checkpoints: [] })).findings).toEqual([])
})

test('other units neither see nor answer it, the owner answers for nobody, and units give nothing', async () => {
  const { id } = await give({ kind: 'supervision' }, as('inspector'))
  await expect(other.dispatch.find({ id })).rejects.toMatchObject(refusedWith('not-found'))
  await expect(other.dispatch.receive(await seenOf(id))).rejects.toMatchObject(refusedWith('outside-your-units'))
  await expect(owner.dispatch.receive(await seenOf(id))).rejects.toMatchObject(refusedWith('not-receiver'))
  await expect(give({}, clerk)).rejects.toMatchObject(refusedWith('not-permitted'))
  await expect(as('auditor').dispatch.list({})).rejects.toMatchObject(refusedWith('not-permitted'))
  await expect(clerk.dispatch.confirm(await seenOf(id))).rejects.toMatchObject(refusedWith('not-permitted'))
  await owner.dispatch.withdraw({ ...(await seenOf(id)), reason: '重复下达' })
  await expect(clerk.dispatch.receive(await seenOf(id))).rejects.toMatchObject(refusedWith('dispatch-ended'))
  expect(await debtsOf(id, clerk)).toEqual([])
})

test('of two who receive at once one does; numbers go on without a gap for each kind', async () => {
  const { id } = await give()
  const seen = await seenOf(id)
  const both = await Promise.allSettled([clerk.dispatch.receive(seen), clerk.dispatch.receive({ ...seen, key: key() })])
  expect(both.map((one) => one.status).sort()).toEqual(['fulfilled', 'rejected'])
  await Promise.all([give(), give(), give()])
  const { dispatches } = await owner.dispatch.list({})
  const numbers = dispatches.map((row) => row.number).filter((number) => number.startsWith('JB'))
  expect(numbers.sort()).toEqual(numbers.map((_, at) => `JB-2026-${String(at + 1).padStart(4, '0')}`))
})

test('the form is a document file', async () => {
  const { id, number } = await give()
  const file = await clerk.dispatch.file({ id })
  expect(file.name).toBe(`${number}.docx`)
  expect(Buffer.from(file.content, 'base64').subarray(0, 2).toString()).toBe('PK')
})
