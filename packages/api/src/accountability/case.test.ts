import { expect, test } from 'vitest'
import { verifyTrail } from '../audit/verify.ts'
import { actsOf, key } from '../cycle/test-office.ts'
import { testDatabase } from '../database/test-database.ts'
import { testKeyring } from '../test-context.ts'
import { openCaseOffice } from './test-case-office.ts'

const { db } = await testDatabase()
const office = await openCaseOffice(db)
const { as, seen, hear, decide, open, posts, personOf, lead } = office
const refusedWith = (code: string) => ({ cause: { code } })
const meeting = { meeting: '主任办公会', minutesNumber: '〔2026〕20号' }
const day = (text: string) => text as never
const serve = async (id: string, personId: string | null, on = '2026-11-12') =>
  as('owner', on).case.serveDecision({ ...(await seen(id)), personId, method: 'in_person', day: day(on), note: '' })
const effectsOf = async (id: string) =>
  (await as('owner').case.effects({}))
    .filter((row) => row.caseId === id)
    .map((row) => [row.personName, row.kind, row.status])

test('from the proposal to the end: notice, statement, decision, service, review; every step in the trail', async () => {
  const id = await hear()
  expect(await effectsOf(id)).toEqual([])
  await decide(id)
  const fallen = ['罗凯', 'bonus_cut', 'in_force']
  expect(await effectsOf(id)).toEqual([fallen, ['罗凯', 'not_excellent', 'in_force']])
  await serve(id, personOf('罗凯'))
  const review = { personId: personOf('罗凯'), remedy: 'review' as const, text: '请求复核', basis: '' }
  const { stepId } = await as('head', '2026-11-20').case.fileRemedy({ ...(await seen(id)), ...review })
  expect((await effectsOf(id))[0]).toEqual(fallen)
  const answer = { filedStepId: stepId, outcome: 'revoked' as const, reasons: '容错成立', undone: [], reduced: [] }
  const found = { ...answer, ...meeting, meetingDay: day('2026-11-25') }
  const last = await as('leader', '2026-11-26').case.decideRemedy({ ...(await seen(id)), answer: found })
  expect(last.status).toBe('final')
  expect(await effectsOf(id)).toEqual([
    ['罗凯', 'bonus_cut', 'undone'],
    ['罗凯', 'not_excellent', 'undone'],
  ])
  expect(await actsOf(db, id)).toEqual([
    ...['case.opened', 'case.noticed', 'case.noticeReceived', 'case.stated', 'case.decided'],
    ...['case.served', 'case.remedyFiled', 'case.remedyDecided'],
  ])
  const page = await as('leader').case.find({ id })
  expect(page.steps.map((step) => step.serial)).toEqual([1, 2, 3, 4, 5, 6, 7, 8])
  expect(page).toMatchObject({ unitName: '综合局', case: { number: 'WZ-2026-001', statementDue: '2026-11-11' } })
})

test('nobody decides without a hearing, with an interest, or beyond the notice', async () => {
  const { id } = await open()
  await expect(decide(id)).rejects.toMatchObject(refusedWith('not-now'))
  const heard = await hear()
  await expect(decide(heard, {}, 'second')).rejects.toMatchObject(refusedWith('interest-own-case'))
  const before = [{ postId: posts.principal, personId: personOf('冯建军'), kind: 'not_excellent', amount: null }]
  await expect(decide(heard, { effects: before })).rejects.toMatchObject(refusedWith('not-holder-then'))
  const vacant = [{ postId: posts.vacant, personId: personOf('后任者'), kind: 'not_excellent', amount: null }]
  await expect(decide(heard, { effects: vacant })).rejects.toMatchObject({
    cause: { code: 'post-without-holder', details: { title: '总工' } },
  })
  await expect(decide(heard, { minutesNumber: '' })).rejects.toThrow()
  await as('leader').case.declareInterest({ ...(await seen(heard)), nature: '亲属任职' })
  await expect(decide(heard)).rejects.toMatchObject(refusedWith('interest-declared'))
  await decide(heard, {}, 'third')
  expect((await effectsOf(heard)).length).toBe(2)
})

test('who may do what, and who reads: the unit its own, another unit nothing', async () => {
  const id = await hear()
  const body = await seen(id)
  await expect(as('other').case.find({ id })).rejects.toMatchObject(refusedWith('not-found'))
  expect((await as('other').case.list({})).length).toBe(0)
  expect((await as('head').case.list({})).some((row) => row.id === id)).toBe(true)
  await expect(as('owner').case.openByHand({ ...office.byHand, suggested: [], key: key() })).rejects.toMatchObject(
    refusedWith('not-permitted'),
  )
  await expect(as('clerk').case.decide({ ...body, decision: office.decision as never })).rejects.toMatchObject(
    refusedWith('not-permitted'),
  )
  await expect(as('owner').case.decide({ ...body, decision: office.decision as never })).rejects.toMatchObject(
    refusedWith('not-permitted'),
  )
  await expect(as('other').case.state({ ...body, text: '代说', basis: '', files: [] })).rejects.toMatchObject(
    refusedWith('outside-your-units'),
  )
  for (const role of ['surveyor', 'auditor', 'editor']) {
    await expect(as(role).case.list({})).rejects.toMatchObject(refusedWith('not-permitted'))
  }
  await expect(as('clerk').case.effects({})).rejects.toMatchObject(refusedWith('not-permitted'))
})

test('of two who decide at once one does; what was read before is stale', async () => {
  const id = await hear()
  const both = await Promise.allSettled([decide(id), decide(id, {}, 'third')])
  expect(both.map((one) => one.status).toSorted()).toEqual(['fulfilled', 'rejected'])
  expect((await effectsOf(id)).length).toBe(2)
  const old = { id, seen: 2, key: key(), reason: '……' }
  await expect(as('owner').case.withdraw(old)).rejects.toMatchObject(refusedWith('stale'))
})

test('the deadline passes during a statement: recorded by a person, and the late statement is heard', async () => {
  const { id } = await open()
  await as('owner', '2026-11-03').case.serveNotice({ ...(await seen(id)), text: '告知' })
  const slip = { basis: '纸质送达回证', day: day('2026-11-03') }
  await as('owner', '2026-11-03').case.receiveNotice({ ...(await seen(id)), ...slip })
  await expect(as('owner', '2026-11-10').case.lapse(await seen(id))).rejects.toMatchObject(
    refusedWith('statement-running'),
  )
  await as('owner', '2026-11-10').case.extend({ ...(await seen(id)), reason: '负责人出差' })
  await expect(as('owner', '2026-11-12').case.extend({ ...(await seen(id)), reason: '再延' })).rejects.toMatchObject(
    refusedWith('extended-already'),
  )
  const gone = await as('owner', '2026-11-18').case.lapse(await seen(id))
  expect(gone.status).toBe('statement_waived')
  const pdf = Buffer.from('%PDF-1.7 late').toString('base64')
  const files = [{ name: '情况说明.pdf', mediaType: 'application/pdf', content: pdf }]
  await as('clerk', '2026-11-19').case.state({ ...(await seen(id)), text: '迟来的说明', basis: '', files })
  const page = await as('leader').case.find({ id })
  expect(page.steps.at(-1)).toMatchObject({ content: { late: true }, files: [{ name: '情况说明.pdf' }] })
})

test('a correction after the end undoes the effects in every list; a review too late is refused', async () => {
  const id = await hear()
  await decide(id)
  await serve(id, personOf('罗凯'))
  const late = { personId: personOf('罗凯'), remedy: 'review' as const, text: '请求复核', basis: '' }
  await expect(as('head', '2026-12-13').case.fileRemedy({ ...(await seen(id)), ...late })).rejects.toMatchObject({
    cause: { code: 'remedy-late', details: { due: '2026-12-12' } },
  })
  await expect(as('owner', '2026-12-12').case.finish(await seen(id))).rejects.toMatchObject(
    refusedWith('clock-running'),
  )
  await as('owner', '2026-12-13').case.finish(await seen(id))
  const effectIds = (await as('leader').case.find({ id })).effects.map((effect) => effect.id)
  const correction = { effectIds, reasons: '市考结果更正', ...meeting, meetingDay: day('2027-01-10') }
  await as('leader', '2027-01-11').case.correct({ ...(await seen(id)), correction })
  expect((await effectsOf(id)).map(([, , status]) => status)).toEqual(['undone', 'undone'])
})

test('the database itself takes no effect without a decision, and no step is changed', async () => {
  const { id } = await open()
  const [step] = (await as('leader').case.find({ id })).steps
  const row = { id: key(), caseId: id, personId: null, postId: null, unitId: lead, kind: 'not_excellent', amount: null }
  const rest = { forYear: 2025, status: 'in_force', stepId: step?.id ?? '', undoneByStep: null }
  const effect = { ...row, ...rest, illustrative: true, version: 1 }
  await expect(db.insertInto('accountabilityEffect').values(effect).execute()).rejects.toThrow(/without a notice/)
  await expect(db.updateTable('accountabilityStep').set({ serial: 9 }).execute()).rejects.toThrow(/kept as they are/)
})

test('recognition and tolerance: recorded by a leader with the minutes, not for the own unit, taken back with a reason', async () => {
  const record = {
    ...{ kind: 'tolerance' as const, unitId: lead, personId: personOf('罗凯'), caseId: null, findingId: null },
    ...{ title: '用地指标后延容错', clause: '20', reasons: '非主观原因', ...meeting, day: day('2026-11-20') },
  }
  const { id, number } = await as('leader').recognition.record({ ...record, key: key() })
  expect(number).toBe('RC-2026-001')
  await expect(as('owner').recognition.record({ ...record, key: key() })).rejects.toMatchObject(
    refusedWith('not-permitted'),
  )
  const elsewhere = { ...record, unitId: office.street, key: key() }
  await expect(as('leader').recognition.record(elsewhere)).rejects.toMatchObject(refusedWith('person-elsewhere'))
  await as('leader').recognition.withdraw({ id, seen: 1, reason: '会议复议', key: key() })
  await expect(as('leader').recognition.withdraw({ id, seen: 2, reason: '再次', key: key() })).rejects.toMatchObject(
    refusedWith('record-withdrawn'),
  )
  expect(await as('clerk').recognition.list({})).toMatchObject([
    { number, status: 'withdrawn', personName: '罗凯', unitName: '综合局' },
  ])
  expect((await verifyTrail(db, testKeyring, { checkpoints: [] })).findings).toEqual([])
})
