import { expect, test } from 'vitest'
import type { Refusal } from '../refusal.ts'
import { actsIn, type CaseAct, caseStatuses, whyNotNow } from './case.ts'
import { finish, whyNotFinish, withdraw } from './case-end.ts'
import { declareInterest, whyNotDecider, whyNotImpartial } from './case-interest.ts'
import { decide, whyNotDecide } from './decision.ts'
import { serveDecision, whyNotServeDecision } from './decision-served.ts'
import { whyNotSuggest } from './effect.ts'
import { extend, receiveNotice, serveNotice, whyNotExtend, whyNotReceiveNotice, whyNotServeNotice } from './notice.ts'
import { lapse, state, waive, whyNotLapse, whyNotState } from './statement.ts'
import * as office from './test-case.ts'

const { acting, after, calendar, clerk, day, decision, leader, opened, owner, stranger, inspector } = office
const codeOf = (run: () => unknown): string | null => {
  try {
    run()
    return null
  } catch (error) {
    return (error as Refusal).code
  }
}

const noticed = (d = opened()) => after(d, serveNotice(d, '符合第十一条情形，建议……', acting(owner, '2026-01-06')))
const received = (d = noticed()) =>
  after(d, receiveNotice(d, { basis: '', day: day('2026-01-07') }, acting(clerk, '2026-01-07'), calendar))
const stated = (d = received(), when = '2026-01-12') =>
  after(d, state(d, { text: '用地指标后延', basis: '', files: [] }, acting(clerk, when)))
const decided = (d = stated()) =>
  after(d, decide(d, decision(), [office.nextId(), office.nextId(), office.nextId()], acting(leader, '2026-01-21')))

test('which acts may follow which status, and nothing else', () => {
  const all: CaseAct[] = [...new Set(Object.values(actsIn).flat())]
  const table = caseStatuses.map((status) => [
    status,
    all.filter((act) => whyNotNow({ status, number: 'x' }, act) === null).toSorted(),
  ])
  expect(Object.fromEntries(table)).toEqual({
    proposed: ['declareInterest', 'serveNotice', 'withdraw'],
    noticed: ['declareInterest', 'extend', 'lapse', 'receiveNotice', 'state', 'waive', 'withdraw'],
    stated: ['decide', 'declareInterest', 'state', 'withdraw'],
    statement_waived: ['decide', 'declareInterest', 'state', 'withdraw'],
    decided: ['correct', 'declareInterest', 'fileRemedy', 'serveDecision'],
    served: ['correct', 'declareInterest', 'fileRemedy', 'finish'],
    in_remedy: ['correct', 'decideRemedy', 'declareInterest', 'fileRemedy', 'serveDecision'],
    final: ['correct'],
    withdrawn: [],
  })
})

test('suggestions: at least one, none twice, each fitting whom it falls on, cuts within their bounds', () => {
  const bounds = { bonusLeast: 1, bonusMost: 20 }
  const code = (...suggested: Parameters<typeof whyNotSuggest>[0][number][]) => whyNotSuggest(suggested, bounds)?.code
  const cut = { target: 'principal', kind: 'bonus_cut', amount: 5 } as const
  expect(code()).toBe('suggestion-missing')
  expect(code(cut, cut)).toBe('suggestion-twice')
  expect(code({ ...cut, target: 'unit' })).toBe('suggestion-unfit')
  expect(code({ target: 'principal', kind: 'written_rectification', amount: null })).toBe('suggestion-unfit')
  expect(code({ target: 'principal', kind: 'talk', amount: 5 })).toBe('suggestion-unfit')
  expect(code({ ...cut, amount: 25 })).toBe('amount-outside')
  expect(code(cut, { target: 'mid_level', kind: 'bonus_cut', amount: null })).toBeUndefined()
})

test('the statement has its working days from the receipt, once as many again, and is heard late until the decision', () => {
  const d = received()
  // Wednesday, five working days on.
  expect(d.case.statementDue).toBe('2026-01-14')
  expect(whyNotLapse(d, owner, day('2026-01-14'))?.code).toBe('statement-running')
  const longer = after(d, extend(d, '材料在外地', acting(owner, '2026-01-13'), calendar))
  expect(longer.case.statementDue).toBe('2026-01-21')
  expect(whyNotExtend(longer, owner, day('2026-01-20'))?.code).toBe('extended-already')
  expect(whyNotExtend(d, owner, day('2026-01-15'))?.code).toBe('statement-over')
  const silent = after(longer, lapse(longer, acting(owner, '2026-01-22')))
  expect(silent.case.status).toBe('statement_waived')
  const late = after(silent, state(silent, { text: '迟来的说明', basis: '', files: [] }, acting(clerk, '2026-01-23')))
  expect([late.case.status, late.steps.at(-1)?.content]).toMatchObject(['stated', { late: true }])
  expect(whyNotState(decided(), { basis: '' }, clerk)?.code).toBe('not-now')
})

test('nothing is said, waived or lapsed before the unit confirmed the notice; whoever stands in says by what', () => {
  const d = noticed()
  expect(whyNotState(d, { basis: '' }, clerk)?.code).toBe('not-received')
  expect(whyNotLapse(d, owner, day('2026-09-01'))?.code).toBe('not-received')
  const slip = { basis: '', day: day('2026-01-07') }
  expect(whyNotReceiveNotice(d, slip, owner, day('2026-01-07'))?.code).toBe('basis-missing')
  expect(whyNotReceiveNotice(d, { ...slip, basis: '纸质回证' }, owner, day('2026-01-07'))).toBeNull()
  expect(whyNotReceiveNotice(d, { ...slip, day: day('2026-01-05') }, clerk, day('2026-01-07'))?.code).toBe(
    'day-too-early',
  )
  expect(whyNotReceiveNotice(d, { ...slip, day: day('2026-01-08') }, clerk, day('2026-01-07'))?.code).toBe('day-ahead')
  expect(whyNotReceiveNotice(received(), slip, clerk, day('2026-01-07'))?.code).toBe('received-already')
  const silent = received()
  expect(after(silent, waive(silent, '', acting(clerk, '2026-01-08'))).case.status).toBe('statement_waived')
})

test('whoever belongs to the unit, held its post, declared an interest, opened it by hand or wrote for it, decides nothing', () => {
  const d = stated()
  expect(whyNotDecider(d, leader)).toBeNull()
  expect(whyNotDecider(d, office.formerHeadLeader)?.code).toBe('interest-own-unit')
  expect(whyNotImpartial(d, clerk)?.code).toBe('interest-own-unit')
  const declared = after(d, declareInterest(d, '亲属任职', acting(leader, '2026-01-13')))
  expect(whyNotDecider(declared, leader)?.code).toBe('interest-declared')
  expect(whyNotDecider(declared, office.otherLeader)).toBeNull()
  expect(codeOf(() => declareInterest(declared, '再次', acting(leader, '2026-01-13')))).toBe('interest-twice')
  const byHand = opened({ byHand: true, findingId: null, rule: null }, leader)
  expect(whyNotDecider(byHand, leader)?.code).toBe('interest-own-case')
  const paper = received()
  const written = after(
    paper,
    state(paper, { text: '书面陈述', basis: '来函', files: [] }, acting(office.otherLeader, '2026-01-12')),
  )
  expect(whyNotDecider(written, office.otherLeader)?.code).toBe('interest-own-statement')
  expect(whyNotServeNotice(opened(), office.headAccount)?.code).toBe('interest-own-unit')
})

test('a decision names its meeting after the hearing, answers the statement, and stays within the notice', () => {
  const d = stated()
  const code = (given: Partial<ReturnType<typeof decision>>) =>
    whyNotDecide(d, decision(given), leader, day('2026-01-21'))?.code
  const [first, cut] = decision().effects
  if (!first || !cut) throw new Error('no effects')
  expect(code({})).toBeUndefined()
  expect(code({ meetingDay: day('2026-01-22') })).toBe('meeting-ahead')
  expect(code({ meetingDay: day('2026-01-11') })).toBe('meeting-too-early')
  expect(code({ onStatement: ' ' })).toBe('statement-unanswered')
  expect(code({ effects: [] })).toBe('effects-missing')
  expect(code({ outcome: 'none' })).toBe('effects-beside-none')
  expect(code({ outcome: 'none', effects: [] })).toBeUndefined()
  expect(code({ effects: [first, first] })).toBe('effect-twice')
  expect(code({ effects: [{ ...first, kind: 'talk' }] })).toBe('effect-not-noticed')
  expect(code({ effects: [{ postId: null, personId: null, kind: 'not_excellent', amount: null }] })).toBe(
    'effect-not-noticed',
  )
  expect(code({ effects: [{ ...first, postId: office.midPost, personId: office.mid }] })).toBe('effect-not-noticed')
  expect(code({ effects: [{ ...cut, amount: null }] })).toBe('amount-missing')
  expect(code({ effects: [{ ...cut, amount: 0.5 }] })).toBe('amount-outside')
  expect(code({ effects: [{ ...cut, amount: 6 }] })).toBe('heavier-than-noticed')
  expect(code({ effects: [{ ...cut, amount: 2 }] })).toBeUndefined()
})

test('effects fall on who held the post then; a post that nobody held then takes none', () => {
  const d = stated()
  const code = (postId: string, personId: string) =>
    whyNotDecide(
      d,
      decision({ effects: [{ postId, personId, kind: 'not_excellent', amount: null }] }),
      leader,
      day('2026-01-21'),
    )?.code
  expect(code(office.principalPost, office.head)).toBeUndefined()
  expect(code(office.principalPost, office.formerHead)).toBe('not-holder-then')
  expect(code(office.principalPost, office.laterHead)).toBe('not-holder-then')
  expect(code(office.vacantPost, office.laterHead)).toBe('post-without-holder')
})

test('served on each once, and on nobody else; then the clocks run before the case can end', () => {
  const d = decided()
  const serve = (from: typeof d, personId: string | null, when = '2026-01-22') =>
    after(
      from,
      serveDecision(from, { personId, method: 'in_person', day: day(when), note: '' }, acting(owner, '2026-01-23')),
    )
  const one = serve(d, office.head)
  expect(one.case.status).toBe('decided')
  expect(
    whyNotServeDecision(one, { personId: office.head, day: day('2026-01-22') }, owner, day('2026-01-23'))?.code,
  ).toBe('served-already')
  expect(whyNotServeDecision(one, { personId: null, day: day('2026-01-22') }, owner, day('2026-01-23'))?.code).toBe(
    'not-a-target',
  )
  expect(
    whyNotServeDecision(one, { personId: office.deputy, day: day('2026-01-20') }, owner, day('2026-01-23'))?.code,
  ).toBe('day-too-early')
  const all = serve(one, office.deputy)
  expect(all.case.status).toBe('served')
  expect(whyNotFinish(all, owner, day('2026-02-21'))).toMatchObject({
    code: 'clock-running',
    details: { due: '2026-02-21' },
  })
  expect(after(all, finish(all, acting(inspector, '2026-02-22'))).case.status).toBe('final')
})

test('a case is withdrawn until somebody decided, and never after', () => {
  for (const d of [opened(), noticed(), stated()]) {
    expect(after(d, withdraw(d, '市考结果更正', acting(owner, '2026-01-20'))).case.status).toBe('withdrawn')
  }
  expect(codeOf(() => withdraw(decided(), '……', acting(owner, '2026-01-22')))).toBe('not-now')
  expect(stranger.grants).toHaveLength(1)
})
