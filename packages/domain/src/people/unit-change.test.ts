import { expect, test } from 'vitest'
import type { Day } from '../day.ts'
import { type Unit, type UnitKind, unitKinds } from './unit.ts'
import {
  addUnit,
  mergeUnit,
  moveUnit,
  renameUnit,
  retireUnit,
  whyNotAdd,
  whyNotFrom,
  whyNotMerge,
  whyNotMove,
  whyNotRename,
  whyNotRetire,
} from './unit-change.ts'

const day = (text: string) => text as Day
const idle = { children: 0, holders: 0, grants: 0 }
const taken = { siblingNames: ['已有单位'], codes: ['610111008'] }

function unitOf(kind: UnitKind, more: Partial<Unit> = {}): Unit {
  const parentId = kind === 'zone' ? null : 'parent'
  const rest = { code: null, sort: 0, retiredDay: null, mergedIntoId: null, illustrative: true, version: 3 }
  return { id: `${kind}-1`, kind, name: `${kind}甲`, parentId, sinceDay: day('2020-01-01'), ...rest, ...more }
}
const retired = { retiredDay: day('2025-01-01') }

test('which kind may stand under which: these and nothing else', () => {
  const allowed = unitKinds.flatMap((kind) =>
    unitKinds
      .filter((parent) => !whyNotAdd({ kind, name: '新单位', code: null }, unitOf(parent), taken))
      .map((parent) => `${kind} under ${parent}`),
  )
  expect(allowed).toEqual([
    'department under zone',
    'street under zone',
    'community under street',
    'village under street',
    'park under zone',
    'property under community',
    'property under village',
    'survey_firm under zone',
  ])
  expect(unitKinds.filter((kind) => !whyNotAdd({ kind, name: '新单位', code: null }, null, taken))).toEqual(['zone'])
})

test('a moved unit obeys the same table', () => {
  const parent = (kind: UnitKind) => unitOf(kind, { id: 'new-parent' })
  for (const kind of unitKinds) {
    for (const parentKind of unitKinds) {
      const added = whyNotAdd({ kind, name: '新单位', code: null }, parent(parentKind), taken)?.code ?? null
      const moved = whyNotMove(unitOf(kind), parent(parentKind), ['zone-1', 'new-parent'], [])?.code ?? null
      expect(moved).toBe(kind === 'zone' ? 'zone-stays' : added)
    }
  }
})

test('adding refuses a name beside its like, a code that is taken and a retired parent', () => {
  const zone = unitOf('zone')
  const add = (name: string, code: string | null, parent = zone) =>
    whyNotAdd({ kind: 'street', name, code }, parent, taken)
  expect(add('已有单位', null)?.code).toBe('name-taken')
  expect(add('新街道', '610111008')?.code).toBe('code-taken')
  expect(add('新街道', null, { ...zone, ...retired })?.code).toBe('unit-retired')
})

test('nothing comes to stand under itself or where it stands already', () => {
  const street = unitOf('street')
  const community = unitOf('community', { id: 'c', parentId: street.id })
  expect(whyNotMove(street, community, ['zone-1', street.id, 'c'], [])?.code).toBe('tree-loop')
  expect(whyNotMove(community, street, ['zone-1', street.id], [])?.code).toBe('nothing-changed')
  expect(whyNotMove(unitOf('community'), street, ['zone-1', street.id], ['community甲'])?.code).toBe('name-taken')
})

test('a unit in use is neither merged nor retired; a free one is', () => {
  const [unit, into] = [unitOf('community'), unitOf('community', { id: 'into' })]
  for (const use of [{ children: 1 }, { holders: 1 }, { grants: 1 }]) {
    expect(whyNotRetire(unit, { ...idle, ...use })).toMatchObject({ code: 'unit-in-use', details: use })
    expect(whyNotMerge(unit, into, { ...idle, ...use })?.code).toBe('unit-in-use')
  }
  expect(whyNotRetire(unit, idle)).toBeNull()
  expect(whyNotMerge(unit, into, idle)).toBeNull()
})

test('merging refuses itself, another kind and a retired target', () => {
  const unit = unitOf('community')
  expect(whyNotMerge(unit, unit, idle)?.code).toBe('merge-itself')
  expect(whyNotMerge(unit, unitOf('village'), idle)?.code).toBe('merge-other-kind')
  expect(whyNotMerge(unit, unitOf('community', { id: 'into', ...retired }), idle)?.code).toBe('unit-retired')
})

test('a retired unit is not touched again, and the zone stays', () => {
  const gone = unitOf('community', retired)
  expect(whyNotRename(gone, '新名', [])?.code).toBe('unit-retired')
  expect(whyNotMove(gone, unitOf('street'), ['zone-1', 'street-1'], [])?.code).toBe('unit-retired')
  expect(whyNotRetire(gone, idle)?.code).toBe('unit-retired')
  expect(whyNotRetire(unitOf('zone'), idle)?.code).toBe('zone-stays')
})

test('a change counts from a day between the last change and today, both included', () => {
  const from = (text: string) =>
    whyNotFrom({ day: day(text), today: day('2026-11-23'), since: day('2026-03-01') })?.code
  expect(from('2026-02-28')).toBe('day-before-last-change')
  expect(from('2026-03-01')).toBeUndefined()
  expect(from('2026-11-23')).toBeUndefined()
  expect(from('2026-11-24')).toBe('day-in-future')
})

test('each act gives the next value with a new version, and a fact that says from and to', () => {
  const unit = unitOf('community')
  const on = day('2026-11-01')
  expect(renameUnit(unit, '新名', on, '更名批复')).toMatchObject({
    unit: { name: '新名', version: 4 },
    fact: { act: 'unit.renamed', payload: { from: 'community甲', to: '新名', day: on }, reason: '更名批复' },
  })
  expect(moveUnit(unit, 'p2', on, '划转').unit.parentId).toBe('p2')
  expect(mergeUnit(unit, 'into', on, '合并').unit).toMatchObject({ retiredDay: on, mergedIntoId: 'into' })
  expect(retireUnit(unit, on, '撤销').unit).toMatchObject({ retiredDay: on, mergedIntoId: null })
  expect(addUnit(unit).unit.version).toBe(1)
})
