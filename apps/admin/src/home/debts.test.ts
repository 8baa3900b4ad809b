import { debtKinds } from '@ratchet/domain/home/debt'
import { words } from '@ratchet/words/catalogue'
import { describe, expect, test } from 'vitest'
import { pageAt } from '../shell/pages.ts'
import { badgesOf } from './badges.ts'
import { changesOf } from './changes.ts'
import { after, type Debt, detailOf, drawerOf, hrefOf, keyOf, moved, partOf, rowsOf, titleOf } from './debts.ts'
import { ownAspect } from './own-aspect.ts'

const debt = (changed: Partial<Debt> = {}): Debt => ({
  ...{ kind: 'plan', source: 'manual', subject: { kind: 'item', id: 'a' }, number: 'ZG-2026-0001', title: '路灯不亮' },
  ...{ about: 'plan', note: null, count: null, version: 1, cycleId: '2026H2' },
  ...{ dueDay: '2026-12-01' as never, daysLeft: 3, late: false, estimated: false },
  ...changed,
})
const opinion = { subject: { kind: 'opinion', id: 'o' }, source: 'feedback', about: 'transport' } as const
const zh = words('zh')

test('reviews, second readings and proposals wait for one’s word, everything else is one’s own work', () => {
  const rows = debtKinds.map((kind) => debt({ kind }))
  expect(rowsOf(rows, 'myWord').map((row) => row.kind)).toEqual([
    'review',
    'compare',
    'confirm',
    'recheck',
    'verify',
    'warning-word',
    'arbitrate',
    'grant',
    'approve',
  ])
  expect(rowsOf(rows, 'mine')).toHaveLength(debtKinds.length - 9)
})

test('the list opens where something is owed, and where it was left', () => {
  const review = debt({ kind: 'review' })
  expect(partOf([review], undefined)).toBe('myWord')
  expect(partOf([review, debt()], undefined)).toBe('mine')
  expect(partOf([], undefined)).toBe('mine')
  expect(partOf([review], 'mine')).toBe('mine')
})

describe('each matter has one place', () => {
  test.each([
    [debt(), '/tasks/a'],
    [debt({ kind: 'sort', ...opinion }), '/opinions/o?step=classify'],
    [debt({ kind: 'handle', ...opinion }), '/opinions/o?step=settle'],
    [debt({ kind: 'tell', ...opinion }), '/opinions/o'],
    [debt({ kind: 'handle', ...opinion, count: 3 }), '/opinions?status=classified'],
    [debt({ kind: 'open-item', subject: { kind: 'concern', id: 'c' } }), '/concerns/c?open=1'],
    [debt({ kind: 'check-title', subject: { kind: 'concern', id: '' }, count: 3 }), '/concerns?unread=1'],
    [debt({ kind: 'confirm', subject: { kind: 'proposal', id: 'p' } }), '/cycles/2026H2'],
    [debt({ kind: 'gate', subject: { kind: 'cycle', id: '2026H2' } }), '/cycles/2026H2'],
    [debt({ kind: 'compare', subject: { kind: 'examination', id: '2026H1' } }), '/city-results/2026H1/compare'],
    [debt({ kind: 'receive', subject: { kind: 'handover', id: 'h' } }), '/qr/handovers?receive=h'],
    [debt({ kind: 'answer', subject: { kind: 'dispatch', id: 'd' } }), '/dispatches/d'],
    [debt({ kind: 'answer', subject: { kind: 'finding', id: 'f' }, about: 'i' }), '/inspections/i?finding=f'],
    [debt({ kind: 'acknowledge', subject: { kind: 'circular', id: 'r' }, about: 'c' }), '/circulars/c'],
    [debt({ kind: 'report', subject: { kind: 'report', id: 'r' }, about: 'u', number: '2026Q4' }), '/report/u/2026Q4'],
    [debt({ kind: 'verify', subject: { kind: 'verification', id: '2026Q4' } }), '/scoring?quarter=2026Q4'],
    [debt({ kind: 'lookback', subject: { kind: 'lookback', id: 'l' }, about: 'seed' }), '/lookback/l'],
    [debt({ kind: 'lookback', subject: { kind: 'lookback', id: 'l/calls' }, about: 'ask' }), '/lookback?part=mine'],
    [
      debt({ kind: 'lookback', subject: { kind: 'lookback', id: '2026H2' }, about: 'freeze' }),
      '/lookback?c=2026H2&freeze=new',
    ],
    [debt({ kind: 'set-deadline', subject: { kind: 'item', id: '2026H2' }, count: 2 }), '/tasks?c=2026H2&undated=1'],
    [debt({ kind: 'overdue-return' }), '/tasks/a'],
    [debt({ kind: 'look-again', ...opinion, count: 2 }), '/opinions?status=answered'],
    [debt({ kind: 'holidays', subject: { kind: 'calendar', id: '2027' } }), '/calendar?year=2027'],
  ])('%#', (row, href) => expect(hrefOf(row)).toBe(href))
})

test('one act beside the list for one thing; a row that stands for several opens their list', () => {
  expect(drawerOf(debt({ kind: 'sort', ...opinion }))).toBe('sort')
  expect(drawerOf(debt({ kind: 'sort', ...opinion, count: 4 }))).toBeNull()
  expect(drawerOf(debt())).toBeNull()
})

test.each(['zh', 'en'] as const)('every kind says what it is in %s', (locale) => {
  const w = words(locale)
  const about = {
    gate: 'goal',
    confirm: 'close',
    holidays: '2027',
    wave: '2026Q4',
    receive: '40',
    case: 'receive',
    lookback: 'seed',
    warning: 'issue',
    'warning-word': 'sign',
    compare: null,
  } as const
  for (const kind of debtKinds) {
    const row = debt({ kind, number: '2026H2', note: '教育局', ...(kind in about && { about: about[kind as 'gate'] }) })
    for (const said of [titleOf(w, row), detailOf(w, row)]) expect(said ?? '').not.toMatch(/undefined|null|NaN/)
    expect(titleOf(w, row)).not.toBe('')
    expect(w.home.verb[kind]).not.toBe('')
  }
})

test('an item that a slip opened has its aspect as its name; an echo has no words', () => {
  expect(titleOf(zh, debt({ title: 'aspect:education' }))).toContain('止跌回升')
  expect(titleOf(zh, debt({ kind: 'urgent', ...opinion, title: null }))).toBe('“我也是”，没有另写')
  expect(detailOf(zh, debt({ kind: 'revise', note: '责任人缺失' }))).toBe('计划被退回：责任人缺失')
})

test('after a row is done the one below is next, at the end the one above', () => {
  expect(after(['a', 'b', 'c'], 'b')).toBe('c')
  expect(after(['a', 'b', 'c'], 'c')).toBe('b')
  expect(after(['a'], 'a')).toBeNull()
})

test('J and K stop at the ends, and begin anew where the row is gone', () => {
  expect(moved(['a', 'b'], 'a', 1)).toBe('b')
  expect(moved(['a', 'b'], 'b', 1)).toBe('b')
  expect(moved(['a', 'b'], 'a', -1)).toBe('a')
  expect(moved(['a', 'b'], 'gone', 1)).toBe('a')
  expect(moved([], null, 1)).toBeNull()
})

test('the figures of the navigation count what is owed there, the first page all of it', () => {
  const rows = [debt(), debt({ kind: 'sort', ...opinion, count: 9 }), debt({ kind: 'review' })]
  expect([...badgesOf(rows, pageAt)]).toEqual([
    ['/tasks', 1],
    ['/opinions', 1],
    ['/reviews', 1],
    ['/', 3],
  ])
  expect([...badgesOf([], pageAt)]).toEqual([])
})

test('rows keep their keys: one thing may be owed in two ways', () => {
  expect(new Set([keyOf(debt()), keyOf(debt({ kind: 'review' })), keyOf(debt({ kind: 'gate' }))]).size).toBe(3)
})

test('the week leads to the one thing, or to the list that holds them, and nowhere when nothing happened', () => {
  const none = { count: 0, only: null }
  expect(changesOf({ received: null, closed: null, reopened: null })).toEqual([])
  expect(
    changesOf({
      received: { count: 4, only: null, all: true },
      closed: { count: 1, only: 'a' },
      reopened: none,
    }).map((line) => [line.name, line.href]),
  ).toEqual([
    ['received', '/opinions?status=all'],
    ['closed', '/tasks/a'],
    ['reopened', null],
  ])
  expect(changesOf({ received: { ...none, all: false }, closed: null, reopened: null })[0]?.name).toBe('filed')
})

test('whoever leads an aspect sees its ratchet', () => {
  const aspects = [
    { id: 'education', leadUnit: { id: 'u1' } },
    { id: 'environment', leadUnit: null },
  ] as const
  const grants = (role: 'lead_unit' | 'unit', unitId: string) => ({ grants: [{ role, unitId, path: [unitId] }] })
  expect(ownAspect(aspects, grants('lead_unit', 'u1'))).toBe('education')
  expect(ownAspect(aspects, grants('lead_unit', 'u2'))).toBeNull()
  expect(ownAspect(aspects, grants('unit', 'u1'))).toBeNull()
})
