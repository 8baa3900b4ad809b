import { expect, test } from 'vitest'
import { firstCrosswalk as crosswalk } from '../cycle/crosswalk.ts'
import { idOf, leader, now, owner } from '../cycle/example.ts'
import type { Day } from '../day.ts'
import { isClosedBeforeUse } from '../rectification/before-use.ts'
import {
  concernKey,
  type ImportedRow,
  importItem,
  type LedgerImport,
  undo,
  whyNotImport,
  whyNotUndo,
} from './import.ts'

const row: ImportedRow = {
  row: 5,
  key: 'a/b',
  cells: [],
  status: '整改中',
  text: '背街小巷垃圾清运不及时',
  theme: 'sanitation',
  placeId: idOf(30),
  leadUnitId: idOf(1),
  coUnitIds: [idOf(2), idOf(1), idOf(2)],
  kind: 'short',
  dueDay: '2026-09-30' as Day,
  closed: false,
  closedOn: null,
}
const today = '2026-11-27' as Day
const given = { id: idOf(50), number: 'ZG-2026-0001', cycleId: '2026H2', concernId: null, today, crosswalk } as const
const cycle = { id: '2026H2', stage: 'rectification' } as const

test('an open row is assigned as it stands, also past its deadline; nobody co-operates with themselves or twice', () => {
  const item = importItem(row, given)
  expect(item).toMatchObject({
    status: 'assigned',
    origin: 'imported',
    dueDay: '2026-09-30',
    subject: 'aspect:environment',
  })
  expect(item.coUnitIds).toEqual([idOf(2)])
  expect(isClosedBeforeUse(item)).toBe(false)
})

test('a row that was 销号 is closed before use, on its own day, never later than today, and without a result', () => {
  const closed = { ...row, closed: true, closedOn: '2026-06-10' as Day }
  const item = importItem(closed, given)
  expect(item).toMatchObject({ status: 'closed', outcome: null, closedAt: '2026-06-10T04:00:00.000Z' })
  expect(isClosedBeforeUse(item)).toBe(true)
  expect(isClosedBeforeUse({ ...item, outcome: 'solved' })).toBe(false)
  expect(isClosedBeforeUse({ ...item, origin: 'manual' })).toBe(false)
  expect(isClosedBeforeUse({ ...item, round: 2 })).toBe(false)
  expect(importItem({ ...closed, closedOn: '2027-01-01' as Day }, given).closedAt).toBe('2026-11-27T04:00:00.000Z')
})

test('it holds back the floor that an item opened here would: the aspect of its theme, or the theme', () => {
  expect(importItem({ ...row, theme: 'transport' }, given).subject).toBe('theme:transport')
  const other = [{ theme: 'transport', aspect: 'environment', weight: 1 } as const]
  expect(importItem({ ...row, theme: 'transport' }, { ...given, crosswalk: other }).subject).toBe('aspect:environment')
})

test('the words are cut for a title, and rows about one thing stand under one concern', () => {
  const long = importItem({ ...row, text: '问'.repeat(300), theme: null }, given)
  expect([long.title.length, long.subject]).toEqual([200, 'overall'])
  expect(concernKey(row)).toBe(concernKey({ ...row, placeId: row.placeId }))
  expect(concernKey({ ...row, placeId: null })).not.toBe(concernKey(row))
  expect(concernKey({ ...row, theme: null })).toBe(null)
})

test.each([
  ['the owner', owner, 'rectification', { good: 3, known: 0, bad: 0 }, null],
  ['somebody else', leader, 'rectification', { good: 3, known: 0, bad: 0 }, 'not-owner'],
  ['a closed cycle', owner, 'closed', { good: 3, known: 0, bad: 0 }, 'cycle-closed'],
  ['one bad row', owner, 'goal', { good: 3, known: 0, bad: 1 }, 'rows-rejected'],
  ['nothing in it', owner, 'goal', { good: 0, known: 0, bad: 0 }, 'nothing-read'],
  ['all there already', owner, 'goal', { good: 0, known: 3, bad: 0 }, 'nothing-new'],
] as const)('importing: %s', (_, actor, stage, counts, code) => {
  expect(whyNotImport({ cycle: { ...cycle, stage }, counts }, actor)?.code ?? null).toBe(code)
})

test.each([
  ['untouched', owner, 'done', [], '传错文件', null],
  ['by somebody else', leader, 'done', [], '传错文件', 'not-owner'],
  ['twice', owner, 'undone', [], '传错文件', 'already-undone'],
  ['worked on', owner, 'done', ['ZG-2026-0001'], '传错文件', 'items-worked'],
  ['without a reason', owner, 'done', [], ' ', 'reason-missing'],
] as const)('undoing: %s', (_, actor, status, worked, reason, code) => {
  expect(whyNotUndo({ status }, worked, actor, reason)?.code ?? null).toBe(code)
})

test('undoing says who, when and why, and the trail keeps how many it was', () => {
  const done = { id: idOf(60), cycleId: '2026H2', status: 'done', made: 7, version: 1 } as LedgerImport
  const { row: after, fact } = undo(done, [], owner, ' 传错文件 ', now)
  expect(after).toMatchObject({ status: 'undone', undoneReason: '传错文件', undoneAt: now, version: 2 })
  expect(fact).toMatchObject({ act: 'ledger.importUndone', payload: { cycleId: '2026H2', made: 7 } })
})
