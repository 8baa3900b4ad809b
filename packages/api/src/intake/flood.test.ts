import { expect, test } from 'vitest'
import { verifyTrail } from '../audit/verify.ts'
import { testDatabase } from '../database/test-database.ts'
import { openSurveyOffice } from '../survey/test-import.ts'
import { testKeyring } from '../test-context.ts'

const { db } = await testDatabase()
const { owner, key, work } = await openSurveyOffice(db)
const heads = '工单编号,来电时间,联系电话,所属街道,社区/村,诉求内容,办理时限,办理状态,回访满意度,原工单编号'
const words = '骞村过渡费拖欠半年没有发放，请尽快解决'
/** One order of many that say the very same; one phone in ten calls twice. */
const order = (at: number) => `G${at},2022-07-01,138${String(at % PEOPLE).padStart(8, '0')},,杨庄社区,${words},,,,`
const flood = (name: string, rows: number) => ({
  name,
  content: Buffer.from([heads, ...Array.from({ length: rows }, (_, at) => order(at))].join('\n')).toString('base64'),
})
const [MANY, PEOPLE, TURN] = [600, 540, 200]
const inbox = {
  status: 'new',
  theme: null,
  placeId: null,
  source: null,
  urgent: false,
  quarter: null,
  q: '',
  page: 1,
} as const

test('five thousand orders with the same words are looked at in one go, each of them good', async () => {
  const { counts } = await owner.intake.previewHotline({ file: flood('5000.csv', 5000), mapping: null })
  expect(counts).toMatchObject({ rows: 5000, accepted: 5000, rejected: 0, added: 5000, unchanged: 0, linked: 0 })
})

test('they wait as one row with their count, and none of them is lost', async () => {
  const { id } = await owner.intake.importHotline({
    file: flood('many.csv', MANY),
    mapping: null,
    onlyWhole: true,
    key: key(),
  })
  await work()
  expect(await owner.intake.findImport({ id: String(id) })).toMatchObject({
    status: 'stored',
    accepted: MANY,
    linked: 0,
  })
  const { rows, total, counts } = await owner.opinion.list(inbox)
  expect([total, counts.new, rows.map(({ same }) => same)]).toEqual([1, MANY, [MANY]])
  const group = await owner.classification.same({ id: rows[0]?.id ?? '' })
  expect(new Set(group.map((one) => one.id)).size).toBe(MANY)
})

test('together they are as many people as called; one is taken out alone and comes back into the inbox', async () => {
  const [row] = (await owner.opinion.list(inbox)).rows
  const group = await owner.classification.same({ id: row?.id ?? '' })
  const [first, ...turns] = Array.from({ length: MANY / TURN }, (_, at) => group.slice(at * TURN, (at + 1) * TURN))
  const about = { title: '骞村过渡费拖欠', theme: 'resettlement', placeId: null, urgent: false } as const
  const { id } = await owner.concern.open({ ...about, opinions: first ?? [], key: key() })
  for (const opinions of turns) {
    const { rows } = await owner.concern.joinMany({ id, opinions, key: key() })
    expect(rows.every(({ done }) => done)).toBe(true)
  }
  const concern = await owner.concern.find({ id })
  expect([concern.opinions.length, concern.people]).toEqual([MANY, PEOPLE])
  expect((await owner.opinion.list(inbox)).total).toBe(0)

  // Called once: whose only voice is taken out is one person fewer.
  const numbers = new Map(
    (await db.selectFrom('opinionOrigin').select(['opinionId', 'number']).execute()).map((one) => [
      one.number,
      one.opinionId,
    ]),
  )
  const single = numbers.get(`G${PEOPLE - 1}`) ?? ''
  const { version } = (await owner.opinion.find({ id: single })).opinion
  await owner.opinion.leave({ id: single, seen: version, reason: '说的是另一个村', key: key() })
  const after = await owner.concern.find({ id })
  expect([after.opinions.length, after.people]).toEqual([MANY - 1, PEOPLE - 1])
  const { rows } = await owner.opinion.list({ ...inbox, status: 'classified' })
  expect(rows.map((one) => [one.id, one.same])).toEqual([[single, 1]])
  const { findings } = await verifyTrail(db, testKeyring, { checkpoints: [] })
  expect(findings.filter(({ where }) => !where.startsWith('unit '))).toEqual([])
})
