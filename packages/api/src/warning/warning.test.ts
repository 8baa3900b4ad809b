import { expect, test } from 'vitest'
import { verifyTrail } from '../audit/verify.ts'
import { actsOf } from '../cycle/test-office.ts'
import { testDatabase } from '../database/test-database.ts'
import { key } from '../rectification/test-office.ts'
import { testKeyring } from '../test-context.ts'
import { at, openWarningOffice } from './test-warning.ts'

const { db } = await testDatabase()
const office = await openWarningOffice(db)
const { by, seenOf, ofItem, look } = office
const refusedWith = (code: string) => ({ cause: { code } })
const pdf = {
  name: '情况说明.pdf',
  mediaType: 'application/pdf',
  content: Buffer.from('%PDF-1.4\n%%EOF').toString('base64'),
}

test('a warning is issued by the owner with a number, acknowledged, answered with a file, sent back and accepted', async () => {
  const { id, number, item } = await office.issued()
  expect(number).toBe('预警〔2026〕1号')
  const unit = await by('王敏', '2026-12-16')
  const found = await unit.find({ id })
  expect(found).toMatchObject({
    isReceiver: true,
    warning: { replyDue: '2026-12-23', status: 'issued', kind: 'warning' },
  })
  expect(found.warning.narrative).toContain('进度审核尚未通过')
  expect((await (await office.call('王敏')).notice.mine({})).rows[0]).toMatchObject({ kind: 'warning.issued' })
  expect(
    (await (await office.call('王敏', at('2026-12-16'))).home.debts({})).debts
      .filter((row) => row.subject.id === id)
      .map((row) => row.about),
  ).toEqual(['acknowledge'])

  await expect(unit.answer({ ...(await seenOf(id)), text: '已经补救' })).rejects.toMatchObject(
    refusedWith('not-acknowledged'),
  )
  await unit.acknowledge(await seenOf(id))
  await unit.addFile({ id, ...pdf, key: key() })
  await unit.answer({ ...(await seenOf(id)), text: '已经补救，十八日前报进度' })
  const owner = await by('李岚', '2026-12-17')
  await expect(owner.returnAnswer({ ...(await seenOf(id)), reason: ' ' })).rejects.toMatchObject(
    refusedWith('reason-missing'),
  )
  await owner.returnAnswer({ ...(await seenOf(id)), reason: '请写明责任人' })
  await unit.answer({ ...(await seenOf(id)), text: '责任人王敏，十八日前报进度' })
  await owner.accept(await seenOf(id))
  expect((await unit.find({ id })).warning).toMatchObject({
    status: 'accepted',
    returns: 1,
    judgedBy: { name: '李岚' },
  })
  expect((await unit.ofItem({ itemId: item.id })).map((row) => row.number)).toEqual([number])
  expect((await actsOf(db, id)).map((act) => act.replace('warning.', ''))).toEqual(
    'drafted issued acknowledged fileAdded answered returned answered accepted'.split(' '),
  )
  expect((await verifyTrail(db, testKeyring, { checkpoints: [] })).findings).toEqual([])
})

test('an urgent one takes two persons, and an upheld objection removes it from every count', async () => {
  const item = await office.open()
  await look('2026-12-22')
  const [draft] = await ofItem(item.id)
  const id = draft?.id ?? ''
  expect([draft?.rule, draft?.kind]).toEqual(['overdue', 'urgent'])
  const [owner, leader, inspector, unit] = (await Promise.all(
    ['李岚', '周建平', '马志强', '王敏'].map((name) => by(name, '2026-12-22')),
  )) as [
    Awaited<ReturnType<typeof by>>,
    Awaited<ReturnType<typeof by>>,
    Awaited<ReturnType<typeof by>>,
    Awaited<ReturnType<typeof by>>,
  ]
  await expect(owner.issue(await seenOf(id))).rejects.toMatchObject(refusedWith('urgent-needs-leader'))
  await expect(leader.issue(await seenOf(id))).rejects.toMatchObject(refusedWith('not-proposed'))
  await owner.propose(await seenOf(id))
  await leader.sendBack({ ...(await seenOf(id)), reason: '请写明抄送' })
  await expect(unit.find({ id })).rejects.toMatchObject(refusedWith('not-found'))
  const { warning } = await owner.find({ id })
  await owner.edit({
    ...(await seenOf(id)),
    unitId: warning.unitId,
    narrative: warning.narrative,
    requirement: warning.requirement,
    replyDays: 3,
    copies: ['主要领导'],
  })
  await owner.propose(await seenOf(id))
  expect(await leader.issue(await seenOf(id))).toMatchObject({ number: '紧急预警〔2026〕1号' })
  await unit.acknowledge(await seenOf(id))
  await unit.object({ ...(await seenOf(id)), text: '交付标准由上级改过' })
  const countOf = async () => (await owner.list({})).counts.find((row) => row.unitId === warning.unitId)
  expect((await countOf())?.urgent).toBe(1)
  for (const person of [leader, owner]) {
    await expect(person.decide({ ...(await seenOf(id)), upheld: true, reason: '属实' })).rejects.toMatchObject(
      refusedWith('own-warning'),
    )
  }
  await inspector.decide({ ...(await seenOf(id)), upheld: true, reason: '属实' })
  expect((await countOf())?.urgent ?? 0).toBe(0)
  await expect(unit.answer({ ...(await seenOf(id)), text: '已经办好' })).rejects.toMatchObject(
    refusedWith('warning-ended'),
  )
})

test('other units neither see nor answer it, the owner answers for nobody, and a unit issues nothing', async () => {
  const { id } = await office.issued()
  const other = await by('任勇', '2026-12-16')
  await expect(other.find({ id })).rejects.toMatchObject(refusedWith('not-found'))
  expect((await other.list({})).warnings).toEqual([])
  const history = async (name: string) =>
    (await office.call(name)).audit.timeline({ subjectKind: 'warning', subjectId: id })
  await expect(history('任勇')).rejects.toMatchObject(refusedWith('not-found'))
  expect((await history('王敏')).length).toBeGreaterThan(1)
  await expect(other.acknowledge(await seenOf(id))).rejects.toMatchObject(refusedWith('outside-your-units'))
  const owner = await by('李岚', '2026-12-16')
  await expect(owner.acknowledge(await seenOf(id))).rejects.toMatchObject(refusedWith('not-receiver'))
  const unit = await by('王敏', '2026-12-16')
  await expect(unit.issue(await seenOf(id))).rejects.toMatchObject(refusedWith('not-permitted'))
  await expect(unit.decide({ ...(await seenOf(id)), upheld: true, reason: '是' })).rejects.toMatchObject(
    refusedWith('not-permitted'),
  )
  const auditor = office.as('auditor').warning
  await expect(auditor.list({})).rejects.toMatchObject(refusedWith('not-permitted'))
  await owner.withdraw({ ...(await seenOf(id)), reason: '事项已经合并' })
  expect((await owner.list({})).counts.flatMap((row) => row.warning + row.urgent)).not.toContain(3)
})

test('of two who issue at once one does, and the numbers have no gap', async () => {
  const items = [await office.open(), await office.open(), await office.open()]
  await look('2026-12-15')
  const drafts = (await Promise.all(items.map((item) => ofItem(item.id)))).flat()
  const owner = await by('李岚', '2026-12-16')
  const second = await by('吴倩', '2026-12-16')
  const [first] = drafts
  const seen = await seenOf(first?.id ?? '')
  const both = await Promise.allSettled([owner.issue(seen), second.issue({ ...seen, key: key() })])
  expect(both.map((one) => one.status).sort()).toEqual(['fulfilled', 'rejected'])
  await Promise.all(drafts.slice(1).map(async (row) => owner.issue(await seenOf(row.id))))
  const numbers = (await owner.list({})).warnings.flatMap((row) =>
    row.kind === 'warning' && row.serial ? [row.serial] : [],
  )
  expect(numbers.toSorted((a, b) => a - b)).toEqual(numbers.map((_, place) => place + 1))
})
