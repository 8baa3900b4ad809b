import { expect, test } from 'vitest'
import { verifyTrail } from '../audit/verify.ts'
import { actsOf, key } from '../cycle/test-office.ts'
import { testDatabase } from '../database/test-database.ts'
import { testKeyring } from '../test-context.ts'
import { openQuarterOffice, over } from './test-quarter.ts'

const { db } = await testDatabase()
const office = await openQuarterOffice(db)
const { owner, lead, education, unit, as, handIn } = office
const refused = (code: string) => ({ cause: { code } })
const asked = {
  quarter: over,
  title: '午间托管一键约位',
  effect: '午间无人看管的意见由41件降到6件',
  evidence: [{ title: '台账对比表', url: null }],
  asked: 6,
}
const ask = (part: object = {}) =>
  unit('education').score.askBonus({ ...asked, unitId: education, ...part, key: key() })
const score =
  (who: string, points: number, part: object = {}) =>
  (id: string) =>
    as(who).score.scoreBonus({ id, seen: 1, hasInterest: false, interest: '', points, ...part, key: key() })
const rowOf = async (id: string, by = owner) => {
  const row = (await by.score.bonuses({ quarter: over })).rows.find((each) => each.id === id)
  if (!row) throw new Error('no row')
  return row
}

test('a unit applies for itself, within the cap, in its own time', async () => {
  await expect(ask({ unitId: lead })).rejects.toMatchObject(refused('outside-your-units'))
  await expect(ask({ asked: 11 })).rejects.toMatchObject(refused('asked-over-cap'))
  await expect(ask({ quarter: '2027Q1' })).rejects.toMatchObject(refused('quarter-to-come'))
  await expect(ask({ unitId: office.street })).rejects.toMatchObject(refused('outside-your-units'))
  const { id } = await ask()
  expect(await actsOf(db, id)).toEqual(['score.bonusAsked'])
})

test('three without an interest score unseen by each other, two at once both count, the median is approved', async () => {
  const { id } = await ask({ title: '放学护航' })
  await expect(
    unit('education').score.scoreBonus({ id, seen: 1, hasInterest: false, interest: '', points: 6, key: key() }),
  ).rejects.toMatchObject(refused('own-application'))
  await score('editor', 0, { hasInterest: true, interest: '配偶在该局工作' })(id)
  const both = await Promise.allSettled([score('leader', 2)(id), score('inspector', 6)(id)])
  expect(both.map((one) => one.status)).toEqual(['fulfilled', 'fulfilled'])
  await expect(score('leader', 5)(id)).rejects.toMatchObject(refused('scored-already'))
  const before = await rowOf(id)
  expect(before).toMatchObject({ status: 'open', median: null, whyNotApprove: { code: 'too-few-scorers' } })
  expect(before.scorers.map((row) => row.points)).toEqual([null, null, null])
  await expect(
    owner.score.decideBonus({ id, seen: before.version, approve: true, reason: '', key: key() }),
  ).rejects.toMatchObject(refused('too-few-scorers'))
  await score('owner', 5)(id)
  const scored = await rowOf(id)
  expect(scored).toMatchObject({ status: 'scored', median: 5 })
  await expect(
    as('leader').score.decideBonus({ id, seen: scored.version, approve: true, reason: '', key: key() }),
  ).rejects.toMatchObject(refused('not-permitted'))
  const done = await owner.score.decideBonus({ id, seen: scored.version, approve: true, reason: '', key: key() })
  expect(done.points).toBe(5)
  const row = (await owner.score.list({ quarter: over })).rows.find((each) => each.unitId === education)
  expect(row).toMatchObject({ bonus: 5, total: 5, bonusCount: 1 })
})

test('an open application keeps the quarter from being published; declined with a reason it does not', async () => {
  await handIn('lead')
  const first = (await owner.score.bonuses({ quarter: over })).rows.find((row) => row.status === 'open')
  if (!first) throw new Error('no open one')
  expect((await owner.score.list({ quarter: over })).whyNotPropose?.code).toBe('reports-unverified')
  const decline = (reason: string) =>
    owner.score.decideBonus({ id: first.id, seen: first.version, approve: false, reason, key: key() })
  await expect(decline('')).rejects.toMatchObject(refused('reason-missing'))
  await decline('与第二项重复')
  expect(await actsOf(db, first.id)).toContain('score.bonusDeclined')
})

test('other components make the quarterly total; their weights leave some for satisfaction', async () => {
  const row = { unitId: education, name: '重点工作', weight: 60, points: 90 }
  const set = (components: object[], by = owner) =>
    by.score.setComponents({ quarter: over, components: components as never, key: key() })
  await expect(set([row, { ...row, name: '党建', weight: 40 }])).rejects.toMatchObject(refused('weights-over'))
  await expect(set([row, row])).rejects.toMatchObject(refused('weights-over'))
  await expect(set([{ ...row, unitId: office.street }])).rejects.toMatchObject(refused('not-listed'))
  await expect(set([row], as('leader'))).rejects.toMatchObject(refused('not-permitted'))
  await set([row])
  await set([{ ...row, points: 80 }])
  const shown = (await owner.score.list({ quarter: over })).rows.find((each) => each.unitId === education)
  expect(shown).toMatchObject({ weightLeft: 40, quarterlyTotal: 50 })
  const other = await unit('lead').score.list({ quarter: over })
  expect(other.components).toEqual([])
  expect((await verifyTrail(db, testKeyring, { checkpoints: [] })).findings).toEqual([])
})
