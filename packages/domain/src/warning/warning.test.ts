import { describe, expect, test } from 'vitest'
import { calendarOf } from '../calendar/calendar.ts'
import type { Day, Instant } from '../day.ts'
import { instantOf } from '../day.ts'
import type { Actor } from '../people/permission.ts'
import type { Role } from '../people/role.ts'
import { countByUnit, counts, isOfCycle, isOfPart } from './count.ts'
import { draftOf, isUnitOpen, lapse, whyNotDrop, whyNotEdit } from './draft.ts'
import { replyDueOf, silencesOf } from './due.ts'
import type { Found } from './found.ts'
import { whyNotIssue, whyNotPropose, whyNotSendBack } from './issue.ts'
import { decide, whyNotDecide, whyNotJudge, whyNotWithdraw, withdraw } from './judge.ts'
import { readsWarning } from './reader.ts'
import { ruleTable } from './rule.ts'
import { whyNotAcknowledge, whyNotAnswer, whyNotObject } from './turn.ts'
import { type Warning, type WarningStatus, warningRules, warningStatuses } from './warning.ts'

const id = (at: number) => `00000000-0000-4000-8000-${String(at).padStart(12, '0')}`
const at = (day: string): Instant => instantOf(day as Day, 9)
const today = '2026-11-25' as Day
const calendar = calendarOf([{ year: 2026, offDays: [], workDays: [] }])
const person = (place: number) => ({ id: id(place), name: `人${place}` })
const actor = (place: number, ...roles: Role[]): Actor => ({
  userId: id(place),
  name: `人${place}`,
  grants: roles.map((role) => ({ role, unitId: id(90), path: [id(90)] })),
})
const unit = { name: '教育局', retired: false }
const found: Found = {
  ...{ rule: 'overdue', objectKind: 'item', objectId: id(5), occasion: '1:2026-11-20', cycleId: '2026H2' },
  ...{ quarter: null, itemId: id(5), unitId: id(6), title: '放学拥堵' },
  ground: {
    ...{ kind: 'item', number: 'ZG-2026-0001', round: 1, start: '2026-10-09' as Day, dueDay: '2026-11-20' as Day },
    ...{ since: '2026-11-20' as Day, gone: 33, given: 30, late: 3, review: null, returns: 0, people: 12 },
  },
}
const words = { narrative: '逾期三个工作日。', requirement: '说明原因。', copies: ['主要领导'] }
const draft = draftOf(found, words, { id: id(1), at: at('2026-11-23'), illustrative: false }).next

/** A warning in each standing: proposed by 1, issued by 2, acknowledged, objected and answered by 3. */
function standing(status: WarningStatus, kind: Warning['kind'] = 'urgent'): Warning {
  const isIssued = !['draft', 'proposed', 'lapsed'].includes(status)
  const proposed = kind === 'urgent' && status !== 'draft' && status !== 'lapsed'
  return {
    ...draft,
    ...{ kind, status },
    ...(proposed && { proposedBy: person(1), proposedAt: at('2026-11-23') }),
    ...(isIssued && {
      number: '紧急预警〔2026〕1号',
      year: 2026,
      serial: 1,
      issuedBy: person(kind === 'urgent' ? 2 : 1),
    }),
    ...(isIssued && { issuedAt: at('2026-11-24'), issuedOn: '2026-11-24' as Day, replyDue: '2026-11-26' as Day }),
    ...(isIssued && status !== 'issued' && { acknowledgedBy: person(3), acknowledgedAt: at('2026-11-24') }),
    ...(status === 'objected' && { objection: '不属实', objectedBy: person(3), objectedAt: at('2026-11-25') }),
    ...(['answered', 'returned', 'accepted'].includes(status) && {
      answeredBy: person(3),
      answeredAt: at('2026-11-25'),
    }),
  }
}
const own = { isReceiver: true }
const judge = actor(4, 'inspector')

/** What is allowed in which standing, and nothing else is. */
const allowed: Record<string, [may: (row: Warning) => unknown, statuses: readonly WarningStatus[]]> = {
  edit: [whyNotEdit, ['draft']],
  propose: [(row) => whyNotPropose(row, unit), ['draft']],
  sign: [(row) => whyNotIssue(row, unit, actor(2, 'leader')), ['proposed']],
  'send back to the owner': [(row) => whyNotSendBack(row, actor(2, 'leader'), '改'), ['proposed']],
  drop: [(row) => whyNotDrop(row, '已办'), ['draft', 'proposed']],
  acknowledge: [(row) => whyNotAcknowledge(row, own), ['issued']],
  object: [(row) => whyNotObject(row, own, calendar, today), ['acknowledged']],
  answer: [(row) => whyNotAnswer(row, own), ['acknowledged', 'returned']],
  decide: [(row) => whyNotDecide(row, judge), ['objected']],
  judge: [(row) => whyNotJudge(row, actor(1, 'owner')), ['answered']],
  withdraw: [whyNotWithdraw, ['issued', 'acknowledged', 'answered', 'returned']],
}
describe.each(Object.entries(allowed))('%s', (_, [may, statuses]) => {
  test.each(warningStatuses)('of one that is %s', (status) => {
    expect(may(standing(status)) === null).toBe(statuses.includes(status))
  })
})

const roles: Role[] = ['owner', 'leader', 'lead_unit', 'unit', 'surveyor', 'inspector', 'editor', 'auditor', 'admin']
test.each(roles)('%s issues what the regulation gives to the role, and nothing else', (role) => {
  const may = (row: Warning) => whyNotIssue(row, unit, actor(7, role)) === null
  expect([may(standing('draft', 'warning')), may(standing('proposed'))]).toEqual([role === 'owner', role === 'leader'])
})

test('who proposed does not sign, who issued or proposed decides no objection, who wrote an answer judges none', () => {
  expect(whyNotIssue(standing('proposed'), unit, actor(1, 'leader'))?.code).toBe('same-person')
  for (const place of [1, 2])
    expect(whyNotDecide(standing('objected'), actor(place, 'leader'))?.code).toBe('own-warning')
  expect(whyNotDecide(standing('objected'), actor(3, 'leader'))?.code).toBe('own-objection')
  expect(whyNotJudge(standing('answered'), actor(3, 'owner'))?.code).toBe('own-answer')
  expect(whyNotIssue(standing('draft', 'warning'), { ...unit, retired: true }, actor(1, 'owner'))?.code).toBe(
    'unit-retired',
  )
})

test.each([
  ['issued', false, null],
  ['acknowledged', false, '2026-11-27'],
  ['acknowledged', true, null],
] as const)('the unit may object in time: %s, others %s', (status, isOther, until) => {
  const row = standing(status)
  const may = (day: string) => whyNotObject(row, { isReceiver: !isOther }, calendar, day as Day) === null
  expect([may('2026-11-27'), may('2026-11-28')]).toEqual([until !== null, false])
})

describe('time to answer', () => {
  test('the days of an objection do not count, and an answer that came back gives new ones', () => {
    const row = standing('objected')
    const overruled = decide(row, judge, { upheld: false, reason: '属实', at: at('2026-12-01') }, calendar).next
    expect(overruled).toMatchObject({ status: 'acknowledged', replyDue: '2026-12-02' })
    const back = { ...overruled, status: 'returned' as const, returns: 1, judgedAt: at('2026-12-04') }
    expect(replyDueOf(back, calendar)).toBe('2026-12-07')
  })

  test('a calendar with a holiday moves it', () => {
    const off = calendarOf([{ year: 2026, offDays: [{ day: '2026-11-25' as Day, name: 'other' }], workDays: [] }])
    expect([replyDueOf(standing('issued'), calendar), replyDueOf(standing('issued'), off)]).toEqual([
      '2026-11-26',
      '2026-11-27',
    ])
  })

  test.each([
    ['issued', '2026-11-25', []],
    ['issued', '2026-11-26', ['receipt 2026-11-25']],
    ['issued', '2026-11-27', ['receipt 2026-11-25', 'reply 2026-11-26']],
    ['acknowledged', '2026-11-26', []],
    ['acknowledged', '2026-11-27', ['reply 2026-11-26']],
    ['objected', '2026-12-31', []],
    ['answered', '2026-12-31', []],
    ['accepted', '2026-12-31', []],
    ['draft', '2026-12-31', []],
  ] as const)('silence of one that is %s on %s', (status, day, expected) => {
    expect(silencesOf(standing(status), calendar, day as Day).map(({ kind, dueDay }) => `${kind} ${dueDay}`)).toEqual(
      expected,
    )
  })
})

test('what a leader signed is taken back by a leader, a usual warning by the owner', () => {
  const by = (role: Role, kind: Warning['kind']) => () =>
    withdraw({ ...standing('issued'), kind }, actor(30, role), '事项已经合并', instantOf(today))
  expect(by('owner', 'urgent')).toThrow('urgent-needs-leader')
  expect(by('leader', 'urgent')).not.toThrow()
  expect(by('owner', 'warning')).not.toThrow()
})

test('an upheld objection and a withdrawn warning are counted nowhere; every count is the length of its part', () => {
  const rows = warningStatuses.map((status) => standing(status))
  expect(rows.filter(counts).map((row) => row.status)).toEqual(
    'issued acknowledged objected answered returned accepted'.split(' '),
  )
  const of = (part: Parameters<typeof isOfPart>[0]) =>
    rows.filter((row) => isOfPart(part, row, '2026-11-30' as Day)).map((row) => row.status)
  expect(of('drafts')).toEqual(['draft', 'proposed'])
  expect(of('running')).toEqual(['issued', 'acknowledged', 'returned'])
  expect(of('late')).toEqual(of('running'))
  expect(of('void')).toEqual(['lapsed', 'upheld', 'withdrawn'])
  expect(countByUnit(rows, today)).toEqual([{ unitId: id(6), warning: 0, urgent: 6, late: 0 }])
  expect(of('all')).toHaveLength(6)
})

test('a unit reads what was issued to it and no draft; a lapsed draft stays with its reason', () => {
  const units = new Map([
    [id(6), { id: id(6), name: '教育局', parentId: id(90), retiredDay: null, mergedIntoId: null }],
  ])
  const reader = (role: Role, unitId: string): Actor => ({
    ...actor(8),
    grants: [{ role, unitId, path: [id(90), unitId] }],
  })
  for (const status of warningStatuses) {
    const isSaid = standing(status).number !== null
    expect(readsWarning(standing(status), reader('unit', id(6)), units)).toBe(isSaid)
    expect(readsWarning(standing(status), reader('unit', id(7)), units)).toBe(false)
    expect(readsWarning(standing(status), actor(9, 'inspector'), units)).toBe(true)
  }
  expect(lapse(standing('draft'), 'item-closed', at('2026-11-25')).fact).toMatchObject({
    act: 'warning.lapsed',
    payload: { reason: 'item-closed', status: 'lapsed' },
  })
  expect(() => lapse(standing('issued'), 'item-closed', at('2026-11-25'))).toThrow()
})

test('every rule has its row, its own clause, and what it gives way to is urgent', () => {
  expect(Object.keys(ruleTable)).toEqual([...warningRules])
  expect(new Set(Object.values(ruleTable).map((row) => row.clause)).size).toBe(warningRules.length)
  for (const row of Object.values(ruleTable)) if (row.gives) expect(ruleTable[row.gives].kind).toBe('urgent')
  expect(isUnitOpen(draft)).toBe(false)
})

test('a warning belongs to its cycle, an area’s to the half-year of the quarter that was graded', () => {
  const of = (cycleId: string | null, quarter: string | null) =>
    isOfCycle({ ...standing('issued'), cycleId, quarter } as Warning, '2026H2' as never)
  expect([of('2026H2', null), of(null, '2026Q3'), of(null, '2026Q4')]).toEqual([true, true, true])
  expect([of('2026H1', '2026Q4'), of(null, '2026Q2'), of(null, null)]).toEqual([false, false, false])
})
