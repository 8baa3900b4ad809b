import { describe, expect, test } from 'vitest'
import { actorOf, carriedOut, idOf } from '../cycle/example.ts'
import type { Day } from '../day.ts'
import type { Role } from '../people/role.ts'
import { roles } from '../people/role.ts'
import { openItem, reassign, reopenItem, whyNotOpen, whyNotReassign, whyNotReopen } from './assign.ts'
import { assigned, today } from './example.ts'
import { isOpen, itemStatuses } from './item.ts'
import { type KnownUnit, leadNow, whyNotLed, whyNotReadItem } from './lead.ts'

const [zone, bureau, old, gone, street, community] = [1, 2, 3, 4, 5, 6].map(idOf) as [
  string,
  string,
  string,
  string,
  string,
  string,
]
const knownUnit = (
  id: string,
  parentId: string | null,
  retired = false,
  mergedIntoId: string | null = null,
): KnownUnit => ({
  ...{ id, name: `unit ${id.at(-1)}`, parentId, mergedIntoId },
  retiredDay: retired ? ('2026-01-01' as Day) : null,
})
const units = new Map(
  [
    knownUnit(zone, null),
    knownUnit(bureau, zone),
    knownUnit(old, zone, true, bureau),
    knownUnit(gone, zone, true),
    knownUnit(street, zone),
    knownUnit(community, street),
  ].map((row) => [row.id, row]),
)

describe('the lead unit now', () => {
  test('is the unit itself, its living successor, or nobody', () => {
    expect(leadNow(units, community)).toEqual({
      id: community,
      name: 'unit 6',
      was: null,
      retired: false,
      path: [zone, street, community],
    })
    expect(leadNow(units, old)).toMatchObject({ id: bureau, was: 'unit 3', retired: false, path: [zone, bureau] })
    expect(whyNotLed(leadNow(units, old))).toBeNull()
    expect(whyNotLed(leadNow(units, gone))).toMatchObject({ code: 'unit-retired', details: { name: 'unit 4' } })
  })
  test('a merging that runs in a circle ends', () => {
    const circle = new Map(
      [knownUnit(old, zone, true, gone), knownUnit(gone, zone, true, old)].map((row) => [row.id, row]),
    )
    expect(leadNow(circle, old).retired).toBe(true)
  })
})

describe('who reads an item', () => {
  const grantFor = (role: Role, unitId: string) => ({
    ...actorOf(9),
    grants: [{ role, unitId, path: leadNow(units, unitId).path }],
  })
  const led = { leadUnitId: community, coUnitIds: [old] }
  const reads = (role: Role, unitId: string, item = led) => whyNotReadItem(item, grantFor(role, unitId), units) === null
  test('for the whole zone: owner, leader, inspector, and a unit’s role given there', () => {
    expect(roles.filter((role) => reads(role, zone))).toEqual(['owner', 'leader', 'lead_unit', 'unit', 'inspector'])
  })
  test('the lead unit, what lies above it, and who co-operates, merged or not', () => {
    expect([community, street, bureau].map((id) => reads('unit', id))).toEqual([true, true, true])
    expect(reads('unit', street, { leadUnitId: bureau, coUnitIds: [] })).toBe(false)
    expect(reads('editor', community)).toBe(false)
    expect(whyNotReadItem({ leadUnitId: bureau, coUnitIds: [] }, grantFor('unit', street), units)).toEqual({
      code: 'not-found',
      details: { kind: 'item' },
    })
  })
})

describe('assigning', () => {
  const draft = { concernId: idOf(20), dueDay: today, leadUnitId: bureau, coUnitIds: [street] }
  const lead = leadNow(units, bureau)
  test.each<[string, object, string | undefined]>([
    ['due today', {}, undefined],
    ['due yesterday', { dueDay: '2026-11-22' }, 'due-past'],
    ['from residents without a deadline', { dueDay: null }, 'due-missing'],
    ['by hand without a deadline', { dueDay: null, concernId: null }, undefined],
    ['with its lead unit co-operating', { coUnitIds: [bureau] }, 'unit-twice'],
    ['with one co-operating twice', { coUnitIds: [street, street] }, 'unit-twice'],
  ])('%s', (_, change, code) => {
    expect(whyNotOpen({ ...draft, ...change } as typeof draft, lead, today)?.code).toBe(code)
  })
  test('to a unit that is gone is refused', () => {
    expect(whyNotOpen(draft, leadNow(units, gone), today)?.code).toBe('unit-retired')
  })
  test('begins the first round', () => {
    const { item, fact } = openItem(assigned({ concernId: idOf(20) }))
    expect(item).toMatchObject({ status: 'assigned', round: 1, outcome: null, closedAt: null, version: 1 })
    expect(fact).toMatchObject({ act: 'rectification.opened', payload: { concernId: idOf(20) } })
  })
})

describe('assigning again', () => {
  const item = assigned({ leadUnitId: bureau, coUnitIds: [street] })
  const [from, to] = [leadNow(units, bureau), leadNow(units, street)]
  test('until the plan is approved, or when the unit is gone', () => {
    const may = (retired: boolean) =>
      itemStatuses.filter((status) => whyNotReassign({ ...item, status }, { ...from, retired }, to, 'x') === null)
    expect(may(false)).toEqual(['assigned', 'reopened'])
    expect(may(true)).toEqual(['assigned', 'in_progress', 'progress_approved', 'reopened'])
    expect(whyNotReassign({ ...item, status: 'contested' }, from, to, 'x')?.code).toBe('contest-open')
    expect(whyNotReassign({ ...item, status: 'plan_submitted' }, from, to, 'x')?.code).toBe('review-waiting')
    expect(whyNotReassign({ ...item, status: 'in_progress' }, from, to, 'x')?.code).toBe('plan-approved')
    expect(whyNotReassign({ ...item, status: 'closed' }, from, to, 'x')?.code).toBe('item-closed')
  })
  test('to another unit that lives, with a reason', () => {
    expect(whyNotReassign(item, from, from, 'x')?.code).toBe('same-lead')
    expect(whyNotReassign(item, from, leadNow(units, gone), 'x')?.code).toBe('unit-retired')
    expect(whyNotReassign(item, from, to, ' ')?.code).toBe('reason-missing')
    const done = reassign(item, from, to, ' their street ')
    expect(done.item).toMatchObject({ leadUnitId: street, coUnitIds: [], version: 2 })
    expect(done.fact).toMatchObject({ payload: { from: bureau, to: street }, reason: 'their street', unitId: street })
  })
})

describe('opening again', () => {
  const closed = assigned({ status: 'closed', outcome: 'solved', cycleId: '2026H1' })
  test('only what is closed or verified', () => {
    expect(itemStatuses.filter((status) => whyNotReopen({ ...closed, status }) === null)).toEqual(
      itemStatuses.filter((status) => !isOpen({ status })),
    )
  })
  test('begins a round in the running cycle with a deadline of its own', () => {
    const into = { cycleId: '2026H2', dueDay: '2026-12-25' as Day } as const
    const { item, fact } = reopenItem(carriedOut(closed), into)
    expect(item).toMatchObject({ status: 'reopened', round: 2, outcome: null, closedAt: null, ...into })
    expect(item.carriedOver?.from).toBe('2026H1')
    expect(fact).toMatchObject({ act: 'rectification.reopened', payload: { round: 2, dueDay: '2026-12-25' } })
    expect(reopenItem(carriedOut({ ...closed, cycleId: '2026H2' }), into).item.carriedOver).toBeNull()
  })
})
