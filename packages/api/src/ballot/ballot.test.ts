import { randomUUID } from 'node:crypto'
import type { Instant } from '@ratchet/domain/day'
import { expect, test } from 'vitest'
import { sealAll } from '../audit/sealer.ts'
import { verifyTrail } from '../audit/verify.ts'
import { testDatabase } from '../database/test-database.ts'
import { testKeyring, testNow } from '../test-context.ts'
import { throwDayKeys } from './day-key.ts'
import { rollUpAll } from './roll-up.jobs.ts'
import { openBallotOffice } from './test-office.ts'

const { db } = await testDatabase()
const office = await openBallotOffice(db)
const { point, resident, pageOf, key, campaignId } = office
const later = (seconds: number) => new Date(Date.parse(testNow) + seconds * 1000).toISOString() as Instant
const refusedWith = (code: string) => ({ cause: { code } })
const countBallots = async () =>
  Number((await db.selectFrom('ballot').select(db.fn.countAll().as('n')).executeTakeFirstOrThrow()).n)
/** The row of a form's first sending. */
const ballotOf = ({ form }: { form: string }) =>
  db
    .selectFrom('ballot')
    .selectAll()
    .where('id', '=', form.split('.')[0] ?? '')
    .executeTakeFirstOrThrow()
const bare = (answers: Record<string, string | number>, more: object = {}) => ({
  key: key(),
  code: point.code,
  form: null,
  token: null,
  proof: null,
  mode: 'self' as const,
  answers,
  ...more,
})

test('question 1 comes with the code, and the first answer is kept with a receipt', async () => {
  const page = await pageOf(resident())
  expect(page).toMatchObject({ point: { code: point.code, site: '3号楼大堂' }, form: null, left: 6 })
  expect(page.item?.id).toBe('sanitation')
  const { form, receipt } = await resident(undefined, later(9)).answer({ ...page.sent, answers: { sanitation: '4' } })
  expect(receipt).toMatch(/^[2-9A-HJ-NP-Z]{4}-[2-9A-HJ-NP-Z]{4}$/)
  expect(await ballotOf({ form })).toMatchObject({ proof: 'solved', signs: [], seconds: 9, mode: 'self', campaignId })
  const next = await pageOf(resident(), point.code, form)
  expect(next).toMatchObject({ form: { receipt, answered: 1 }, item: { id: 'transport' }, left: 5 })
  const second = await resident().answer({ ...next.sent, answers: { transport: 'dk' } })
  expect(second).toEqual({ form, receipt })
  expect(await resident().thanks({ code: point.code, form })).toMatchObject({ receipt, answered: 2 })
})

test('the same sending again is answered the same and stored once; another answer under its key is refused', async () => {
  const sent = bare({ sanitation: 2 })
  const first = await resident().answer(sent)
  const before = await countBallots()
  expect(await resident().answer(sent)).toEqual(first)
  expect(await countBallots()).toBe(before)
  await expect(resident().answer({ ...sent, answers: { sanitation: 5 } })).rejects.toMatchObject(
    refusedWith('key-reused'),
  )
  expect(await countBallots()).toBe(before)
})

test('a question of a form is answered once, whichever page it comes from, and by however many at once', async () => {
  const { form } = await resident().answer(bare({ sanitation: 3 }))
  const sent = Array.from({ length: 12 }, (_, at) => bare({ transport: (at % 5) + 1 }, { form }))
  // Neighbours in the same transaction, which the database refuses as a whole, are taken all the same.
  const neighbours = Array.from({ length: 20 }, () => bare({ sanitation: 5 }))
  const [outcomes, beside] = await Promise.all([
    Promise.allSettled(sent.map((one) => resident().answer(one))),
    Promise.all(neighbours.map((one) => resident().answer(one))),
  ])
  expect(new Set(beside.map((one) => one.form)).size).toBe(20)
  expect(outcomes.filter((one) => one.status === 'fulfilled')).toHaveLength(1)
  for (const one of outcomes) if (one.status === 'rejected') expect(one.reason).toMatchObject(refusedWith('key-reused'))
  const won = sent[outcomes.findIndex((one) => one.status === 'fulfilled')]
  // The one that came first may be sent again, as often as the network likes.
  await expect(resident().answer(won ?? bare({}))).resolves.toMatchObject({ form })
  expect(await resident().thanks({ code: point.code, form })).toMatchObject({ answered: 2 })
})

test.each([
  ['out of the scale', { sanitation: 9 }, {}, 'answers-wrong'],
  ['no question of ours', { weather: 5 }, {}, 'answers-wrong'],
  ['a word where a step is', { sanitation: 'good' }, {}, 'answers-wrong'],
  ['nothing chosen', { sanitation: '' }, {}, 'nothing-answered'],
  ['a guessed code', { sanitation: 5 }, { code: 'ABCD2345' }, 'point-unknown'],
  ['no code at all', { sanitation: 5 }, { code: 'x' }, 'point-unknown'],
  ['a form of somebody’s making', { transport: 5 }, { form: `${randomUUID()}.${'0'.repeat(32)}` }, 'form-unknown'],
] as const)('%s is refused and leaves nothing', async (_, answers, more, code) => {
  const before = await countBallots()
  await expect(resident().answer(bare(answers, more))).rejects.toMatchObject(refusedWith(code))
  expect(await countBallots()).toBe(before)
})

test('what comes without our page, or with a stamp of another sending, is kept and marked', async () => {
  const bareOne = await resident().answer(bare({ sanitation: 4 }))
  expect(await ballotOf(bareOne)).toMatchObject({ proof: 'none', signs: ['no-token'], seconds: null })
  const page = await pageOf(resident())
  const other = await resident(undefined, later(60)).answer({ ...page.sent, key: key(), answers: { sanitation: 4 } })
  expect(await ballotOf(other)).toMatchObject({ proof: 'wrong', signs: ['no-token'] })
  const week = await pageOf(resident())
  const old = await resident(undefined, later(8 * 86_400)).answer({ ...week.sent, answers: { sanitation: 4 } })
  expect(await ballotOf(old)).toMatchObject({ proof: 'solved', signs: ['stale-token'], seconds: 8 * 86_400 })
})

test('too fast and all alike are marks; a clock that was set back tells nothing', async () => {
  const alike = { sanitation: 5, transport: 5, teaching: 5, cadre_style: 5, property: 5 }
  const page = await pageOf(resident())
  const one = await resident(undefined, later(1)).answer({ ...page.sent, answers: alike })
  const stored = await ballotOf(one)
  expect(stored.signs).toEqual(['fast', 'straight'])
  await rollUpAll(db)
  expect(await db.selectFrom('ballotAside').select('sign').where('formId', '=', stored.id).execute()).toEqual([
    { sign: 'fast-straight' },
  ])
  const back = await pageOf(resident())
  const two = await resident(undefined, later(-3600)).answer({ ...back.sent, answers: { sanitation: 1 } })
  expect(await ballotOf(two)).toMatchObject({ seconds: null, signs: [], proof: 'solved' })
})

test('a closed code, a campaign that is over and one that has not begun say so, and take nothing', async () => {
  const gone = await office.openPoint('西门')
  const { version } = await db.selectFrom('point').select('version').where('id', '=', gone.id).executeTakeFirstOrThrow()
  await office.owner.point.close({ id: gone.id, seen: version, reason: '公告栏拆除', key: key() })
  expect(await resident().ask({ code: gone.code, form: null })).toMatchObject({ state: 'closed', instead: null })
  await expect(resident().answer(bare({ sanitation: 5 }, { code: gone.code }))).rejects.toMatchObject(
    refusedWith('point-closed'),
  )
  const over = '2026-12-07T02:00:00.000Z' as Instant
  expect(await resident(undefined, over).ask({ code: point.code, form: null })).toMatchObject({
    state: 'ended',
    lastDay: '2026-12-06',
    next: null,
  })
  await expect(resident(undefined, over).answer(bare({ sanitation: 5 }))).rejects.toMatchObject(
    refusedWith('campaign-not-running'),
  )
  const soon = '2026-11-22T02:00:00.000Z' as Instant
  expect(await resident(undefined, soon).ask({ code: point.code, form: null })).toMatchObject({
    state: 'before',
    next: { firstDay: '2026-11-23' },
  })
  expect(await resident().ask({ code: 'ABCD2345', form: null })).toEqual({ state: 'unknown' })
})

test('one line becomes an opinion with a code to follow it; being told what to answer leaves its own mark', async () => {
  const { form } = await resident().answer(bare({ sanitation: 1 }))
  const said = await resident().say({ code: point.code, form, text: '垃圾桶三天没倒了', photoIds: [], key: key() })
  expect(said.code).toMatch(/^.{4}-.{4}-.{4}$/)
  const opinion = await db.selectFrom('opinion').selectAll().where('source', '=', 'qr').executeTakeFirstOrThrow()
  expect(opinion).toMatchObject({ kind: 'sanitation', placeId: office.community, filedBy: null })
  await expect(
    resident().say({ code: point.code, form: 'x', text: '垃圾桶三天没倒了', photoIds: [], key: key() }),
  ).rejects.toMatchObject(refusedWith('form-unknown'))
  await resident().told({ code: point.code, key: key() })
  expect(await db.selectFrom('ballotTold').select(['campaignId', 'pointId']).execute()).toEqual([
    { campaignId, pointId: point.id },
  ])
})

test('the line is about what was asked last, whatever the name of the question', async () => {
  const { form } = await resident().answer(bare({ teaching: 1, transport: 2 }))
  await resident().say({ code: point.code, form, text: '开学分班不公布结果', photoIds: [], key: key() })
  const opinion = await db
    .selectFrom('opinion')
    .select('kind')
    .where('text', '=', '开学分班不公布结果')
    .executeTakeFirstOrThrow()
  expect(opinion.kind).toBe('teaching')
})

test('the day’s key is thrown away when the day is over, and the trail says so', async () => {
  const ctx = { db, keyring: testKeyring, now: later(86_400), newId: randomUUID }
  expect(await throwDayKeys({ ...ctx, now: testNow })).toBe(0)
  expect(await throwDayKeys(ctx)).toBe(1)
  expect(await throwDayKeys(ctx)).toBe(0)
  const fact = await db.selectFrom('fact').select('payload').where('act', '=', 'ballot.dayKeyThrown').executeTakeFirst()
  expect(fact?.payload).toEqual({ day: '2026-11-23' })
})

test('the trail holds all of it', async () => {
  await sealAll(db, testNow)
  expect(await verifyTrail(db, testKeyring, { checkpoints: [] })).toMatchObject({ unsealed: 0, findings: [] })
})
