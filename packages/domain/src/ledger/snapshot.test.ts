import { describe, expect, test } from 'vitest'
import { idOf, leader, now, owner } from '../cycle/example.ts'
import type { Day } from '../day.ts'
import { type Correction, correct, standing, whyNotCorrect } from './correction.ts'
import { differenceOf } from './difference.ts'
import { countsAs, freeze, isInSpan, type LedgerEntry, ledgerCounts, rowsOf, whyNotFreeze } from './snapshot.ts'

const day = (text: string) => text as Day
const entry = (n: number, change: Partial<LedgerEntry> = {}): LedgerEntry => ({
  part: 'item',
  number: `ZG-2026-000${n}`,
  title: `问题${n}`,
  theme: 'sanitation',
  place: '双寨社区',
  lead: '城市管理局',
  coUnits: [],
  kind: 'short',
  due: day('2026-09-30'),
  status: 'in_progress',
  outcome: null,
  openedOn: day('2026-07-10'),
  closedOn: null,
  concern: null,
  people: null,
  beforeUse: false,
  ...change,
})
const closed = { status: 'closed', closedOn: day('2026-08-20') } as const

test.each([
  ['open all the time', {}, true],
  ['opened on the last day', { openedOn: day('2026-09-30') }, true],
  ['opened after it', { openedOn: day('2026-10-01') }, false],
  ['closed within', closed, true],
  ['closed on its first day', { openedOn: day('2026-05-01'), status: 'closed', closedOn: day('2026-07-01') }, true],
  ['closed before it', { openedOn: day('2026-05-01'), status: 'closed', closedOn: day('2026-06-30') }, false],
  ['closed before use, and came in within', { status: 'closed', closedOn: day('2026-05-10'), beforeUse: true }, true],
  [
    'closed before use, and came in before',
    { openedOn: day('2026-06-20'), status: 'closed', closedOn: day('2026-07-10'), beforeUse: true },
    false,
  ],
])('the ledger of the third quarter lists what was %s: %j', (_, change, listed) => {
  expect(isInSpan(entry(1, change as Partial<LedgerEntry>), '2026Q3')).toBe(listed)
})

test('items first, then concerns, by number, whatever order they come in; the half-year holds both quarters', () => {
  const entries = [
    entry(2),
    entry(9, { part: 'concern', number: 'GQ-2026-0001' }),
    entry(1),
    entry(3, { openedOn: day('2026-10-08') }),
  ]
  expect(rowsOf(entries, '2026Q3').map((row) => row.number)).toEqual(['ZG-2026-0001', 'ZG-2026-0002', 'GQ-2026-0001'])
  expect(rowsOf(entries, '2026H2')).toHaveLength(4)
})

test.each([
  ['on its last day', '2026Q3', '2026-09-30', true, null, owner, null],
  ['a day earlier', '2026Q3', '2026-09-29', true, null, owner, 'span-not-over'],
  ['by somebody else', '2026Q3', '2026-10-01', true, null, leader, 'not-owner'],
  ['a second time', '2026Q3', '2026-10-01', true, 'TZ-2026-0001', owner, 'already-frozen'],
  ['of a time before this was in use', '2024Q3', '2026-10-01', false, null, owner, 'span-unknown'],
  ['of the half-year', '2026H2', '2026-12-31', true, null, owner, null],
] as const)('freezing %s', (_, span, today, inUse, frozen, actor, code) => {
  expect(whyNotFreeze(span, { today: day(today), inUse, frozen }, actor)?.code ?? null).toBe(code)
})

const digest = 'a'.repeat(64)
const given = {
  id: idOf(70),
  number: 'TZ-2026-0001',
  span: '2026Q3',
  rows: [entry(1)],
  digest,
  illustrative: false,
} as const
const known = { today: day('2026-10-08'), inUse: true, frozen: null }

test('the snapshot keeps its rows, its digest and who froze it', () => {
  const { snapshot, fact } = freeze({ ...given, rows: [entry(1)] }, known, owner, now)
  expect(snapshot).toMatchObject({ rowCount: 1, frozenBy: { id: owner.userId }, frozenAt: now, version: 1 })
  expect(fact.payload).toEqual({ number: 'TZ-2026-0001', span: '2026Q3', digest, rowCount: 1 })
})

test('figures above a ledger', () => {
  const rows = [
    entry(1),
    entry(2, closed),
    entry(3, { openedOn: day('2026-06-01'), due: day('2026-12-01') }),
    entry(4, { ...closed, beforeUse: true }),
  ]
  const count = (each: (typeof ledgerCounts)[number]) =>
    rows.filter((row) => countsAs(row, each, '2026Q3', day('2026-10-08'))).length
  expect(ledgerCounts.map(count)).toEqual([4, 2, 1, 2, 1, 1])
})

test('what was settled after the span is open in it, and late as of its end, whenever it is looked at', () => {
  const later = { status: 'closed', closedOn: day('2026-11-05') } as const
  const rows = [
    entry(1, closed),
    entry(2, { ...later, due: day('2026-09-15') }),
    entry(3, { ...later, due: day('2026-10-15') }),
    entry(4, { part: 'concern', status: 'merged', due: null, closedOn: day('2026-11-05') }),
    entry(5, { part: 'concern', status: 'merged', due: null, closedOn: day('2026-09-05') }),
  ]
  const count = (each: (typeof ledgerCounts)[number], span: '2026Q3' | '2026Q4') =>
    rows.filter((row) => countsAs(row, each, span, day('2026-11-20'))).map(({ number }) => number.at(-1))
  expect([count('closed', '2026Q3'), count('open', '2026Q3'), count('late', '2026Q3')]).toEqual([
    ['1', '5'],
    ['2', '3', '4'],
    ['2'],
  ])
  expect([count('closed', '2026Q4').length, count('open', '2026Q4')]).toEqual([5, []])
})

describe('corrections', () => {
  const snapshot = { id: idOf(70), number: 'TZ-2026-0001', rows: [entry(1)] }
  const draft = { entry: 'ZG-2026-0001', field: 'lead', after: '生态环境局', reason: '牵头单位记错' } as const
  const first = correct(snapshot, [], draft, { actor: owner, id: idOf(71), now }).correction
  test('say beside the snapshot what it says and what it should', () => {
    expect(first).toMatchObject({ before: '城市管理局', after: '生态环境局', reason: '牵头单位记错' })
    expect(standing(snapshot.rows, [first], draft)).toBe('生态环境局')
    expect(snapshot.rows).toEqual([entry(1)])
  })
  test.each([
    ['the same again', draft, [first], owner, 'same-value'],
    ['back', { ...draft, after: '城市管理局' }, [first], owner, null],
    ['an entry that is not in it', { ...draft, entry: 'ZG-2026-0009' }, [], owner, 'entry-unknown'],
    ['without a reason', { ...draft, reason: ' ' }, [], owner, 'reason-missing'],
    ['with a number of somebody', { ...draft, reason: '13800001234说的' }, [], owner, 'names-somebody'],
    ['by somebody else', draft, [], leader, 'not-owner'],
  ] as const)('%s', (_, wanted, before, actor, code) => {
    expect(whyNotCorrect(snapshot, before as readonly Correction[], wanted, actor)?.code ?? null).toBe(code)
  })
})

test('between two snapshots: what is new, settled, open again, changed and no longer listed; what is the same is not told', () => {
  const before = [entry(1), entry(2), entry(3, closed), entry(4, closed), entry(5)]
  const after = [entry(1, { lead: '生态环境局' }), entry(2, closed), entry(3), entry(5), entry(6)]
  const told = differenceOf(before, after).map(({ kind, entry: { number }, fields }) => [
    kind,
    number,
    fields.map(({ field }) => field),
  ])
  expect(told).toEqual([
    ['added', 'ZG-2026-0006', []],
    ['settled', 'ZG-2026-0002', ['status', 'closedOn']],
    ['again', 'ZG-2026-0003', ['status', 'closedOn']],
    ['changed', 'ZG-2026-0001', ['lead']],
    ['gone', 'ZG-2026-0004', []],
  ])
  expect(differenceOf(after, after)).toEqual([])
})
