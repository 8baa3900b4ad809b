import { spanOf } from '@ratchet/domain/cycle/cycle-id'
import { type Day, instantOf } from '@ratchet/domain/day'
import { expect, test } from 'vitest'
import { recordFact } from '../audit/record.ts'
import { verifyTrail } from '../audit/verify.ts'
import { actsOf, key, openOffice } from '../cycle/test-office.ts'
import { json } from '../database/json.ts'
import { testDatabase } from '../database/test-database.ts'
import { createCaller } from '../router.ts'
import { actorOf, contextOf, testKeyring, testNow } from '../test-context.ts'

const { db } = await testDatabase()
const office = await openOffice(db)
const { owner, as, zoneId, street, lead } = office
const refusedWith = (code: string) => ({ cause: { code } })
const second = as('second', 'owner')
const streetClerk = createCaller(contextOf(db, actorOf('unit', [zoneId, street])))
const leadClerk = createCaller(contextOf(db, actorOf('lead_unit', [zoneId, lead])))

const account = { username: 'street_clerk', name: '张一', password: 'long-enough-for-a-test' }
const clerk = (await as('admin').account.add({ ...account, key: key() })).id
await as('admin').account.grantRole({ userId: clerk, role: 'unit', unitId: street, key: key() })

const part = { weight: 100, rule: { kind: 'threshold', count: 200, proportional: false }, clause: '第五条' }
const row = (unitId: string, unitName: string, total: number, rank: number, more: object = {}) => ({
  ...{ unitId, unitName, reportId: null, reportStatus: 'verified', late: false, returns: 0 },
  rectification: { due: 2, onTime: 2, lower: 0.34, upper: 1 },
  parts: [{ ...part, indicator: 'household', counted: 200, decision: 'accepted', credit: 1, points: total }].map(
    (one) => ({ ...one, reason: null, by: null, at: null, evidence: [] }),
  ),
  ...{ rise: null, bonusParts: [], earned: total, applicable: 100, base: total, bonus: 0, bonusCap: 10, total, rank },
  ...more,
})
/** Published scores as they stand in the table; how they come about is tried with the scores. */
async function publishScores(quarter: string, edition: number, rows: readonly object[], reason: string | null = null) {
  const set = { id: crypto.randomUUID(), edition: 1, preset: 'original_2022', planNumber: null }
  const person = () => json({ id: crypto.randomUUID(), name: '甲' })
  const id = crypto.randomUUID()
  const publication = {
    ...{ id, quarter, edition, kind: edition === 1 ? 'original' : 'correction', reason },
    content: json({ quarter, set, cutOff: testNow, rows }),
    ...{ proposedBy: person(), proposedAt: testNow, confirmedBy: person(), publishedAt: testNow },
    ...{ illustrative: false, version: 1 },
  }
  await db.transaction().execute(async (tx) => {
    await tx.insertInto('scorePublication').values(publication).execute()
    const fact = { act: 'score.published', subject: ['score_publication', id] as const, payload: { quarter } }
    await recordFact(tx, contextOf(db, actorOf('owner', [zoneId])), fact)
  })
}
const rows = [
  row(lead, '综合局', 96.5, 1),
  row(street, '新筑街道', 88, 2, { late: true, rectification: { due: 3, onTime: 1, lower: 0.06, upper: 0.79 } }),
]
await publishScores('2026Q2', 1, rows)
const fromQuarter = (quarter = '2026Q2') => owner.circular.draft({ template: { from: 'quarter', quarter }, key: key() })
const find = async (id: string, caller = owner) => (await caller.circular.find({ id })).circular
/** The draft with the last paragraph in other words. */
async function reword(id: string, text: string, caller = owner) {
  const { version, title, content } = await find(id)
  const blocks = [...content.blocks.slice(0, -1), { kind: 'paragraph' as const, text }]
  return caller.circular.edit({ id, seen: version, title, content: { ...content, blocks }, key: key() })
}
const approve = async (id: string, caller = as('leader')) =>
  caller.circular.approve({ id, seen: (await find(id)).version, key: key() })
const issue = async (id: string, caller = owner) =>
  caller.circular.issue({ id, seen: (await find(id)).version, key: key() })
const said = async (id: string) =>
  (await find(id)).content.blocks.map((block) => (block.kind === 'table' ? block.caption : block.text)).join('\n')

test('a quarter becomes a circular: rectification before the ranking, praise and problems by name, and it agrees with itself', async () => {
  const { id } = await fromQuarter()
  const { circular, truths, receivers } = await owner.circular.find({ id })
  expect(circular).toMatchObject({
    kind: 'circular',
    quarter: '2026Q2',
    cycleId: '2026H1',
    title: '西安国际港务区管理委员会关于2026年第二季度群众满意度考核情况的通报',
    status: 'draft',
  })
  expect(circular.content.receivers).toEqual([lead, street])
  expect(circular.sources[0]).toMatchObject({ kind: 'publication', quarter: '2026Q2', edition: 1 })
  const text = await said(id)
  expect(text.indexOf('整改实绩')).toBeLessThan(text.indexOf('考核得分和名次'))
  expect(text).toContain('季度报告迟报：新筑街道。')
  expect(text).toContain('到期整改事项全部按时销号的单位：综合局。')
  expect(text).toContain('到期整改事项5件，按时销号3件')
  expect(truths.map((truth) => truth.name)).toEqual(['综合局', '新筑街道'])
  expect(receivers.find((unit) => unit.id === street)).toMatchObject({ isUsual: true })
  await approve(id)
  expect((await find(id)).approvedBy?.name).toBeTruthy()
})

test('nothing is drafted from scores that nobody published, nor from a result that nobody compared', async () => {
  await expect(fromQuarter('2026Q1')).rejects.toMatchObject(refusedWith('scores-not-published'))
  await office.enter('2026H1', 85.2, 3)
  const letter = () => owner.circular.draft({ template: { from: 'round', roundId: '2026H1' }, key: key() })
  await expect(letter()).rejects.toMatchObject(refusedWith('result-not-compared'))
})

test('what contradicts the published figures is neither approved nor issued, with the difference named', async () => {
  const { id } = await fromQuarter()
  await reword(id, '新筑街道本季度位列第1名，总分96.50分。')
  await expect(approve(id)).rejects.toMatchObject({
    cause: { code: 'contradicts-result', details: { name: '新筑街道', said: '第1名', is: [2] } },
  })
  await reword(id, '新筑街道本季度位列第2名，总分88分，比上季度提高3.2分。')
  await approve(id)
  // The figures move between approval and issue.
  await publishScores(
    '2026Q2',
    2,
    [rows[1], { ...rows[0], total: 80, base: 80, rank: 2 }].map((one, at) => ({ ...one, rank: at + 1 })),
    '复核更正',
  )
  await expect(issue(id)).rejects.toMatchObject(refusedWith('contradicts-result'))
  expect(await db.selectFrom('blob').select('id').where('kind', '=', 'document').execute()).toEqual([])
  const corrected = await fromQuarter()
  const text = await said(corrected.id)
  expect(text).toContain('更正原因：复核更正')
  const table = (await find(corrected.id)).content.blocks.find(
    (block) => block.kind === 'table' && block.caption.startsWith('表2'),
  )
  expect(table).toMatchObject({
    rows: [
      ['1', '新筑街道', '88.0', '0.0', '88.0', '2', '88.0'],
      ['2', '综合局', '80.0', '0.0', '80.0', '1', '96.5'],
    ],
  })
  await approve(corrected.id)
})

test('whoever wrote a word of it does not approve it; units neither draft nor approve', async () => {
  const { id } = await fromQuarter()
  await expect(approve(id, owner)).rejects.toMatchObject(refusedWith('own-draft'))
  await reword(id, '请各单位于收到通报后抓紧整改。', second)
  await expect(approve(id, second)).rejects.toMatchObject(refusedWith('own-draft'))
  await expect(approve(id, streetClerk)).rejects.toMatchObject(refusedWith('not-permitted'))
  await expect(
    streetClerk.circular.draft({ template: { from: 'blank', kind: 'notice' }, key: key() }),
  ).rejects.toMatchObject(refusedWith('not-permitted'))
  await expect(issue(id)).rejects.toMatchObject(refusedWith('not-approved'))
  await approve(id)
  await expect(reword(id, '再改一次。')).rejects.toMatchObject(refusedWith('not-a-draft'))
  const { version } = await find(id)
  await expect(as('leader').circular.sendBack({ id, seen: version, reason: ' ', key: key() })).rejects.toMatchObject(
    refusedWith('reason-missing'),
  )
  await as('leader').circular.sendBack({ id, seen: version, reason: '措辞再斟酌', key: key() })
  expect(await find(id)).toMatchObject({ status: 'draft', approvedBy: null })
  await expect(owner.circular.drop({ id, seen: version, reason: '不发了', key: key() })).rejects.toMatchObject(
    refusedWith('stale'),
  )
  await owner.circular.drop({ id, seen: version + 1, reason: '不发了', key: key() })
  expect(await actsOf(db, id)).toEqual([
    ...['circular.drafted', 'circular.edited', 'circular.approved', 'circular.sentBack', 'circular.dropped'],
  ])
})

test('issued, it has the next number of its kind and year, a file, and a receipt for each unit, which hears of it', async () => {
  const ready = async () => {
    const { id } = await fromQuarter()
    await approve(id)
    return id
  }
  const [first, other] = [await ready(), await ready()]
  const numbers = (await Promise.all([issue(first), issue(other, second)])).map((row) => row.number).sort()
  expect(numbers).toEqual(['港务管通〔2026〕1号', '港务管通〔2026〕2号'])
  await expect(issue(first)).rejects.toMatchObject(refusedWith('issued-already'))
  const { blobId, issuedOn } = await find(first)
  const blob = await db
    .selectFrom('blob')
    .selectAll()
    .where('id', '=', blobId ?? '')
    .executeTakeFirstOrThrow()
  expect(blob).toMatchObject({ kind: 'document' })
  const file = await streetClerk.circular.file({ id: first })
  expect(Buffer.from(file.content, 'base64').equals(blob.bytes)).toBe(true)
  expect(issuedOn).toBe(testNow.slice(0, 10))
  const told = await db.selectFrom('notice').select(['kind', 'userId']).where('subjectId', '=', first).execute()
  expect(told).toEqual([{ kind: 'circular.issued', userId: clerk }])

  const mine = (await streetClerk.circular.list({})).find((one) => one.id === first)
  expect(mine?.receipts.map((one) => one.unitId).sort()).toEqual([lead, street].sort())
  expect(mine?.receipts.map((one) => one.at)).toEqual([null, null])
  const receive = (caller: typeof owner, unitId: string) =>
    caller.circular.acknowledge({ circularId: first, unitId, key: key() })
  await expect(receive(leadClerk, street)).rejects.toMatchObject(refusedWith('outside-your-units'))
  await expect(receive(as('leader'), street)).rejects.toMatchObject(refusedWith('not-permitted'))
  const both = await Promise.allSettled([receive(streetClerk, street), receive(streetClerk, street)])
  expect(both.map((one) => one.status).sort()).toEqual(['fulfilled', 'rejected'])
  await expect(receive(streetClerk, street)).rejects.toMatchObject(refusedWith('acknowledged-already'))
  expect(await actsOf(db, first)).toEqual([
    'circular.drafted',
    'circular.approved',
    'circular.issued',
    'circular.acknowledged',
  ])
})

test('a letter asks the city to look again: our figures, what fell, no unit to acknowledge it, numbered by itself', async () => {
  await office.publish('2025H2', 86, 2)
  const round = await db
    .selectFrom('examinationRound')
    .select('version')
    .where('id', '=', '2026H1')
    .executeTakeFirstOrThrow()
  await as('inspector').examination.compare({ id: '2026H1', seen: round.version, second: null, key: key() })
  const { id } = await owner.circular.draft({ template: { from: 'round', roundId: '2026H1' }, key: key() })
  const text = await said(id)
  expect(text).toContain('有效样本量')
  expect(text).toContain('得分较上一轮下降')
  expect(await find(id)).toMatchObject({ kind: 'letter', roundId: '2026H1', quarter: null })
  await reword(id, '总体满意度列第2名，请予复核。')
  await expect(approve(id)).rejects.toMatchObject({ cause: { code: 'contradicts-result', details: { is: [3] } } })
  await reword(id, '上一轮总体满意度列第2名，本轮总体满意度列第3名，请予复核。')
  await approve(id)
  expect(await issue(id)).toMatchObject({ number: '港务管函〔2026〕1号' })
})

test('a unit reads what was sent to it and no draft; a community below a street that got it reads it too', async () => {
  const { id } = await owner.circular.draft({ template: { from: 'blank', kind: 'notice' }, key: key() })
  await expect(streetClerk.circular.find({ id })).rejects.toMatchObject(refusedWith('not-found'))
  expect((await streetClerk.circular.list({})).every((row) => row.status === 'issued')).toBe(true)
  const place = {
    kind: 'community' as const,
    name: '水流社区',
    parentId: street,
    sort: 0,
    sinceDay: '2025-01-01' as Day,
  }
  const community = (await as('admin').unit.add({ ...place, key: key() })).id
  const below = createCaller(contextOf(db, actorOf('unit', [zoneId, street, community])))
  expect((await below.circular.list({})).length).toBe(2)
  for (const role of ['surveyor', 'auditor'] as const)
    await expect(as(role).circular.list({})).rejects.toMatchObject(refusedWith('not-permitted'))
  expect((await owner.circular.choices({})).quarters).toEqual(['2026Q2'])
})

test('numbers begin again with the year, and the trail is whole', async () => {
  const later = as('owner', 'owner', instantOf(spanOf('2027Q1').from, 9))
  await expect(fromQuarter()).rejects.toMatchObject({ cause: { code: 'told-already' } })
  await publishScores('2026Q3', 1, rows)
  const { id } = await fromQuarter('2026Q3')
  await approve(id)
  expect(await issue(id, later)).toMatchObject({ number: '港务管通〔2027〕1号' })
  expect((await verifyTrail(db, testKeyring, { checkpoints: [] })).findings).toEqual([])
})
